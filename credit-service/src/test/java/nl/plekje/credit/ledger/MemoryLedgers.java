package nl.plekje.credit.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plekje.kernel.id.ChildId;

/** Ledgers that stay open in memory, with all that was ever booked in them. */
public final class MemoryLedgers {

    private final OpenLedgers open;

    /** Empty ledgers of these children. */
    public MemoryLedgers(Collection<ChildId> children) {
        open = new OpenLedgers(
                children.stream().collect(Collectors.toMap(Function.identity(), child -> 0L)), List.of());
    }

    /** The ledgers, to book in. */
    public OpenLedgers open() {
        return open;
    }

    /** All movements, oldest first. */
    public List<Movement> movements() {
        return open.booked().stream().map(OpenLedgers.Booked::movement).toList();
    }

    /** What stands on the accounts. */
    public Balances balances() {
        return Balances.after(movements());
    }

    /** Children who gained credit since so many movements. */
    public Set<ChildId> gainedSince(int movements) {
        return movements().stream()
                .skip(movements)
                .filter(movement -> movement.freeMinutes() > 0)
                .map(Movement::child)
                .collect(Collectors.toSet());
    }

    /** All lots that were ever opened. */
    public List<Lot> lots() {
        return open.opened();
    }
}
