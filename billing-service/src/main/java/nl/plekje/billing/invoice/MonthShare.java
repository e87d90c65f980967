package nl.plekje.billing.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.money.Fraction;

/**
 * The part of a month that a contract covers.
 *
 * @param counted which days were counted
 * @param days counted days within the contract
 * @param ofDays counted days of the whole month, one or more
 */
public record MonthShare(ShareRule counted, int days, int ofDays) {

    public MonthShare {
        if (days < 0 || ofDays < 1 || days > ofDays) {
            throw new IllegalArgumentException("no part of a month: " + days + "/" + ofDays);
        }
    }

    /**
     * Counts by the rule. In a month without a care day, such as a summer month of a contract for school weeks, calendar
     * days are counted, since there is nothing else to divide by.
     *
     * @param careDays the days of the month on which the weekly schedule brings care, as if the contract covered all of
     *     it; days outside the month do not count
     */
    public static MonthShare of(YearMonth month, DateRange contract, Collection<LocalDate> careDays, ShareRule rule) {
        var days = DateRange.of(month);
        var scheduled = careDays.stream().filter(days::includes).distinct().toList();
        if (rule == ShareRule.CALENDAR_DAYS || scheduled.isEmpty()) {
            var covered = days.shared(contract).map(DateRange::days).orElse(0);
            return new MonthShare(ShareRule.CALENDAR_DAYS, covered, days.days());
        }
        var covered = (int) scheduled.stream().filter(contract::includes).count();
        return new MonthShare(ShareRule.CARE_DAYS, covered, scheduled.size());
    }

    /** From zero to one. */
    public Fraction exact() {
        return Fraction.of(days, ofDays);
    }

    /** Whether the contract covers all of it. */
    public boolean isWhole() {
        return days == ofDays;
    }
}
