package nl.plekje.credit.request;

import java.util.Optional;
import nl.plekje.credit.extraday.AnswerDeadline;
import nl.plekje.credit.extraday.ExtraDayQuote;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.money.Cents;

/**
 * What an extra day would cost and by when it is answered: worked out once, for the quote and for the request alike.
 *
 * @param rate an hour; empty as long as it is not known
 * @param balanceMinutes what the family can spend for this care before
 */
record ExtraDayOffer(
        ExtraDayPlace place,
        ExtraDayWish wish,
        CreditConditions conditions,
        ExtraDayQuote quote,
        AnswerDeadline deadline,
        Optional<Cents> rate,
        int balanceMinutes) {

    /** The split and the deadline, as the family sees them before it asks. */
    Explanation why() {
        return withSwap(quote.why()).because(deadline.why());
    }

    /** The same once it has asked. */
    Explanation whyRequested() {
        return Explanation.of("credit.extra-day.requested")
                .under(conditions.version())
                .with("decideBy", FactValue.instant(deadline.at()))
                .because(withSwap(quote.why()));
    }

    /** Where nothing is saved, the family reads why no credit pays (CR-040). */
    private Explanation withSwap(Explanation split) {
        return conditions.mode() == CreditMode.DIRECT_SWAP
                ? split.because(Explanation.of(
                                "credit.extra-day.direct-swap",
                                conditions.swap().orElseThrow().source())
                        .under(conditions.version()))
                : split;
    }
}
