package nl.plekje.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** Identity of a household: the people who share one or more children and one payer. */
public record HouseholdId(UUID value) implements Id {

    public HouseholdId {
        Objects.requireNonNull(value, "value");
    }

    /** A new identity. */
    public static HouseholdId next() {
        return new HouseholdId(Id.next());
    }

    /** Reads the plain UUID; throws {@link IllegalArgumentException} when it is none. */
    public static HouseholdId of(String uuid) {
        return new HouseholdId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
