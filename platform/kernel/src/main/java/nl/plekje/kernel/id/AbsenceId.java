package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a reported absence of one child on one day. */
public record AbsenceId(UUID value) implements Id {

    public AbsenceId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static AbsenceId next() {
        return new AbsenceId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static AbsenceId of(String uuid) {
        return new AbsenceId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
