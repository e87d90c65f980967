package nl.plekje.placement.terms;

import java.util.Objects;
import nl.plekje.kernel.rule.Citation;

/**
 * How requests for extra days are answered.
 *
 * @param answers who answers; a location may have it otherwise
 * @param atDeadline what becomes of a request that nobody decided in time
 * @param source where the conditions say so
 */
public record ExtraDayTerms(Answers answers, AtDeadline atDeadline, Citation source) {

    /** Who answers before the deadline. */
    public enum Answers {
        /** Staff do. */
        BY_STAFF,
        /** A seat that stands free under the staff planned is given at once; without one, staff may still decide. */
        AUTOMATIC_WHEN_SEAT
    }

    /** The answer to a request that nobody decided in time. */
    public enum AtDeadline {
        /** Granted where a seat stands free under the staff planned, else declined. */
        GRANT_IF_SEAT,
        /** Declined. */
        DECLINE
    }

    public ExtraDayTerms {
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(atDeadline, "atDeadline");
        Objects.requireNonNull(source, "source");
    }
}
