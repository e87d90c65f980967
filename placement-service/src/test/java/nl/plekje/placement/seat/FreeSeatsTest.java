package nl.plekje.placement.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.placement.ratio.StaffRatios;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many whole days a group has left, by age: what families are shown before they ask. */
@Tag("C4")
class FreeSeatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 30);
    private static final SeatPolicy POLICY = new SeatPolicy(StaffRatios.load());

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void an_empty_group_with_one_member_of_staff_has_as_many_seats_as_the_age_admits() {
        assertThat(POLICY.free(CountedDay.of(group(1, 16), List.of())))
                .containsExactly(
                        new FreeSeats(0, 0, 3, 6),
                        new FreeSeats(1, 1, 5, 10),
                        new FreeSeats(2, 2, 8, 16),
                        new FreeSeats(3, 3, 8, 16));
    }

    @Test
    void a_full_group_has_none_whatever_the_staff() {
        var two = child(2, OPENS, CLOSES);
        assertThat(POLICY.free(CountedDay.of(group(1, 1), List.of(two))))
                .allSatisfy(it -> assertThat(it.seatsWithOneMoreStaff()).isZero());
    }

    @Test
    void a_seat_that_is_taken_half_the_day_is_not_free_all_day() {
        var morning = child(2, OPENS, LocalTime.of(13, 0));
        var afternoon = child(2, LocalTime.of(13, 0), CLOSES);
        assertThat(POLICY.free(CountedDay.of(group(1, 2), List.of(morning, afternoon))))
                .filteredOn(it -> it.fromAge() == 2)
                .singleElement()
                .satisfies(it -> assertThat(it.seats()).isEqualTo(1));
    }

    @Test
    void school_ages_come_in_two_bands() {
        var group = new GroupDay(
                GroupId.next(),
                LocationId.next(),
                DAY,
                CareType.AFTER_SCHOOL,
                40,
                PlannedStaff.allDay(1),
                new DayHours.Open(OPENS, CLOSES));
        assertThat(POLICY.free(CountedDay.of(group, List.of())))
                .containsExactly(new FreeSeats(4, 6, 10, 20), new FreeSeats(7, 12, 12, 24));
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
                new DayHours.Closed(DayHours.Closed.Why.ANNOUNCED));
        assertThat(POLICY.free(CountedDay.of(closed, List.of()))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void seats_that_are_counted_can_be_taken_one_after_the_other_and_not_one_more(long seed) {
        var random = new Random(seed);
        var group = group(1 + random.nextInt(4), 4 + random.nextInt(13));
        var expected = anyChildren(random);
        for (var free : POLICY.free(CountedDay.of(group, expected))) {
            var together = new ArrayList<>(expected);
            for (var n = 0; n < free.seats(); n++) {
                var one = child(free.fromAge(), OPENS, CLOSES);
                assertThat(POLICY.decide(CountedDay.of(group, together), one)).isInstanceOf(SeatDecision.Free.class);
                together.add(one);
            }
            assertThat(POLICY.decide(CountedDay.of(group, together), child(free.fromAge(), OPENS, CLOSES)))
                    .isInstanceOf(SeatDecision.None.class);
            assertThat(free.seatsWithOneMoreStaff()).isGreaterThanOrEqualTo(free.seats());
        }
    }

    private static List<ExpectedChild> anyChildren(Random random) {
        var children = new ArrayList<ExpectedChild>();
        for (var n = random.nextInt(10); n > 0; n--) {
            var from = OPENS.plusMinutes(30L * random.nextInt(10));
            children.add(child(random.nextInt(4), from, from.plusHours(3 + random.nextInt(3))));
        }
        return children;
    }

    private static ExpectedChild child(int age, LocalTime from, LocalTime until) {
        return new ExpectedChild(
                ChildId.next(), new BirthDate(DAY.minusYears(age).minusMonths(3)), from, until);
    }

    private static GroupDay group(int staff, int maximum) {
        return new GroupDay(
                GroupId.next(),
                LocationId.next(),
                DAY,
                CareType.DAY_CARE,
                maximum,
                PlannedStaff.allDay(staff),
                new DayHours.Open(OPENS, CLOSES));
    }
}
