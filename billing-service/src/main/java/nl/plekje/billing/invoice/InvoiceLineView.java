package nl.plekje.billing.invoice;

import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;

/**
 * One line of an invoice.
 *
 * @param minutes of care, to the nearest minute
 * @param rateCents an hour; 0 where nothing is left to pay
 * @param why how the amount follows, down to contract, tariff and charge with their versions
 */
public record InvoiceLineView(
        UUID id, InvoicedChild child, LineKind kind, long minutes, long rateCents, long amountCents, Explanation why) {

    /** What a line is for. */
    public enum LineKind {
        /** The month's amount of a contract. */
        MONTH,
        /** An extra day. */
        EXTRA_DAY,
        /** Credit that became money. */
        SETTLEMENT
    }

    /** The child of a line. */
    public record InvoicedChild(ChildId id, String firstName) {}

    static InvoiceLineView of(DraftLine line, HouseholdAccount account) {
        return new InvoiceLineView(
                line.id(),
                new InvoicedChild(line.child(), account.nameOf(line.child())),
                kind(line),
                line.minutes(),
                line.rate().amount(),
                line.amount().amount(),
                line.why());
    }

    private static LineKind kind(DraftLine line) {
        if (line instanceof MonthLine) {
            return LineKind.MONTH;
        }
        return line instanceof ExtraDayLine ? LineKind.EXTRA_DAY : LineKind.SETTLEMENT;
    }
}
