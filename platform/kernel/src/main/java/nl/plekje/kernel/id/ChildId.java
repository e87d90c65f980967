package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a child in care, or registered for it. */
public record ChildId(UUID value) implements Id {

    public ChildId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static ChildId next() {
        return new ChildId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static ChildId of(String uuid) {
        return new ChildId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
