package nl.plekje.placement.seat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.ratio.AgeBands;
import nl.plekje.placement.ratio.AgesPresent;
import nl.plekje.placement.ratio.StaffRatioPolicy;
import nl.plekje.placement.ratio.StaffRatios;
import nl.plekje.placement.seat.Occupancy.Word;

/**
 * Counts and gives seats. A seat on a day exists when at every moment of it group size, staff ratio with the staff planned,
 * opening hours and closures all admit it (PL-115). Where the law counts all groups of a location together, their children
 * and staff are looked at together.
 */
public final class SeatPolicy {

    private static final RuleId PL_115 = new RuleId("PL-115");
    private static final RuleId PL_045 = new RuleId("PL-045");

    private final StaffRatios ratios;

    public SeatPolicy(StaffRatios ratios) {
        this.ratios = ratios;
    }

    /** The day of a group as a step function of children, staff needed and staff planned; empty when closed. */
    public List<Stretch> stretches(CountedDay day) {
        return day.group().hours() instanceof DayHours.Closed ? List.of() : Timeline.of(day, ratio(day));
    }

    /** How full a group is. */
    public Occupancy occupancy(CountedDay day) {
        var group = day.group();
        var bands = AgeBands.of(group.careType());
        if (group.hours() instanceof DayHours.Closed closed) {
            var nobody = bands.of(new int[bands.size()]);
            return new Occupancy(
                    0,
                    0,
                    OptionalInt.of(0),
                    group.staffPlanned(),
                    bands.named(nobody),
                    Word.CLOSED,
                    closed(group, closed));
        }
        var room = new Room(group, ratio(day));
        var stretches = stretches(day);
        var busiest = busiest(stretches);
        var tightest = tightest(stretches);
        var capacity = capacity(room, busiest);
        var above = stretches.stream().anyMatch(stretch -> !room.admits(stretch));
        return new Occupancy(
                busiest.group().total(),
                capacity,
                tightest.required(),
                tightest.planned(),
                bands.named(busiest.group()),
                word(above, capacity - busiest.group().total()),
                occupancyWhy(day, busiest, room.ratio()));
    }

    /**
     * Whether one more child finds a seat among those expected.
     *
     * @param one the child with the session it would come for
     */
    public SeatDecision decide(CountedDay day, ExpectedChild one) {
        var decision = seat(day, one);
        if (AgeBands.of(day.group().careType()).includes(one.born(), day.group().day())) {
            return decision;
        }
        var why = withDoubtfulAges(decision.why(), 1);
        return decision instanceof SeatDecision.Free free
                ? new SeatDecision.Free(free.staffNeeded(), why)
                : new SeatDecision.None(why);
    }

    private SeatDecision seat(CountedDay day, ExpectedChild one) {
        var group = day.group();
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
        var room = new Room(group, ratio(day));
        var stay = stretches(day.with(one)).stream()
                .filter(stretch -> stretch.overlaps(one.from(), one.until()))
                .toList();
        for (var stretch : stay) {
            if (!room.admits(stretch)) {
                return new SeatDecision.None(fullWhy(room, stretch));
            }
        }
        var tightest = tightest(stay);
        var most = busiest(stay).group().total();
        return new SeatDecision.Free(
                tightest.required().orElseThrow(),
                Explanation.of("placement.seat.free", PL_115)
                        .with("day", FactValue.date(group.day()))
                        .with("children", FactValue.number(most))
                        .with("maximum", FactValue.number(room.maximum()))
                        .with("needed", FactValue.number(tightest.required().orElseThrow()))
                        .with("planned", FactValue.number(tightest.planned())));
    }

    /** The seats that are free from opening to closing, by age band, youngest first; none when closed. */
    public List<FreeSeats> free(CountedDay day) {
        if (!(day.group().hours() instanceof DayHours.Open open)) {
            return List.of();
        }
        var bands = AgeBands.of(day.group().careType());
        var room = new Room(day.group(), ratio(day));
        var stretches = stretches(day).stream()
                .filter(stretch -> stretch.overlaps(open.from(), open.until()))
                .toList();
        return IntStream.range(0, bands.size())
                .mapToObj(band -> new FreeSeats(
                        bands.fromAge(band),
                        bands.untilAge(band),
                        room.allDay(stretches, band, 0),
                        room.allDay(stretches, band, 1)))
                .toList();
    }

    /** The kind of seat that a child needs: those of one kind are all free or all taken. */
    public String kind(CareType careType, LocalDate day, ExpectedChild one) {
        return AgeBands.of(careType).bandOf(one.born(), day) + "/" + one.from() + "/" + one.until();
    }

    private StaffRatioPolicy ratio(CountedDay day) {
        return ratios.on(day.group().day());
    }

    /** What a group admits at a moment. */
    private record Room(GroupDay group, StaffRatioPolicy ratio) {

        int maximum() {
            return Math.min(group.maximum(), ratio.largestGroup(AgeBands.of(group.careType())));
        }

        boolean admits(Stretch stretch) {
            return stretch.group().total() <= maximum() && !stretch.isUnder();
        }

        /** How many more children of a band fit at every moment, with so many more staff than planned. */
        int allDay(List<Stretch> stretches, int band, int moreStaff) {
            var fewest = Integer.MAX_VALUE;
            for (var stretch : stretches) {
                fewest = Math.min(fewest, fits(stretch, band, moreStaff, fewest));
            }
            return fewest;
        }

        private int fits(Stretch stretch, int band, int moreStaff, int atMost) {
            var most = Math.min(atMost, maximum() - stretch.group().total());
            var together = stretch.together().perBand();
            var seats = 0;
            together[band]++;
            while (seats < most && ratio.admits(stretch.together().bands(), together, stretch.planned() + moreStaff)) {
                together[band]++;
                seats++;
            }
            return seats;
        }
    }

    /** The stretch with most children of the group; the first of several. */
    private static Stretch busiest(List<Stretch> stretches) {
        return stretches.stream()
                .max(Comparator.<Stretch>comparingInt(it -> it.group().total())
                        .thenComparing(Comparator.comparing(Stretch::from).reversed()))
                .orElseThrow();
    }

    /** The stretch with the fewest staff beyond those needed, and of those the one that needs most; the first of several. */
    private static Stretch tightest(List<Stretch> stretches) {
        return stretches.stream()
                .min(Comparator.<Stretch>comparingInt(it -> it.required().isEmpty()
                                ? Integer.MIN_VALUE
                                : it.planned() - it.required().getAsInt())
                        .thenComparing(it -> -it.required().orElse(0))
                        .thenComparing(Stretch::from))
                .orElseThrow();
    }

    /** Children at the busiest moment, the youngest left out where there are too many, and free places filled with the oldest. */
    private static int capacity(Room room, Stretch busiest) {
        var group = busiest.group();
        var together = busiest.together();
        while (group.total() > 0
                && !(group.total() <= room.maximum() && room.ratio().admits(together, busiest.planned()))) {
            var youngest = group.youngest();
            group = group.with(youngest, -1);
            together = together.with(youngest, -1);
        }
        var oldest = busiest.group().total() == 0
                ? busiest.group().bands().size() - 1
                : busiest.group().oldest();
        var total = group.total();
        for (var more = together.with(oldest, 1);
                total < room.maximum() && room.ratio().admits(more, busiest.planned());
                more = more.with(oldest, 1)) {
            total++;
        }
        return total;
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

    private static Explanation occupancyWhy(CountedDay day, Stretch busiest, StaffRatioPolicy ratio) {
        var group = day.group();
        var why = Explanation.of("placement.seat.occupancy", PL_115)
                .with("day", FactValue.date(group.day()))
                .with("children", FactValue.number(busiest.group().total()))
                .with("maximum", FactValue.number(group.maximum()))
                .with("planned", FactValue.number(group.staffPlanned()))
                .because(ratio.decide(busiest.together()).why());
        var bands = AgeBands.of(group.careType());
        return withDoubtfulAges(
                why,
                day.expected().stream()
                        .filter(child -> !bands.includes(child.born(), group.day()))
                        .map(ExpectedChild::child)
                        .distinct()
                        .count());
    }

    /** A birth date that cannot be right takes a seat like any other, and is shown as what it is. */
    private static Explanation withDoubtfulAges(Explanation why, long children) {
        return children == 0
                ? why
                : why.because(
                        Explanation.of("placement.seat.age-assumed").with("children", FactValue.number(children)));
    }

    /** @param stretch the moment that is too much, the child included */
    private static Explanation fullWhy(Room room, Stretch stretch) {
        var day = FactValue.date(room.group().day());
        if (stretch.group().total() > room.maximum()) {
            return Explanation.of("placement.seat.full", PL_115)
                    .with("day", day)
                    .with("children", before(stretch.group()))
                    .with("maximum", FactValue.number(room.maximum()));
        }
        var perCentre = room.ratio().countsPerCentre(stretch.together().bands());
        return Explanation.of(perCentre ? "placement.seat.staff-together" : "placement.seat.staff", PL_115)
                .with("day", day)
                .with("children", before(stretch.together()))
                .with("planned", FactValue.number(stretch.planned()))
                .because(Explanation.of("placement.seat.tightest")
                        .with("from", FactValue.time(stretch.from()))
                        .with("until", FactValue.time(stretch.until())))
                .because(room.ratio().decide(stretch.together()).why());
    }

    private static FactValue before(AgesPresent withOneMore) {
        return FactValue.number(withOneMore.total() - 1);
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
