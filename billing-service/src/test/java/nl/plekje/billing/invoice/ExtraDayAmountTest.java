package nl.plekje.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.plekje.kernel.explanation.ExplanationAssert;
import nl.plekje.kernel.money.Cents;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BI-047")
class ExtraDayAmountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void an_extra_day_costs_its_hours_times_the_rate() {
        var line = line(630, 1085);
        assertThat(line.amount()).isEqualTo(Cents.of(11393));
        ExplanationAssert.assertThat(line.why())
                .applies("BI-047")
                .saysInEnglish("Extra care on Thu 26 November 2026: 10.5 hours × €10.85 an hour = €113.93.");
    }

    @Test
    void taking_it_back_mirrors_the_charge_to_the_cent() {
        assertThat(line(-630, 1085).amount()).isEqualTo(line(630, 1085).amount().negated());
        assertThat(line(30, 1).amount()).isEqualTo(Cents.of(1));
        assertThat(line(-30, 1).amount()).isEqualTo(Cents.of(-1));
    }

    @Test
    void nothing_to_invoice_costs_nothing() {
        assertThat(line(0, 1085).amount()).isEqualTo(Cents.ZERO);
    }

    private static InvoiceLine line(int minutes, long rate) {
        return ExtraDayAmount.of(DAY, minutes, Cents.of(rate), Lines.terms(ShareRule.CARE_DAYS));
    }
}
