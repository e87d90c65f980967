package nl.plekje.placement.ratio;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the law asks for a group on its own, before its sub-groups are looked at.
 *
 * @param table staff by the table; empty when the table does not allow the group
 * @param formula staff by the formula for mixed groups with babies; empty where it does not apply
 * @param broken the bound that the group breaks; empty when it is allowed
 */
public record OwnStaff(OptionalInt table, OptionalInt formula, Optional<BrokenBound> broken) {

    static OwnStaff allowed(int table, OptionalInt formula) {
        return new OwnStaff(OptionalInt.of(table), formula, Optional.empty());
    }

    static OwnStaff refused(BrokenBound broken, OptionalInt formula) {
        return new OwnStaff(OptionalInt.empty(), formula, Optional.of(broken));
    }

    /** The larger of table and formula; empty when the group is not allowed. */
    public OptionalInt base() {
        return table.isPresent() ? OptionalInt.of(Math.max(table.getAsInt(), formula.orElse(0))) : table;
    }
}
