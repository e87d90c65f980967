package nl.plekje.billing.invoice;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import nl.plekje.billing.contract.Contract;
import nl.plekje.events.CreditSettled.Subject;
import nl.plekje.kernel.calendar.BirthDate;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DraftInvoicePolicyTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String YEARS = "2025-01-01/2028-12-31";

    private final ChildId noor = ChildId.next();

    @Test
    @Tag("BI-007")
    @Tag("BI-032")
    void twelve_months_add_up_to_the_year() {
        var contract = Drafts.contract(noor, YEARS, MONDAY, THURSDAY);
        var totals = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> draft(YearMonth.of(2026, month), contract).total())
                .toList();

        assertThat(Cents.total(totals)).isEqualTo(Cents.rounded(Fraction.of(21L * 52 * 1085)));
        assertThat(totals).containsOnly(Cents.of(98735));
    }

    @Test
    @Tag("BI-023")
    void a_month_with_public_holidays_costs_as_much_as_any_other() {
        // Ascension Day on Thursday 14 May and Whit Monday on 25 May 2026.
        var contract = Drafts.contract(noor, YEARS, MONDAY, THURSDAY);
        assertThat(draft(YearMonth.of(2026, 5), contract).total())
                .isEqualTo(draft(YearMonth.of(2026, 6), contract).total());
    }

    @Test
    void a_month_names_contract_and_tariff_with_their_versions() {
        var contract = Drafts.contract(noor, YEARS, MONDAY, THURSDAY);
        var line = draft(NOVEMBER, contract).lines().get(0);

        assertThat(line.minutes()).isEqualTo(91 * 60);
        assertThat(line.rate()).isEqualTo(Cents.of(1085));
        ExplanationAssert.assertThat(line.why()).applies("BI-032").canBeSaid();
        assertThat(line.why().because())
                .extracting(Explanation::key)
                .containsExactly("billing.month.difference", "billing.source.contract", "billing.source.tariff");
        var source = line.why().because().get(1).facts();
        assertThat(source.get("contract").value()).isEqualTo(contract.id().toString());
        assertThat(source.get("version").value()).isEqualTo("3");
        assertThat(line.why().because().get(2).facts().get("version").value()).isEqualTo("2");
    }

    @Test
    void each_month_takes_the_rate_of_its_first_day() {
        var contract = Drafts.contract(noor, YEARS, MONDAY, THURSDAY);
        assertThat(draft(YearMonth.of(2025, 12), contract).total()).isEqualTo(Cents.of(94640));
        assertThat(draft(YearMonth.of(2026, 1), contract).total()).isEqualTo(Cents.of(98735));
    }

    @Test
    void a_contract_that_ends_on_the_fourth_birthday_pays_the_care_days_up_to_and_including_it() {
        var birthday = BirthDate.of("2022-11-12").turns(4);
        assertThat(birthday.getDayOfWeek()).isEqualTo(THURSDAY);
        var contract = Drafts.contract(noor, "2025-01-01/" + birthday, MONDAY, THURSDAY);
        var draft = draft(NOVEMBER, contract);

        // Four of the nine Mondays and Thursdays of November: 2, 5, 9 and 12.
        assertThat(draft.total()).isEqualTo(Cents.rounded(Fraction.of(98735L * 4, 9)));
        ExplanationAssert.assertThat(draft.lines().get(0).why()).canBeSaid();
        assertThat(draft.lines().get(0).why().key()).isEqualTo("billing.month.share.care-days");
        assertThat(draft(NOVEMBER.plusMonths(1), contract).lines()).isEmpty();
    }

    @Test
    void the_first_and_the_last_day_of_a_month_are_inside() {
        var whole = Drafts.contract(noor, "2026-11-01/2026-11-30", MONDAY);
        var withoutTheLastMonday = Drafts.contract(noor, "2026-11-01/2026-11-29", MONDAY);
        var lastMonday = Drafts.contract(noor, "2026-11-30/2026-12-31", MONDAY);
        var month = draft(NOVEMBER, whole).total();

        assertThat(month).isEqualTo(Cents.rounded(Fraction.of(1085L * 1050 * 52, 12 * 100)));
        assertThat(draft(NOVEMBER, withoutTheLastMonday).total())
                .isEqualTo(Cents.rounded(month.exact().times(Fraction.of(4, 5))));
        assertThat(draft(NOVEMBER, lastMonday).total())
                .isEqualTo(Cents.rounded(month.exact().times(Fraction.of(1, 5))));
    }

    @Test
    void by_calendar_days_a_part_of_the_month_counts_every_day() {
        var contract = Drafts.contract(noor, "2026-11-16/2027-12-31", MONDAY, THURSDAY);
        var draft = Drafts.policy(ShareRule.CALENDAR_DAYS).draft(NOVEMBER, List.of(contract), List.of(), List.of());
        assertThat(draft.total()).isEqualTo(Cents.rounded(Fraction.of(98735L * 15, 30)));
    }

    @Test
    void two_children_have_lines_of_their_own() {
        var sem = ChildId.next();
        var contracts = List.of(Drafts.contract(noor, YEARS, MONDAY, THURSDAY), Drafts.contract(sem, YEARS, TUESDAY));
        var draft = Drafts.policy().draft(NOVEMBER, contracts, List.of(), List.of());

        assertThat(draft.lines()).extracting(DraftLine::child).containsExactly(noor, sem);
        assertThat(draft.total()).isEqualTo(Cents.of(98735 + 49368));
    }

    @Test
    void an_amount_is_rounded_once_and_a_half_goes_up() {
        // 10.5 hours x 52 weeks x 10.85 / 12 = 493.675: the first months add up to 493.68, 987.35, ...
        var contract = Drafts.contract(noor, YEARS, MONDAY);
        assertThat(draft(YearMonth.of(2026, 1), contract).total()).isEqualTo(Cents.of(49368));
        assertThat(draft(YearMonth.of(2026, 2), contract).total()).isEqualTo(Cents.of(49367));
    }

    @Test
    @Tag("BI-047")
    void an_extra_day_costs_its_minutes_at_the_rate_of_the_day() {
        var contract = Drafts.contract(noor, YEARS, MONDAY);
        var charge = Drafts.charge(contract, "2026-11-26", 100, 530);
        var draft = Drafts.policy().draft(NOVEMBER, List.of(contract), List.of(charge), List.of());
        var line = draft.lines().get(1);

        assertThat(line.amount()).isEqualTo(Cents.of(1833));
        assertThat(line.id()).isEqualTo(charge.extraDay().value());
        ExplanationAssert.assertThat(line.why())
                .applies("BI-047")
                .saysInEnglish(
                        "Extra care on Thu 26 November 2026: 1 hour and 40 minutes × €11.00 an hour = €18.33.",
                        "  Your credit paid the other 8 hours and 50 minutes.",
                        "  The granted request for Thu 26 November 2026 (version 1).",
                        "  The tariff that holds from Wed 1 January 2025 (version 1): €11.00 an hour.");
    }

    @Test
    void an_extra_day_paid_with_credit_says_so_and_costs_nothing() {
        var contract = Drafts.contract(noor, YEARS, MONDAY);
        var charge = Drafts.charge(contract, "2026-11-26", 0, 630);
        var line = Drafts.policy()
                .draft(NOVEMBER, List.of(contract), List.of(charge), List.of())
                .lines()
                .get(1);

        assertThat(line.amount()).isEqualTo(Cents.ZERO);
        ExplanationAssert.assertThat(line.why())
                .saysInDutch(
                        "Extra opvang op do 26 november 2026: betaald met tegoed (10,5 uur).",
                        "  De toegekende aanvraag voor do 26 november 2026 (versie 1).");
    }

    @Test
    void an_extra_day_that_is_free_says_so() {
        var contract = Drafts.contract(noor, YEARS, MONDAY);
        var draft = Drafts.policy()
                .draft(NOVEMBER, List.of(contract), List.of(Drafts.charge(contract, "2026-11-26", 0, 0)), List.of());
        assertThat(draft.lines().get(1).why().key()).isEqualTo("billing.extra-day.free");
    }

    @Test
    void an_extra_day_stands_in_its_own_month() {
        var contract = Drafts.contract(noor, YEARS, MONDAY);
        var charges = List.of(
                Drafts.charge(contract, "2026-10-31", 60, 0),
                Drafts.charge(contract, "2026-11-01", 60, 0),
                Drafts.charge(contract, "2026-11-30", 60, 0),
                Drafts.charge(contract, "2026-12-01", 60, 0));
        var draft = Drafts.policy().draft(NOVEMBER, List.of(contract), charges, List.of());
        assertThat(draft.extraDays().map(line -> line.charge().day().getDayOfMonth()))
                .containsExactly(1, 30);
    }

    @Test
    void a_zero_hours_contract_has_no_monthly_amount() {
        var contract = Drafts.contract(noor, YEARS, 0);
        assertThat(draft(NOVEMBER, contract).isEmpty()).isTrue();
    }

    @Test
    void what_cannot_be_priced_is_named_and_holds_nothing_else_up() {
        var known = Drafts.contract(noor, YEARS, MONDAY);
        var withoutTariff = Drafts.contract(noor, YEARS, 40, TUESDAY);
        var unknown = Drafts.charge(Drafts.contract(noor, YEARS, MONDAY), "2026-11-26", 60, 0);
        var draft = Drafts.policy().draft(NOVEMBER, List.of(known, withoutTariff), List.of(unknown), List.of());

        assertThat(draft.lines()).hasSize(1);
        assertThat(draft.blockers())
                .extracting(Explanation::key)
                .containsExactly("billing.blocker.no-tariff", "billing.blocker.no-contract");
        draft.blockers()
                .forEach(blocker -> ExplanationAssert.assertThat(blocker).canBeSaid());
    }

    @Test
    void before_the_first_conditions_a_month_is_blocked() {
        var contract = Drafts.contract(noor, "2020-01-01/2026-12-31", MONDAY);
        var draft = draft(YearMonth.of(2023, 12), contract);
        assertThat(draft.lines()).isEmpty();
        assertThat(draft.blockers()).singleElement().satisfies(blocker -> ExplanationAssert.assertThat(blocker)
                .canBeSaid());
    }

    @Test
    void the_same_inputs_give_the_same_draft() {
        var contract = Drafts.contract(noor, YEARS, MONDAY);
        assertThat(draft(NOVEMBER, contract)).isEqualTo(draft(NOVEMBER, contract));
        assertThat(draft(NOVEMBER, contract).lines().get(0).id())
                .isNotEqualTo(
                        draft(NOVEMBER.plusMonths(1), contract).lines().get(0).id());
    }

    private static DraftInvoice draft(YearMonth month, Contract contract) {
        return Drafts.policy().draft(month, List.of(contract), List.of(), List.of());
    }

    @Test
    @Tag("C10")
    void compensation_taken_as_money_comes_back_at_the_contracts_own_rate() {
        var contract = Drafts.contract(ChildId.next(), "2026-01-01/2027-12-31", THURSDAY);
        var settlement = Drafts.settlement(contract, "2026-11-12", "2026-11-20", Subject.COMPENSATION, -630);

        var draft = Drafts.policy().draft(NOVEMBER, List.of(contract), List.of(), List.of(settlement));

        var line = draft.lines().get(draft.lines().size() - 1);
        assertThat(line).isInstanceOf(SettlementLine.class);
        assertThat(line.amount().isNegative()).isTrue();
        assertThat(line.amount().negated()).isEqualTo(ExtraDayAmount.price(630, line.rate()));
        ExplanationAssert.assertThat(line.why()).canBeSaid();
    }

    @Test
    @Tag("CR-053")
    void a_day_used_in_advance_and_not_given_back_is_invoiced_at_the_rate_of_extra_days() {
        var contract = Drafts.contract(ChildId.next(), "2026-01-01/2027-12-31", THURSDAY);
        var settlement = Drafts.settlement(contract, "2026-11-12", "2026-11-20", Subject.ADVANCE, 630);

        var draft = Drafts.policy().draft(NOVEMBER, List.of(contract), List.of(), List.of(settlement));

        var line = draft.lines().get(draft.lines().size() - 1);
        assertThat(line.amount()).isEqualTo(ExtraDayAmount.price(630, line.rate()));
        ExplanationAssert.assertThat(line.why()).canBeSaid();
        assertThat(Drafts.policy()
                        .draft(NOVEMBER.plusMonths(1), List.of(contract), List.of(), List.of(settlement))
                        .lines())
                .noneMatch(SettlementLine.class::isInstance);
    }
}
