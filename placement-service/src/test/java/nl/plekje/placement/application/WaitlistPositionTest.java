package nl.plekje.placement.application;

import static nl.plekje.placement.scene.TestApplication.anApplication;
import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.scene.TestApplication;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.Town;
import nl.plekje.testing.stack.RealParts;
import nl.plekje.testing.stack.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions on generated lists are what a small model says: twins, leap days and later starts included. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitlistPositionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final List<String> WEEKDAYS = List.of("MONDAY", "TUESDAY", "THURSDAY");
    private static final List<LocalDate> BORN = List.of(
            LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 1), LocalDate.of(2026, 5, 1));
    private static final List<LocalDate> STARTS =
            List.of(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 1));
    private static final int FAMILIES = 9;

    private record Member(
            int family, LocalDate born, LocalDate start, List<String> days, Instant since, TestApplication is) {

        AgeBand band() {
            return AgeBand.of(CareType.DAY_CARE, new BirthDate(born), start);
        }
    }

    @BeforeEach
    void on_a_day() {
        TestClock.setTo(TODAY + "T08:00");
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    @Tag("PL-048")
    void a_position_is_one_more_than_the_families_before_it(int seed) {
        var random = new Random(seed);
        var location = aLocation().exists();
        var list = new ArrayList<Member>();
        for (var family = 0; family < FAMILIES; family++) {
            var first = TestFamily.of(Town.account("family"), any(BORN, random));
            list.add(member(family, first, location, random));
            if (random.nextInt(3) == 0) {
                list.add(member(family, first.andAChildBorn(any(BORN, random)), location, random));
            }
        }
        for (var own : list) {
            var ahead = list.stream()
                    .filter(other -> other.family != own.family
                            && other.band() == own.band()
                            && !Collections.disjoint(other.days, own.days)
                            && isBefore(other, own))
                    .map(Member::family)
                    .distinct()
                    .count();
            own.is.read(Town.planner()).body("locations[0].position.position", is((int) ahead + 1));
        }
    }

    private static Member member(int family, TestFamily child, LocationId location, Random random) {
        var days = WEEKDAYS.stream().filter(day -> random.nextBoolean()).toList();
        var wanted = days.isEmpty() ? WEEKDAYS : days;
        var start = any(STARTS, random);
        var since = Instant.parse("2026-10-01T08:00:00Z").plusSeconds(random.nextInt(6) * 3_600L);
        var application = anApplication(child.child(), location)
                .on(wanted.toArray(String[]::new))
                .from(start.toString())
                .waitsSince(since.toString());
        return new Member(family, child.born(), start, wanted, since, application);
    }

    private static boolean isBefore(Member other, Member own) {
        return other.since.equals(own.since)
                ? text(other.is.id()).compareTo(text(own.is.id())) < 0
                : other.since.isBefore(own.since);
    }

    private static String text(UUID id) {
        return id.toString();
    }

    private static LocalDate any(List<LocalDate> days, Random random) {
        return days.get(random.nextInt(days.size()));
    }
}
