package nl.plekje.credit.extraday;

import java.time.Duration;
import java.time.Instant;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/** Decides what it costs a family to cancel an extra day that was granted (CR-031, CR-058). */
public final class CancellationPolicy {

    private static final int WHOLE = 100;
    private static final String SENTENCES = "credit.extra-day.cancel.";

    private CancellationPolicy() {}

    /** What one version of a provider's conditions says. */
    public sealed interface Terms {

        PolicyVersion version();

        /** Where the conditions say so. */
        Citation source();

        /** A granted day stands (CR-031). */
        record Final(PolicyVersion version, Citation source) implements Terms {}

        /**
         * It can be cancelled, free in time and at a charge later (CR-058).
         *
         * @param freeUntilHours elapsed hours before the session, itself in time
         * @param latePercent part of the day that is charged later, 0 to 100
         */
        record Cancelling(PolicyVersion version, int freeUntilHours, int latePercent, Citation source)
                implements Terms {}
    }

    /**
     * What cancelling costs now.
     *
     * @param possible whether it can be cancelled at all
     * @param freeUntil the last moment at which it costs nothing; the start of the session where it cannot be cancelled
     * @param chargedPercent part of the day that is charged all the same
     */
    public record Cancellation(boolean possible, Instant freeUntil, int chargedPercent, Explanation why) {

        /** Minutes charged of a day of this length, rounded up. */
        public int chargedMinutes(int minutes) {
            return (minutes * chargedPercent + WHOLE - 1) / WHOLE;
        }
    }

    /** What cancelling costs at this moment; nothing can be cancelled once the session has begun. */
    public static Cancellation decide(Instant sessionStart, Instant now, Terms terms) {
        if (!now.isBefore(sessionStart)) {
            var begun = sentence("begun", terms).with("begins", FactValue.instant(sessionStart));
            return new Cancellation(false, sessionStart, WHOLE, begun);
        }
        if (!(terms instanceof Terms.Cancelling cancelling)) {
            return new Cancellation(false, sessionStart, WHOLE, sentence("final", terms));
        }
        var freeUntil = sessionStart.minus(Duration.ofHours(cancelling.freeUntilHours()));
        var late = now.isAfter(freeUntil);
        var why = sentence(late && cancelling.latePercent() > 0 ? "late" : "in-time", terms)
                .with("until", FactValue.instant(freeUntil))
                .with("percent", FactValue.number(cancelling.latePercent()));
        return new Cancellation(true, freeUntil, late ? cancelling.latePercent() : 0, why);
    }

    private static Explanation sentence(String key, Terms terms) {
        return Explanation.of(SENTENCES + key, terms.source()).under(terms.version());
    }
}
