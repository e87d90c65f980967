package nl.plekje.complaint.casework;

import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;

/**
 * Who looks or acts, and how far they see. This is the one place that says who sees a case: every query and every command
 * asks the database with these four, as parameters $1 to $4 (account and the three rights) on rows of {@code complaint c}.
 */
public record Viewer(String account, boolean seesAll, boolean seesOwnLocations, boolean seesOwn) {

    /**
     * The cases that a viewer handles, with all that is in them. Managers: what concerns their locations, what they own, and
     * what they were informed of, but not what they filed themselves. Nobody handles a case that is about them (CO-017).
     */
    public static final String HANDLED = handled("$1", "$2", "$3");

    /**
     * The cases that a viewer sees: those they handle, and, as far as it is for the family, what they filed or what was
     * entered for them; not what another custodian filed.
     */
    public static final String VISIBLE = "(" + HANDLED + " OR $4 AND " + filedBy("$1") + ") ";

    /** {@link #HANDLED} of many viewers at once: of rows that hold the account and the two rights of those who handle cases. */
    public static String handled(String account, String seesAll, String seesOwnLocations) {
        return """
                ((%2$s OR (%3$s AND (c.owner = %1$s OR %1$s = ANY (c.informed)
                                     OR EXISTS (SELECT FROM location vl WHERE vl.id = c.location AND %1$s = ANY (vl.managers)))
                         AND %4$s IS NOT TRUE))
                 AND NOT %1$s = ANY (c.concerned))""".formatted(account, seesAll, seesOwnLocations, filedBy(account));
    }

    private static String filedBy(String account) {
        return "(c.account = %1$s OR c.complainant IN (SELECT vp.id FROM person vp WHERE vp.account = %1$s))"
                .formatted(account);
    }

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

    /** Whether this viewer handles cases at all. */
    public boolean handles() {
        return seesAll || seesOwnLocations;
    }

    /** The service itself. */
    public static Viewer service() {
        return new Viewer("complaint", true, false, false);
    }
}
