package nl.plekje.notification.notice;

import java.util.Set;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.id.ClosureId;

/**
 * The closure that a notice tells of.
 *
 * @param version the newest is the one that families have to know
 * @param missing children that miss care; those whom an earlier version named are told as well, so that a closure that
 *     is taken back reaches whom it reached
 */
public record ClosureTold(ClosureId closure, long version, Set<ChildId> missing) {

    public ClosureTold {
        missing = Set.copyOf(missing);
    }
}
