package nl.plekje.placement.care;

import static nl.plekje.placement.scene.TestLocation.aLocation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.care.CareModel.Closed;
import nl.plekje.placement.care.CareModel.Span;
import nl.plekje.placement.scene.TestFamily;
import nl.plekje.placement.scene.TestLocation;
import nl.plekje.placement.scene.Town;

/** A child with two sessions on Tuesday and one on Thursday, what was done to its days, and what the model makes of that. */
final class CareScene {

    /** A Tuesday, a Wednesday without care and a Thursday. */
    static final LocalDate TUESDAY = LocalDate.of(2026, 12, 15);

    static final int DAYS = 3;

    final List<String> done = new ArrayList<>();
    final Map<Span, String> absences = new HashMap<>();
    final Map<Span, ExtraDayId> requests = new HashMap<>();
    final List<String> closures = new ArrayList<>();
    final String manager;
    final LocationId[] locations;
    final UUID[] groups;
    final TestFamily family;
    final UUID contract;
    final CareModel model;

    CareScene() {
        manager = Town.account("mirjam");
        locations = new LocationId[] {
            aLocation().managedBy(manager).exists(),
            aLocation().managedBy(manager).exists()
        };
        groups = new UUID[] {
            TestLocation.group(locations[0], "DAY_CARE", 12, 3),
            TestLocation.group(locations[0], "DAY_CARE", 12, 3),
            TestLocation.group(locations[1], "DAY_CARE", 12, 3)
        };
        family = TestFamily.withChildBorn(LocalDate.of(2024, 5, 1));
        contract = family.signs(
                groups[0],
                LocalDate.of(2026, 12, 1),
                "TUESDAY 08:00-13:00",
                "TUESDAY 13:00-18:00",
                "THURSDAY 08:00-18:00");
        model = new CareModel(
                List.of(new Span(0, 0, 8, 13, null), new Span(0, 0, 13, 18, null), new Span(2, 0, 8, 18, null)));
    }

    void expect(String act, int expected, int status) {
        done.add(act + " -> " + expected);
        assertThat(status).as(story()).isEqualTo(expected);
    }

    String story() {
        return String.join("\n", done);
    }

    LocationId location(Closed closure) {
        return locations[closure.group() == 2 ? 1 : 0];
    }

    static LocalDate day(Span span) {
        return TUESDAY.plusDays(span.day);
    }

    static String time(int hour) {
        return LocalTime.of(hour, 0).toString();
    }

    static String text(Span span) {
        return "%s %s %d-%d in group %d"
                .formatted(span.isExtra() ? "extra day" : "session", day(span), span.from, span.until, span.group);
    }
}
