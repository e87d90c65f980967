package nl.plekje.billing.invoice;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import nl.plekje.billing.contract.Contract;
import nl.plekje.billing.extraday.ExtraDayCharge;
import nl.plekje.billing.invoice.DifferenceCause.Kind;
import nl.plekje.kernel.explanation.Explanation;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.id.ChildId;
import nl.plekje.kernel.money.Cents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonthDifferenceTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Function<ChildId, String> NAMES = child -> "Noor";

    private final ChildId noor = ChildId.next();

    @Test
    void a_new_rate_is_told_as_in_the_design() {
        var contract = Drafts.contract(noor, "2025-01-01/2028-12-31", MONDAY, THURSDAY);
        ExplanationAssert.assertThat(why(JANUARY, List.of(contract), List.of()))
                .saysInDutch(
                        "€\u00a0987,35. Dat is €\u00a040,95 meer dan in december 2025.",
                        "  Je uurtarief ging van €\u00a010,40 naar €\u00a010,85 (+4,3%): €\u00a040,95 meer.",
                        "  Je uren bleven 91 uur per maand.");
    }

    @Test
    void nothing_changed_says_just_that() {
        var contract = Drafts.contract(noor, "2025-01-01/2028-12-31", MONDAY, THURSDAY);
        ExplanationAssert.assertThat(why(JANUARY.plusMonths(3), List.of(contract), List.of()))
                .saysInEnglish("€987.35, as in March 2026.");
    }

    @Test
    void a_cent_that_the_months_share_out_is_named() {
        var contract = Drafts.contract(noor, "2025-01-01/2028-12-31", MONDAY);
        ExplanationAssert.assertThat(why(JANUARY.plusMonths(1), List.of(contract), List.of()))
                .saysInEnglish(
                        "€493.67. That is €0.01 less than in January 2026.",
                        "  Rounding: -€0.01. The twelve months together are exactly the amount of the year.");
    }

    @Test
    void the_first_month_has_nothing_to_be_compared_with() {
        var contract = Drafts.contract(noor, "2026-01-01/2028-12-31", MONDAY, THURSDAY);
        ExplanationAssert.assertThat(why(JANUARY, List.of(contract), List.of()))
                .saysInEnglish("€987.35. There was nothing to pay in December 2025.");
    }

    @Test
    void a_contract_that_takes_the_place_of_another_is_a_change_of_hours() {
        var contracts = List.of(
                Drafts.contract(noor, "2025-01-01/2026-03-31", MONDAY, THURSDAY),
                Drafts.contract(noor, "2026-04-01/2028-12-31", MONDAY, THURSDAY, FRIDAY));
        ExplanationAssert.assertThat(why(YearMonth.of(2026, 4), contracts, List.of()))
                .saysInEnglish(
                        "€1,481.02. That is €493.67 more than in March 2026.",
                        "  The hours of Noor went from 91 hours to 136.5 hours a month: €493.67 more.");
    }

    @Test
    void starts_and_ends_within_a_month_are_told_in_both_months_they_touch() {
        var starts = Drafts.contract(noor, "2026-02-16/2028-12-31", MONDAY);
        assertThat(kinds(YearMonth.of(2026, 3), List.of(starts))).containsExactly(Kind.START, Kind.ROUNDING);
        var ends = Drafts.contract(noor, "2025-02-16/2026-05-15", MONDAY);
        assertThat(kinds(YearMonth.of(2026, 5), List.of(ends))).containsExactly(Kind.END, Kind.ROUNDING);
        assertThat(kinds(YearMonth.of(2026, 6), List.of(ends))).containsExactly(Kind.END);
        ExplanationAssert.assertThat(why(YearMonth.of(2026, 6), List.of(ends), List.of()))
                .saysInEnglish("There is nothing to pay in June 2026.");
    }

    @Test
    void extra_days_are_told_with_both_amounts() {
        var contract = Drafts.contract(noor, "2025-01-01/2028-12-31", MONDAY, THURSDAY);
        var charges = List.of(Drafts.charge(contract, "2026-04-08", 600, 0));
        ExplanationAssert.assertThat(why(YearMonth.of(2026, 4), List.of(contract), charges))
                .saysInEnglish(
                        "€1,097.35. That is €110.00 more than in March 2026.",
                        "  More extra care: from €0.00 to €110.00, €110.00 more.");
        ExplanationAssert.assertThat(why(YearMonth.of(2026, 5), List.of(contract), charges))
                .saysInEnglish(
                        "€987.35. That is €110.00 less than in April 2026.",
                        "  Less extra care: from €110.00 to €0.00, €110.00 less.");
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_is_left_unexplained(long seed) {
        var random = new Random(seed);
        var contracts = new ArrayList<Contract>();
        var charges = new ArrayList<ExtraDayCharge>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var contract = anyContract(random);
            contracts.add(contract);
            charges.add(Drafts.charge(contract, anyDay(random).toString(), random.nextInt(700), random.nextInt(2)));
        }
        for (var month = YearMonth.of(2025, 10); month.getYear() < 2027; month = month.plusMonths(1)) {
            var before = Drafts.policy().draft(month.minusMonths(1), contracts, charges, List.of());
            var now = Drafts.policy().draft(month, contracts, charges, List.of());
            var causes = MonthDifference.causes(before, now, NAMES);

            assertThat(Cents.total(causes.stream().map(DifferenceCause::amount).toList()))
                    .isEqualTo(now.total().minus(before.total()));
            ExplanationAssert.assertThat(MonthDifference.explain(before, now, NAMES))
                    .canBeSaid();
            now.lines().forEach(line -> ExplanationAssert.assertThat(line.why()).canBeSaid());
        }
    }

    private Contract anyContract(Random random) {
        var first = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(300));
        var weekdays =
                Arrays.stream(DayOfWeek.values()).limit(1 + random.nextInt(5)).toArray(DayOfWeek[]::new);
        return Drafts.contract(noor, first + "/" + first.plusDays(random.nextInt(400)), weekdays);
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(2025, 9, 1).plusDays(random.nextInt(480));
    }

    private static List<Kind> kinds(YearMonth month, List<Contract> contracts) {
        var before = Drafts.policy().draft(month.minusMonths(1), contracts, List.of(), List.of());
        var now = Drafts.policy().draft(month, contracts, List.of(), List.of());
        return MonthDifference.causes(before, now, NAMES).stream()
                .map(DifferenceCause::kind)
                .toList();
    }

    private static Explanation why(YearMonth month, List<Contract> contracts, List<ExtraDayCharge> charges) {
        return MonthDifference.explain(
                Drafts.policy().draft(month.minusMonths(1), contracts, charges, List.of()),
                Drafts.policy().draft(month, contracts, charges, List.of()),
                NAMES);
    }
}
