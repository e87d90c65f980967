package nl.plekje.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CentsTest {

    @Test
    void a_credit_mirrors_its_charge() {
        var halfCent = Fraction.of(1, 2);
        assertThat(Cents.rounded(halfCent)).isEqualTo(Cents.of(1));
        assertThat(Cents.rounded(halfCent.negated())).isEqualTo(Cents.of(1).negated());
    }

    @Test
    void amounts_add_up() {
        assertThat(Cents.total(List.of(Cents.of(250), Cents.of(-100), Cents.of(3))))
                .isEqualTo(Cents.of(153));
        assertThat(Cents.total(List.of())).isEqualTo(Cents.ZERO);
        assertThat(Cents.of(250).minus(Cents.of(100)).times(2)).isEqualTo(Cents.of(300));
        assertThat(Cents.of(-1).isNegative()).isTrue();
        assertThat(Cents.of(0).isZero()).isTrue();
        assertThat(Cents.of(1)).isGreaterThan(Cents.ZERO);
        assertThat(Cents.of(150).exact()).isEqualTo(Fraction.of(150));
    }

    @Test
    void an_overflow_is_never_a_wrong_amount() {
        assertThatThrownBy(() -> Cents.of(Long.MAX_VALUE).plus(Cents.of(1))).isInstanceOf(ArithmeticException.class);
    }
}
