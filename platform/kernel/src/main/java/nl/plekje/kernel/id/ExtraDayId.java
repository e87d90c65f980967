package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a request for an extra day of care. */
public record ExtraDayId(UUID value) implements Id {

    public ExtraDayId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static ExtraDayId next() {
        return new ExtraDayId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static ExtraDayId of(String uuid) {
        return new ExtraDayId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
