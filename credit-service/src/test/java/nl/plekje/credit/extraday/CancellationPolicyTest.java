package nl.plekje.credit.extraday;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plekje.credit.extraday.CancellationPolicy.Terms;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CancellationPolicyTest {

    private static final PolicyVersion VERSION = PolicyVersion.of("eerste-stapje@2024-01-01");
    private static final String SESSION = "2026-11-26T08:00";

    @Test
    @Tag("CR-058")
    void until_24_hours_before_it_costs_nothing_and_later_the_whole_day() {
        var terms = new Terms.Cancelling(VERSION, 24, 100, Citation.of("CR-058"));

        var inTime = CancellationPolicy.decide(Wish.at(SESSION), Wish.at("2026-11-25T08:00"), terms);
        var late = CancellationPolicy.decide(Wish.at(SESSION), Wish.at("2026-11-25T08:01"), terms);

        assertThat(inTime.chargedMinutes(630)).isZero();
        assertThat(late.chargedMinutes(630)).isEqualTo(630);
        assertThat(late.freeUntil()).isEqualTo(Wish.at("2026-11-25T08:00"));
        ExplanationAssert.assertThat(inTime.why()).applies("CR-058").canBeSaid();
        ExplanationAssert.assertThat(late.why()).applies("CR-058").canBeSaid();
    }

    @Test
    @Tag("CR-058")
    void a_part_of_the_day_is_rounded_up_to_the_minute() {
        var terms = new Terms.Cancelling(VERSION, 24, 33, Citation.of("CR-058"));
        assertThat(CancellationPolicy.decide(Wish.at(SESSION), Wish.at("2026-11-26T07:00"), terms)
                        .chargedMinutes(100))
                .isEqualTo(33);
        assertThat(CancellationPolicy.decide(Wish.at(SESSION), Wish.at("2026-11-26T07:00"), terms)
                        .chargedMinutes(101))
                .isEqualTo(34);
    }

    @Test
    @Tag("CR-031")
    void where_a_granted_day_is_final_it_cannot_be_cancelled() {
        var answer = CancellationPolicy.decide(
                Wish.at(SESSION), Wish.at("2026-11-01T08:00"), new Terms.Final(VERSION, Citation.of("CR-031")));
        assertThat(answer.possible()).isFalse();
        ExplanationAssert.assertThat(answer.why()).applies("CR-031").canBeSaid();
    }

    @Test
    void nothing_is_cancelled_once_care_has_begun() {
        var terms = new Terms.Cancelling(VERSION, 0, 0, Citation.of("CR-058"));
        var answer = CancellationPolicy.decide(Wish.at(SESSION), Wish.at(SESSION), terms);
        assertThat(answer.possible()).isFalse();
        ExplanationAssert.assertThat(answer.why()).canBeSaid();
    }
}
