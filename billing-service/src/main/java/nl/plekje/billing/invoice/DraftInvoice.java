package nl.plekje.billing.invoice;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.money.Cents;

/**
 * What a household is to pay for a month, as it stands now.
 *
 * @param lines contracts first, then extra days by day, then credit that became money
 * @param blockers what cannot be priced yet, each with its reason; the rest is not held up by it
 */
public record DraftInvoice(YearMonth month, List<DraftLine> lines, List<Explanation> blockers) {

    public DraftInvoice {
        lines = List.copyOf(lines);
        blockers = List.copyOf(blockers);
    }

    /** The sum of the lines. */
    public Cents total() {
        return Cents.total(lines.stream().map(DraftLine::amount).toList());
    }

    /** Whether there is nothing to say about the month. */
    public boolean isEmpty() {
        return lines.isEmpty() && blockers.isEmpty();
    }

    Stream<MonthLine> months() {
        return lines.stream().filter(MonthLine.class::isInstance).map(MonthLine.class::cast);
    }

    Stream<ExtraDayLine> extraDays() {
        return lines.stream().filter(ExtraDayLine.class::isInstance).map(ExtraDayLine.class::cast);
    }

    Stream<SettlementLine> settlements() {
        return lines.stream().filter(SettlementLine.class::isInstance).map(SettlementLine.class::cast);
    }
}
