package nl.plekje.billing.invoice;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.ChildId;
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
        State state,
        long totalCents,
        List<Line> lines,
        List<Explanation> blockers,
        Explanation why) {

    /** How far it is. */
    public enum State {
        /** Derived anew each time it is read. */
        DRAFT
    }

    /** What a line is for. */
    public enum Kind {
        /** The month's amount of a contract. */
        MONTH,
        /** An extra day. */
        EXTRA_DAY
    }

    /** The child of a line. */
    public record Child(ChildId id, String firstName) {}

    /**
     * One line.
     *
     * @param minutes of care, to the nearest minute
     * @param rateCents an hour; 0 where nothing is left to pay
     * @param why how the amount follows, down to contract, tariff and charge with their versions
     */
    public record Line(
            UUID id, Child child, Kind kind, long minutes, long rateCents, long amountCents, Explanation why) {}

    static InvoiceView of(HouseholdAccount account, YearMonth month) {
        var draft = account.draft(month);
        return new InvoiceView(
                account.family().household(),
                month,
                State.DRAFT,
                draft.total().amount(),
                draft.lines().stream().map(line -> line(line, account)).toList(),
                draft.blockers(),
                account.why(month));
    }

    private static Line line(DraftLine line, HouseholdAccount account) {
        return new Line(
                line.id(),
                new Child(line.child(), account.nameOf(line.child())),
                line instanceof MonthLine ? Kind.MONTH : Kind.EXTRA_DAY,
                line.minutes(),
                line.rate().amount(),
                line.amount().amount(),
                line.why());
    }
}
