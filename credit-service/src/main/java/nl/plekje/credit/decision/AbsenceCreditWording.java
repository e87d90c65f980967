package nl.plekje.credit.decision;

import java.time.Instant;
import nl.plekje.credit.decision.CreditTerms.DirectSwap;
import nl.plekje.credit.decision.CreditTerms.Saving;
import nl.plekje.credit.decision.LeadTime.AtLeastHours;
import nl.plekje.credit.decision.LeadTime.MoreThanDays;
import nl.plekje.events.AbsenceReason;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.Citation;

/** The explanations of {@link AbsenceCreditPolicy}: which sentence, with which facts. */
final class AbsenceCreditWording {

    private static final String SENTENCES = "credit.absence.";

    private AbsenceCreditWording() {}

    static Explanation earned(SessionMissed missed, Saving terms) {
        var why = lead("earned.", missed, terms)
                .with("minutes", FactValue.minutes(missed.sessionMinutes()))
                .with("expiresOn", FactValue.date(terms.validity().until(missed.day())))
                .with("undoUntil", FactValue.instant(missed.sessionStart()));
        return terms.quota()
                .map(quota -> why.because(sentence("swap-days-left", quota.source(), terms)
                        .with("left", FactValue.number(quota.daysAYear() - missed.swapDaysUsed()))
                        .with("quota", FactValue.number(quota.daysAYear()))
                        .with("year", year(missed))))
                .orElse(why);
    }

    static Explanation refusedLate(SessionMissed missed, Saving terms) {
        var why = missed.reportedAt().isBefore(missed.sessionStart())
                ? lead("refused-late.", missed, terms)
                : sentence("refused-late.begun", terms.leadTime().source(), terms)
                        .with("sessionStart", FactValue.instant(missed.sessionStart()));
        if (missed.reason() != AbsenceReason.ILLNESS) {
            return why;
        }
        return why.because(sentence(
                "refused-late.illness", terms.illness().orElse(terms.leadTime().source()), terms));
    }

    static Explanation pending(SessionMissed missed, Saving terms, FurthestAhead window) {
        return sentence("pending", window.source(), terms)
                .with("minutes", FactValue.minutes(missed.sessionMinutes()))
                .with("opensOn", FactValue.date(window.opensFor(missed.day())))
                .with("maxAheadDays", FactValue.number(window.days()))
                .with("undoUntil", FactValue.instant(missed.sessionStart()));
    }

    static Explanation directSwap(DirectSwap terms) {
        return Explanation.of(SENTENCES + "not-offered.direct-swap", terms.source())
                .under(terms.version());
    }

    /** The day was given for another one: that is what it earned. */
    static Explanation givenInExchange(CreditTerms terms) {
        var why = Explanation.of(SENTENCES + "not-offered.given-in-exchange").under(terms.version());
        return terms instanceof DirectSwap swap ? why.because(directSwap(swap)) : why;
    }

    static Explanation wrongChannel(Saving terms) {
        return sentence("not-offered.channel", terms.portalOnly().orElseThrow(), terms);
    }

    static Explanation publicHoliday(Saving terms) {
        return sentence("not-offered.public-holiday", terms.publicHoliday().source(), terms);
    }

    static Explanation quotaUsed(SessionMissed missed, Saving terms) {
        var quota = terms.quota().orElseThrow();
        return sentence("not-offered.quota-used", quota.source(), terms)
                .with("quota", FactValue.number(quota.daysAYear()))
                .with("year", year(missed));
    }

    /** A closure or an earlier report has taken the whole session. */
    static Explanation nothingMissed(Saving terms) {
        return sentence("not-offered.nothing-missed", terms.leadTime().source(), terms);
    }

    /** The sentence that says how early the report came and how early it must come. */
    private static Explanation lead(String answer, SessionMissed missed, Saving terms) {
        var reportedAt = missed.reportedAt();
        var start = missed.sessionStart();
        if (terms.leadTime() instanceof MoreThanDays days) {
            return bounded(answer + "more-than-days", start, terms)
                    .with("daysAhead", FactValue.number(days.daysAhead(reportedAt, start)))
                    .with("requiredDays", FactValue.number(days.days()));
        }
        var hours = (AtLeastHours) terms.leadTime();
        return bounded(answer + "at-least-hours", start, terms)
                .with("hoursAhead", FactValue.number(hours.hoursAhead(reportedAt, start)))
                .with("requiredHours", FactValue.number(hours.hours()));
    }

    private static Explanation bounded(String key, Instant start, Saving terms) {
        return sentence(key, terms.leadTime().source(), terms)
                .with("deadline", FactValue.instant(terms.leadTime().bound(start)));
    }

    private static Explanation sentence(String key, Citation source, Saving terms) {
        return Explanation.of(SENTENCES + key, source).under(terms.version());
    }

    /** As text: a year has no thousands sign. */
    private static FactValue year(SessionMissed missed) {
        return FactValue.text(String.valueOf(missed.day().getYear()));
    }
}
