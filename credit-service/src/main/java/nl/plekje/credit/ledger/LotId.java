package nl.plekje.credit.ledger;

import java.util.Objects;
import java.util.UUID;
import nl.plekje.kernel.id.Id;

/** Identity of a lot: one earning of credit. */
public record LotId(UUID value) implements Id {

    public LotId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static LotId next() {
        return new LotId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
