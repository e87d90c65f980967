package nl.plekje.complaint.casework;

import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;

/** Who looks or acts, and how far they see. Everything seen is asked of the database with these four. */
public record Viewer(String account, boolean seesAll, boolean seesOwnLocations, boolean seesOwn) {

    /**
     * The rows of {@code complaint c} that a viewer sees, with parameters $1 to $4: account and the three rights. Parents
     * see what they filed, or what was entered for them; not what another custodian filed. Managers see what concerns
     * their locations, what they own, and what they were informed of.
     */
    public static final String VISIBLE = """
            ($2 OR ($3 AND (c.owner = $1 OR $1 = ANY (c.informed)
                            OR EXISTS (SELECT FROM location vl WHERE vl.id = c.location AND $1 = ANY (vl.managers))))
                OR ($4 AND (c.account = $1
                            OR c.complainant IN (SELECT vp.id FROM person vp WHERE vp.account = $1))))
            """;

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

    /** Whether this is somebody who handles cases. */
    public boolean handles() {
        return seesAll || seesOwnLocations;
    }
}
