package nl.plekje.placement.endofcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.endofcare.CorrectedEnd.Impossible;
import nl.plekje.placement.endofcare.CorrectedEnd.Moves;
import nl.plekje.placement.endofcare.CorrectedEnd.Stays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a corrected birth date does to a contract: day care until the fourth birthday, after school from four to thirteen. */
@Tag("PL-001")
class CorrectedEndTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final BirthDate EXPECTED = BirthDate.of("2027-01-11");
    private static final DateRange AUTOMATIC = new DateRange(EXPECTED.value(), LocalDate.of(2031, 1, 11));
    private static final DateRange AGREED = new DateRange(EXPECTED.value(), LocalDate.of(2029, 7, 1));

    @Test
    void an_end_that_followed_from_the_birth_date_follows_the_right_one() {
        assertThat(dayCare(AUTOMATIC, "2026-12-20")).isInstanceOfSatisfying(Moves.class, it -> {
            assertThat(it.lastDay()).isEqualTo("2030-12-20");
            ExplanationAssert.assertThat(it.why()).canBeSaid();
        });
    }

    @Test
    void a_baby_that_comes_late_keeps_its_place_and_stays_longer() {
        assertThat(dayCare(AUTOMATIC, "2027-02-20")).isInstanceOfSatisfying(Moves.class, it -> assertThat(it.lastDay())
                .isEqualTo("2031-02-20"));
    }

    @Test
    void a_last_day_that_was_agreed_stays_as_long_as_the_child_is_young_enough() {
        assertThat(dayCare(AGREED, "2027-02-20")).isInstanceOf(Stays.class);
        assertThat(dayCare(AGREED, "2025-01-11")).isInstanceOfSatisfying(Moves.class, it -> assertThat(it.lastDay())
                .isEqualTo("2029-01-11"));
    }

    @Test
    void a_child_of_five_cannot_be_in_day_care() {
        assertThat(dayCare(AUTOMATIC, "2022-01-15"))
                .isInstanceOfSatisfying(Impossible.class, it -> ExplanationAssert.assertThat(it.why())
                        .canBeSaid());
    }

    @Test
    void a_contract_that_runs_cannot_end_before_today() {
        var running = new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 3, 1));
        assertThat(correct(running, "2023-03-01", "2022-11-29", 4, 0)).isInstanceOf(Impossible.class);
        assertThat(correct(running, "2023-03-01", "2022-11-30", 4, 0))
                .isInstanceOfSatisfying(
                        Moves.class, it -> assertThat(it.lastDay()).isEqualTo(TODAY));
    }

    @Test
    void a_child_that_is_not_four_yet_cannot_be_in_after_school_care() {
        var next = new DateRange(LocalDate.of(2027, 1, 4), LocalDate.of(2036, 1, 4));
        assertThat(correct(next, "2023-01-04", "2023-01-05", 13, 4)).isInstanceOf(Impossible.class);
        assertThat(correct(next, "2023-01-04", "2023-01-03", 13, 4)).isInstanceOf(Moves.class);
    }

    private static CorrectedEnd dayCare(DateRange contract, String born) {
        return EndOfCarePolicy.correct(contract, EXPECTED, BirthDate.of(born), terms(4), 0, TODAY);
    }

    private static CorrectedEnd correct(DateRange contract, String before, String born, int endsAt, int fromAge) {
        return EndOfCarePolicy.correct(
                contract, BirthDate.of(before), BirthDate.of(born), terms(endsAt), fromAge, TODAY);
    }

    private static EndOfCareTerms terms(int age) {
        return new EndOfCareTerms(
                PolicyVersion.of("smallsteps@2026-01-01"),
                EndOfCareRule.BIRTHDAY,
                age,
                new Citation(new RuleId("PL-001"), "voorwaarden"));
    }
}
