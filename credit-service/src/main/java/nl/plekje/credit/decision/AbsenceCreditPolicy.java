package nl.plekje.credit.decision;

import java.util.Optional;
import nl.plekje.credit.decision.AbsenceCreditDecision.Earned;
import nl.plekje.credit.decision.AbsenceCreditDecision.NotOffered;
import nl.plekje.credit.decision.AbsenceCreditDecision.Pending;
import nl.plekje.credit.decision.AbsenceCreditDecision.RefusedLate;
import nl.plekje.credit.decision.CreditTerms.DirectSwap;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.events.AbsenceReported.Channel;
import nl.plekje.kernel.calendar.Amsterdam;
import nl.plekje.kernel.explanation.Explanation;

/** Decides what an absence earns: the same answer before the parent confirms and after. */
public final class AbsenceCreditPolicy {

    private AbsenceCreditPolicy() {}

    /**
     * The answer at the moment of reporting. Illness reported in time earns like any absence, and later earns nothing
     * (CR-014).
     *
     * @param terms the version of the conditions in force at the moment of reporting
     */
    public static AbsenceCreditDecision decide(SessionMissed missed, CreditTerms terms) {
        if (terms instanceof Saving saving) {
            return notOffered(missed, saving)
                    .or(() -> pending(missed, saving))
                    .orElseGet(() -> decideWhenWindowOpens(missed, saving));
        }
        return new NotOffered(missed.sessionStart(), AbsenceCreditWording.directSwap((DirectSwap) terms));
    }

    /**
     * The answer for a pending absence on the day its window opens. It is judged by the moment of reporting, so nobody
     * loses credit by reporting early.
     */
    public static AbsenceCreditDecision decideWhenWindowOpens(SessionMissed missed, Saving terms) {
        if (missed.sessionMinutes() == 0) {
            return new NotOffered(missed.sessionStart(), AbsenceCreditWording.nothingMissed(terms));
        }
        return terms.leadTime().metBy(missed.reportedAt(), missed.sessionStart())
                ? new Earned(
                        missed.sessionMinutes(),
                        terms.validity().from(missed.day(), Amsterdam.dateOf(missed.reportedAt())),
                        terms.validity().until(missed.day()),
                        missed.sessionStart(),
                        AbsenceCreditWording.earned(missed, terms))
                : new RefusedLate(missed.sessionStart(), AbsenceCreditWording.refusedLate(missed, terms));
    }

    /** A day given in exchange for another earns nothing besides: the other day is what it earned (CR-040). */
    public static AbsenceCreditDecision givenInExchange(SessionMissed missed, CreditTerms terms) {
        return new NotOffered(missed.sessionStart(), AbsenceCreditWording.givenInExchange(terms));
    }

    private static Optional<AbsenceCreditDecision> notOffered(SessionMissed missed, Saving terms) {
        Optional<Explanation> why = Optional.empty();
        if (terms.portalOnly().isPresent() && missed.channel() != Channel.PORTAL) {
            why = Optional.of(AbsenceCreditWording.wrongChannel(terms));
        } else if (missed.onPublicHoliday() && !terms.publicHoliday().earns()) {
            why = Optional.of(AbsenceCreditWording.publicHoliday(terms));
        } else if (missed.sessionMinutes() == 0) {
            why = Optional.of(AbsenceCreditWording.nothingMissed(terms));
        } else if (quotaIsUsed(missed, terms)) {
            why = Optional.of(AbsenceCreditWording.quotaUsed(missed, terms));
        }
        return why.map(it -> new NotOffered(missed.sessionStart(), it));
    }

    private static boolean quotaIsUsed(SessionMissed missed, Saving terms) {
        return terms.quota()
                .filter(quota -> missed.swapDaysUsed() >= quota.daysAYear())
                .isPresent();
    }

    private static Optional<AbsenceCreditDecision> pending(SessionMissed missed, Saving terms) {
        var reportedOn = Amsterdam.dateOf(missed.reportedAt());
        return terms.furthestAhead()
                .filter(window -> reportedOn.isBefore(window.opensFor(missed.day())))
                .map(window -> new Pending(
                        decideWhenWindowOpens(missed, terms).minutes(),
                        terms.validity().until(missed.day()),
                        window.opensFor(missed.day()),
                        missed.sessionStart(),
                        AbsenceCreditWording.pending(missed, terms, window)));
    }
}
