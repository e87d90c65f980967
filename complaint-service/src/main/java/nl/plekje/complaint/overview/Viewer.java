package nl.plekje.complaint.overview;

import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;

/** Who looks, and how far they see. Everything seen is asked of the database with these four. */
record Viewer(String account, boolean seesAll, boolean seesOwnLocations, boolean seesOwn) {

    static Viewer of(Caller caller) {
        return new Viewer(
                caller.account(),
                caller.is(Roles.COMPLAINT_COORDINATOR),
                caller.is(Roles.LOCATION_MANAGER),
                caller.is(Roles.PARENT));
    }
}
