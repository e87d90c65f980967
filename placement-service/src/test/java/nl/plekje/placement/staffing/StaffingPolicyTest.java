package nl.plekje.placement.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.ratio.AgeBands;
import nl.plekje.placement.ratio.FewerStaff;
import nl.plekje.placement.ratio.StaffRatios;
import nl.plekje.placement.seat.CountedDay;
import nl.plekje.placement.seat.DayHours;
import nl.plekje.placement.seat.ExpectedChild;
import nl.plekje.placement.seat.GroupDay;
import nl.plekje.placement.seat.PlannedStaff;
import nl.plekje.placement.seat.SeatPolicy;
import nl.plekje.placement.staffing.StaffFrame.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three-hours rule: when a day may have fewer staff than the children ask for. */
@Tag("PL-115")
class StaffingPolicyTest {

    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static final FewerStaff LAW = StaffRatios.load().on(DAY).fewerStaff();
    private static final SeatPolicy SEATS = new SeatPolicy(StaffRatios.load());
    private static final StaffFrame FROM_SEVEN_TO_TEN = frame(Care.DAY_CARE, false, "07:00", "10:00");

    @ParameterizedTest(name = "two staff from {0}, one before: {1} minutes under, {2}")
    @CsvSource({"07:00, 0, ENOUGH", "07:15, 15, FEWER_ALLOWED", "10:00, 180, FEWER_ALLOWED", "10:15, 195, NOT_ALLOWED"})
    void day_care_that_is_open_ten_hours_may_have_fewer_staff_for_three_hours(
            String two, int minutes, StaffingOutcome outcome) {
        var decision = decide(dayCare("17:30", until("07:00", two, 1, 2), 12), FROM_SEVEN_TO_TEN);
        assertThat(decision.minutesUnder()).isEqualTo(minutes);
        assertThat(decision.minutesAllowed()).isEqualTo(180);
        assertThat(decision.outcome()).isEqualTo(outcome);
        ExplanationAssert.assertThat(decision.why()).applies("PL-115").canBeSaid();
    }

    @Test
    void day_care_that_is_open_for_less_may_not() {
        var decision = decide(dayCare("16:45", until("07:00", "07:15", 1, 2), 12), FROM_SEVEN_TO_TEN);
        assertThat(decision.minutesAllowed()).isZero();
        assertThat(decision.outcome()).isEqualTo(StaffingOutcome.NOT_ALLOWED);
    }

    @Test
    void there_is_never_less_than_half_of_the_staff() {
        var third = decide(dayCare("17:30", until("07:00", "07:15", 1, 3), 9, 0), FROM_SEVEN_TO_TEN);
        assertThat(third.minutesUnder()).isEqualTo(15);
        assertThat(third.minutesUnderHalf()).isEqualTo(15);
        assertThat(third.outcome()).isEqualTo(StaffingOutcome.NOT_ALLOWED);
        var half = decide(dayCare("17:30", until("07:00", "07:15", 1, 2), 12), FROM_SEVEN_TO_TEN);
        assertThat(half.minutesUnderHalf()).isZero();
    }

    @Test
    void only_at_the_times_that_the_plan_names() {
        var day = dayCare("17:30", until("07:00", "11:00", 2, 1), 12);
        var evening = decide(day, FROM_SEVEN_TO_TEN);
        assertThat(evening.minutesOutsidePlan())
                .isEqualTo(evening.minutesUnder())
                .isPositive();
        assertThat(evening.outcome()).isEqualTo(StaffingOutcome.NOT_ALLOWED);
        var none = decide(dayCare("17:30", until("07:00", "07:15", 1, 2), 12), StaffFrame.NONE);
        assertThat(none.outcome()).isEqualTo(StaffingOutcome.NOT_ALLOWED);
        ExplanationAssert.assertThat(none.why())
                .saysInEnglish(
                        "For 15 minutes fewer staff are planned than the children ask for; that may be at most 180 minutes a"
                                + " day (Besluit kwaliteit kinderopvang, artikel 7).",
                        "  The plan of the location names no times with fewer staff for this day (15 minutes).",
                        "  For 15 minutes one member of staff is alone at the location, also when more are needed; then a"
                                + " second adult is in the building, and the plan does not say so.");
    }

    @ParameterizedTest(name = "free day {0}, open until {1}: {2} minutes")
    @CsvSource({"false, 18:00, 30", "true, 18:00, 180", "true, 16:59, 30"})
    void around_school_half_an_hour_on_school_days_and_three_hours_on_free_days(
            boolean free, LocalTime closes, int minutes) {
        var unit = new UnitDay(DAY, Care.AROUND_SCHOOL, List.of(), free, LocalTime.of(7, 0), closes, List.of());
        assertThat(StaffingPolicy.decide(unit, List.of(unit), StaffFrame.NONE, LAW)
                        .minutesAllowed())
                .isEqualTo(minutes);
    }

    @Test
    void one_person_alone_has_a_second_adult_within_reach_and_in_the_building_where_the_staff_is_fewer() {
        var enough = dayCare("17:30", PlannedStaff.allDay(1), 3);
        assertThat(decide(enough, with(SecondAdult.NONE)).outcome()).isEqualTo(StaffingOutcome.NOT_ALLOWED);
        assertThat(decide(enough, with(SecondAdult.REACHABLE)).outcome()).isEqualTo(StaffingOutcome.ENOUGH);
        assertThat(decide(enough, with(SecondAdult.REACHABLE)).minutesAlone()).isEqualTo(630);
        var fewer = dayCare("17:30", until("07:00", "07:15", 1, 2), 12);
        assertThat(decide(fewer, with(SecondAdult.REACHABLE)).outcome()).isEqualTo(StaffingOutcome.NOT_ALLOWED);
        assertThat(decide(fewer, with(SecondAdult.PRESENT)).outcome()).isEqualTo(StaffingOutcome.FEWER_ALLOWED);
    }

    @Test
    void who_works_in_another_group_of_the_location_is_not_alone() {
        var one = dayCare("17:30", PlannedStaff.allDay(1), 3);
        var decision = StaffingPolicy.decide(one, List.of(one, one), with(SecondAdult.NONE), LAW);
        assertThat(decision.minutesAlone()).isZero();
        assertThat(decision.outcome()).isEqualTo(StaffingOutcome.ENOUGH);
    }

    @Test
    void a_plan_names_no_more_time_than_the_law_allows_and_none_twice() {
        StaffFramePolicy.require(FROM_SEVEN_TO_TEN, LAW);
        StaffFramePolicy.require(frame(Care.AROUND_SCHOOL, true, "07:00", "10:00"), LAW);
        refused(frame(Care.DAY_CARE, false, "07:00", "10:01"));
        refused(frame(Care.DAY_CARE, false, "10:00", "07:00"));
        refused(frame(Care.AROUND_SCHOOL, false, "14:00", "14:31"));
        var seven = FROM_SEVEN_TO_TEN.windows().get(0);
        refused(new StaffFrame(List.of(seven, seven), SecondAdult.NONE));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void minutes_agree_with_a_count_at_each_minute(long seed) {
        var random = new Random(seed);
        var perQuarter = new ArrayList<Integer>();
        while (perQuarter.size() < PlannedStaff.QUARTERS) {
            perQuarter.addAll(Collections.nCopies(
                    Math.min(1 + random.nextInt(20), PlannedStaff.QUARTERS - perQuarter.size()), random.nextInt(4)));
        }
        var staff = PlannedStaff.perQuarter(perQuarter);
        var children = IntStream.range(0, random.nextInt(14))
                .mapToObj(n -> {
                    var from = LocalTime.of(7, 0).plusMinutes(random.nextInt(500));
                    return child(random.nextInt(4), from, from.plusMinutes(1 + random.nextInt(130)));
                })
                .toList();
        var unit = unit("17:30", staff, children);
        var decision = decide(unit, FROM_SEVEN_TO_TEN);

        int under = 0, half = 0, outside = 0, alone = 0;
        var ratio = StaffRatios.load().on(DAY);
        for (var minute = LocalTime.of(0, 0); minute.isBefore(LocalTime.of(23, 59)); minute = minute.plusMinutes(1)) {
            var now = minute;
            var there = children.stream()
                    .filter(it -> !now.isBefore(it.from()) && now.isBefore(it.until()))
                    .map(ExpectedChild::born)
                    .toList();
            var needed =
                    ratio.required(AgeBands.BEFORE_SCHOOL_AGE.of(there, DAY)).orElse(Integer.MAX_VALUE);
            if (needed > staff.at(now)) {
                under++;
                half += needed > 2 * staff.at(now) ? 1 : 0;
                outside += now.isBefore(LocalTime.of(7, 0)) || !now.isBefore(LocalTime.of(10, 0)) ? 1 : 0;
            }
            alone += !there.isEmpty() && staff.at(now) == 1 ? 1 : 0;
        }
        assertThat(decision.minutesUnder()).isEqualTo(under);
        assertThat(decision.minutesUnderHalf()).isEqualTo(half);
        assertThat(decision.minutesOutsidePlan()).isEqualTo(outside);
        assertThat(decision.minutesAlone()).isEqualTo(alone);
    }

    private static void refused(StaffFrame frame) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> StaffFramePolicy.require(frame, LAW));
    }

    private static StaffingDecision decide(UnitDay unit, StaffFrame frame) {
        return StaffingPolicy.decide(unit, List.of(unit), frame, LAW);
    }

    private static StaffFrame frame(Care care, boolean free, String from, String until) {
        return new StaffFrame(
                List.of(new Window(care, DayOfWeek.THURSDAY, free, LocalTime.parse(from), LocalTime.parse(until))),
                SecondAdult.PRESENT);
    }

    private static StaffFrame with(SecondAdult second) {
        return new StaffFrame(FROM_SEVEN_TO_TEN.windows(), second);
    }

    /** So many before a time, so many from then on. */
    private static PlannedStaff until(String from, String change, int before, int after) {
        var quarter = PlannedStaff.quarterOf(LocalTime.parse(change));
        var staff = new ArrayList<>(Collections.nCopies(PlannedStaff.QUARTERS, after));
        Collections.fill(staff.subList(0, quarter), before);
        assertThat(LocalTime.parse(change)).isAfterOrEqualTo(from);
        return PlannedStaff.perQuarter(staff);
    }

    /** Children of two, all day from seven. */
    private static UnitDay dayCare(String closes, PlannedStaff staff, int toddlers) {
        return dayCare(closes, staff, toddlers, 2);
    }

    private static UnitDay dayCare(String closes, PlannedStaff staff, int children, int age) {
        return unit(
                closes,
                staff,
                IntStream.range(0, children)
                        .mapToObj(n -> child(age, LocalTime.of(7, 0), LocalTime.parse(closes)))
                        .toList());
    }

    private static UnitDay unit(String closes, PlannedStaff staff, List<ExpectedChild> children) {
        var opens = LocalTime.of(7, 0);
        var group = new GroupDay(
                GroupId.next(),
                LocationId.next(),
                DAY,
                CareType.DAY_CARE,
                16,
                staff,
                new DayHours.Open(opens, LocalTime.parse(closes)));
        return new UnitDay(
                DAY,
                Care.DAY_CARE,
                List.of(new StaffedGroup(group.group(), "Egels", List.of())),
                false,
                opens,
                LocalTime.parse(closes),
                SEATS.stretches(CountedDay.of(group, children)));
    }

    private static ExpectedChild child(int age, LocalTime from, LocalTime until) {
        return new ExpectedChild(
                ChildId.next(), new BirthDate(DAY.minusYears(age).minusMonths(3)), from, until);
    }
}
