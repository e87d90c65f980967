package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a base group at a location. */
public record GroupId(UUID value) implements Id {

    public GroupId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static GroupId next() {
        return new GroupId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static GroupId of(String uuid) {
        return new GroupId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
