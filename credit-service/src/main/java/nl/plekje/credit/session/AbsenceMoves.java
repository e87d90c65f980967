package nl.plekje.credit.session;

import java.time.Instant;
import java.util.Optional;
import nl.plekje.credit.decision.AbsenceCreditDecision;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.ledger.Movement;
import nl.plekje.credit.session.AbsenceDecisions.Report;
import nl.plekje.events.AbsenceCreditDecided.Outcome;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.rule.PolicyVersion;

/** What an absence earns, more or less as it changes whose the minutes of its session are. */
final class AbsenceMoves {

    private final CreditBook book;
    private final AbsenceDecisions decisions;
    private final CreditTakenBack takenBack;

    AbsenceMoves(CreditBook book, AbsenceDecisions decisions, CreditTakenBack takenBack) {
        this.book = book;
        this.decisions = decisions;
        this.takenBack = takenBack;
    }

    /** What an absence would earn if it were reported so and these minutes were its own. */
    AbsenceCreditDecision ifReported(Report report, Absence thoughtOf, int missed) {
        return decisions.answer(report, missed, swapDaysUsed(thoughtOf));
    }

    /** The window of an absence has opened: it is answered at last, with the minutes that are its own. */
    void windowOpened(Absence pending, int missed, Instant at) {
        var report = Report.of(pending, book.contract(pending.contract()));
        var version = pending.answer().orElseThrow().policy();
        var decision = decisions.answerWhenWindowOpens(report, missed, swapDaysUsed(pending), version);
        answer(pending, decision, version, missed, at);
    }

    /**
     * What has to be booked for an absence.
     *
     * @param missed minutes of its session that are its own
     * @param over whether it holds no more
     */
    Optional<Step> step(Absence absence, int missed, boolean over, Instant at) {
        if (over) {
            return Optional.of(new Step(-absence.earnedMinutes(), () -> end(absence, at)));
        }
        var contract = book.contract(absence.contract());
        if (!absence.stands()
                || contract == null
                || absence.answer().filter(it -> it.missedMinutes() == missed).isPresent()) {
            return Optional.empty();
        }
        var report = Report.of(absence, contract);
        var decision = decide(absence, report, missed);
        var version = decisions.conditions(report).version();
        return Optional.of(new Step(
                decision.minutes() - absence.earnedMinutes(), () -> answer(absence, decision, version, missed, at)));
    }

    /** One that waited for its window and no longer does is judged as it was when that opened. */
    private AbsenceCreditDecision decide(Absence absence, Report report, int missed) {
        var decision = decisions.answer(report, missed, swapDaysUsed(absence));
        return decision.outcome() == Outcome.PENDING
                        && absence.answer()
                                .filter(it -> it.outcome() != Outcome.PENDING)
                                .isPresent()
                ? decisions.answerWhenWindowOpens(
                        report,
                        missed,
                        swapDaysUsed(absence),
                        absence.answer().orElseThrow().policy())
                : decision;
    }

    int swapDaysUsed(Absence absence) {
        var itself = absence.stands()
                        && absence.answer()
                                .filter(it -> it.outcome() == Outcome.EARNED)
                                .isPresent()
                ? 1
                : 0;
        return book.swapDaysUsed(absence.child(), absence.day().getYear()) - itself;
    }

    private void end(Absence absence, Instant at) {
        var minutes = absence.earnedMinutes();
        count(absence, Outcome.NOT_OFFERED);
        if (minutes > 0) {
            less(absence, minutes, AbsenceMovements.reversed(absence, minutes), at);
        }
    }

    private void answer(
            Absence absence, AbsenceCreditDecision decision, PolicyVersion version, int missed, Instant moment) {
        var at = absence.answer().isEmpty() ? absence.claimedAt() : moment;
        var more = decision.minutes() - absence.earnedMinutes();
        var lot = absence.lot();
        count(absence, decision.outcome());
        if (more > 0) {
            lot = Optional.of(lot.map(id -> {
                        var known = book.ledgers().lot(absence.child(), id);
                        book.ledgers().book(AbsenceMovements.earning(known, more, absence, at, decision.why()));
                        return id;
                    })
                    .orElseGet(() -> {
                        var contract = book.contract(absence.contract());
                        var first = AbsenceMovements.lot(absence, contract, (Earned) decision);
                        book.ledgers().book(first, AbsenceMovements.earning(first, more, absence, at, decision.why()));
                        return first.credit().id();
                    }));
        } else if (more < 0) {
            less(absence, -more, AbsenceMovements.lessMissed(absence, -more), at);
        }
        var answered = absence.answered(decision, version, missed, lot);
        book.put(answered);
        book.tell(answered.told(decision));
    }

    private void count(Absence absence, Outcome next) {
        var before =
                absence.answer().filter(it -> it.outcome() == Outcome.EARNED).isPresent();
        var after = next == Outcome.EARNED;
        if (before != after) {
            book.countSwapDay(absence.child(), absence.day(), after ? 1 : -1);
        }
    }

    private void less(Absence absence, int minutes, Explanation why, Instant at) {
        var lot = book.ledgers().lot(absence.child(), absence.lot().orElseThrow());
        takenBack.take(lot, minutes, at, Movement.Cause.of(absence.id()), why);
    }
}
