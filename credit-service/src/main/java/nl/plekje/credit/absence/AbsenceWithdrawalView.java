package nl.plekje.credit.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.session.ExtraDayState;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.id.AbsenceId;
import nl.plekje.kernel.id.ExtraDayId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of credit and extra days if an absence is taken back now.
 *
 * @param creditMinutes minutes of credit that go back
 * @param undoUntil the absence can be taken back before this moment
 * @param extraDays extra days that other minutes are invoiced of than now
 */
public record AbsenceWithdrawalView(
        AbsenceId absence, LocalDate day, int creditMinutes, Instant undoUntil, List<Day> extraDays, Explanation why) {

    /**
     * An extra day that credit of the absence pays.
     *
     * @param creditMinutes minutes that credit pays then, other credit in its place included
     * @param invoiceMinutes minutes that are invoiced then
     * @param moreInvoiceMinutes minutes that are invoiced more than now
     * @param moreInvoiceCents what these cost; null as long as there is no tariff
     */
    public record Day(
            ExtraDayId extraDay,
            LocalDate day,
            ExtraDayState state,
            int creditMinutes,
            int invoiceMinutes,
            int moreInvoiceMinutes,
            @Nullable Long moreInvoiceCents) {}
}
