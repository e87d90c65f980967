package nl.plekje.placement.absence;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.events.AbsenceReason;
import nl.plekje.events.AbsenceReported;
import nl.plekje.events.AbsenceWithdrawn;
import nl.plekje.events.json.FactJson;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Absences: from the parent's tap to the fact that others read. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbsenceFlowTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private LocationId location;
    private UUID group;
    private TestFamily family;
    private UUID contract;

    @BeforeEach
    void a_child_with_care_on_thursdays() {
        TestClock.setTo("2026-11-17T08:00");
        location = aLocation().exists();
        group = TestLocation.group(location, "DAY_CARE", 12, 3);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        contract = family.signs(group, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:30");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    @Tag("PL-012")
    @Tag("PL-083")
    void a_reported_absence_is_answered_told_and_takes_the_child_off_the_expected_list() {
        var id = report(DAY, "ILLNESS")
                .statusCode(201)
                .body("child", is(family.child().toString()))
                .body("contract", is(contract.toString()))
                .body("day", is("2026-11-26"))
                .body("session.weekday", is("THURSDAY"))
                .body("session.from", is("08:00"))
                .body("session.until", is("18:30"))
                .body("reason", is("ILLNESS"))
                .body("reportedAt", notNullValue())
                .body("withdrawnAt", nullValue())
                .extract()
                .<String>path("id");

        var fact = TestFacts.awaitOne(
                AbsenceReported.class, it -> it.absence().toString().equals(id));
        assertThat(fact.reason()).isEqualTo(AbsenceReason.ILLNESS);
        assertThat(fact.channel()).isEqualTo(AbsenceReported.Channel.PORTAL);
        dayIs("ABSENT").body("items[0].absence.id", is(id));
        occupancy().body("items[0].expected", is(0)).body("items[0].absent", is(1));
        assertThat(Town.count("SELECT count(*) FROM audit WHERE subject = ?", "absence/" + id))
                .isEqualTo(1);
    }

    @Test
    void the_fact_written_by_the_database_is_the_fact_as_the_record_writes_it() throws Exception {
        report(DAY, "LEAVE").statusCode(201);
        TestFacts.awaitOne(AbsenceReported.class, it -> it.child().value().equals(family.child()));
        var written = TestFacts.records("absence-reported").stream()
                .filter(message -> message.key().equals(family.child().toString()))
                .findFirst()
                .orElseThrow()
                .value();
        var json = new ObjectMapper();
        var fact = FactJson.read(written, AbsenceReported.class);
        assertThat(json.readTree(written)).isEqualTo(json.readTree(FactJson.write(fact)));
    }

    @Test
    @Tag("C6")
    @Tag("CR-007")
    void an_absence_is_accepted_however_far_ahead_within_the_contract() {
        report(LocalDate.of(2028, 3, 30), "LEAVE").statusCode(201);
    }

    @Test
    void an_absence_after_the_end_of_the_contract_is_refused() {
        // Noor turns four on 1 June 2028.
        refused(report(LocalDate.of(2028, 6, 8), "LEAVE"), 422, "placement.absence.no-care");
    }

    @Test
    void a_day_without_care_is_refused() {
        refused(report(DAY.plusDays(1), "LEAVE"), 422, "placement.absence.no-care");
    }

    @Test
    void a_second_report_for_the_same_session_is_a_conflict() {
        report(DAY, "ILLNESS").statusCode(201);
        refused(report(DAY, "LEAVE"), 409, "placement.absence.twice");
    }

    @Test
    void reports_that_arrive_together_are_one_absence() {
        var statuses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> report(DAY, "LEAVE").extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).startsWith(201).filteredOn(status -> status == 409).hasSize(11);
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "care begins {0}, reported {1}: {2}")
    @CsvSource({
        "2026-11-19, 2026-11-19T07:59:59, 201",
        "2026-11-19, 2026-11-19T08:00:00, 422",
        "2026-11-12, 2026-11-17T08:00:00, 422",
        // The week in which the clock goes back, and the one in which it goes forward.
        "2026-10-29, 2026-10-29T07:59:59, 201",
        "2026-10-29, 2026-10-29T08:00:00, 422",
        "2027-04-01, 2027-04-01T07:59:59, 201",
        "2027-04-01, 2027-04-01T08:00:00, 422"
    })
    @Tag("PL-083")
    void an_absence_is_reported_before_care_begins_by_the_clock_on_the_wall(LocalDate day, String at, int status) {
        TestClock.setTo(at);
        var answer = report(day, "ILLNESS").statusCode(status);
        if (status == 422) {
            refused(answer, 422, "placement.absence.begun");
        }
    }

    @Test
    void a_closed_day_is_refused_with_what_to_do() {
        Town.create(
                "/locations/" + location + "/closures",
                "{\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"cause\":\"STUDY_DAY\"}".formatted(DAY, DAY));
        refused(report(DAY, "LEAVE"), 422, "placement.absence.closed");
    }

    @Test
    void a_public_holiday_is_closed() {
        // Ascension Day.
        refused(report(LocalDate.of(2027, 5, 6), "LEAVE"), 422, "placement.absence.closed");
    }

    @Test
    @Tag("CR-050")
    void a_public_holiday_may_be_given_up_where_the_conditions_make_it_a_swap_day() {
        var other = aLocation().of("eerste-stapje").open("07:00", "18:00").exists();
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        family.signs(TestLocation.group(other, "DAY_CARE", 12, 3), LocalDate.of(2026, 1, 1), "THURSDAY 07:00-18:00");
        report(LocalDate.of(2027, 5, 6), "LEAVE").statusCode(201);
    }

    @Test
    void an_unknown_child_is_not_found() {
        family.parent()
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", UUID.randomUUID())
                .then()
                .statusCode(404);
        family.parent()
                .body(body(DAY, "LEAVE"))
                .post("/children/noor/absences")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("PR-009")
    void the_child_of_another_family_is_not_found() {
        var stranger = TestFamily.withChildBorn(LocalDate.of(2024, 1, 1));
        stranger.parent()
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(404);
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isZero();
    }

    @Test
    @Tag("CR-003")
    void staff_report_by_their_own_channel() {
        Town.planner()
                .body(body(DAY, "ILLNESS"))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(201);
        assertThat(TestFacts.awaitOne(
                                AbsenceReported.class, it -> it.child().value().equals(family.child()))
                        .channel())
                .isEqualTo(AbsenceReported.Channel.STAFF);
    }

    @Test
    void a_manager_reports_for_children_of_the_own_location_only() {
        var manager = Town.account("mirjam");
        var own = aLocation().managedBy(manager).exists();
        var child = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        child.signs(TestLocation.group(own, "DAY_CARE", 12, 3), LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
        Town.as(manager, "location-manager")
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", child.child())
                .then()
                .statusCode(201);
        Town.as(manager, "location-manager")
                .body(body(DAY, "LEAVE"))
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(404);
    }

    @Test
    void a_repeated_report_gets_the_first_answer_and_changes_nothing() {
        var key = UUID.randomUUID();
        var first = reportOnce(key, DAY, "LEAVE").statusCode(201).extract().asString();
        var again = reportOnce(key, DAY, "LEAVE")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract()
                .asString();
        assertThat(again).isEqualTo(first);
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isEqualTo(1);
    }

    @Test
    void a_key_used_for_another_report_is_refused_and_nothing_is_written() {
        var key = UUID.randomUUID();
        reportOnce(key, DAY, "LEAVE").statusCode(201);
        refused(reportOnce(key, DAY.plusWeeks(1), "LEAVE"), 422, "problem.idempotency-key-reused");
        assertThat(Town.count("SELECT count(*) FROM absence WHERE contract_id = ?", contract))
                .isEqualTo(1);
    }

    @Test
    void an_absence_taken_back_is_care_again_and_may_be_reported_anew() {
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        withdraw(id).statusCode(200).body("id", is(id)).body("withdrawnAt", notNullValue());

        assertThat(TestFacts.awaitOne(
                                AbsenceWithdrawn.class,
                                it -> it.absence().toString().equals(id))
                        .version())
                .isEqualTo(2);
        dayIs("CARE");
        occupancy().body("items[0].expected", is(1));
        refused(withdraw(id), 409, "placement.absence.withdrawn-before");
        report(DAY, "LEAVE").statusCode(201);
    }

    @Test
    void an_absence_cannot_be_taken_back_once_care_has_begun() {
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        TestClock.setTo("2026-11-26T08:00");
        refused(withdraw(id), 422, "placement.absence.too-late-to-undo");
    }

    @Test
    @Tag("PL-025")
    void an_absence_cannot_be_taken_back_once_the_seat_is_another_childs() {
        var small = TestLocation.group(location, "DAY_CARE", 1, 1);
        family = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        family.signs(small, LocalDate.of(2026, 1, 1), "THURSDAY 08:00-18:00");
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        var elsewhere = other.signs(group, LocalDate.of(2026, 1, 1), "MONDAY 08:00-18:00");
        TestRequest.by(other, elsewhere, location, small, DAY).arrives().granted();

        refused(withdraw(id), 422, "placement.absence.seat-given-away")
                .body("why.because[0].key", is("placement.seat.full"));
        dayIs("ABSENT");
    }

    @Test
    void the_absence_of_another_child_is_not_found() {
        var id = report(DAY, "LEAVE").statusCode(201).extract().<String>path("id");
        var other = TestFamily.withChildBorn(LocalDate.of(2024, 6, 1));
        other.parent()
                .delete("/children/{child}/absences/{id}", other.child(), id)
                .then()
                .statusCode(404);
        other.parent()
                .delete("/children/{child}/absences/{id}", family.child(), id)
                .then()
                .statusCode(404);
        dayIs("ABSENT");
    }

    static Stream<String> no_requests() {
        return Stream.of("{", "[]", "5", "\"day\"", "", "{\"day\":", "null");
    }

    @ParameterizedTest
    @MethodSource("no_requests")
    void what_is_no_request_is_refused(String body) {
        family.parent()
                .body(body)
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(400);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"reason\":\"LEAVE\"}                                        | /day",
                "{\"day\":\"2026-11-26\"}                                     | /reason",
                "{\"day\":\"26-11-2026\",\"reason\":\"LEAVE\"}                | /day",
                "{\"day\":20261126,\"reason\":\"LEAVE\"}                      | /day",
                "{\"day\":\"2026-11-26\",\"reason\":\"HOLIDAY\"}              | /reason",
                "{\"day\":\"2026-11-26\",\"reason\":1}                        | /reason",
                "{\"day\":\"2026-11-26\",\"reason\":\"LEAVE\",\"contract\":\"x\"}   | /contract",
                "{\"day\":\"2026-11-26\",\"reason\":\"LEAVE\",\"note\":\"flu\"}    | /note"
            })
    void a_bad_field_is_named(String body, String pointer) {
        family.parent()
                .body(body)
                .post("/children/{child}/absences", family.child())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is(pointer));
    }

    @ParameterizedTest
    @CsvSource({"from=2026-11-26", "from=x&until=2026-11-26", "from=2026-11-26&until=2026-11-32"})
    void a_bad_period_is_a_bad_request(String query) {
        family.parent()
                .get("/children/" + family.child() + "/days?" + query)
                .then()
                .statusCode(400);
    }

    private ValidatableResponse report(LocalDate day, String reason) {
        return family.parent()
                .body(body(day, reason))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    private ValidatableResponse reportOnce(UUID key, LocalDate day, String reason) {
        return family.parent()
                .header("Idempotency-Key", key)
                .body(body(day, reason))
                .post("/children/{child}/absences", family.child())
                .then();
    }

    private ValidatableResponse withdraw(String absence) {
        return family.parent()
                .delete("/children/{child}/absences/{absence}", family.child(), absence)
                .then();
    }

    private ValidatableResponse dayIs(String status) {
        return family.parent()
                .get("/children/{child}/days?from={day}&until={day}", family.child(), DAY.toString(), DAY.toString())
                .then()
                .statusCode(200)
                .body("items[0].status", is(status));
    }

    private ValidatableResponse occupancy() {
        return Town.planner()
                .get("/groups/{group}/occupancy?from={day}&until={day}", group, DAY.toString(), DAY.toString())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String sentence) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("why.key", is(sentence))
                .body("detail", not(emptyString()));
    }

    private static String body(LocalDate day, String reason) {
        return "{\"day\":\"%s\",\"reason\":\"%s\"}".formatted(day, reason);
    }
}
