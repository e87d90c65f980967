package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a contract of one child for one care type. */
public record ContractId(UUID value) implements Id {

    public ContractId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static ContractId next() {
        return new ContractId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static ContractId of(String uuid) {
        return new ContractId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
