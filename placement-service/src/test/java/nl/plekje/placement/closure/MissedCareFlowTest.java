package nl.plekje.placement.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.plekje.events.ClosureAnnounced.Missed;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a closure takes of a day beside absences, other closures and extra days, and what is left when one of them ends. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Tag("PL-045")
class MissedCareFlowTest extends ClosureScene {

    @Test
    void who_was_absent_anyhow_misses_nothing() {
        family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(DAY))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        assertThat(told(close("\"cause\":\"BUILDING\""), 1).missed()).isEmpty();
    }

    @Test
    void what_one_closure_takes_another_does_not_take_again() {
        assertThat(told(close("\"cause\":\"BUILDING\",\"from\":\"15:00\""), 1).missed())
                .singleElement()
                .satisfies(it -> assertThat(it.session().minutes()).isEqualTo(180));
        assertThat(told(close("\"cause\":\"BUILDING\""), 1).missed())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.session().from()).isEqualTo(LocalTime.of(8, 0));
                    assertThat(it.session().until()).isEqualTo(LocalTime.of(15, 0));
                });
        assertThat(told(close("\"cause\":\"CALAMITY\""), 1).missed()).isEmpty();
    }

    @Test
    void what_a_closure_took_is_taken_by_the_next_once_it_was_taken_back() {
        var early = close("\"cause\":\"BUILDING\",\"from\":\"15:00\"");
        var all = close("\"cause\":\"CALAMITY\"");
        withdraw(early).statusCode(200);
        assertThat(told(all, 2).missed())
                .singleElement()
                .satisfies(it -> assertThat(it.session().minutes()).isEqualTo(600));
    }

    @Test
    @Tag("CR-022")
    void an_absence_taken_back_on_a_day_that_closes_early_is_care_until_then_and_missed_after_it() {
        var absence = report().statusCode(201).extract().<String>path("id");
        var closure = close("\"cause\":\"BUILDING\",\"from\":\"13:00\"");
        family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then()
                .statusCode(200);
        day(family, DAY).body("items[0].status", is("CARE"));
        assertThat(told(closure, 2).missed()).singleElement().satisfies(it -> {
            assertThat(it.session().from()).isEqualTo(LocalTime.of(13, 0));
            assertThat(it.session().until()).isEqualTo(LocalTime.of(18, 0));
        });
    }

    @Test
    void a_day_that_closes_early_may_still_be_given_up_and_stays_missed_from_then_on() {
        var closure = close("\"cause\":\"BUILDING\",\"from\":\"13:00\"");
        report().statusCode(201);
        close("\"cause\":\"CALAMITY\"");
        assertThat(told(closure, 1).missed())
                .singleElement()
                .satisfies(it -> assertThat(it.session().minutes()).isEqualTo(300));
        assertThat(Town.count("SELECT count(*) FROM closure_missed WHERE child_id = ?", family.child()))
                .isEqualTo(1);
    }

    @Test
    void a_child_at_home_anyhow_is_asked_to_stay_there_when_its_absence_is_taken_back() {
        var absence = report().statusCode(201).extract().<String>path("id");
        var closure =
                close("\"cause\":\"QUARANTINE\",\"extent\":\"CHILDREN\",\"children\":[\"" + family.child() + "\"]");
        assertThat(told(closure, 1).missed()).isEmpty();
        family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then()
                .statusCode(200);
        day(family, DAY).body("items[0].status", is("CLOSED"));
        assertThat(told(closure, 2).missed()).hasSize(1);
    }

    @Test
    void a_contract_that_begins_after_the_announcement_misses_its_days_too() {
        var closure = close("\"cause\":\"BUILDING\",\"from\":\"13:00\"");
        var later = child();
        later.signs(group, START, "WEDNESDAY 08:00-18:00");
        assertThat(told(closure, 2).missed()).hasSize(2);
    }

    @Test
    void an_extra_day_that_ends_is_no_longer_missed() {
        var request = TestRequest.by(family, contract, location, group, LocalDate.of(2026, 11, 27))
                .arrives();
        request.granted();
        var closure = announce("{\"firstDay\":\"2026-11-27\",\"lastDay\":\"2026-11-27\",\"cause\":\"BUILDING\"}");
        request.revoke(manager, "{\"reason\":\"CLOSURE\",\"note\":\"Dicht\"}").statusCode(200);
        assertThat(told(closure, 2).missed()).isEmpty();
    }

    @Test
    void on_a_public_holiday_nothing_is_missed() {
        var closure = announce("{\"firstDay\":\"2026-12-24\",\"lastDay\":\"2026-12-31\",\"cause\":\"PLANNED\"}");
        assertThat(told(closure, 1).missed())
                .extracting(Missed::day)
                .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_granted_extra_day_is_missed_too_and_goes_on_when_the_closure_is_taken_back() {
        var request = TestRequest.by(family, contract, location, group, LocalDate.of(2026, 11, 27))
                .arrives();
        request.granted();
        var closure = announce("{\"firstDay\":\"2026-11-27\",\"lastDay\":\"2026-11-27\",\"cause\":\"QUARANTINE\"}");
        assertThat(told(closure, 1).missed()).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(LocalDate.of(2026, 11, 27));
            assertThat(it.extraDay()).isEqualTo(request.id());
        });
        withdraw(closure).statusCode(200).body("withdrawnAt", notNullValue());
        assertThat(request.is("GRANTED")).isTrue();
        occupancy(group, LocalDate.of(2026, 11, 27))
                .body("items[0].extra", is(1))
                .body("items[0].open", is(true));
    }

    @Test
    void a_closed_day_can_be_reported_absent_again_once_it_opens() {
        var closure = close("\"cause\":\"BUILDING\"");
        report().statusCode(422).body("why.key", is("placement.absence.closed"));
        withdraw(closure);
        report().statusCode(201);
    }
}
