package nl.plekje.service.problem;

import java.util.List;
import nl.plekje.kernel.explanation.RuleBroken;

/** A command that several rules refuse at once, so that the caller mends all in one go. */
public class RulesBroken extends RuntimeException {

    private final transient List<RuleBroken> refusals;

    /** @param refusals one or more, in the order of the request */
    public RulesBroken(List<RuleBroken> refusals) {
        super(refusals.get(0).getMessage(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** Each refusal with its field. */
    public List<RuleBroken> refusals() {
        return refusals;
    }
}
