package nl.plekje.service.problem;

import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;

/** The command comes second: what it asks for already is, or was changed in between. */
public class Conflict extends RuleBroken {

    /** @param field JSON pointer to the field of the request that clashes; empty when the request as a whole does */
    public Conflict(String field, Explanation why) {
        super(field, why);
    }
}
