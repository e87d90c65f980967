package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a closure of a location. */
public record ClosureId(UUID value) implements Id {

    public ClosureId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static ClosureId next() {
        return new ClosureId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static ClosureId of(String uuid) {
        return new ClosureId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
