package nl.plekje.billing.invoice;

import java.time.LocalDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;

/** The line for an extra day, or for the part of it that credit did not pay. */
public final class ExtraDayAmount {

    private static final int MINUTES_PER_HOUR = 60;

    private ExtraDayAmount() {}

    /**
     * BI-047: hours times rate, rounded once.
     *
     * @param minutes whole minutes to invoice; below zero to take back as many, which mirrors the charge to the cent
     * @param perHour the rate of the day in whole cents
     */
    public static InvoiceLine of(LocalDate day, int minutes, Cents perHour, BillingTerms terms) {
        var amount = price(minutes, perHour);
        var why = Explanation.of("billing.extra-day.amount", terms.extraDay())
                .under(terms.version())
                .with("day", FactValue.date(day))
                .with("minutes", FactValue.minutes(minutes))
                .with("rate", FactValue.cents(perHour))
                .with("amount", FactValue.cents(amount));
        return new InvoiceLine(amount, why);
    }

    /** Hours times rate, rounded once; below zero for minutes below zero. */
    static Cents price(int minutes, Cents perHour) {
        return Cents.rounded(Fraction.of(minutes, MINUTES_PER_HOUR).times(perHour.exact()));
    }
}
