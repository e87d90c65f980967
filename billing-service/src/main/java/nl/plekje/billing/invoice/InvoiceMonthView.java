package nl.plekje.billing.invoice;

import java.time.YearMonth;

/** A month there is an invoice of. */
public record InvoiceMonthView(YearMonth month, InvoiceState state, long totalCents) {

    static InvoiceMonthView of(HouseholdAccount account, YearMonth month) {
        return new InvoiceMonthView(
                month, InvoiceState.DRAFT, account.draft(month).total().amount());
    }
}
