package nl.plekje.placement.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.ContractId;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;
import nl.plekje.placement.notice.NoticeDecision.Accepted;
import nl.plekje.placement.notice.NoticeDecision.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticePolicyTest {

    private static final NoticeTerms ONE_MONTH = new NoticeTerms(
            PolicyVersion.of("smallsteps@2026-01-01"), 1, new Citation(new RuleId("PL-003"), "artikel 8"));
    private static final DateRange CONTRACT = DateRange.parse("2025-03-01/2027-05-10");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @Test
    @Tag("PL-073")
    void notice_on_31_january_ends_care_on_28_february() {
        assertThat(lastDay("2026-01-31", "2026-02-01")).isEqualTo("2026-02-28");
    }

    @Test
    @Tag("PL-003")
    void a_later_wish_stands() {
        assertThat(lastDay("2026-01-31", "2026-08-17")).isEqualTo("2026-08-17");
    }

    @Test
    @Tag("PL-001")
    void care_ends_no_later_than_the_contract_does_by_itself() {
        var decision = decide("2027-05-01", "2027-05-20");

        assertThat(decision).isInstanceOfSatisfying(Accepted.class, it -> assertThat(it.lastDay())
                .isEqualTo("2027-05-10"));
        ExplanationAssert.assertThat(decision.why())
                .saysInEnglish(
                        "The last day of care is Mon 10 May 2027.",
                        "  You give notice on Sat 1 May 2027; the notice period is 1 month, so care can end from"
                                + " Tue 1 June 2027 (artikel 8).",
                        "  You asked for Thu 20 May 2027; that is within the notice period.",
                        "  Your contract already ends by itself on Mon 10 May 2027.");
    }

    @Test
    @Tag("PL-076")
    void before_the_first_day_of_care_it_is_a_cancellation() {
        var decision = decide("2025-02-28", "2025-06-01");
        assertThat(decision).isInstanceOf(Refused.class);
        ExplanationAssert.assertThat(decision.why()).applies("PL-076").canBeSaid();
    }

    @Test
    void after_the_last_day_there_is_nothing_to_end() {
        var decision = decide("2027-05-11", "2027-06-11");
        assertThat(decision).isInstanceOf(Refused.class);
        ExplanationAssert.assertThat(decision.why()).canBeSaid();
    }

    @Test
    void nobody_can_wish_a_last_day_before_the_notice() {
        assertThatIllegalArgumentException().isThrownBy(() -> decide("2026-02-01", "2026-01-31"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Tag("PL-003")
    void giving_notice_later_never_ends_care_earlier(long seed) {
        var day = CONTRACT.first().plusDays(new Random(seed).nextInt(CONTRACT.days()));
        assertThat(NoticePolicy.earliestEnd(day.plusDays(1), ONE_MONTH))
                .isAfterOrEqualTo(NoticePolicy.earliestEnd(day, ONE_MONTH));
    }

    private static LocalDate lastDay(String given, String wished) {
        return ((Accepted) decide(given, wished)).lastDay();
    }

    private static NoticeDecision decide(String given, String wished) {
        var notice = new Notice(ContractId.next(), LocalDate.parse(given), LocalDate.parse(wished));
        return NoticePolicy.decide(CONTRACT, notice, ONE_MONTH);
    }
}
