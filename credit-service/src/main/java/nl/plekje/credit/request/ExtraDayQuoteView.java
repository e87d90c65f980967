package nl.plekje.credit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.care.Session;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.money.Cents;

/**
 * What an extra day would cost if it were asked for now.
 *
 * @param creditMinutes minutes that credit pays
 * @param freeMinutes minutes that cost nothing by the conditions
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
        int freeMinutes,
        int invoiceMinutes,
        Long rateCents,
        Long invoiceCents,
        int balanceBeforeMinutes,
        int balanceAfterMinutes,
        Instant decideBy,
        List<FromLot> lots,
        String policy,
        Explanation why) {

    /**
     * Credit that pays.
     *
     * @param expiresOn last day on which it could be spent; null for credit that does not lapse
     */
    public record FromLot(LocalDate expiresOn, int minutes) {}

    static ExtraDayQuoteView of(ExtraDayOffer offer) {
        var quote = offer.quote();
        return new ExtraDayQuoteView(
                offer.wish().day(),
                offer.wish().careType(),
                offer.place().session(),
                offer.conditions().mode(),
                offer.wish().funding(),
                quote.creditMinutes(),
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
                offer.conditions().version().toString(),
                offer.why());
    }
}
