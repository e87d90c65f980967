package nl.plekje.complaint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakCheckTest {

    private static final Set<String> NAMES = Set.of("Sanne de Wit", "Noor", "Mirjam van 't Hof");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We called Sanne.",
                "noor has a new mentor",
                "The family Wit was told",
                "Write to sanne@example.nl",
                "Call 030-1234567",
                "Call +31 6 12345678",
                "See K-2026-000123",
                "At 1234 AB",
                "Paid to NL91 ABNA 0417 1643 00",
                "Paid to NL91ABNA0417164300",
                "Known as 123456782",
                "See 018f3c2e-7b1a-7c3d-9e4f-0123456789ab"
            })
    void a_name_or_an_address_leads_to_a_person(String text) {
        assertThat(LeakCheck.leak(text, NAMES)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gate was repaired.",
                "Noordzijde kreeg een nieuw hek",
                "Het hek van de buitenruimte",
                "Twelve children, 2026",
                "In 2026 we spent 1.234.567.890 minutes",
                "De de de"
            })
    void ordinary_words_do_not(String text) {
        assertThat(LeakCheck.leak(text, NAMES)).isEmpty();
    }

    @Test
    void without_names_only_shapes_are_found() {
        assertThat(LeakCheck.leak("We called Sanne.", Set.of())).isEmpty();
    }
}
