package nl.plekje.service.problem;

import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;

/** The change is based on a version that somebody else has changed since. Says which version stands now. */
public class StaleVersion extends Conflict {

    private static final String POINTER = "/version";

    private StaleVersion(long current) {
        super(POINTER, Explanation.of("problem.stale-version").with("current", FactValue.number(current)));
    }

    /**
     * Fails unless the change is based on the version that stands.
     *
     * @param base the version that the caller read; null when the request does not say
     */
    public static void refuse(Long base, long current) {
        if (base == null) {
            throw new RuleBroken(POINTER, Explanation.of("problem.version-missing"));
        }
        if (base != current) {
            throw new StaleVersion(current);
        }
    }
}
