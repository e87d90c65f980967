package nl.plekje.credit.extraday;

import static nl.plekje.credit.extraday.Wish.NOOR;
import static nl.plekje.credit.extraday.Wish.aWish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.credit.extraday.ExtraDayQuote.FromLot;
import nl.plekje.credit.ledger.CreditLot;
import nl.plekje.credit.ledger.LotId;
import nl.plekje.events.Funding;
import nl.plekje.kernel.care.CareType;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.rule.Citation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraDayPolicyTest {

    private static final Optional<Cents> RATE = Optional.of(Cents.of(1085));

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @Test
    @Tag("BI-001")
    void credit_pays_what_it_can_and_the_rest_is_invoiced() {
        var quote = quote(aWish(), lot(2026, 330));

        assertThat(quote.creditMinutes()).isEqualTo(330);
        assertThat(quote.invoiceMinutes()).isEqualTo(300);
        assertThat(quote.invoiceAmount()).contains(Cents.of(5425));
        ExplanationAssert.assertThat(quote.why())
                .applies("BI-001")
                .saysInEnglish(
                        "Your credit pays 5.5 hours. The other 5 hours go on the invoice: €54.25.",
                        "  5.5 hours from credit that is valid until Thu 31 December 2026.",
                        "  5 hours × €10.85 an hour = €54.25.");
    }

    @Test
    @Tag("CR-009")
    void without_credit_the_whole_day_is_invoiced() {
        var quote = quote(aWish());
        assertThat(quote.fromCredit()).isEmpty();
        assertThat(quote.invoiceAmount()).contains(Cents.of(11393));
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @Test
    @Tag("CR-018")
    void enough_credit_leaves_nothing_to_invoice() {
        var quote = quote(aWish(), lot(2026, 700));
        assertThat(quote.creditMinutes()).isEqualTo(630);
        assertThat(quote.invoiceAmount()).contains(Cents.ZERO);
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @Test
    @Tag("CR-033")
    void a_family_that_chooses_the_invoice_keeps_its_credit() {
        var quote = quote(aWish().onInvoice(), lot(2026, 700));
        assertThat(quote.creditMinutes()).isZero();
        assertThat(quote.invoiceMinutes()).isEqualTo(630);
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @Test
    @Tag("CR-034")
    void only_credit_of_the_days_own_year_pays() {
        var december = lot(2026, 700);
        assertThat(quote(aWish().on("2027-01-04T08:00"), december).creditMinutes())
                .isZero();
        assertThat(quote(aWish().on("2026-12-31T08:00"), december).creditMinutes())
                .isEqualTo(630);
        assertThat(quote(aWish(), lot(2027, 700)).creditMinutes()).isZero();
    }

    @Test
    @Tag("CR-024")
    void the_lot_that_expires_first_pays_first_and_lasting_credit_last() {
        var lasting = lot(Optional.empty(), 100);
        var yearEnd = lot(Optional.of(LocalDate.of(2026, 12, 31)), 400);
        var endOfCare = lot(Optional.of(LocalDate.of(2026, 11, 30)), 200);

        var quote = quote(aWish(), lasting, yearEnd, endOfCare);

        assertThat(quote.fromCredit())
                .extracting(FromLot::lot, FromLot::minutes)
                .containsExactly(tuple(endOfCare.id(), 200), tuple(yearEnd.id(), 400), tuple(lasting.id(), 30));
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @Test
    @Tag("BI-038")
    void the_first_sessions_of_a_year_are_free_where_the_conditions_say_so() {
        var second = quoteOf(aWish().earlier(1).build(), List.of(), RATE, Wish.twoFreeSessions());
        var third = quoteOf(aWish().earlier(2).build(), List.of(), RATE, Wish.twoFreeSessions());

        assertThat(second.freeMinutes()).isEqualTo(630);
        assertThat(second.invoiceAmount()).contains(Cents.ZERO);
        ExplanationAssert.assertThat(second.why())
                .applies("BI-038")
                .saysInDutch("Deze extra dag is gratis: de eerste 2 van 2026 kosten niets.");
        assertThat(third.freeMinutes()).isZero();
        assertThat(third.invoiceMinutes()).isEqualTo(630);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_parts_add_up_to_the_session_and_no_lot_pays_more_than_it_has(long seed) {
        var random = new Random(seed);
        var lots = new ArrayList<CreditLot>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var expiry = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(90));
            lots.add(lot(random.nextInt(5) == 0 ? Optional.empty() : Optional.of(expiry), random.nextInt(300)));
        }
        var wish = random.nextBoolean() ? aWish() : aWish().onInvoice();
        var terms = random.nextBoolean() ? Wish.terms() : Wish.twoFreeSessions();

        var quote = quoteOf(wish.earlier(random.nextInt(4)).build(), lots, RATE, terms);

        assertThat(quote.creditMinutes() + quote.freeMinutes() + quote.invoiceMinutes())
                .isEqualTo(630);
        for (var part : quote.fromCredit()) {
            var lot = lots.stream().filter(it -> it.id().equals(part.lot())).findFirst();
            assertThat(lot).hasValueSatisfying(it -> assertThat(part.minutes()).isBetween(1, it.freeMinutes()));
        }
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @Test
    void a_rate_that_is_not_known_yet_is_not_guessed() {
        var quote = quoteOf(aWish().build(), List.of(lot(2026, 330)), Optional.empty(), Wish.terms());
        assertThat(quote.invoiceAmount()).isEmpty();
        ExplanationAssert.assertThat(quote.why())
                .saysInEnglish(
                        "Your credit pays 5.5 hours. The other 5 hours go on the invoice; the rate of that day is not"
                                + " known yet.",
                        "  5.5 hours from credit that is valid until Thu 31 December 2026.");
        assertThat(quoteOf(aWish().build(), List.of(lot(2026, 630)), Optional.empty(), Wish.terms())
                        .invoiceAmount())
                .contains(Cents.ZERO);
    }

    @Test
    @Tag("CR-053")
    void what_credit_does_not_pay_can_be_used_in_advance_where_the_conditions_allow_it() {
        var quote = ExtraDayPolicy.quote(
                aWish().funded(Funding.ADVANCE).build(), spendable(lot(2026, 330)), RATE, Wish.terms(), advance(3));
        assertThat(quote.creditMinutes()).isEqualTo(330);
        assertThat(quote.advanceMinutes()).isEqualTo(300);
        assertThat(quote.invoiceMinutes()).isZero();
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @ParameterizedTest(name = "{0} days left")
    @ValueSource(ints = {0, -1})
    @Tag("CR-043")
    @Tag("CR-053")
    void without_a_swap_day_left_or_where_it_is_not_allowed_nothing_is_used_in_advance(int left) {
        var terms = left < 0 ? new AdvanceTerms(false, 8, Citation.of("CR-034")) : advance(0);
        var quote =
                ExtraDayPolicy.quote(aWish().funded(Funding.ADVANCE).build(), spendable(), RATE, Wish.terms(), terms);
        assertThat(quote.advanceMinutes()).isZero();
        assertThat(quote.invoiceMinutes()).isEqualTo(630);
        ExplanationAssert.assertThat(quote.why()).canBeSaid();
    }

    @Test
    @Tag("CR-040")
    void a_day_given_in_exchange_pays_first_and_the_rest_is_invoiced() {
        var shorter = ExtraDayPolicy.quote(
                aWish().givingUp(330).earlier(2).build(), spendable(), RATE, Wish.twoFreeSessions(), advance(0));
        var same = ExtraDayPolicy.quote(
                aWish().givingUp(660).build(), spendable(), RATE, Wish.twoFreeSessions(), advance(0));

        assertThat(shorter.swapMinutes()).isEqualTo(330);
        assertThat(shorter.invoiceMinutes()).isEqualTo(300);
        assertThat(same.swapMinutes()).isEqualTo(630);
        assertThat(same.invoiceMinutes()).isZero();
        ExplanationAssert.assertThat(shorter.why()).canBeSaid();
        ExplanationAssert.assertThat(same.why()).canBeSaid();
    }

    private static AdvanceTerms advance(int daysLeft) {
        return new AdvanceTerms(true, daysLeft, Citation.of("CR-053"));
    }

    private static SpendingScope.Spendable spendable(CreditLot... lots) {
        return new SpendingScope.Spendable(List.of(lots), List.of());
    }

    private static ExtraDayQuote quoteOf(
            ExtraDayWish wish, List<CreditLot> lots, Optional<Cents> rate, ExtraDayTerms terms) {
        return ExtraDayPolicy.quote(
                wish,
                new SpendingScope.Spendable(lots, List.of()),
                rate,
                terms,
                new AdvanceTerms(false, 0, Citation.of("CR-034")));
    }

    private static ExtraDayQuote quote(Wish wish, CreditLot... lots) {
        return quoteOf(wish.build(), List.of(lots), RATE, Wish.terms());
    }

    private static CreditLot lot(int year, int minutes) {
        return CreditLot.ofYear(year, LotId.next(), NOOR, CareType.DAY_CARE, minutes);
    }

    private static CreditLot lot(Optional<LocalDate> expiresOn, int minutes) {
        return new CreditLot(LotId.next(), NOOR, CareType.DAY_CARE, LocalDate.of(2026, 1, 1), expiresOn, minutes);
    }
}
