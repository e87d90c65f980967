package nl.plekje.complaint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.plekje.service.policy.PolicyFolder;
import nl.plekje.service.policy.PolicyMistake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsServiceTest {

    @TempDir
    Path folder;

    private void provider(String code, String from, String filing, String laterFrom, String laterFiling)
            throws IOException {
        Files.writeString(
                folder.resolve(code + ".yaml"), """
                provider: %s
                name: %s B.V.
                brand: Partou
                versions:
                  - validFrom: %s
                    complaint: {filing: %s, verdict: {weeks: 6, rule: CO-018}}
                  - validFrom: %s
                    complaint: {filing: %s}
                """.formatted(code, code, from, filing, laterFrom, laterFiling));
    }

    private TermsService terms() {
        return new TermsService(new PolicyFolder(folder));
    }

    @ParameterizedTest(name = "filed on {0}: {1} months")
    @CsvSource({"2019-01-01, 2", "2024-01-01, 2", "2025-12-31, 2", "2026-01-01, 3", "2030-01-01, 3"})
    void the_version_of_the_day_of_filing_holds(LocalDate day, int months) throws IOException {
        provider(
                "one",
                "2024-01-01",
                "{withinMonths: 2, rule: CO-008}",
                "2026-01-01",
                "{withinMonths: 3, rule: CO-008}");
        assertThat(terms().on(day, "one").withinMonths()).isEqualTo(months);
    }

    @Test
    void the_clause_and_the_version_come_with_the_terms() throws IOException {
        var filing = "{withinMonths: 2, rule: CO-008, clause: artikel 4}";
        provider("one", "2024-01-01", filing, "2026-01-01", filing);
        var terms = terms().on(LocalDate.of(2026, 5, 1), "one");
        assertThat(terms.version()).hasToString("one@2026-01-01");
        assertThat(terms.source().clause()).isEqualTo("artikel 4");
        assertThat(terms.source().rule()).hasToString("CO-008");
    }

    @Test
    void without_location_or_known_provider_the_most_lenient_terms_hold() throws IOException {
        var two = "{withinMonths: 2, rule: CO-008}";
        var four = "{withinMonths: 4, rule: CO-008}";
        provider("one", "2024-01-01", two, "2026-01-01", two);
        provider("two", "2024-01-01", four, "2026-01-01", four);
        assertThat(terms().on(LocalDate.of(2026, 5, 1), null).withinMonths()).isEqualTo(4);
        assertThat(terms().on(LocalDate.of(2026, 5, 1), "three").withinMonths()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{withinMonths: 0, rule: CO-008}",
                "{withinMonths: two, rule: CO-008}",
                "{withinMonths: 2}",
                "{withinWeeks: 8, rule: CO-008}"
            })
    void a_mistake_in_a_file_is_told_with_its_line(String filing) throws IOException {
        provider("one", "2024-01-01", "{withinMonths: 2, rule: CO-008}", "2026-01-01", filing);
        assertThatThrownBy(this::terms).isInstanceOf(PolicyMistake.class).hasMessageContaining("one.yaml:8");
    }

    @Test
    @Tag("CO-008")
    void every_provider_of_the_house_asks_for_a_complaint_within_two_months() {
        var house =
                new TermsService(new PolicyFolder(Path.of(System.getProperty("plekje.root"), "deploy", "policies")));
        for (var provider : new String[] {"smallsteps", "partou", "sterre", "eerste-stapje"}) {
            assertThat(house.on(LocalDate.of(2026, 5, 1), provider).withinMonths())
                    .isEqualTo(2);
        }
    }
}
