package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a person in a household, or a member of staff. */
public record PersonId(UUID value) implements Id {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static PersonId next() {
        return new PersonId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static PersonId of(String uuid) {
        return new PersonId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
