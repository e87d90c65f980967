package nl.plekje.placement.seat;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.TestRequest;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stored counts are what a count from scratch gives, whatever happened before. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeatCountTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final DayOfWeek[] DAYS = {DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY};

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @Test
    void after_many_changes_every_stored_count_equals_a_count_from_scratch() {
        TestClock.setTo("2026-11-17T08:00");
        var random = new Random(42);
        var location = aLocation().exists();
        var group = TestLocation.group(location, "DAY_CARE", 8, 2);
        var families = new ArrayList<TestFamily>();
        var contracts = new ArrayList<UUID>();
        for (var n = 0; n < 6; n++) {
            var family = TestFamily.withChildBorn(LocalDate.of(2023 + random.nextInt(3), 1 + random.nextInt(12), 1));
            families.add(family);
            contracts.add(family.signs(group, START, DAYS[n % DAYS.length] + " 08:00-18:00"));
        }
        var reported = new ArrayList<String[]>();
        for (var step = 0; step < 60; step++) {
            var who = random.nextInt(families.size());
            var day = LocalDate.of(2026, 11, 20)
                    .plusDays(random.nextInt(20))
                    .with(TemporalAdjusters.nextOrSame(DAYS[random.nextInt(DAYS.length)]));
            switch (random.nextInt(5)) {
                case 0, 1 -> report(families.get(who), day, reported);
                case 2 -> withdraw(reported, random);
                case 3 -> request(families.get(who), contracts.get(who), location, group, day);
                default -> planStaff(group, day, random.nextInt(4));
            }
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> Town.count("SELECT count(*) FROM seat_recount") == 0);
        var stored = Town.count("SELECT count(*) FROM seat_day WHERE group_id = ?", group);
        assertThat(stored).isPositive();
        List<Map<String, Object>> counted = Town.planner()
                .get("/groups/{group}/occupancy?from=2026-11-17&until=2027-01-15", group)
                .then()
                .extract()
                .path("items");
        for (var day : counted) {
            assertThat(Town.count("""
                            SELECT count(*) FROM seat_day
                            WHERE group_id = ? AND day = ?::date AND (expected, capacity) <> (?, ?)""", group, day.get("day"), day.get("expected"), day.get("capacity")))
                    .as("%s", day)
                    .isZero();
        }
    }

    private static void report(TestFamily family, LocalDate day, List<String[]> reported) {
        var answer = family.parent()
                .body("{\"day\":\"%s\",\"reason\":\"LEAVE\"}".formatted(day))
                .post("/children/{child}/absences", family.child());
        if (answer.statusCode() == 201) {
            reported.add(new String[] {family.account(), family.child().toString(), answer.path("id")});
        }
    }

    private static void withdraw(List<String[]> reported, Random random) {
        if (!reported.isEmpty()) {
            var one = reported.remove(random.nextInt(reported.size()));
            Town.as(one[0], "parent").delete("/children/{child}/absences/{id}", one[1], one[2]);
        }
    }

    private static void request(TestFamily family, UUID contract, LocationId location, UUID group, LocalDate day) {
        TestRequest.by(family, contract, location, group, day).arrives().grant();
    }

    private static void planStaff(UUID group, LocalDate day, int count) {
        Town.planner()
                .body("{\"day\":\"%s\",\"count\":%d}".formatted(day, count))
                .put("/groups/{group}/staff", group);
    }
}
