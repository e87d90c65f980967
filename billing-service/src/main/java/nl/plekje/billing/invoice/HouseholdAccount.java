package nl.plekje.billing.invoice;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import nl.plekje.billing.contract.Contract;
import nl.plekje.billing.extraday.ExtraDayCharge;
import nl.plekje.billing.family.Family;
import nl.plekje.billing.settlement.Settlement;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;

/** All that a household's drafts are derived from. */
public record HouseholdAccount(
        Family family,
        List<Contract> contracts,
        List<ExtraDayCharge> charges,
        List<Settlement> settlements,
        DraftInvoicePolicy policy) {

    /** Stands for the name of a child that the household no longer has. */
    private static final String NAMELESS = "–";

    /**
     * The months with something to invoice, newest first.
     *
     * @param last the last month to look at
     */
    public List<YearMonth> months(YearMonth last) {
        var months = new TreeSet<YearMonth>();
        for (var contract : contracts) {
            var end = YearMonth.from(contract.days().last());
            for (var month = YearMonth.from(contract.days().first());
                    !month.isAfter(end) && !month.isAfter(last);
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        charges.stream()
                .map(charge -> YearMonth.from(charge.day()))
                .filter(month -> !month.isAfter(last))
                .forEach(months::add);
        settlements.stream()
                .map(settlement -> YearMonth.from(settlement.bookedOn()))
                .filter(month -> !month.isAfter(last))
                .forEach(months::add);
        return List.copyOf(months.descendingSet());
    }

    /** The draft of a month. */
    public DraftInvoice draft(YearMonth month) {
        return policy.draft(month, contracts, charges, settlements);
    }

    /** Why the month costs what it does, beside the month before. */
    public Explanation why(YearMonth month) {
        return MonthDifference.explain(draft(month.minusMonths(1)), draft(month), this::nameOf);
    }

    /** First name of a child. */
    public String nameOf(ChildId child) {
        return family.children().getOrDefault(child, NAMELESS);
    }
}
