package nl.plekje.placement.seat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.ratio.AgesPresent;
import nl.plekje.placement.ratio.StaffRatioDecision;
import nl.plekje.placement.ratio.StaffRatioPolicy;
import nl.plekje.placement.ratio.StaffRatios;
import nl.plekje.placement.seat.Occupancy.Word;

/**
 * Counts and gives seats. A seat on a day exists when group maximum, staff ratio with the staff planned, opening hours
 * and closures all admit it (PL-115).
 */
public final class SeatPolicy {

    private static final RuleId PL_115 = new RuleId("PL-115");
    private static final RuleId PL_045 = new RuleId("PL-045");

    private final StaffRatios ratios;

    public SeatPolicy(StaffRatios ratios) {
        this.ratios = ratios;
    }

    /** How full a group is with these children. */
    public Occupancy occupancy(GroupDay group, Collection<ExpectedChild> expected) {
        var bands = AgeBands.of(group.careType());
        if (group.hours() instanceof DayHours.Closed closed) {
            var nobody = bands.of(List.of(), group.day());
            return new Occupancy(0, 0, OptionalInt.of(0), bands.named(nobody), Word.CLOSED, closed(group, closed));
        }
        var ratio = ratios.on(group.day());
        var moments = new Moments(group, expected);
        var busiest = moments.busiest();
        var needed = staffNeeded(ratio, moments.all());
        var capacity = capacity(group, bands, busiest, ratio);
        var above = moments.all().stream().anyMatch(ages -> !admits(group, ages, ratio));
        var word = word(above, capacity - busiest.total());
        return new Occupancy(
                busiest.total(), capacity, needed, bands.named(busiest), word, occupancyWhy(group, busiest, ratio));
    }

    /**
     * Whether one more child finds a seat among those expected.
     *
     * @param one the child with the session it would come for
     */
    public SeatDecision decide(GroupDay group, Collection<ExpectedChild> expected, ExpectedChild one) {
        if (group.hours() instanceof DayHours.Closed closed) {
            return new SeatDecision.None(closed(group, closed));
        }
        var open = (DayHours.Open) group.hours();
        if (one.from().isBefore(open.from()) || one.until().isAfter(open.until())) {
            return new SeatDecision.None(Explanation.of("placement.seat.outside-hours")
                    .with("day", FactValue.date(group.day()))
                    .with("opens", FactValue.time(open.from()))
                    .with("closes", FactValue.time(open.until())));
        }
        var ratio = ratios.on(group.day());
        var together = new ArrayList<>(expected);
        together.add(one);
        var moments = new Moments(group, together).during(one);
        for (var ages : moments) {
            if (!admits(group, ages, ratio)) {
                return new SeatDecision.None(fullWhy(group, ages, ratio));
            }
        }
        var needed = staffNeeded(ratio, moments).orElseThrow();
        var most = moments.stream().mapToInt(AgesPresent::total).max().orElseThrow();
        return new SeatDecision.Free(
                needed,
                Explanation.of("placement.seat.free", PL_115)
                        .with("day", FactValue.date(group.day()))
                        .with("children", FactValue.number(most))
                        .with("maximum", FactValue.number(group.maximum()))
                        .with("needed", FactValue.number(needed))
                        .with("planned", FactValue.number(group.staffPlanned())));
    }

    /** The seats that are free from opening to closing, by age band, youngest first; none when closed. */
    public List<FreeSeats> free(GroupDay group, Collection<ExpectedChild> expected) {
        if (group.hours() instanceof DayHours.Closed) {
            return List.of();
        }
        var bands = AgeBands.of(group.careType());
        var ratio = ratios.on(group.day());
        var moments = new Moments(group, expected).all();
        return IntStream.range(0, bands.size())
                .mapToObj(band -> new FreeSeats(
                        bands.fromAge(band),
                        bands.untilAge(band),
                        allDay(group, group.staffPlanned(), bands, band, moments, ratio),
                        allDay(group, group.staffPlanned() + 1, bands, band, moments, ratio)))
                .toList();
    }

    /** The kind of seat that a child needs: those of one kind are all free or all taken. */
    public String kind(CareType careType, LocalDate day, ExpectedChild one) {
        return AgeBands.of(careType).bandOf(one.born(), day) + "/" + one.from() + "/" + one.until();
    }

    private static boolean admits(GroupDay group, AgesPresent ages, StaffRatioPolicy ratio) {
        return admits(group, group.staffPlanned(), ages, ratio);
    }

    private static boolean admits(GroupDay group, int staff, AgesPresent ages, StaffRatioPolicy ratio) {
        return ages.total() <= group.maximum() && ratio.admits(ages, staff);
    }

    /** How many more children of a band fit at every moment of the day. */
    private static int allDay(
            GroupDay group, int staff, AgeBands bands, int band, List<AgesPresent> moments, StaffRatioPolicy ratio) {
        var fewest = Integer.MAX_VALUE;
        for (var ages : moments) {
            var seats = 0;
            for (var more = bands.oneMore(ages, band);
                    seats < fewest && admits(group, staff, more, ratio);
                    more = bands.oneMore(more, band)) {
                seats++;
            }
            fewest = Math.min(fewest, seats);
        }
        return fewest;
    }

    private static int capacity(GroupDay group, AgeBands bands, AgesPresent expected, StaffRatioPolicy ratio) {
        var ages = expected;
        while (ages.total() > 0 && !admits(group, ages, ratio)) {
            ages = bands.oneFewer(ages, bands.youngestIn(ages));
        }
        var band = bands.oldestIn(expected);
        for (var more = bands.oneMore(ages, band); admits(group, more, ratio); more = bands.oneMore(ages, band)) {
            ages = more;
        }
        return ages.total();
    }

    private static OptionalInt staffNeeded(StaffRatioPolicy ratio, List<AgesPresent> moments) {
        var most = 0;
        for (var ages : moments) {
            if (!(ratio.decide(ages) instanceof StaffRatioDecision.Allowed allowed)) {
                return OptionalInt.empty();
            }
            most = Math.max(most, allowed.required());
        }
        return OptionalInt.of(most);
    }

    private static Word word(boolean above, int free) {
        if (above) {
            return Word.ABOVE;
        }
        return switch (free) {
            case 0 -> Word.FULL;
            case 1 -> Word.TIGHT;
            default -> Word.FREE;
        };
    }

    private static Explanation occupancyWhy(GroupDay group, AgesPresent busiest, StaffRatioPolicy ratio) {
        return Explanation.of("placement.seat.occupancy", PL_115)
                .with("day", FactValue.date(group.day()))
                .with("children", FactValue.number(busiest.total()))
                .with("maximum", FactValue.number(group.maximum()))
                .with("planned", FactValue.number(group.staffPlanned()))
                .because(ratio.decide(busiest).why());
    }

    /** @param ages those at the moment that is too much, the child included */
    private static Explanation fullWhy(GroupDay group, AgesPresent ages, StaffRatioPolicy ratio) {
        var before = FactValue.number(ages.total() - 1);
        if (ages.total() > group.maximum()) {
            return Explanation.of("placement.seat.full", PL_115)
                    .with("day", FactValue.date(group.day()))
                    .with("children", before)
                    .with("maximum", FactValue.number(group.maximum()));
        }
        return Explanation.of("placement.seat.staff", PL_115)
                .with("day", FactValue.date(group.day()))
                .with("children", before)
                .with("planned", FactValue.number(group.staffPlanned()))
                .because(ratio.decide(ages).why());
    }

    private static Explanation closed(GroupDay group, DayHours.Closed closed) {
        var day = FactValue.date(group.day());
        return switch (closed.why()) {
            case WEEKDAY -> Explanation.of("placement.seat.not-open").with("day", day);
            case CALENDAR -> Explanation.of("placement.seat.holiday").with("day", day);
            case ANNOUNCED -> Explanation.of("placement.seat.closed", PL_045).with("day", day);
        };
    }
}
