package nl.plekje.placement.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.placement.ratio.StaffRatioDecision.Allowed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every group, tried on 500 groups with fixed seeds. */
@Tag("PL-115")
class StaffRatioPropertiesTest {

    private static final StaffRatioPolicy RATIO = StaffRatios.load().on(LocalDate.of(2026, 1, 1));
    private static final StaffRatioPolicy PER_GROUP = StaffRatios.load().on(LocalDate.of(2024, 1, 1));

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void staff_never_rises_because_a_child_leaves(long seed) {
        var group = anyDayCareGroup(new Random(seed));
        if (RATIO.decide(group) instanceof Allowed before) {
            for (var smaller : withOneChildFewer(group)) {
                if (RATIO.decide(smaller) instanceof Allowed after) {
                    assertThat(after.required())
                            .as("%s after %s", smaller, group)
                            .isLessThanOrEqualTo(before.required());
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void required_staff_is_the_largest_base_over_all_allowed_sub_groups(long seed) {
        var group = anyDayCareGroup(new Random(seed));
        if (RATIO.decide(group) instanceof Allowed decision) {
            assertThat(decision.required()).isEqualTo(largestBaseOfSubGroups(group));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_same_holds_after_school_group_by_group_until_july_2024(long seed) {
        var random = new Random(seed);
        var group = new AfterSchoolAges(random.nextInt(22), random.nextInt(26));
        if (PER_GROUP.decide(group) instanceof Allowed decision) {
            var largest = 0;
            for (int young = 0; young <= group.aged4To6(); young++) {
                for (int old = 0; old <= group.aged7AndOver(); old++) {
                    largest = Math.max(largest, base(PER_GROUP, new AfterSchoolAges(young, old)));
                }
            }
            assertThat(decision.required()).isEqualTo(largest);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void over_a_location_staff_is_the_sum_of_shares_rounded_up_and_never_rises_because_a_child_leaves(long seed) {
        var random = new Random(seed);
        var centre = new AfterSchoolAges(random.nextInt(120), random.nextInt(120));
        var staff = RATIO.required(centre).orElseThrow();
        var shares = new BigDecimal("0.1")
                .multiply(BigDecimal.valueOf(centre.aged4To6()))
                .add(new BigDecimal("0.083").multiply(BigDecimal.valueOf(centre.aged7AndOver())));
        assertThat(staff).isEqualTo(shares.setScale(0, RoundingMode.CEILING).intValueExact());
        if (centre.total() > 0) {
            assertThat(RATIO.required(centre.with(centre.youngest(), -1)).orElseThrow())
                    .isLessThanOrEqualTo(staff);
            assertThat(RATIO.required(centre.with(centre.oldest(), -1)).orElseThrow())
                    .isLessThanOrEqualTo(staff);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_quick_answer_agrees_with_the_explained_one(long seed) {
        var group = anyDayCareGroup(new Random(seed));
        var decision = RATIO.decide(group);
        for (int staff = 0; staff <= 5; staff++) {
            var enough = decision instanceof Allowed allowed && allowed.required() <= staff;
            assertThat(RATIO.admits(group, staff)).isEqualTo(enough);
        }
    }

    private static int largestBaseOfSubGroups(DayCareAges group) {
        var largest = 0;
        for (int a = 0; a <= group.aged0(); a++) {
            for (int b = 0; b <= group.aged1(); b++) {
                for (int c = 0; c <= group.aged2(); c++) {
                    for (int d = 0; d <= group.aged3(); d++) {
                        largest = Math.max(largest, base(new DayCareAges(a, b, c, d)));
                    }
                }
            }
        }
        return largest;
    }

    private static int base(AgesPresent group) {
        return base(RATIO, group);
    }

    private static int base(StaffRatioPolicy ratio, AgesPresent group) {
        return ratio.decide(group).own().base().orElse(0);
    }

    private static List<DayCareAges> withOneChildFewer(DayCareAges group) {
        var smaller = new ArrayList<DayCareAges>();
        for (int band = 0; band < 4; band++) {
            var counts = group.perBand();
            if (counts[band]-- > 0) {
                smaller.add(new DayCareAges(counts[0], counts[1], counts[2], counts[3]));
            }
        }
        return smaller;
    }

    /** Mostly groups that are allowed: at most eighteen children, few of them babies. */
    private static DayCareAges anyDayCareGroup(Random random) {
        var counts = new int[4];
        for (int child = random.nextInt(19); child > 0; child--) {
            counts[random.nextInt(4)]++;
        }
        return new DayCareAges(counts[0], counts[1], counts[2], counts[3]);
    }
}
