package nl.plekje.placement.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.ratio.AgeBands;
import nl.plekje.placement.ratio.StaffRatios;
import nl.plekje.placement.seat.Occupancy.Word;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seats where the law counts all groups of a location together, and where it does not. */
@Tag("PL-115")
class CentreSeatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 27);
    private static final StaffRatios RATIOS = StaffRatios.load();
    private static final SeatPolicy POLICY = new SeatPolicy(RATIOS);
    private static final int MINUTES = 24 * 60;

    @Test
    void seven_of_four_in_each_of_three_groups_need_three_and_not_one_a_group_more() {
        var day = day(DAY, school(7, 1), school(7, 1), school(7, 1));
        assertThat(POLICY.occupancy(day).staffNeeded()).hasValue(3);
        assertThat(POLICY.occupancy(day).staffPlanned()).isEqualTo(3);
        assertThat(POLICY.occupancy(day).word()).isEqualTo(Word.FREE);
    }

    @Test
    void staff_left_over_in_one_group_makes_room_in_the_other_since_july_2024() {
        var full = school(10, 1);
        var spare = school(0, 1);
        assertThat(POLICY.decide(day(DAY, full, spare), pupil(DAY))).isInstanceOf(SeatDecision.Free.class);
        assertThat(POLICY.decide(day(BEFORE, school(BEFORE, 10, 1), school(BEFORE, 0, 1)), pupil(BEFORE)))
                .isInstanceOf(SeatDecision.None.class);
    }

    @Test
    void staff_lacking_in_one_group_takes_the_room_of_the_other() {
        var decision = POLICY.decide(day(DAY, school(5, 1), school(15, 1)), pupil(DAY));
        assertThat(decision).isInstanceOf(SeatDecision.None.class);
        ExplanationAssert.assertThat(decision.why())
                .saysInEnglish(
                        "On Thu 26 November 2026 there are 20 children in the groups around school together and 2 staff"
                                + " members; for one more child of this age that is not enough.",
                        "  It is too tight from 14:00 to 18:00.",
                        "  The groups of this location around school together need 3 staff members. Children: 21 aged 4"
                                + " to 6 and 0 aged 7 and over (Stb. 2024, 64).",
                        "    These numbers are assumed: they have not been read in the annex itself yet"
                                + " (Stb. 2024, 64).");
    }

    @Test
    void no_group_has_more_than_thirty_whatever_its_size_and_staff() {
        assertThat(POLICY.decide(day(DAY, school(29, 9)), pupil(DAY))).isInstanceOf(SeatDecision.Free.class);
        assertThat(POLICY.decide(day(DAY, school(30, 9)), pupil(DAY)).why().key())
                .isEqualTo("placement.seat.full");
        assertThat(POLICY.free(day(DAY, school(0, 9))))
                .allSatisfy(free -> assertThat(free.seats()).isEqualTo(30));
    }

    @Test
    void a_group_that_is_closed_counts_with_nobody() {
        var other = school(15, 1);
        var closed = new GroupDay(
                GroupId.next(),
                other.group().location(),
                DAY,
                CareType.AFTER_SCHOOL,
                40,
                PlannedStaff.allDay(1),
                new DayHours.Closed(DayHours.Closed.Why.ANNOUNCED));
        var day = school(5, 1).beside(List.of(CountedDay.of(closed, other.expected())));
        assertThat(POLICY.decide(day, pupil(DAY))).isInstanceOf(SeatDecision.Free.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_step_function_agrees_with_a_count_at_each_minute(long seed) {
        var day = anyDay(new Random(seed));
        var stretches = POLICY.stretches(day);
        var ratio = RATIOS.on(DAY);
        var counted = new ArrayList<Moment>();
        var told = new ArrayList<Moment>();
        for (var minute = 0; minute < MINUTES; minute++) {
            var moment = LocalTime.MIDNIGHT.plusMinutes(minute);
            var at = stretches.stream()
                    .filter(it -> !moment.isBefore(it.from()) && moment.isBefore(it.until()))
                    .toList();
            var group = there(day, moment);
            var together = perCentre(day)
                    ? group.size()
                            + day.beside().stream()
                                    .mapToInt(other -> there(other, moment).size())
                                    .sum()
                    : group.size();
            if (at.isEmpty() && together == 0) {
                continue;
            }
            var planned = day.group().staff().at(moment)
                    + (perCentre(day)
                            ? day.beside().stream()
                                    .mapToInt(other -> other.group().staff().at(moment))
                                    .sum()
                            : 0);
            at.forEach(it -> told.add(
                    new Moment(moment, it.group().total(), it.together().total(), it.planned(), it.required())));
            var required = at.isEmpty()
                    ? OptionalInt.empty()
                    : ratio.required(at.get(0).together());
            counted.add(new Moment(moment, group.size(), together, planned, required));
        }
        assertThat(told).isEqualTo(counted);
    }

    private record Moment(LocalTime at, int group, int together, int planned, OptionalInt required) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_seat_that_is_given_never_breaks_the_ratio_at_any_moment(long seed) {
        var random = new Random(seed);
        var groups = anyGroups(random);
        for (var n = 0; n < 40; n++) {
            var chosen = random.nextInt(groups.size());
            var day = beside(groups, chosen);
            var one = anyChild(random, day.group().careType());
            if (POLICY.decide(day, one) instanceof SeatDecision.Free) {
                groups.set(chosen, groups.get(chosen).with(one));
            }
            for (var each = 0; each < groups.size(); each++) {
                var after = beside(groups, each);
                assertThat(POLICY.stretches(after)).allSatisfy(stretch -> {
                    assertThat(stretch.isUnder() && stretch.together().total() > 0)
                            .isFalse();
                    assertThat(stretch.group().total())
                            .isLessThanOrEqualTo(after.group().maximum());
                });
                assertThat(POLICY.occupancy(after).word()).isNotEqualTo(Word.ABOVE);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void seats_that_are_counted_can_be_taken_one_after_the_other_and_not_one_more(long seed) {
        var day = anyDay(new Random(seed));
        for (var free : POLICY.free(day)) {
            var together = day;
            for (var n = 0; n < free.seats(); n++) {
                var one = wholeDay(free.fromAge());
                assertThat(POLICY.decide(together, one)).isInstanceOf(SeatDecision.Free.class);
                together = together.with(one);
            }
            assertThat(POLICY.decide(together, wholeDay(free.fromAge()))).isInstanceOf(SeatDecision.None.class);
        }
    }

    private static boolean perCentre(CountedDay day) {
        return AgeBands.of(day.group().careType()) == AgeBands.SCHOOL_AGE;
    }

    private static List<ChildId> there(CountedDay day, LocalTime moment) {
        return day.expected().stream()
                .filter(child -> !moment.isBefore(child.from()) && moment.isBefore(child.until()))
                .map(ExpectedChild::child)
                .distinct()
                .toList();
    }

    private static CountedDay anyDay(Random random) {
        var groups = anyGroups(random);
        for (var n = 0; n < groups.size(); n++) {
            for (var more = random.nextInt(14); more > 0; more--) {
                groups.set(
                        n,
                        groups.get(n)
                                .with(anyChild(random, groups.get(n).group().careType())));
            }
        }
        return beside(groups, 0);
    }

    private static List<CountedDay> anyGroups(Random random) {
        var careType = random.nextInt(3) == 0 ? CareType.DAY_CARE : CareType.AFTER_SCHOOL;
        var groups = new ArrayList<CountedDay>();
        for (var n = careType == CareType.DAY_CARE ? 1 : 1 + random.nextInt(3); n > 0; n--) {
            groups.add(CountedDay.of(
                    new GroupDay(
                            GroupId.next(),
                            LocationId.next(),
                            DAY,
                            careType,
                            1 + random.nextInt(34),
                            anyStaff(random),
                            new DayHours.Open(LocalTime.of(7, 0), LocalTime.of(19, 0))),
                    List.of()));
        }
        return groups;
    }

    private static PlannedStaff anyStaff(Random random) {
        if (random.nextBoolean()) {
            return PlannedStaff.allDay(random.nextInt(4));
        }
        var staff = new ArrayList<Integer>();
        while (staff.size() < PlannedStaff.QUARTERS) {
            var count = random.nextInt(4);
            IntStream.range(0, Math.min(1 + random.nextInt(30), PlannedStaff.QUARTERS - staff.size()))
                    .forEach(n -> staff.add(count));
        }
        return PlannedStaff.perQuarter(staff);
    }

    private static ExpectedChild anyChild(Random random, CareType careType) {
        var years = careType == CareType.DAY_CARE ? random.nextInt(5) : 3 + random.nextInt(11);
        var from = LocalTime.of(7, 0).plusMinutes(5L * random.nextInt(100));
        return new ExpectedChild(
                ChildId.next(),
                new BirthDate(DAY.minusYears(years).minusDays(random.nextInt(400) - 30)),
                from,
                from.plusMinutes(10 + random.nextInt(200)));
    }

    private static CountedDay beside(List<CountedDay> groups, int one) {
        var others = new ArrayList<>(groups);
        others.remove(one);
        return groups.get(one).beside(others);
    }

    private static CountedDay day(LocalDate day, CountedDay first, CountedDay... others) {
        assertThat(first.group().day()).isEqualTo(day);
        return first.beside(List.of(others));
    }

    private static CountedDay school(int children, int staff) {
        return school(DAY, children, staff);
    }

    /** A group around school with so many children of five. */
    private static CountedDay school(LocalDate day, int children, int staff) {
        return CountedDay.of(
                new GroupDay(
                        GroupId.next(),
                        LocationId.next(),
                        day,
                        CareType.AFTER_SCHOOL,
                        40,
                        PlannedStaff.allDay(staff),
                        new DayHours.Open(LocalTime.of(7, 0), LocalTime.of(18, 30))),
                IntStream.range(0, children).mapToObj(n -> pupil(day)).toList());
    }

    private static ExpectedChild pupil(LocalDate day) {
        return new ExpectedChild(
                ChildId.next(), new BirthDate(day.minusYears(5)), LocalTime.of(14, 0), LocalTime.of(18, 0));
    }

    private static ExpectedChild wholeDay(int age) {
        return new ExpectedChild(
                ChildId.next(),
                new BirthDate(DAY.minusYears(age).minusMonths(3)),
                LocalTime.of(7, 0),
                LocalTime.of(19, 0));
    }
}
