package nl.plekje.credit.extraday;

import java.util.Objects;
import java.util.Optional;
import nl.plekje.kernel.rule.Citation;
import nl.plekje.kernel.rule.PolicyVersion;

/**
 * What one version of a provider's conditions says about extra days.
 *
 * @param rest where the conditions say that what credit does not pay is invoiced (BI-001, BI-047)
 * @param freeSessions sessions a child and calendar year that cost nothing; empty where each costs
 * @param decision by when a request is decided
 */
public record ExtraDayTerms(
        PolicyVersion version, Citation rest, Optional<FreeSessions> freeSessions, DecisionTime decision) {

    public ExtraDayTerms {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(rest, "rest");
        Objects.requireNonNull(freeSessions, "freeSessions");
        Objects.requireNonNull(decision, "decision");
    }

    /** The first sessions of a year are free (BI-038). */
    public record FreeSessions(int aYear, Citation source) {

        public FreeSessions {
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * The family's own date (CR-028), else so many elapsed hours before the session.
     *
     * @param hoursBefore zero or more
     */
    public record DecisionTime(int hoursBefore, Citation source) {

        public DecisionTime {
            Objects.requireNonNull(source, "source");
            if (hoursBefore < 0) {
                throw new IllegalArgumentException("a decision falls before the session: " + hoursBefore);
            }
        }
    }
}
