package nl.plekje.complaint.restricted;

import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;

/** Who asks for restricted records, and as what. */
record Officer(String account, boolean confidential, boolean manager) {

    static Officer of(Caller caller) {
        return new Officer(caller.account(), caller.is(Roles.CONFIDENTIAL_OFFICER), caller.is(Roles.LOCATION_MANAGER));
    }
}
