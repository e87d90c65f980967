package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of one message to one recipient. */
public record MessageId(UUID value) implements Id {

    public MessageId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static MessageId next() {
        return new MessageId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static MessageId of(String uuid) {
        return new MessageId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
