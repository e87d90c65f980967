package nl.plekje.credit.request;

import java.util.List;
import java.util.Optional;
import nl.plekje.credit.extraday.AnswerDeadline;
import nl.plekje.credit.extraday.ExtraDayQuote;
import nl.plekje.credit.extraday.ExtraDayWish;
import nl.plekje.credit.ledger.Lot;
import nl.plekje.credit.policy.CreditConditions;
import nl.plekje.credit.policy.CreditMode;
import nl.plekje.credit.request.ExtraDayRefusal.FieldsIn;
import nl.plekje.credit.session.ExtraDay;
import nl.plekje.credit.session.ExtraDay.Parts;
import nl.plekje.credit.session.ExtraDayState;
import nl.plekje.events.ExtraDayRequested.GivenUp;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.explanation.RuleBroken;
import nl.plekje.kernel.id.ExtraDayId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.service.problem.Conflict;

/**
 * What an extra day would cost and by when it is answered: worked out once, for the quote and for the request alike.
 *
 * @param givenUp the day given in exchange; empty for none
 * @param rate an hour; empty as long as it is not known
 * @param lots the credit that may pay it
 */
record ExtraDayOffer(
        ExtraDayPlace place,
        ExtraDayWish wish,
        Optional<GivenUp> givenUp,
        CreditConditions conditions,
        ExtraDayQuote quote,
        AnswerDeadline deadline,
        Optional<Cents> rate,
        List<Lot> lots) {

    /** What the family can spend for this care before. */
    int balanceMinutes() {
        return lots.stream().mapToInt(lot -> lot.credit().freeMinutes()).sum();
    }

    /** Fails where something is to be invoiced and there is no tariff: the family would not know what it agrees to (C12). */
    void requirePrice(FieldsIn fields) {
        if (unpriced()) {
            throw new RuleBroken(fields.pointer("day"), noTariff());
        }
    }

    private boolean unpriced() {
        return quote.invoiceMinutes() > 0 && rate.isEmpty();
    }

    private Explanation noTariff() {
        return Explanation.of(
                        "credit.extra-day.no-tariff", conditions.extraDay().rest())
                .under(conditions.version())
                .with("day", FactValue.date(wish.day()))
                .with("minutes", FactValue.minutes(quote.invoiceMinutes()));
    }

    /** Fails when the split is not the one that the family saw: it is asked again instead of surprised. */
    void requireAsQuoted(ExtraDayRequest.Quoted quoted) {
        if (quoted != null
                && (quoted.creditMinutes() != quote.creditMinutes() + quote.advanceMinutes()
                        || quoted.invoiceMinutes() != quote.invoiceMinutes()
                        || quoted.invoiceCents() != null
                                && quote.invoiceAmount()
                                        .filter(amount -> amount.amount() != quoted.invoiceCents())
                                        .isPresent())) {
            throw new Conflict(
                    "/quoted",
                    Explanation.of("credit.extra-day.refused.other-split").because(why()));
        }
    }

    /** The split and the deadline, as the family sees them before it asks. */
    Explanation why() {
        var split = withSwap(quote.why());
        return (unpriced() ? split.because(noTariff()) : split).because(deadline.why());
    }

    /** The request that it becomes. */
    ExtraDay request() {
        var contract = place.contract();
        var withoutExtraStaff = givenUp.isPresent()
                ? conditions.swap().filter(swap -> !swap.extraStaffAllowed()).isPresent()
                : conditions.extraDay().withoutExtraStaff().isPresent();
        return new ExtraDay(
                ExtraDayId.next(),
                1,
                contract.child(),
                contract.household(),
                contract.id(),
                place.location(),
                place.group(),
                contract.careType(),
                wish.day(),
                place.session(),
                wish.funding(),
                new Parts(
                        quote.creditMinutes() + quote.advanceMinutes(),
                        quote.swapMinutes(),
                        quote.freeMinutes(),
                        quote.invoiceMinutes()),
                givenUp,
                withoutExtraStaff,
                ExtraDayState.REQUESTED,
                wish.requestedAt(),
                deadline.at(),
                Optional.empty(),
                Optional.empty(),
                conditions.version(),
                whyRequested());
    }

    /** The same once it has asked. */
    private Explanation whyRequested() {
        return Explanation.of("credit.extra-day.requested")
                .under(conditions.version())
                .with("decideBy", FactValue.instant(deadline.at()))
                .because(withSwap(quote.why()));
    }

    /** Where nothing is saved, the family reads why no credit pays (CR-040). */
    private Explanation withSwap(Explanation split) {
        return conditions.mode() == CreditMode.DIRECT_SWAP && givenUp.isEmpty()
                ? split.because(Explanation.of(
                                "credit.extra-day.direct-swap",
                                conditions.swap().orElseThrow().source())
                        .under(conditions.version()))
                : split;
    }
}
