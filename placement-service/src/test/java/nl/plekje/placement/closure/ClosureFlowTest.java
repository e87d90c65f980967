package nl.plekje.placement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.plekje.events.ClosureAnnounced.Extent;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import nl.plekje.testing.stack.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closures: of a location, a group or some children, for days or from an hour on, and whom they reach. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-045")
class ClosureFlowTest extends ClosureScene {

    @Test
    @Tag("CR-022")
    @Tag("CR-036")
    @Tag("C10")
    void what_is_missed_is_told_by_child_contract_and_day() {
        var closure = close("\"lastDay\":\"2026-11-26\",\"cause\":\"STAFF_SHORTAGE\"");
        var fact = told(closure, 1);
        assertThat(fact.stands()).isTrue();
        assertThat(fact.extent()).isEqualTo(Extent.LOCATION);
        assertThat(fact.announcedAt()).isNotNull();
        assertThat(fact.missed()).extracting(Missed::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(fact.missed()).allSatisfy(it -> {
            assertThat(it.child().value()).isEqualTo(family.child());
            assertThat(it.contract().value()).isEqualTo(contract);
            assertThat(it.extraDay()).isNull();
        });
        assertThat(fact.missed().stream().mapToInt(it -> it.session().minutes()).sum())
                .isEqualTo(600 + 300);
    }

    @Test
    @Tag("N1")
    void its_reach_is_known_before_and_after() {
        var sibling = child();
        sibling.signs(otherGroup, START, "THURSDAY 08:00-18:00");
        var body = body("\"lastDay\":\"2026-11-26\",\"cause\":\"CALAMITY\"");
        Town.as(manager, "location-manager")
                .body(body)
                .post("/locations/{id}/closures/preview", location.toString())
                .then()
                .statusCode(200)
                .body("families", is(2))
                .body("children", is(2))
                .body("sessions", is(3))
                .body("minutes", is(600 + 300 + 600));
        assertThat(Town.count("SELECT count(*) FROM closure WHERE location_id = ?", location.value()))
                .isZero();

        var closure = close("\"lastDay\":\"2026-11-26\",\"cause\":\"CALAMITY\"");
        var one = "items.find { it.child == '" + family.child() + "' }.";
        Town.as(manager, "location-manager")
                .get("/locations/{id}/closures/{closure}/reach", location.toString(), closure)
                .then()
                .statusCode(200)
                .body("families", is(2))
                .body(one + "firstName", is("Noor"))
                .body(one + "custodians.name", contains("Sanne de Boer"))
                .body(one + "groupName", is("Egels"))
                .body(one + "minutes", is(900))
                .body(one + "sessions", hasSize(2));
    }

    @Test
    void the_same_closure_announced_at_once_is_one() {
        var statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(body("\"cause\":\"BUILDING\"")).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(201, 409, 409, 409);
    }

    /** A reader enters facts about many groups in one transaction, in whatever order they come. */
    @Test
    @Timeout(60)
    void it_does_not_wait_for_who_only_names_one_of_its_groups() {
        TestDatabase.change("BEGIN");
        try {
            // What a foreign key takes.
            TestDatabase.change("SELECT FROM care_group WHERE id = ? FOR KEY SHARE", group);
            close("\"cause\":\"STAFF_SHORTAGE\"");
        } finally {
            TestDatabase.change("ROLLBACK");
        }
    }

    @Test
    void a_group_closes_and_the_other_stays_open() {
        child().signs(otherGroup, START, "WEDNESDAY 08:00-18:00");
        var fact = told(close("\"cause\":\"STAFF_SHORTAGE\",\"extent\":\"GROUP\",\"group\":\"" + group + "\""), 1);
        assertThat(fact.group().value()).isEqualTo(group);
        assertThat(fact.missed()).hasSize(1);
        occupancy(group, DAY).body("items[0].word", is("CLOSED"));
        occupancy(otherGroup, DAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        day(family, DAY).body("items[0].status", is("CLOSED")).body("items[0].closure.cause", is("STAFF_SHORTAGE"));
    }

    @Test
    void children_collected_early_miss_the_rest_of_the_day() {
        var fact = told(close("\"cause\":\"BUILDING\",\"from\":\"14:30\",\"note\":\"De verwarming is stuk.\""), 1);
        assertThat(fact.from()).isEqualTo(LocalTime.of(14, 30));
        assertThat(fact.missed()).singleElement().satisfies(it -> {
            assertThat(it.session().from()).isEqualTo(LocalTime.of(14, 30));
            assertThat(it.session().until()).isEqualTo(LocalTime.of(18, 0));
            assertThat(it.begins()).isEqualTo(LocalTime.of(8, 0));
        });
        day(family, DAY)
                .body("items[0].status", is("CARE"))
                .body("items[0].closure.from", is("14:30"))
                .body("items[0].closure.note", is("De verwarming is stuk."));
        occupancy(group, DAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        var later = TestRequest.by(child(), contract, location, group, DAY).arrives();
        later.grant().statusCode(422).body("why.key", is("placement.seat.outside-hours"));
    }

    @Test
    @Tag("CR-036")
    void some_children_may_be_asked_to_stay_at_home() {
        var other = child();
        other.signs(group, START, "WEDNESDAY 08:00-18:00");
        var fact = told(
                close("\"cause\":\"STAFF_SHORTAGE\",\"extent\":\"CHILDREN\",\"children\":[\"" + family.child() + "\"]"),
                1);
        assertThat(fact.extent()).isEqualTo(Extent.CHILDREN);
        assertThat(fact.missed())
                .singleElement()
                .satisfies(it -> assertThat(it.child().value()).isEqualTo(family.child()));
        day(family, DAY).body("items[0].status", is("CLOSED"));
        day(other, DAY).body("items[0].status", is("CARE")).body("items[0].closure", nullValue());
        occupancy(group, DAY).body("items[0].expected", is(1)).body("items[0].absent", is(1));
    }

    @Test
    void a_closure_that_was_taken_back_leaves_all_as_it_was() {
        var closure = close("\"cause\":\"BUILDING\"");
        withdraw(closure).statusCode(200);
        var fact = told(closure, 2);
        assertThat(fact.stands()).isFalse();
        assertThat(fact.missed()).isEmpty();
        day(family, DAY).body("items[0].status", is("CARE"));
        occupancy(group, DAY).body("items[0].expected", is(1)).body("items[0].open", is(true));
        withdraw(closure).statusCode(409).body("why.key", is("placement.closure.withdrawn-before"));
    }

    @Test
    void a_closure_that_has_begun_ends_today() {
        var closure = close("\"lastDay\":\"2026-11-26\",\"cause\":\"BUILDING\"");
        TestClock.setTo("2026-11-25T12:00");
        withdraw(closure).statusCode(200).body("lastDay", is(DAY.toString())).body("withdrawnAt", nullValue());
        var fact = told(closure, 2);
        assertThat(fact.stands()).isTrue();
        assertThat(fact.missed()).extracting(Missed::day).containsExactly(DAY);
        day(family, DAY.plusDays(1)).body("items[0].status", is("CARE"));
        withdraw(closure).statusCode(422).body("why.key", is("placement.closure.over"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'cause':'FORCE_MAJEURE'                                        | /circumstance",
                "'cause':'BUILDING','circumstance':'STRIKE'                     | /circumstance",
                "'cause':'BUILDING','extent':'GROUP'                            | /group",
                "'cause':'BUILDING','group':'01981f00-0000-7000-8000-000000000007' | /group",
                "'cause':'BUILDING','extent':'GROUP','group':'01981f00-0000-7000-8000-000000000007' | /group",
                "'cause':'BUILDING','extent':'CHILDREN'                         | /children"
            },
            quoteCharacter = '`')
    @Tag("PL-114")
    void what_does_not_fit_together_is_refused(String part, String pointer) {
        post(body(part.strip().replace('\'', '"'))).statusCode(422).body("errors[0].pointer", is(pointer));
    }

    @Test
    @Tag("PL-114")
    void force_majeure_names_its_circumstance() {
        post(body("\"cause\":\"FORCE_MAJEURE\"")).statusCode(422).body("errors[0].rule", is("PL-114"));
        post(body("\"cause\":\"FORCE_MAJEURE\",\"circumstance\":\"STRIKE\""))
                .statusCode(201)
                .body("circumstance", is("STRIKE"));
    }
}
