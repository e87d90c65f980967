package nl.plekje.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_child_has_no_age_before_birth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BirthDate.of("2024-02-29").ageOn(LocalDate.of(2024, 2, 28)));
    }
}
