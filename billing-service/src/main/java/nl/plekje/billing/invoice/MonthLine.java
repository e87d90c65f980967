package nl.plekje.billing.invoice;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.UUID;
import nl.plekje.billing.contract.Contract;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;

/**
 * A contract's line for a month.
 *
 * @param share the part of the month that the contract covers; one when it covers all of it
 */
public record MonthLine(
        YearMonth month, Contract contract, YearlyCost cost, Fraction share, Cents amount, Explanation why)
        implements DraftLine {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MONTHS = 12;

    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes((contract.id() + "/" + month).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ChildId child() {
        return contract.child();
    }

    /** A twelfth of the year's hours, or its share; to the nearest minute, since only the amount is exact. */
    @Override
    public long minutes() {
        return fullMinutes().times(share).roundedHalfUp();
    }

    @Override
    public Cents rate() {
        return cost.perHour();
    }

    /** Whether the contract covers the whole month. */
    boolean isWhole() {
        return share.equals(Fraction.ONE);
    }

    /** Minutes of a whole month. */
    Fraction fullMinutes() {
        return cost.hoursPerWeek()
                .times(cost.weeksPerYear())
                .times(MINUTES_PER_HOUR)
                .dividedBy(MONTHS);
    }
}
