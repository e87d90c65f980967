package nl.plekje.billing.invoice;

import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.money.Cents;

/**
 * One reason why a month costs more or less than the month before.
 *
 * @param amount above zero when the month costs more by it; zero when it only says what did not change
 */
public record DifferenceCause(Kind kind, Cents amount, Explanation why) {

    /** The reasons there are. */
    public enum Kind {
        /** A contract started. */
        START,
        /** A contract ended. */
        END,
        /** Other hours a month. */
        HOURS,
        /** Another hourly rate. */
        RATE,
        /** More or less extra care. */
        EXTRA_DAYS,
        /** Credit that became money. */
        SETTLEMENTS,
        /** A cent that the twelve months share out. */
        ROUNDING
    }
}
