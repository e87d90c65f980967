package nl.plekje.billing.invoice;

import java.util.Objects;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.money.Cents;

/**
 * One line of an invoice and how its amount follows.
 *
 * @param amount below zero for a credit to the family
 */
public record InvoiceLine(Cents amount, Explanation why) {

    public InvoiceLine {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(why, "why");
    }
}
