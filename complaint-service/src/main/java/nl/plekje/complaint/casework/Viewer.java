package nl.plekje.complaint.casework;

import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;

/**
 * Who looks or acts, and how far they see. This is the one place that says who sees a case: every query and every command
 * asks the database with these four, as parameters $1 to $4 (account and the three rights) on rows of {@code complaint c}.
 */
public record Viewer(String account, boolean seesAll, boolean seesOwnLocations, boolean seesOwn) {

    private static final String FILED_BY_VIEWER =
            "(c.account = $1 OR c.complainant IN (SELECT vp.id FROM person vp WHERE vp.account = $1))";

    /**
     * The cases that a viewer handles, with all that is in them. Managers: what concerns their locations, what they own, and
     * what they were informed of, but not what they filed themselves. Nobody handles a case that is about them (CO-017).
     */
    public static final String HANDLED = """
            (($2 OR ($3 AND (c.owner = $1 OR $1 = ANY (c.informed)
                             OR EXISTS (SELECT FROM location vl WHERE vl.id = c.location AND $1 = ANY (vl.managers)))
                     AND %s IS NOT TRUE))
             AND NOT $1 = ANY (c.concerned))""".formatted(FILED_BY_VIEWER);

    /**
     * The cases that a viewer sees: those they handle, and, as far as it is for the family, what they filed or what was
     * entered for them; not what another custodian filed.
     */
    public static final String VISIBLE = "(" + HANDLED + " OR $4 AND " + FILED_BY_VIEWER + ") ";

    /** The caller in all their roles. */
    public static Viewer of(Caller caller) {
        return new Viewer(
                caller.account(),
                caller.is(Roles.COMPLAINT_COORDINATOR),
                caller.is(Roles.LOCATION_MANAGER),
                caller.is(Roles.PARENT));
    }

    /** The caller as who filed the case, whatever else they are. */
    public static Viewer asComplainant(Caller caller) {
        return new Viewer(caller.account(), false, false, caller.is(Roles.PARENT));
    }

    /** The caller as who handles the case, whatever else they are. */
    public static Viewer asHandler(Caller caller) {
        return new Viewer(
                caller.account(), caller.is(Roles.COMPLAINT_COORDINATOR), caller.is(Roles.LOCATION_MANAGER), false);
    }

    /** The service itself. */
    public static Viewer service() {
        return new Viewer("complaint", true, false, false);
    }
}
