package nl.plekje.placement.ratio;

import nl.plekje.kernel.explanation.Explanation;

/** How many staff a group needs, or that no number of staff allows it. */
public sealed interface StaffRatioDecision {

    /** What the law asks for the group on its own. */
    OwnStaff own();

    Explanation why();

    /**
     * The group is allowed.
     *
     * @param required staff needed; never less than for any group left when children leave
     */
    record Allowed(int required, OwnStaff own, Explanation why) implements StaffRatioDecision {}

    /** The group is not allowed. */
    record NotAllowed(BrokenBound broken, OwnStaff own, Explanation why) implements StaffRatioDecision {}
}
