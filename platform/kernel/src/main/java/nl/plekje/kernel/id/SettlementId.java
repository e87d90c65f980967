package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of minutes of credit that became money. */
public record SettlementId(UUID value) implements Id {

    public SettlementId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static SettlementId next() {
        return new SettlementId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static SettlementId of(String uuid) {
        return new SettlementId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
