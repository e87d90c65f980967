package nl.plekje.credit.session;

import java.util.Collection;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.kernel.id.ChildId;

/** Swap days of a child in a calendar year: days given up that earned, and days used before one is given up (CR-053). */
public final class SwapDays {

    private SwapDays() {}

    /**
     * How many are used.
     *
     * @param lots the child's open lots
     */
    public static int used(SwapDaysGiven given, Collection<Lot> lots, ChildId child, int year) {
        var advances = lots.stream()
                .filter(lot -> lot.origin() == Lot.Origin.ADVANCE
                        && lot.advancedMinutes() > 0
                        && lot.credit().usableFrom().getYear() == year)
                .map(Lot::extraDay)
                .distinct()
                .count();
        return given.of(child, year) + (int) advances;
    }
}
