package nl.plekje.complaint.intake;

import static nl.plekje.kernel.explanation.ExplanationAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.complaint.terms.FilingTerms;
import nl.plekje.events.ComplaintFiled.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingPolicyTest {

    private static final FilingTerms TWO_MONTHS = new FilingTerms(
            new PolicyVersion("smallsteps", LocalDate.of(2026, 1, 1)),
            2,
            new Citation(new RuleId("CO-008"), "klachtenregeling"));

    private static Optional<Explanation> lateness(Kind kind, LocalDate event, LocalDate filed) {
        return FilingPolicy.lateness(kind, event, filed, TWO_MONTHS);
    }

    @ParameterizedTest(name = "{0}: filed on {1} in time, on {2} late")
    @Tag("CO-008")
    @CsvSource({
        "2026-09-20, 2026-11-20, 2026-11-21",
        "2025-12-31, 2026-02-28, 2026-03-01",
        "2023-12-31, 2024-02-29, 2024-03-01",
        "2026-06-30, 2026-08-30, 2026-08-31"
    })
    void a_complaint_is_in_time_up_to_two_months_after_the_event(LocalDate event, LocalDate inTime, LocalDate late) {
        assertThat(lateness(Kind.COMPLAINT, event, inTime)).isEmpty();
        assertThat(lateness(Kind.COMPLAINT, event, late)).isPresent();
    }

    @Test
    @Tag("CO-008")
    void a_late_complaint_is_told_so_in_both_languages() {
        var why = lateness(Kind.COMPLAINT, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 4, 1))
                .orElseThrow();
        assertThat(why)
                .applies("CO-008")
                .saysInDutch(
                        "Je meldt dit na zo 15 maart 2026: later dan 2 maanden na do 15 januari 2026. We nemen je klacht"
                                + " aan, beoordelen of we haar nog als klacht behandelen en laten je weten waarom (klachtenregeling).")
                .saysInEnglish(
                        "You report this after Sun 15 March 2026: later than 2 months after Thu 15 January 2026. We"
                                + " take your complaint in, judge whether we still handle it as a complaint and tell you why (klachtenregeling).");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "COMPLAINT")
    void only_a_complaint_can_be_late(Kind kind) {
        assertThat(lateness(kind, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 4, 1)))
                .isEmpty();
    }

    @Test
    void without_a_day_nothing_is_late() {
        assertThat(lateness(Kind.COMPLAINT, null, LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "+999999999-12-31", "1949-12-31", "-999999999-01-01"})
    void a_day_to_come_or_before_anyones_memory_is_refused(LocalDate event) {
        assertThatThrownBy(() -> lateness(Kind.COMPLAINT, event, LocalDate.of(2026, 4, 1)))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("/eventOn");
                    assertThat(refusal.why()).canBeSaid();
                });
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void once_late_a_complaint_stays_late(long seed) {
        var random = new Random(seed);
        var event = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3_000));
        var filed = event.plusDays(random.nextInt(120));
        if (lateness(Kind.COMPLAINT, event, filed).isPresent()) {
            assertThat(lateness(Kind.COMPLAINT, event, filed.plusDays(random.nextInt(30))))
                    .isPresent();
        }
    }
}
