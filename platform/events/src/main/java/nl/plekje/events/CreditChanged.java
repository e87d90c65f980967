package nl.plekje.events;

import java.time.Instant;
import java.time.LocalDate;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;

/**
 * A child's credit moved.
 *
 * @param minutes minutes added (positive) or taken (negative) from what can be spent
 * @param balanceMinutes minutes that can be spent after the movement
 * @param firstExpiry last day on which the lot that expires first can be spent; null without credit
 */
@Topic(value = "credit-changed", from = "credit")
public record CreditChanged(
        ChildId child,
        long version,
        CareType careType,
        Movement movement,
        int minutes,
        int balanceMinutes,
        @MayBeNull LocalDate firstExpiry,
        Explanation why,
        Instant at)
        implements Fact {

    /** The kinds of movements of the ledger. */
    public enum Movement {
        EARN,
        RESERVE,
        RELEASE,
        SPEND,
        EXPIRE,
        FORFEIT,
        GRANT,
        REVERSE,
        /** Minutes spent come back, for the day was cancelled in time. */
        REFUND,
        /** Minutes given as money instead, as the family chose. */
        PAY_OUT,
        /** Money given instead goes back, for care was given after all. */
        PAY_BACK,
        /** Minutes used before the day is given up that pays for them (CR-053). */
        ADVANCE,
        /** A day given up pays back what was used in advance. */
        REPAY,
        /** What was used in advance and not paid back in its year is invoiced. */
        SETTLE
    }

    @Override
    public String key() {
        return child.toString();
    }
}
