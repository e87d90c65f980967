package nl.plekje.credit.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.contract.Contract;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.decision.AbsenceCreditDecision.Pending;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.events.AbsenceReason;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * What an absence would earn if it were reported now.
 *
 * @param policy version of the conditions, as {@code smallsteps@2026-01-01}
 * @param answers one for each reason
 */
public record AbsenceQuoteView(
        LocalDate day,
        ContractId contract,
        CareType careType,
        Session session,
        CreditMode mode,
        String policy,
        List<Answer> answers) {

    /**
     * The answer for one reason.
     *
     * @param minutes minutes of credit earned at once; 0 when none, or not yet
     * @param pendingMinutes minutes that will be earned when the window opens; null unless pending
     * @param undoUntil the absence can be taken back before this moment
     * @param expiresOn last day on which the credit can be spent; null without credit
     * @param pendingUntil day on which it is decided by itself; null unless pending
     */
    public record Answer(
            AbsenceReason reason,
            Outcome outcome,
            int minutes,
            @Nullable Integer pendingMinutes,
            Instant undoUntil,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate pendingUntil,
            Explanation why) {

        static Answer of(AbsenceReason reason, AbsenceCreditDecision decision) {
            var pending = decision instanceof Pending it ? it : null;
            var expiresOn = decision instanceof Earned earned
                    ? earned.expiresOn()
                    : pending == null ? null : pending.expiresOn();
            return new Answer(
                    reason,
                    decision.outcome(),
                    decision.minutes(),
                    pending == null ? null : pending.minutesWhenWindowOpens(),
                    decision.undoUntil(),
                    expiresOn,
                    pending == null ? null : pending.pendingUntil(),
                    decision.why());
        }
    }

    static AbsenceQuoteView of(
            Contract contract, LocalDate day, Session session, CreditMode mode, String policy, List<Answer> answers) {
        return new AbsenceQuoteView(day, contract.id(), contract.careType(), session, mode, policy, answers);
    }
}
