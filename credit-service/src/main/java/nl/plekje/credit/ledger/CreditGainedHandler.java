package nl.plekje.credit.ledger;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import nl.plekje.kernel.id.ChildId;

/** Told when children have gained credit, while their ledgers are still open: it may pay what would be invoiced. */
public interface CreditGainedHandler {

    /** Books what the new credit takes the place of. */
    Uni<Void> gained(OpenLedgers open, Set<ChildId> children);
}
