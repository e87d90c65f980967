package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a childcare location. */
public record LocationId(UUID value) implements Id {

    public LocationId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static LocationId next() {
        return new LocationId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static LocationId of(String uuid) {
        return new LocationId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
