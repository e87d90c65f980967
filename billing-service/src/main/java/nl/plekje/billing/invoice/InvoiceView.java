package nl.plekje.billing.invoice;

import java.time.YearMonth;
import java.util.List;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.HouseholdId;

/**
 * A household's invoice of a month.
 *
 * @param blockers what is not on it yet, each with its reason
 * @param why the total, and why it differs from last month's
 */
public record InvoiceView(
        HouseholdId household,
        YearMonth month,
        InvoiceState state,
        long totalCents,
        List<InvoiceLineView> lines,
        List<Explanation> blockers,
        Explanation why) {

    static InvoiceView of(HouseholdAccount account, YearMonth month) {
        var draft = account.draft(month);
        return new InvoiceView(
                account.family().household(),
                month,
                InvoiceState.DRAFT,
                draft.total().amount(),
                draft.lines().stream()
                        .map(line -> InvoiceLineView.of(line, account))
                        .toList(),
                draft.blockers(),
                account.why(month));
    }
}
