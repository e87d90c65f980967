package nl.plekje.credit.extraday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.money.Cents;

/**
 * What pays an extra day: shown before the family asks. The parts add up to the session.
 *
 * @param fromCredit what each lot pays, nearest expiry first
 * @param swapMinutes minutes that the day given in exchange pays
 * @param advanceMinutes minutes used in advance of a day that is given up later
 * @param freeMinutes minutes that cost nothing
 * @param invoiceMinutes minutes that go on the invoice
 * @param invoiceAmount what they cost; empty as long as the rate is not known
 */
public record ExtraDayQuote(
        List<FromLot> fromCredit,
        int swapMinutes,
        int advanceMinutes,
        int freeMinutes,
        int invoiceMinutes,
        Optional<Cents> invoiceAmount,
        Explanation why) {

    /**
     * What one lot pays.
     *
     * @param expiresOn last day on which it could be spent; empty for credit that does not lapse
     * @param minutes one or more
     */
    public record FromLot(LotId lot, Optional<LocalDate> expiresOn, int minutes) {}

    public ExtraDayQuote {
        fromCredit = List.copyOf(fromCredit);
    }

    /** Minutes that credit pays. */
    public int creditMinutes() {
        return fromCredit.stream().mapToInt(FromLot::minutes).sum();
    }
}
