package nl.plekje.billing.invoice;

import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;

/** One line of a draft invoice. It is derived anew each time it is read, and then has the same identity again. */
public sealed interface DraftLine permits MonthLine, ExtraDayLine, SettlementLine {

    /** Identity: that of what it is derived from. */
    UUID id();

    /** The child it is for. */
    ChildId child();

    /** Minutes of care. */
    long minutes();

    /** Cents an hour; zero where none was needed. */
    Cents rate();

    /** The amount, rounded once. */
    Cents amount();

    /** How the amount follows, down to its sources. */
    Explanation why();
}
