package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.extraday.CancellationPolicy;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.money.Cents;
import org.jspecify.annotations.Nullable;

/**
 * What an extra day would cost if it were asked for now.
 *
 * @param creditMinutes minutes that credit pays
 * @param swapMinutes minutes that the day given in exchange pays
 * @param advanceMinutes minutes used in advance of a day that is given up later this year
 * @param freeMinutes minutes that cost nothing by the conditions
 * @param cancel until when a granted day can be cancelled, and what it costs later
 * @param invoiceMinutes minutes that go on the invoice
 * @param rateCents whole cents an hour; null as long as the rate of that day is not known
 * @param invoiceCents what the invoiced minutes cost; null as long as the rate is not known
 * @param balanceBeforeMinutes what can be spent for this care before
 * @param balanceAfterMinutes and after
 * @param decideBy the answer comes before this moment
 * @param lots the credit that pays, nearest expiry first
 */
public record ExtraDayQuoteView(
        LocalDate day,
        CareType careType,
        Session session,
        CreditMode mode,
        Funding funding,
        int creditMinutes,
        int swapMinutes,
        int advanceMinutes,
        int freeMinutes,
        int invoiceMinutes,
        @Nullable Long rateCents,
        @Nullable Long invoiceCents,
        int balanceBeforeMinutes,
        int balanceAfterMinutes,
        Instant decideBy,
        List<FromLot> lots,
        Cancel cancel,
        String policy,
        Explanation why) {

    /**
     * Credit that pays.
     *
     * @param expiresOn last day on which it could be spent; null for credit that does not lapse
     */
    public record FromLot(@Nullable LocalDate expiresOn, int minutes) {}

    /**
     * Cancelling the day once it is granted.
     *
     * @param freeUntil the last moment at which it costs nothing; null where a granted day is final
     * @param latePercent part of the day that is charged later, 0 to 100
     */
    public record Cancel(@Nullable Instant freeUntil, int latePercent, Explanation why) {

        static Cancel of(ExtraDayOffer offer) {
            var terms = offer.conditions().cancellation();
            var now = CancellationPolicy.decide(
                    offer.place().begins(), offer.wish().requestedAt(), terms);
            return terms instanceof CancellationPolicy.Terms.Cancelling cancelling
                    ? new Cancel(now.freeUntil(), cancelling.latePercent(), now.why())
                    : new Cancel(null, 100, now.why());
        }
    }

    static ExtraDayQuoteView of(ExtraDayOffer offer) {
        var quote = offer.quote();
        return new ExtraDayQuoteView(
                offer.wish().day(),
                offer.wish().careType(),
                offer.place().session(),
                offer.conditions().mode(),
                offer.wish().funding(),
                quote.creditMinutes(),
                quote.swapMinutes(),
                quote.advanceMinutes(),
                quote.freeMinutes(),
                quote.invoiceMinutes(),
                offer.rate().map(Cents::amount).orElse(null),
                quote.invoiceAmount().map(Cents::amount).orElse(null),
                offer.balanceMinutes(),
                offer.balanceMinutes() - quote.creditMinutes(),
                offer.deadline().at(),
                quote.fromCredit().stream()
                        .map(part -> new FromLot(part.expiresOn().orElse(null), part.minutes()))
                        .toList(),
                Cancel.of(offer),
                offer.conditions().version().toString(),
                offer.why());
    }
}
