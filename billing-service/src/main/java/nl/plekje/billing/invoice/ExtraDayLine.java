package nl.plekje.billing.invoice;

import java.util.UUID;
import nl.plekje.billing.extraday.ExtraDayCharge;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;

/** The line of an extra day, also when nothing of it is left to pay: the family sees what its credit paid. */
public record ExtraDayLine(ExtraDayCharge charge, Cents rate, Cents amount, Explanation why) implements DraftLine {

    @Override
    public UUID id() {
        return charge.extraDay().value();
    }

    @Override
    public ChildId child() {
        return charge.child();
    }

    @Override
    public long minutes() {
        return charge.minutes();
    }
}
