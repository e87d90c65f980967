package nl.plekje.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @CsvSource({"1/2,1", "-1/2,-1", "3/2,2", "-3/2,-2", "49/100,0", "-49/100,0", "51/100,1", "-51/100,-1", "7,7", "0,0"
    })
    void a_half_is_rounded_away_from_zero(String exact, long rounded) {
        assertThat(Fraction.parse(exact).roundedHalfUp()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"1/2,0,1", "-1/2,-1,0", "2,2,2", "-2,-2,-2", "7/3,2,3", "-7/3,-3,-2"})
    void floor_and_ceiling_enclose_it(String exact, long floor, long ceiling) {
        assertThat(Fraction.parse(exact).floor()).isEqualTo(floor);
        assertThat(Fraction.parse(exact).ceiling()).isEqualTo(ceiling);
    }

    @ParameterizedTest
    @CsvSource({"22/4,11/2", "11/-2,-11/2", "5.5,11/2", "0/7,0/1", "7,7/1", "1E+2,100/1", "-0.25,-1/4"})
    void equal_numbers_are_written_alike(String text, String lowestTerms) {
        assertThat(Fraction.parse(text)).hasToString(lowestTerms).isEqualTo(Fraction.parse(lowestTerms));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1/b", "1/2/3"})
    void other_text_is_no_fraction(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Fraction.parse(text));
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_number_too_large_for_cents_is_refused() {
        assertThatThrownBy(() -> Fraction.of(Long.MAX_VALUE).times(2).roundedHalfUp())
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void people_read_it_as_a_decimal_number() {
        assertThat(Fraction.of(2, 3).toDecimal(2)).isEqualTo(new BigDecimal("0.67"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void calculating_loses_nothing(long seed) {
        var random = new Random(seed);
        var a = any(random);
        var b = any(random);

        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.times(b).plus(a)).isEqualTo(a.times(b.plus(Fraction.ONE)));
        if (b.signum() != 0) {
            assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        }
        assertThat(a.compareTo(b)).isEqualTo(a.minus(b).signum());
        assertThat(a.negated().roundedHalfUp()).isEqualTo(-a.roundedHalfUp());
    }

    private static Fraction any(Random random) {
        return Fraction.of(random.nextInt(-100_000, 100_000), random.nextInt(1, 1_000));
    }
}
