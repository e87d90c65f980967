package nl.plekje.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.money.Cents;
import nl.plekje.kernel.money.Fraction;
import nl.plekje.kernel.vectors.Vector;
import nl.plekje.kernel.vectors.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("BI-032")
class MonthlyAmountVectorsTest {

    static Stream<Vector> rows() {
        return Vectors.rows("monthly_amount");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void twelve_months_are_billed_as_the_formula_says(Vector row) {
        var cost = new YearlyCost(
                Fraction.parse(row.text("hours_per_week")),
                row.integer("weeks_per_year"),
                Cents.of(row.whole("rate_cents_per_hour")));
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> Cents.of(row.whole("month_%02d_cents".formatted(number))))
                .toList();

        assertThat(cost.exact()).isEqualTo(Fraction.parse(row.text("yearly_cost_cents_exact")));
        assertThat(cost.byMonth()).isEqualTo(months);
        assertThat(cost.rounded()).isEqualTo(Cents.of(row.whole("year_total_cents")));
        assertThat(Cents.total(cost.byMonth())).isEqualTo(cost.rounded());
        for (int number = 1; number <= 12; number++) {
            var line = MonthlyAmount.whole(cost, YearMonth.of(2026, number), Lines.terms(ShareRule.CARE_DAYS));
            assertThat(line.amount()).isEqualTo(months.get(number - 1));
            ExplanationAssert.assertThat(line.why()).applies("BI-032").canBeSaid();
        }
    }
}
