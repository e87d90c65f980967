package nl.plekje.credit.ledger;

import java.util.Objects;
import java.util.UUID;
import nl.plekje.kernel.id.Id;

/** Identity of a movement of credit. */
public record MovementId(UUID value) implements Id {

    public MovementId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static MovementId next() {
        return new MovementId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
