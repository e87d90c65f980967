package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BirthDateTest {

    @Test
    void a_child_is_a_year_older_on_the_birthday_itself() {
        var born = BirthDate.of("2022-06-15");
        assertThat(born.ageOn(LocalDate.of(2026, 6, 14))).isEqualTo(3);
        assertThat(born.ageOn(LocalDate.of(2026, 6, 15))).isEqualTo(4);
        assertThat(born.ageOn(LocalDate.of(2022, 6, 15))).isZero();
    }

    @Test
    void born_on_29_february_the_birthday_is_28_february_in_a_common_year() {
        var born = BirthDate.of("2024-02-29");
        assertThat(born.turns(1)).isEqualTo("2025-02-28");
        assertThat(born.turns(4)).isEqualTo("2028-02-29");
        assertThat(born.ageOn(LocalDate.of(2025, 2, 27))).isZero();
        assertThat(born.ageOn(LocalDate.of(2025, 2, 28))).isEqualTo(1);
        assertThat(born.ageOn(LocalDate.of(2025, 3, 1))).isEqualTo(1);
        assertThat(born.ageOn(LocalDate.of(2028, 2, 28))).isEqualTo(3);
        assertThat(born.ageOn(LocalDate.of(2028, 2, 29))).isEqualTo(4);
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2027-02-20, 2027-01-11, 0",
        "2024-02-29, 2024-02-28, 0",
        "2028-02-29, 2029-02-28, 1",
        "2000-02-29, 2100-02-28, 100",
        "+999999999-12-31, -999999999-01-01, 0"
    })
    void an_age_is_total_and_a_child_not_yet_born_counts_as_one_of_the_youngest(
            LocalDate born, LocalDate day, int age) {
        assertThat(new BirthDate(born).ageOn(day)).isEqualTo(age);
    }

    @Test
    void the_extremes_of_the_calendar_have_an_age_too() {
        assertThat(new BirthDate(LocalDate.MIN).ageOn(LocalDate.MAX)).isEqualTo(1_999_999_998);
    }

    /** The definition itself, for every birthday of a leap year's cycle: one more on each birthday, never less. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_age_is_the_number_of_birthdays_that_came(long seed) {
        var random = new Random(seed);
        var born = new BirthDate(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1461)));
        var day = born.value().plusDays(random.nextInt(5200) - 200);
        var birthdays = IntStream.rangeClosed(1, 15)
                .filter(years -> !born.turns(years).isAfter(day))
                .count();
        assertThat(born.ageOn(day)).isEqualTo((int) birthdays);
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }
}
