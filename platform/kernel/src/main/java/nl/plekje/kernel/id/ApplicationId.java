package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of an application: a wish of a family for a place. */
public record ApplicationId(UUID value) implements Id {

    public ApplicationId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static ApplicationId next() {
        return new ApplicationId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static ApplicationId of(String uuid) {
        return new ApplicationId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
