package nl.plekje.credit.extraday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.plekje.credit.extraday.DirectSwapPolicy.Pair;
import nl.plekje.credit.extraday.DirectSwapPolicy.Terms;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.calendar.SchoolRegion;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swapping one day for another. In the north the autumn holiday of 2026 is from 10 to 18 October. */
class DirectSwapPolicyTest {

    private static final Terms TERMS = new Terms(
            PolicyVersion.of("sterre@2024-01-01"),
            true,
            new Citation(Citation.of("CR-039").rule(), "5"));

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "2026-10-22, 2026-11-03, possible",
        "2026-10-13, 2026-10-15, possible",
        "2026-10-13, 2026-10-22, refused",
        "2026-10-22, 2026-10-13, refused"
    })
    @Tag("CR-039")
    void both_days_lie_in_school_weeks_or_both_in_holiday_weeks(String given, String wanted, String answer) {
        var refusal = refusal(given, wanted, "2026-09-01T08:00", Optional.of(SchoolRegion.NORTH));
        assertThat(refusal.isEmpty()).isEqualTo(answer.equals("possible"));
        refusal.ifPresent(
                why -> ExplanationAssert.assertThat(why).applies("CR-039").canBeSaid());
    }

    @Test
    @Tag("CR-040")
    void a_day_that_has_begun_cannot_be_given_any_more() {
        assertThat(refusal("2026-10-22", "2026-11-03", "2026-10-22T07:59", Optional.empty()))
                .isEmpty();
        assertThat(refusal("2026-10-22", "2026-11-03", "2026-10-22T08:00", Optional.empty()))
                .hasValueSatisfying(why -> ExplanationAssert.assertThat(why).canBeSaid());
    }

    @Test
    void a_day_is_not_swapped_for_itself() {
        assertThat(refusal("2026-10-22", "2026-10-22", "2026-09-01T08:00", Optional.empty()))
                .hasValueSatisfying(why -> ExplanationAssert.assertThat(why).canBeSaid());
    }

    @Test
    void where_the_region_is_not_known_every_week_is_a_school_week() {
        assertThat(refusal("2026-10-13", "2026-10-22", "2026-09-01T08:00", Optional.empty()))
                .isEmpty();
    }

    private static Optional<Explanation> refusal(
            String given, String wanted, String now, Optional<SchoolRegion> region) {
        var day = LocalDate.parse(given);
        var pair = new Pair(day, Amsterdam.at(day, LocalTime.of(8, 0)), LocalDate.parse(wanted), region);
        return DirectSwapPolicy.refusal(pair, Wish.at(now), TERMS);
    }
}
