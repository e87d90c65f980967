package nl.plekje.billing.invoice;

import java.util.UUID;
import nl.plekje.billing.settlement.Settlement;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;

/** The line of credit that became money; below zero where the family gets it back. */
public record SettlementLine(Settlement settlement, Cents rate, Cents amount, Explanation why) implements DraftLine {

    @Override
    public UUID id() {
        return settlement.id().value();
    }

    @Override
    public ChildId child() {
        return settlement.child();
    }

    @Override
    public long minutes() {
        return settlement.minutes();
    }
}
