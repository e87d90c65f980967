package nl.plekje.complaint.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.plekje.complaint.history.CaseEvent.DisputeEnded;
import nl.plekje.complaint.history.CaseEvent.WentToCommittee;
import nl.plekje.complaint.history.ExternalBody;
import nl.plekje.complaint.verdict.Verdict;
import nl.plekje.kernel.explanation.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How disputes end, by where they are. */
class DisputePolicyTest {

    private static final LocalDate SUBMITTED = LocalDate.parse("2026-01-05");

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private static DisputeView runningAt(ExternalBody body) {
        return new DisputeView(
                new UUID(0, 1), null, null, null, body, "KL-1", "smallsteps", SUBMITTED, null, null, null, null);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "UPHELD, DISPUTES_COMMITTEE, true",
        "PARTLY, DISPUTES_COMMITTEE, true",
        "NOT_UPHELD, DISPUTES_COMMITTEE, true",
        "SETTLED, DISPUTES_COMMITTEE, true",
        "TO_COMMITTEE, DISPUTES_COMMITTEE, false",
        "UPHELD, COMPLAINTS_DESK, false",
        "PARTLY, COMPLAINTS_DESK, false",
        "NOT_UPHELD, COMPLAINTS_DESK, false",
        "SETTLED, COMPLAINTS_DESK, true",
        "TO_COMMITTEE, COMPLAINTS_DESK, true"
    })
    @Tag("CO-005")
    @Tag("CO-023")
    void the_committee_rules_and_the_desk_settles_or_sends_on(
            DisputeOutcome outcome, ExternalBody body, boolean possible) {
        if (possible) {
            assertThatCode(() -> DisputePolicy.requireEnd(runningAt(body), outcome, SUBMITTED, 2_500L, TODAY))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> DisputePolicy.requireEnd(runningAt(body), outcome, SUBMITTED, 2_500L, TODAY))
                    .isInstanceOf(RuleBroken.class);
        }
    }

    @ParameterizedTest(name = "{0}, paid {1}: {2} back")
    @CsvSource({
        "UPHELD, 2500, 2500",
        "PARTLY, 2500, 2500",
        "UPHELD, 0,",
        "NOT_UPHELD, 2500,",
        "SETTLED,,",
        "TO_COMMITTEE,,"
    })
    @Tag("CO-025")
    void what_was_paid_comes_back_when_something_is_upheld(DisputeOutcome outcome, Long paid, Long back) {
        assertThat(DisputePolicy.refundCents(outcome, paid)).isEqualTo(back);
    }

    @Test
    @Tag("CO-023")
    @Tag("CO-062")
    void going_on_is_no_ending_of_the_case_and_a_ruling_is() {
        assertThat(DisputePolicy.told(runningAt(ExternalBody.COMPLAINTS_DESK), DisputeOutcome.TO_COMMITTEE))
                .isEqualTo(new WentToCommittee("KL-1"));
        assertThat(DisputePolicy.told(runningAt(ExternalBody.DISPUTES_COMMITTEE), DisputeOutcome.PARTLY))
                .isEqualTo(new DisputeEnded(ExternalBody.DISPUTES_COMMITTEE, "KL-1", Verdict.PARTLY));
    }

    @ParameterizedTest(name = "submitted {0}, complaint of {1}: {2}")
    @CsvSource({
        "2026-11-30, 2026-11-01, true",
        "2026-11-01, 2026-11-01, true",
        "2026-10-31, 2026-11-01, false",
        "2026-12-01, 2026-11-01, false",
        "2031-01-01,, false",
        "1999-12-31,, false",
        "2026-01-05,, true"
    })
    @Tag("CO-046")
    void a_dispute_comes_after_its_complaint_and_not_from_the_future(
            LocalDate submittedOn, LocalDate filedOn, boolean possible) {
        judged(() -> DisputePolicy.requireSubmission(submittedOn, filedOn, TODAY), possible);
    }

    @ParameterizedTest(name = "ended {0}: {1}")
    @CsvSource({"2026-01-04, false", "2026-01-05, true", "2026-11-30, true", "2031-01-01, false"})
    @Tag("CO-046")
    void a_dispute_ends_after_it_was_submitted_and_not_in_the_future(LocalDate endedOn, boolean possible) {
        var running = runningAt(ExternalBody.DISPUTES_COMMITTEE);
        judged(() -> DisputePolicy.requireEnd(running, DisputeOutcome.UPHELD, endedOn, 2_500L, TODAY), possible);
    }

    @ParameterizedTest(name = "refunded {0}, before: {1}: {2}")
    @CsvSource({
        "2026-01-09,, false",
        "2026-01-10,, true",
        "2026-11-25,, true",
        "2026-12-01,, false",
        "2026-11-25, 2026-11-24, false"
    })
    @Tag("CO-025")
    void a_fee_is_refunded_once_after_the_end_and_not_in_the_future(
            LocalDate refundedOn, LocalDate before, boolean possible) {
        var ended = new DisputeView(
                new UUID(0, 1),
                null,
                null,
                null,
                ExternalBody.DISPUTES_COMMITTEE,
                "KL-1",
                "smallsteps",
                SUBMITTED,
                DisputeOutcome.UPHELD,
                LocalDate.parse("2026-01-10"),
                2_500L,
                before);
        judged(() -> DisputePolicy.requireRefund(ended, refundedOn, TODAY), possible);
    }

    private static void judged(ThrowingCallable decision, boolean possible) {
        if (possible) {
            assertThatCode(decision).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(decision).isInstanceOf(RuleBroken.class);
        }
    }
}
