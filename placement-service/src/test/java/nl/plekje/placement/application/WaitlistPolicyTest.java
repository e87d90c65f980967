package nl.plekje.placement.application;

import static java.time.DayOfWeek.MONDAY;
import static nl.plekje.placement.terms.WaitlistCriterion.CHILD_AT_PROVIDER;
import static nl.plekje.placement.terms.WaitlistCriterion.COMPOSED_SCORE;
import static nl.plekje.placement.terms.WaitlistCriterion.INTERNAL_TRANSFER;
import static nl.plekje.placement.terms.WaitlistCriterion.REGISTRATION;
import static nl.plekje.placement.terms.WaitlistCriterion.SIBLING_AT_LOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.id.ApplicationId;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.LocationId;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.terms.WaitlistCriterion;
import nl.plekje.placement.terms.WaitlistTerms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaitlistPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);
    private static final Citation SOURCE = new Citation(new RuleId("PL-048"), "");
    private static final WaitlistTerms TERMS =
            terms(INTERNAL_TRANSFER, SIBLING_AT_LOCATION, CHILD_AT_PROVIDER, REGISTRATION);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("PL-048")
    void an_order_is_the_same_however_the_list_was_read(long seed) {
        var random = new Random(seed);
        var list = anyList(random);
        var ordered = sorted(list);
        Collections.shuffle(list, random);
        assertThat(sorted(list)).isEqualTo(ordered);
        for (var n = 1; n < ordered.size(); n++) {
            var one = WaitlistRank.of(ordered.get(n - 1), TERMS);
            var next = WaitlistRank.of(ordered.get(n), TERMS);
            assertThat(one).isLessThan(next);
            assertThat(WaitlistRank.parse(one.toString())).isEqualTo(one);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("PL-051")
    void nobody_stands_before_a_family_that_meets_a_weightier_criterion(long seed) {
        var ordered = sorted(anyList(new Random(seed)));
        for (var n = 1; n < ordered.size(); n++) {
            var first = weightiest(ordered.get(n - 1));
            var second = weightiest(ordered.get(n));
            assertThat(first).isLessThanOrEqualTo(second);
        }
    }

    @Test
    @Tag("PL-048")
    void who_registered_at_the_same_moment_stands_by_the_number_of_the_registration() {
        var first = new ApplicationId(new java.util.UUID(0, 1));
        var second = new ApplicationId(new java.util.UUID(0, 2));
        var moment = Instant.parse("2026-01-01T08:00:00Z");
        assertThat(new WaitlistRank("111", moment, first)).isLessThan(new WaitlistRank("111", moment, second));
    }

    @ParameterizedTest(name = "{0} born {1} on {2}: {3}")
    @CsvSource({
        "DAY_CARE,     2025-11-18, 2026-11-17, AGE_0",
        "DAY_CARE,     2025-11-17, 2026-11-17, AGE_1",
        "DAY_CARE,     2027-01-01, 2026-11-17, AGE_0",
        "PRESCHOOL,    2022-11-01, 2026-11-17, AGE_3",
        "AFTER_SCHOOL, 2019-11-18, 2026-11-17, AGE_4_TO_6",
        "AFTER_SCHOOL, 2019-11-17, 2026-11-17, AGE_7_UP"
    })
    void an_age_band_is_that_of_the_staff_ratio(CareType careType, LocalDate born, LocalDate day, AgeBand band) {
        assertThat(AgeBand.of(careType, new BirthDate(born), day)).isEqualTo(band);
    }

    @Test
    void an_order_ends_with_the_registration_and_weighs_nothing_twice() {
        assertThatThrownBy(() -> terms(REGISTRATION, SIBLING_AT_LOCATION)).hasMessageContaining("REGISTRATION");
        assertThatThrownBy(() -> terms(COMPOSED_SCORE, COMPOSED_SCORE, REGISTRATION))
                .hasMessageContaining("once");
    }

    private static List<Waiting> sorted(List<Waiting> list) {
        return list.stream()
                .sorted(java.util.Comparator.comparing(waiting -> WaitlistRank.of(waiting, TERMS)))
                .toList();
    }

    private static int weightiest(Waiting waiting) {
        return TERMS.priority().stream()
                .filter(waiting.met()::contains)
                .mapToInt(TERMS::number)
                .findFirst()
                .orElse(TERMS.number(REGISTRATION));
    }

    private static WaitlistTerms terms(WaitlistCriterion... priority) {
        return new WaitlistTerms(List.of(priority), 14, SOURCE);
    }

    /** Up to forty families; some registered at the same moment. */
    private static List<Waiting> anyList(Random random) {
        var list = new ArrayList<Waiting>();
        for (var n = random.nextInt(40); n >= 0; n--) {
            var met = EnumSet.noneOf(WaitlistCriterion.class);
            for (var criterion : List.of(INTERNAL_TRANSFER, SIBLING_AT_LOCATION, CHILD_AT_PROVIDER)) {
                if (random.nextInt(3) == 0) {
                    met.add(criterion);
                }
            }
            var moment = Instant.parse("2026-01-01T08:00:00Z").plusSeconds(random.nextInt(20) * 3_600L);
            list.add(waiting(LocalDate.of(2025, 2, 1), moment, met, MONDAY));
        }
        return list;
    }

    private static Waiting waiting(
            LocalDate born, Instant registeredAt, Set<WaitlistCriterion> met, DayOfWeek... weekdays) {
        var days = List.of(weekdays).stream()
                .map(weekday -> new WishedDay(weekday, DayPart.WHOLE_DAY))
                .collect(Collectors.toList());
        return new Waiting(
                ApplicationId.next(),
                ChildId.next(),
                "Noor",
                new BirthDate(born),
                CareType.DAY_CARE,
                new Wish(List.of(LocationId.next()), days, List.of(), TODAY.minusMonths(1)),
                1,
                null,
                ApplicationState.CONFIRMED,
                registeredAt,
                met);
    }
}
