package nl.plekje.placement.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.ratio.StaffRatios;
import nl.plekje.placement.seat.Occupancy.Word;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("PL-115")
class SeatPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final SeatPolicy POLICY = new SeatPolicy(StaffRatios.load());

    @ParameterizedTest(name = "{0} children of two, {1} staff, group of {2}: {3} of {4}, {5}")
    @CsvSource({
        "0,  1, 12,  0,  8, FREE",
        "6,  1, 12,  6,  8, FREE",
        "7,  1, 12,  7,  8, TIGHT",
        "8,  1, 12,  8,  8, FULL",
        "9,  1, 12,  9,  8, ABOVE",
        "8,  2, 12,  8, 12, FREE",
        "12, 2, 12, 12, 12, FULL",
        "13, 3, 12, 13, 12, ABOVE",
        "3,  0, 12,  3,  0, ABOVE"
    })
    void occupancy_counts_against_group_size_and_staff(
            int children, int staff, int maximum, int expected, int capacity, Word word) {
        var occupancy = POLICY.occupancy(CountedDay.of(group(staff, maximum), toddlers(children)));
        assertThat(occupancy.expected()).isEqualTo(expected);
        assertThat(occupancy.capacity()).isEqualTo(capacity);
        assertThat(occupancy.word()).isEqualTo(word);
        assertThat(occupancy.free()).isEqualTo(Math.max(0, capacity - expected));
    }

    @Test
    void a_closed_day_has_no_seats() {
        var closed = new GroupDay(
                GroupId.next(),
                LocationId.next(),
                DAY,
                CareType.DAY_CARE,
                12,
                PlannedStaff.allDay(3),
                new DayHours.Closed(DayHours.Closed.Why.CALENDAR));
        assertThat(POLICY.occupancy(CountedDay.of(closed, toddlers(3))).word()).isEqualTo(Word.CLOSED);
        assertThat(POLICY.decide(CountedDay.of(closed, List.of()), toddlers(1).get(0)))
                .isInstanceOf(SeatDecision.None.class);
    }

    @Test
    void ages_are_whole_years_on_the_day() {
        var turnsOne = child(DAY.minusYears(1), "08:00", "18:00");
        var dayBefore = child(DAY.minusYears(1).plusDays(1), "08:00", "18:00");
        assertThat(POLICY.occupancy(CountedDay.of(group(1, 12), List.of(turnsOne)))
                        .ages())
                .containsEntry("1", 1);
        assertThat(POLICY.occupancy(CountedDay.of(group(1, 12), List.of(dayBefore)))
                        .ages())
                .containsEntry("0", 1);
    }

    @Test
    @Tag("PL-001")
    void a_child_that_is_younger_or_older_than_the_care_has_ages_for_is_counted_with_the_nearest() {
        var expected = child(DAY.plusWeeks(6), "08:00", "18:00");
        var fourToday = child(DAY.minusYears(4), "08:00", "18:00");
        assertThat(POLICY.occupancy(CountedDay.of(group(1, 12), List.of(expected, fourToday)))
                        .ages())
                .containsEntry("0", 1)
                .containsEntry("3", 1);
        assertThat(POLICY.decide(CountedDay.of(group(1, 12), List.of()), expected))
                .isInstanceOf(SeatDecision.Free.class);
    }

    @Test
    void a_child_outside_the_opening_hours_finds_no_seat() {
        var late = child(LocalDate.of(2024, 1, 1), "08:00", "18:31");
        assertThat(POLICY.decide(CountedDay.of(group(3, 12), List.of()), late)
                        .why()
                        .key())
                .isEqualTo("placement.seat.outside-hours");
    }

    @Test
    void the_busiest_moment_counts() {
        var children = new ArrayList<ExpectedChild>();
        IntStream.range(0, 5).forEach(n -> children.add(child(LocalDate.of(2024, 1, 1), "07:30", "13:00")));
        IntStream.range(0, 3).forEach(n -> children.add(child(LocalDate.of(2024, 1, 1), "13:00", "18:00")));
        assertThat(POLICY.occupancy(CountedDay.of(group(1, 12), children)).expected())
                .isEqualTo(5);
    }

    @Test
    void a_child_with_two_sessions_at_once_takes_one_seat() {
        var one = child(LocalDate.of(2024, 1, 1), "08:00", "18:00");
        var again = new ExpectedChild(one.child(), one.born(), LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(POLICY.occupancy(CountedDay.of(group(1, 12), List.of(one, again)))
                        .expected())
                .isEqualTo(1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_group_filled_by_its_own_decisions_is_never_above_and_a_refused_kind_stays_refused(long seed) {
        var random = new Random(seed);
        var group = new GroupDay(
                GroupId.next(),
                LocationId.next(),
                DAY,
                random.nextBoolean() ? CareType.DAY_CARE : CareType.AFTER_SCHOOL,
                1 + random.nextInt(18),
                PlannedStaff.allDay(random.nextInt(5)),
                new DayHours.Open(LocalTime.of(7, 0), LocalTime.of(19, 0)));
        var present = new ArrayList<ExpectedChild>();
        var refused = new ArrayList<String>();
        for (var n = 0; n < 40; n++) {
            var one = anyChild(random, group.careType());
            var kind = POLICY.kind(group.careType(), DAY, one);
            if (POLICY.decide(CountedDay.of(group, present), one) instanceof SeatDecision.Free free) {
                assertThat(refused).as("refused before, with fewer children").doesNotContain(kind);
                assertThat(free.staffNeeded()).isLessThanOrEqualTo(group.staffPlanned());
                present.add(one);
            } else {
                refused.add(kind);
            }
            var occupancy = POLICY.occupancy(CountedDay.of(group, present));
            assertThat(occupancy.word()).isNotEqualTo(Word.ABOVE);
            assertThat(occupancy.expected()).isLessThanOrEqualTo(occupancy.capacity());
            assertThat(occupancy.capacity()).isLessThanOrEqualTo(group.maximum());
        }
    }

    private static ExpectedChild anyChild(Random random, CareType careType) {
        var years = careType == CareType.DAY_CARE ? random.nextInt(4) : 4 + random.nextInt(8);
        var born = DAY.minusYears(years).minusDays(random.nextInt(365));
        return switch (random.nextInt(3)) {
            case 0 -> child(born, "07:30", "13:00");
            case 1 -> child(born, "13:00", "18:30");
            default -> child(born, "08:00", "18:00");
        };
    }

    private static GroupDay group(int staff, int maximum) {
        return new GroupDay(
                GroupId.next(),
                LocationId.next(),
                DAY,
                CareType.DAY_CARE,
                maximum,
                PlannedStaff.allDay(staff),
                new DayHours.Open(LocalTime.of(7, 30), LocalTime.of(18, 30)));
    }

    private static List<ExpectedChild> toddlers(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> child(LocalDate.of(2024, 6, 1), "08:00", "18:00"))
                .toList();
    }

    private static ExpectedChild child(LocalDate born, String from, String until) {
        return new ExpectedChild(ChildId.next(), new BirthDate(born), LocalTime.parse(from), LocalTime.parse(until));
    }
}
