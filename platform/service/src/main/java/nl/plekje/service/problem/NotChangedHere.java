package nl.plekje.service.problem;

import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.RuleBroken;

/** A request would change what is shown with a thing and is changed elsewhere, or never. */
public class NotChangedHere extends RuleBroken {

    private NotChangedHere(String pointer) {
        super(pointer, Explanation.of("problem.not-changed-here"));
    }

    /**
     * Fails unless the request says nothing of this, or what it is.
     *
     * @param sent what the request says; null when it says nothing
     */
    public static void refuse(String pointer, Object sent, Object current) {
        if (sent != null && !sent.equals(current)) {
            throw new NotChangedHere(pointer);
        }
    }
}
