package nl.plekje.placement.access;

import java.util.Set;
import nl.plekje.service.caller.Caller;
import nl.plekje.service.caller.Roles;

/**
 * Who asks, as queries need it.
 *
 * @param account the account, which custody and management name
 * @param custodian whether the caller comes as a parent and so reaches the children in its custody
 * @param manager whether the caller manages locations and so reaches what belongs to them
 * @param all whether the caller's role reaches everything
 */
public record Viewer(String account, boolean custodian, boolean manager, boolean all) {

    /**
     * Reads the caller.
     *
     * @param seesAll roles that reach everything at this endpoint
     */
    public static Viewer of(Caller caller, String... seesAll) {
        return new Viewer(
                caller.account(),
                caller.is(Roles.PARENT),
                caller.is(Roles.LOCATION_MANAGER),
                caller.isAny(Set.of(seesAll)));
    }
}
