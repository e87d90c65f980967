package nl.plekje.complaint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CaseNumberTest {

    @Test
    void a_number_names_its_year_and_count() {
        assertThat(new CaseNumber(2026, 123)).hasToString("K-2026-000123");
    }

    @Test
    void counting_begins_at_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(2026, 0));
    }
}
