package nl.plekje.billing.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;

/** The line for a contract's month, whole or in part. */
public final class MonthlyAmount {

    private static final int MINUTES_PER_HOUR = 60;

    private MonthlyAmount() {}

    /** BI-032: the amount of a whole month. */
    public static InvoiceLine whole(YearlyCost cost, YearMonth month, BillingTerms terms) {
        var number = month.getMonthValue();
        var amount = cost.month(number);
        var why = Explanation.of("billing.month.amount", terms.monthly())
                .under(terms.version())
                .with("amount", FactValue.cents(amount))
                .with("month", FactValue.number(number))
                .with("hours", hours(cost.hoursPerWeek()))
                .with("weeks", FactValue.number(cost.weeksPerYear()))
                .with("rate", FactValue.cents(cost.perHour()))
                .with("yearly", FactValue.cents(cost.rounded()))
                .because(Explanation.of("billing.month.difference", terms.monthly())
                        .under(terms.version())
                        .with("upToThisMonth", FactValue.cents(cost.upTo(number)))
                        .with("upToLastMonth", FactValue.cents(cost.upTo(number - 1))));
        return new InvoiceLine(amount, why);
    }

    /**
     * The amount of a month of which the contract may cover a part: the month's amount times the share, rounded once.
     *
     * @param careDays the days of the month on which the weekly schedule brings care, as if the contract covered all of
     *     it
     */
    public static InvoiceLine covered(
            YearlyCost cost, YearMonth month, DateRange contract, Collection<LocalDate> careDays, BillingTerms terms) {
        var whole = whole(cost, month, terms);
        if (contract.includes(DateRange.of(month))) {
            return whole;
        }
        var share = MonthShare.of(month, contract, careDays, terms.share());
        if (share.isWhole()) {
            return whole;
        }
        var amount = Cents.rounded(whole.amount().exact().times(share.exact()));
        return new InvoiceLine(amount, derivation(share, amount, whole, month, contract, terms));
    }

    private static Explanation derivation(
            MonthShare share,
            Cents amount,
            InvoiceLine whole,
            YearMonth month,
            DateRange contract,
            BillingTerms terms) {
        var why = Explanation.of(key(share), terms.monthly())
                .under(terms.version())
                .with("amount", FactValue.cents(amount))
                .with("month", FactValue.month(month))
                .with("contractStart", FactValue.date(contract.first()))
                .with("contractEnd", FactValue.date(contract.last()));
        if (share.days() == 0) {
            return why;
        }
        return why.with("days", FactValue.number(share.days()))
                .with("ofDays", FactValue.number(share.ofDays()))
                .with("full", FactValue.cents(whole.amount()))
                .because(whole.why());
    }

    private static String key(MonthShare share) {
        if (share.days() == 0) {
            return "billing.month.share.none";
        }
        return switch (share.counted()) {
            case CARE_DAYS -> "billing.month.share.care-days";
            case CALENDAR_DAYS -> "billing.month.share.calendar-days";
        };
    }

    /** Hours as minutes where those are whole; else as the fraction itself. */
    private static FactValue hours(Fraction hours) {
        var minutes = hours.times(MINUTES_PER_HOUR);
        return minutes.isWhole() ? FactValue.minutes(minutes.floor()) : FactValue.text(hours.toString());
    }
}
