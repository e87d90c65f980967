package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a complaint, question, suggestion or wish: one case. */
public record ComplaintId(UUID value) implements Id {

    public ComplaintId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static ComplaintId next() {
        return new ComplaintId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static ComplaintId of(String uuid) {
        return new ComplaintId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
