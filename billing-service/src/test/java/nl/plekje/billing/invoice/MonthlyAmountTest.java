package nl.plekje.billing.invoice;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.plekje.kernel.calendar.DateRange;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("BI-032")
class MonthlyAmountTest {

    /** Eight Mondays and Tuesdays; the first on 2 and 3 February. */
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private static final BillingTerms BY_CARE_DAYS = Lines.terms(ShareRule.CARE_DAYS);
    private static final BillingTerms BY_CALENDAR_DAYS = Lines.terms(ShareRule.CALENDAR_DAYS);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twelve_months_add_up_to_the_year_and_differ_by_a_cent_at_most(long seed) {
        var cost = anyYearlyCost(new Random(seed));
        assertThat(Cents.total(cost.byMonth())).isEqualTo(cost.rounded());

        var amounts = cost.byMonth().stream().mapToLong(Cents::amount).summaryStatistics();
        assertThat(amounts.getMax() - amounts.getMin()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_credit_mirrors_its_charge(long seed) {
        var charge = anyYearlyCost(new Random(seed));
        var credit = new YearlyCost(
                charge.hoursPerWeek(), charge.weeksPerYear(), charge.perHour().negated());
        assertThat(credit.byMonth())
                .isEqualTo(charge.byMonth().stream().map(Cents::negated).toList());
    }

    @Test
    void a_whole_month_derives_itself() {
        ExplanationAssert.assertThat(MonthlyAmount.whole(Lines.twoDays(), FEBRUARY, BY_CARE_DAYS)
                        .why())
                .saysInEnglish(
                        "€1,045.80 for month 2 of 12: 22 hours a week × 52 weeks × €10.97 an hour = €12,549.68 a year,"
                                + " spread over 12 months.",
                        "  Up to and including this month is €2,091.61, rounded to the cent; €1,045.81 of it belongs to"
                                + " the months before.");
    }

    @Test
    void a_contract_that_starts_in_a_month_pays_its_share_of_the_care_days() {
        var line = covered("2026-02-10/2027-06-30", BY_CARE_DAYS);

        assertThat(line.amount()).isEqualTo(Cents.rounded(Fraction.of(104580L * 5, 8)));
        ExplanationAssert.assertThat(line.why())
                .saysInDutch(
                        "€\u00a0653,63 voor een deel van de maand: 5 van de 8 opvangdagen van februari 2026 vallen binnen"
                                + " het contract (di 10 februari 2026 t/m wo 30 juni 2027), dus 5/8 van €\u00a01.045,80.",
                        "  €\u00a01.045,80 voor maand 2 van 12: 22 uur per week × 52 weken × €\u00a010,97 per uur ="
                                + " €\u00a012.549,68 per jaar, verdeeld over 12 maanden.",
                        "    Tot en met deze maand is €\u00a02.091,61, afgerond op de cent; daarvan hoort €\u00a01.045,81 bij"
                                + " de maanden ervoor.");
    }

    @Test
    void by_calendar_days_every_day_counts() {
        var line = covered("2024-02-10/2026-02-07", BY_CALENDAR_DAYS);
        assertThat(line.amount()).isEqualTo(Cents.of(104580 / 4));
        ExplanationAssert.assertThat(line.why()).canBeSaid();
    }

    @Test
    void a_contract_that_covers_every_care_day_pays_the_whole_month() {
        assertThat(covered("2026-02-02/2026-02-24", BY_CARE_DAYS).amount()).isEqualTo(Cents.of(104580));
        assertThat(covered("2026-01-01/2026-12-31", BY_CARE_DAYS).amount()).isEqualTo(Cents.of(104580));
    }

    @ParameterizedTest
    @EnumSource(ShareRule.class)
    void a_month_outside_the_contract_costs_nothing(ShareRule rule) {
        var line = covered("2026-03-01/2026-12-31", Lines.terms(rule));
        assertThat(line.amount()).isEqualTo(Cents.ZERO);
        ExplanationAssert.assertThat(line.why()).canBeSaid();
    }

    @Test
    void without_care_days_in_the_month_calendar_days_are_counted() {
        var contract = DateRange.parse("2026-02-15/2026-12-31");
        var line = MonthlyAmount.covered(Lines.twoDays(), FEBRUARY, contract, List.of(), BY_CARE_DAYS);
        assertThat(line.amount()).isEqualTo(Cents.of(104580 / 2));
    }

    @Test
    void days_of_another_month_and_days_named_twice_do_not_count() {
        var february = Lines.careDays(FEBRUARY, MONDAY);
        var days = new java.util.ArrayList<>(february);
        days.addAll(february);
        days.addAll(Lines.careDays(FEBRUARY.plusMonths(1), MONDAY));
        assertThat(MonthShare.of(FEBRUARY, DateRange.parse("2026-02-09/2026-12-31"), days, ShareRule.CARE_DAYS))
                .isEqualTo(new MonthShare(ShareRule.CARE_DAYS, 3, 4));
    }

    @Test
    void hours_that_are_no_whole_minutes_are_told_as_a_fraction() {
        var cost = new YearlyCost(Fraction.of(1, 7), 40, Cents.of(1000));
        ExplanationAssert.assertThat(
                        MonthlyAmount.whole(cost, FEBRUARY, BY_CARE_DAYS).why())
                .canBeSaid();
    }

    @Test
    void a_year_has_twelve_months() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.twoDays().month(13));
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.twoDays().month(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new YearlyCost(Fraction.ONE, -1, Cents.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthShare(ShareRule.CARE_DAYS, 2, 1));
    }

    private static InvoiceLine covered(String contract, BillingTerms terms) {
        var careDays = Lines.careDays(FEBRUARY, MONDAY, TUESDAY);
        return MonthlyAmount.covered(Lines.twoDays(), FEBRUARY, DateRange.parse(contract), careDays, terms);
    }

    private static YearlyCost anyYearlyCost(Random random) {
        var hours = Fraction.of(random.nextInt(3_600), 1 + random.nextInt(60));
        return new YearlyCost(hours, random.nextInt(53), Cents.of(random.nextInt(2_000)));
    }
}
