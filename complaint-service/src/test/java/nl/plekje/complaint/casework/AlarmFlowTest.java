package nl.plekje.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.plekje.complaint.Case;
import nl.plekje.complaint.Colleagues;
import nl.plekje.complaint.Family;
import nl.plekje.complaint.Filing;
import nl.plekje.complaint.Place;
import nl.plekje.complaint.Stored;
import nl.plekje.events.ColleagueInformed;
import nl.plekje.events.ComplaintClockChanged;
import nl.plekje.events.ComplaintClockChanged.Clock;
import nl.plekje.events.ComplaintClockChanged.State;
import nl.plekje.testing.fact.TestFacts;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clocks say by themselves that they warn and break, each once, with the moment it fell. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AlarmFlowTest {

    @AfterEach
    void put_the_clock_back() {
        TestClock.reset();
    }

    private static Case filedOn(String moment) {
        TestClock.setTo(moment);
        return Case.filed();
    }

    private static void awaitEvents(Case filed, String kind, int count) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Stored.count(
                                "SELECT count(*) FROM case_event WHERE complaint = ? AND kind = ?",
                                UUID.fromString(filed.id()),
                                kind)
                        >= count);
    }

    private static long events(Case filed, String kind) {
        return Stored.count(
                "SELECT count(*) FROM case_event WHERE complaint = ? AND kind = ?", UUID.fromString(filed.id()), kind);
    }

    @Test
    @Tag("CO-015")
    void a_complaint_without_contact_breaks_its_promise_at_closing_time_of_the_second_working_day() {
        var filed = filedOn("2026-04-02T09:00"); // Thursday before Easter: Friday and Tuesday count
        TestClock.setTo("2026-04-07T17:58");
        awaitEvents(filed, "CLOCK_WARNED", 3);
        assertThat(events(filed, "CLOCK_BROKEN")).isZero();
        TestClock.setTo("2026-04-07T17:59:59");
        var before = System.nanoTime();
        awaitEvents(filed, "CLOCK_BROKEN", 1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
        var broken = TestFacts.awaitOne(
                ComplaintClockChanged.class,
                it -> it.complaint().toString().equals(filed.id()) && it.state() == State.BROKEN);
        assertThat(broken.clock()).isEqualTo(Clock.CONTACT);
        assertThat(broken.at()).isEqualTo(Instant.parse("2026-04-07T16:00:00Z"));
        filed.read(filed.family().account(), "parent").body("timeline.state", hasItems("MISSED"));
    }

    @Test
    void a_clock_that_jumps_says_each_moment_it_passed_once_and_in_order() {
        var filed = filedOn("2026-11-16T09:12");
        TestClock.setTo("2027-01-05T12:00");
        awaitEvents(filed, "CLOCK_BROKEN", 2);
        var told = TestFacts.awaitAll(
                ComplaintClockChanged.class, 10, it -> it.complaint().toString().equals(filed.id()));
        assertThat(told)
                .extracting(it -> it.clock() + " " + it.state() + " " + it.percent())
                .containsExactlyInAnyOrder(
                        "CONTACT STARTED null",
                        "VERDICT STARTED null",
                        "CONTACT WARNED 50",
                        "CONTACT WARNED 75",
                        "CONTACT WARNED 90",
                        "CONTACT BROKEN null",
                        "VERDICT WARNED 50",
                        "VERDICT WARNED 75",
                        "VERDICT WARNED 90",
                        "VERDICT BROKEN null");
        assertThat(told).extracting(ComplaintClockChanged::version).isSorted();
        assertThat(told.stream().skip(2)).extracting(ComplaintClockChanged::at).isSorted();
        assertThat(Stored.one("SELECT next_alarm FROM complaint WHERE id = ?", UUID.fromString(filed.id())))
                .isNull();
    }

    @Test
    void what_is_done_in_time_never_breaks_and_what_stopped_says_nothing() {
        var kept = filedOn("2026-11-16T09:12");
        var withdrawn = filedOn("2026-11-16T09:13");
        withdrawn.parent("withdrawal", Map.of()).statusCode(200);
        TestClock.setTo("2026-11-17T10:00");
        kept.manager("contacts", Map.of("way", "TELEPHONE", "reached", true, "summary", "We spoke"))
                .statusCode(200);
        TestClock.setTo("2026-11-20T10:00");
        var later = filedOn("2026-11-16T09:14");
        TestClock.setTo("2026-11-20T10:01");
        awaitEvents(later, "CLOCK_BROKEN", 1);
        assertThat(events(kept, "CLOCK_BROKEN")).isZero();
        assertThat(events(withdrawn, "CLOCK_WARNED")).isZero();
    }

    @Test
    @Tag("CO-021")
    void at_ninety_percent_and_when_broken_the_manager_above_is_informed_too() {
        TestClock.setTo("2026-11-16T09:12");
        var region = Colleagues.enter("region-" + UUID.randomUUID(), "Ria Regio", null);
        var place = Place.known();
        Colleagues.enter(place.manager(), "Mirjam", region);
        var filed = Case.filed(Filing.complaint(), Family.known(), place);
        TestClock.setTo("2026-11-18T18:00:05");
        awaitEvents(filed, "CLOCK_BROKEN", 1);
        var told = TestFacts.awaitAll(
                ColleagueInformed.class, 8, it -> it.complaint().toString().equals(filed.id()));
        assertThat(told)
                .filteredOn(it -> it.address().startsWith("region"))
                .extracting(it -> it.because().name())
                .containsExactlyInAnyOrder("RECEIVED", "CLOCK_AT_RISK", "CLOCK_BROKEN");
    }

    @Test
    @Tag("CO-020")
    void a_measure_whose_day_passed_comes_back_to_its_owner() {
        TestClock.setTo("2026-11-16T09:12");
        var filed = Case.filed().heard();
        filed.manager("verdict", Case.verdict(java.util.List.of(Map.of("what", "A new gate", "dueOn", "2026-11-20"))))
                .statusCode(200);
        TestClock.setTo("2026-11-21T00:00:01");
        awaitEvents(filed, "MEASURE_OVERDUE", 1);
        filed.read().body("timeline.kind", hasItems("MEASURE_OVERDUE"));
    }

    @Test
    @Tag("K4")
    void filing_twice_about_the_same_goes_above_the_location_with_the_earlier_case() {
        var region = Colleagues.enter("region-" + UUID.randomUUID(), "Ria Regio", null);
        var place = Place.known();
        Colleagues.enter(place.manager(), "Mirjam", region);
        Case.filed(Filing.complaint().with("category", "PRIVACY"), Family.known(), place);
        var second = Case.filed(Filing.complaint().with("category", "PRIVACY"), Family.known(), place);
        second.read()
                .body("owner.account", org.hamcrest.Matchers.is(region))
                .body("raised", org.hamcrest.Matchers.is(true))
                .body("timeline.what.key", hasItems("complaint.recurrence.subject"));
        var other = Case.filed(Filing.complaint().with("category", "STAFFING"), Family.known(), place);
        other.read().body("owner.account", org.hamcrest.Matchers.is(place.manager()));
    }
}
