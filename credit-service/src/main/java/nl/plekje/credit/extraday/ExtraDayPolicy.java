package nl.plekje.credit.extraday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.events.Funding;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.FactValue;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;
import nl.plekje.kernel.rule.Citation;

/** Decides what pays an extra day. */
public final class ExtraDayPolicy {

    private static final int MINUTES_PER_HOUR = 60;
    private static final String SENTENCES = "credit.extra-day.";

    private ExtraDayPolicy() {}

    /**
     * Credit first: lots that may pay and whose own year covers the day, nearest expiry first (CR-024, CR-034). What they
     * do not pay is free as long as the conditions give free sessions (BI-038), else invoiced (BI-001). A family that
     * chooses the invoice keeps its credit (CR-033); one that chooses an advance gives up a day later this year (CR-053).
     * A day given in exchange pays before all that (CR-040).
     *
     * @param spendable the credit that may pay this care, in any order; what does not cover the day is passed over
     * @param perHour the rate of the day in whole cents an hour; empty as long as it is not known
     */
    public static ExtraDayQuote quote(
            ExtraDayWish wish,
            SpendingScope.Spendable spendable,
            Optional<Cents> perHour,
            ExtraDayTerms terms,
            AdvanceTerms advanceTerms) {
        var swapped = Math.min(wish.minutes(), wish.swapMinutes());
        var paying = wish.funding() == Funding.INVOICE ? List.<CreditLot>of() : usable(wish, spendable.lots());
        var fromCredit = new ArrayList<FromLot>();
        var causes = new ArrayList<Explanation>();
        var rest = wish.minutes() - swapped;
        for (var lot : paying) {
            var minutes = Math.min(rest, lot.freeMinutes());
            if (minutes > 0) {
                fromCredit.add(new FromLot(lot.id(), lot.expiresOn(), minutes));
                causes.add(fromLot(lot, minutes));
                rest -= minutes;
            }
        }
        causes.addAll(spendable.passedOver());
        var credit = wish.minutes() - swapped - rest;
        var advance = wish.funding() == Funding.ADVANCE && advanceTerms.isOpen() ? rest : 0;
        if (wish.funding() == Funding.ADVANCE) {
            causes.add(advance(wish, advance, advanceTerms, terms));
        }
        rest -= advance;
        var free = isFree(wish, terms) ? rest : 0;
        var invoiced = rest - free;
        var amount = invoiced == 0 ? Optional.of(Cents.ZERO) : perHour.map(rate -> price(invoiced, rate));

        var split = new Split(swapped, credit, advance, free, invoiced, amount, perHour);
        return new ExtraDayQuote(
                fromCredit, swapped, advance, free, invoiced, amount, explain(wish, split, causes, terms));
    }

    /** BI-047: hours times rate, rounded once to the cent. */
    public static Cents price(int minutes, Cents perHour) {
        return Cents.rounded(Fraction.of(minutes, MINUTES_PER_HOUR).times(perHour.exact()));
    }

    private static List<CreditLot> usable(ExtraDayWish wish, List<CreditLot> lots) {
        return lots.stream()
                .filter(lot -> lot.pays(wish.day()))
                .sorted(CreditLot.NEAREST_EXPIRY_FIRST)
                .toList();
    }

    private static boolean isFree(ExtraDayWish wish, ExtraDayTerms terms) {
        return terms.freeSessions()
                .filter(free -> wish.earlierThisYear() < free.aYear())
                .isPresent();
    }

    private record Split(
            int swapped,
            int credit,
            int advance,
            int free,
            int invoiced,
            Optional<Cents> amount,
            Optional<Cents> perHour) {}

    private static Explanation advance(ExtraDayWish wish, int minutes, AdvanceTerms advance, ExtraDayTerms terms) {
        var key =
                minutes > 0 ? "advance" : !advance.allowed() ? "no-advance" : advance.isOpen() ? "no-need" : "no-days";
        return sentence(key, advance.source(), terms)
                .with("minutes", FactValue.minutes(minutes))
                .with("year", FactValue.text(String.valueOf(wish.day().getYear())));
    }

    private static Explanation explain(
            ExtraDayWish wish, Split split, List<Explanation> fromLots, ExtraDayTerms terms) {
        var why = headline(wish, split, terms);
        for (var lot : fromLots) {
            why = why.because(lot);
        }
        if (split.invoiced() == 0) {
            return why;
        }
        if (wish.funding() == Funding.INVOICE) {
            why = why.because(sentence("invoice-chosen", terms.rest(), terms));
        } else if (split.credit() == 0 && split.swapped() == 0) {
            why = why.because(sentence("no-credit", terms.rest(), terms));
        }
        if (split.perHour().isEmpty()) {
            return why;
        }
        return why.because(sentence("price", terms.rest(), terms)
                .with("minutes", FactValue.minutes(split.invoiced()))
                .with("rate", FactValue.cents(split.perHour().get()))
                .with("amount", FactValue.cents(split.amount().orElseThrow())));
    }

    private static Explanation headline(ExtraDayWish wish, Split split, ExtraDayTerms terms) {
        if (split.free() > 0) {
            var free = terms.freeSessions().orElseThrow();
            return sentence("free", free.source(), terms)
                    .with("freeSessions", FactValue.number(free.aYear()))
                    .with("year", FactValue.text(String.valueOf(wish.day().getYear())));
        }
        if (split.swapped() > 0) {
            return sentence(split.invoiced() == 0 ? "all-swapped" : "swap-split", terms.rest(), terms)
                    .with("swapMinutes", FactValue.minutes(split.swapped()))
                    .with("invoiceMinutes", FactValue.minutes(split.invoiced()));
        }
        if (split.advance() > 0) {
            return sentence("with-advance", terms.rest(), terms)
                    .with("creditMinutes", FactValue.minutes(split.credit()))
                    .with("advanceMinutes", FactValue.minutes(split.advance()));
        }
        var key = split.invoiced() == 0 ? "all-credit" : split.credit() == 0 ? "all-invoice" : "split";
        var parts = sentence(split.amount().isPresent() ? key : key + ".no-rate", terms.rest(), terms)
                .with("creditMinutes", FactValue.minutes(split.credit()))
                .with("invoiceMinutes", FactValue.minutes(split.invoiced()));
        return split.amount()
                .map(amount -> parts.with("amount", FactValue.cents(amount)))
                .orElse(parts);
    }

    private static Explanation fromLot(CreditLot lot, int minutes) {
        return lot.expiresOn()
                .map(day -> Explanation.of(SENTENCES + "from-lot").with("expiresOn", FactValue.date(day)))
                .orElseGet(() -> Explanation.of(SENTENCES + "from-lasting-lot"))
                .with("minutes", FactValue.minutes(minutes));
    }

    private static Explanation sentence(String key, Citation source, ExtraDayTerms terms) {
        return Explanation.of(SENTENCES + key, source).under(terms.version());
    }
}
