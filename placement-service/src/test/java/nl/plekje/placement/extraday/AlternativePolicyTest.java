package nl.plekje.placement.extraday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.events.ExtraDayDecided.Alternative;
import nl.plekje.events.ExtraDayDecided.Difference;
import nl.plekje.kernel.id.GroupId;
import nl.plekje.kernel.id.LocationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("CR-035")
class AlternativePolicyTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 26);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static FoundSeat group(int seats) {
        return found(Difference.GROUP, ASKED, true, seats);
    }

    private static FoundSeat day(int from) {
        return found(Difference.DAY, ASKED.plusDays(from), true, 1);
    }

    private static FoundSeat location(boolean sameTown, int seats) {
        return found(Difference.LOCATION, ASKED, sameTown, seats);
    }

    private static FoundSeat found(Difference difference, LocalDate day, boolean sameTown, int seats) {
        return new FoundSeat(
                new Alternative(difference, day, LocationId.next(), "De Wilg", GroupId.next(), "Eekhoorns", seats),
                sameTown);
    }

    private static List<Alternative> best(FoundSeat... found) {
        return AlternativePolicy.best(ASKED, List.of(found));
    }

    @Test
    void the_same_day_in_another_group_comes_before_another_day_and_that_before_another_location() {
        assertThat(best(location(true, 5), day(1), group(1)))
                .extracting(Alternative::difference)
                .containsExactly(Difference.GROUP, Difference.DAY, Difference.LOCATION);
    }

    @Test
    void of_each_kind_one_is_offered_before_a_second_of_any() {
        assertThat(best(group(3), group(2), group(1), day(-1), location(true, 1)))
                .extracting(Alternative::difference)
                .containsExactly(Difference.GROUP, Difference.DAY, Difference.LOCATION);
    }

    @Test
    void the_nearest_day_is_offered_and_of_two_as_near_the_earlier() {
        assertThat(best(day(5), day(1), day(-1), day(-7)))
                .extracting(Alternative::day)
                .containsExactly(ASKED.minusDays(1), ASKED.plusDays(1), ASKED.plusDays(5));
    }

    @Test
    void a_location_in_the_same_town_comes_before_one_with_more_seats() {
        var near = location(true, 1);
        assertThat(best(location(false, 9), near, group(1), day(1))).contains(near.seat());
    }

    @Test
    void where_nothing_is_free_nothing_is_offered() {
        assertThat(best()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void at_most_three_are_offered_all_of_those_found_and_in_whatever_order_they_were_found(long seed) {
        var random = new Random(seed);
        var found = new ArrayList<FoundSeat>();
        for (var n = random.nextInt(12); n > 0; n--) {
            switch (random.nextInt(3)) {
                case 0 -> found.add(group(1 + random.nextInt(4)));
                case 1 -> found.add(day(1 + random.nextInt(14)));
                default -> found.add(location(random.nextBoolean(), 1 + random.nextInt(4)));
            }
        }
        var offered = AlternativePolicy.best(ASKED, found);
        assertThat(offered).hasSize(Math.min(3, found.size())).doesNotHaveDuplicates();
        assertThat(found.stream().map(FoundSeat::seat)).containsAll(offered);
        Collections.shuffle(found, random);
        assertThat(AlternativePolicy.best(ASKED, found)).isEqualTo(offered);
    }
}
