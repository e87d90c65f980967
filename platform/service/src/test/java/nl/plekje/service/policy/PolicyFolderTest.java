package nl.plekje.service.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.plekje.kernel.rule.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFolderTest {

    @TempDir
    Path folder;

    private record Conditions(
            int days,
            boolean strict,
            DayOfWeek weekday,
            List<Integer> forms,
            Map<Integer, Integer> rates,
            Optional<Citation> source) {

        static Conditions read(PolicySection section) {
            return new Conditions(
                    section.number("days"),
                    section.flag("strict"),
                    section.oneOf("weekday", DayOfWeek.class),
                    section.numbers("forms"),
                    section.section("rates", PolicySection::numbersByNumber),
                    section.optionalSection("source", PolicySection::citation));
        }
    }

    @Test
    void a_section_is_read_into_the_services_own_record() {
        write("""
                provider: acme
                name: Acme B.V.
                brand: Acme
                versions:
                  - validFrom: 2024-01-01
                    credit:
                      days: 7
                      strict: true
                      weekday: FRIDAY
                      forms: [52, 40]
                      rates: {52: 1085, 0: 990}
                      source: {rule: CR-002, clause: artikel 3}
                    billing: {anything: goes}
                """);

        var acme = read().of("acme");

        assertThat(acme.provider()).isEqualTo(new Provider("acme", "Acme B.V.", "Acme"));
        assertThat(acme.on(LocalDate.of(2030, 5, 5)).terms())
                .isEqualTo(new Conditions(
                        7,
                        true,
                        DayOfWeek.FRIDAY,
                        List.of(52, 40),
                        Map.of(52, 1085, 0, 990),
                        Optional.of(new Citation(new nl.plekje.kernel.rule.RuleId("CR-002"), "artikel 3"))));
    }

    @Test
    void each_day_has_the_version_in_force() {
        write(file(version("2024-01-01", "days: 4"), version("2026-01-01", "days: 7")));

        var acme = read().of("acme");

        assertThat(acme.on(LocalDate.of(2025, 12, 31)).terms().days()).isEqualTo(4);
        assertThat(acme.on(LocalDate.of(2026, 1, 1)).version()).hasToString("acme@2026-01-01");
        assertThat(acme.version(acme.versions().get(0).version()).terms().days())
                .isEqualTo(4);
        assertThatThrownBy(() -> acme.on(LocalDate.of(2023, 12, 31))).hasMessage("no conditions of acme on 2023-12-31");
    }

    @Test
    void a_provider_without_a_file_has_no_conditions() {
        write(file(version("2024-01-01", "days: 4")));
        assertThatThrownBy(() -> read().of("nobody")).hasMessage("no conditions of a provider nobody");
    }

    @Test
    void assumed_values_are_read_and_told() {
        write(file(version(
                "2024-01-01", "days: {value: 48, assumed: true}\n      rates: {52: 1085, 0: 990, assumed: true}")));

        var terms = read().of("acme").versions().get(0);

        assertThat(terms.terms().days()).isEqualTo(48);
        assertThat(terms.terms().rates()).containsOnlyKeys(52, 0);
        assertThat(terms.assumed()).containsExactlyInAnyOrder("days", "rates");
    }

    @Test
    void a_part_may_be_written_once_and_named_again() {
        write(file(
                version("2024-01-01", "days: &days {value: 5, assumed: true}"), version("2025-01-01", "days: *days")));

        var versions = read().of("acme").versions();

        assertThat(versions.get(1).terms().days()).isEqualTo(5);
        assertThat(versions.get(1).assumed()).containsExactly("days");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown word         | days: 4 ; dagen: 4                 | acme.yaml:8: versions[0].credit.dagen: is an unknown word; known here: days, forms, rates, source, strict, weekday",
                "missing word         | strict: false                      | acme.yaml:7: versions[0].credit.days: is missing",
                "twice                | days: 4 ; days: 5                  | acme.yaml:8: versions[0].credit.days: stands here twice",
                "text for a number    | days: seven                        | acme.yaml:7: versions[0].credit.days: expected a whole number, found seven",
                "quoted number        | days: \"7\"                        | acme.yaml:7: versions[0].credit.days: expected a whole number, found 7",
                "below zero           | days: -1                           | acme.yaml:7: versions[0].credit.days: expected a whole number, found -1",
                "octal                | days: 010                          | acme.yaml:7: versions[0].credit.days: expected a whole number, found 010",
                "a fraction           | days: 4.5                          | acme.yaml:7: versions[0].credit.days: expected a whole number, found 4.5",
                "nothing for a number | days:                              | acme.yaml:7: versions[0].credit.days: expected a whole number, found nothing",
                "words for a number   | days: {of: 4}                      | acme.yaml:7: versions[0].credit.days: expected a whole number",
                "yes for a flag       | days: 4 ; strict: yes              | acme.yaml:8: versions[0].credit.strict: expected true or false, found yes",
                "unknown weekday      | days: 4 ; weekday: FRYDAY          | acme.yaml:8: versions[0].credit.weekday: expected one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY, found FRYDAY",
                "number for a list    | days: 4 ; forms: 52                | acme.yaml:8: versions[0].credit.forms: expected a list",
                "text in a list       | days: 4 ; forms: [52, all]         | acme.yaml:8: versions[0].credit.forms: expected a whole number, found all",
                "word among numbers   | days: 4 ; rates: {all: 5}          | acme.yaml:8: versions[0].credit.rates.all: is an unknown word; expected a whole number",
                "number for words     | days: 4 ; rates: 5                 | acme.yaml:8: versions[0].credit.rates: expected words with values",
                "no rule              | days: 4 ; source: {rule: XX-1}     | acme.yaml:8: versions[0].credit.source.rule: expected the id of a rule as CR-002, found XX-1",
                "assumed false        | days: {value: 4, assumed: false}   | acme.yaml:7: versions[0].credit.days.assumed: expected true; a value of the provider has no mark",
                "more than a value    | days: {value: 4, valeu: 5}         | acme.yaml:7: versions[0].credit.days.valeu: is an unknown word; known here: value"
            })
    void a_mistake_is_told_with_file_line_and_word(String what, String credit, String message) {
        write("""
                provider: acme
                name: Acme B.V.
                brand: Acme
                versions:
                  - validFrom: 2024-01-01
                    credit:
                      %s
                """.formatted(credit.replace(" ; ", "\n      ") + rest(credit)));
        assertMistake(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gap          | 2024-06-29 | 2024-07-01 | acme.yaml:6: versions[0].validUntil: leaves a gap before the version of 2024-07-01",
                "overlap      | 2024-07-01 | 2024-07-01 | acme.yaml:6: versions[0].validUntil: overlaps the version of 2024-07-01",
                "out of order | 2024-06-30 | 2023-07-01 | acme.yaml:13: versions[1].validFrom: overlaps the version of 2024-01-01; versions stand in order",
                "same day     | 2024-06-30 | 2024-01-01 | acme.yaml:13: versions[1].validFrom: overlaps the version of 2024-01-01; versions stand in order",
            })
    void versions_follow_each_other_without_gap_or_overlap(String what, String until, String next, String message) {
        write(file(version("2024-01-01\n    validUntil: " + until, "days: 4"), version(next, "days: 7")));
        assertMistake(message);
    }

    @Test
    void the_last_version_holds_without_end() {
        write(file(version("2024-01-01\n    validUntil: 2024-12-31", "days: 4")));
        assertMistake("acme.yaml:6: versions[0].validUntil: leaves a gap: the last version holds without end");
    }

    @Test
    void a_file_without_versions_is_refused() {
        write("provider: acme\nname: A\nbrand: A\nversions: []\n");
        assertMistake("acme.yaml:4: versions: at least one version");
    }

    @Test
    void a_version_without_the_section_is_refused() {
        write("provider: acme\nname: A\nbrand: A\nversions:\n  - validFrom: 2024-01-01\n");
        assertMistake("acme.yaml:5: versions[0].credit: is missing");
    }

    @Test
    void an_unknown_section_is_refused() {
        write(file(version("2024-01-01", "days: 4")) + "    kredit: {}\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(PolicyMistake.class)
                .hasMessageStartingWith("acme.yaml:12: versions[0].kredit: is an unknown word; known here: ");
    }

    @Test
    void a_file_bears_the_code_of_its_provider() {
        write("provider: other\nname: A\nbrand: A\nversions: []\n");
        assertMistake("acme.yaml:1: provider: a file bears the code of its provider, acme.yaml");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        write("provider: acme\nname: [\n");
        assertThatThrownBy(this::read).isInstanceOf(PolicyMistake.class).hasMessageStartingWith("acme.yaml:3: ");
    }

    @Test
    void an_empty_file_is_refused() {
        write("");
        assertMistake("acme.yaml:1: the file is empty");
    }

    @Test
    void a_record_that_refuses_its_values_is_a_mistake_of_the_part_it_stands_in() {
        write(file(version("2024-01-01", "days: 4")));
        assertThatThrownBy(() -> new PolicyFolder(folder).read("credit", (version, section) -> {
                    throw new IllegalArgumentException("too few days");
                }))
                .isInstanceOf(PolicyMistake.class)
                .hasMessage("acme.yaml:7: versions[0].credit: too few days");
    }

    @Test
    void a_folder_that_is_not_there_or_empty_is_refused() {
        assertThatThrownBy(this::read).isInstanceOf(PolicyMistake.class).hasMessageContaining(folder.toString());
        folder = folder.resolve("nowhere");
        assertThatThrownBy(this::read)
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("plekje.policies")
                .hasMessageContaining(folder.toString());
    }

    private Policies<Conditions> read() {
        return new PolicyFolder(folder).read("credit", (version, section) -> Conditions.read(section));
    }

    private void assertMistake(String message) {
        assertThatThrownBy(this::read).isInstanceOf(PolicyMistake.class).hasMessage(message);
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("acme.yaml"), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(String... versions) {
        return "provider: acme\nname: Acme B.V.\nbrand: Acme\nversions:\n" + String.join("", versions);
    }

    private static String version(String from, String credit) {
        return "  - validFrom: %s\n    credit:\n      %s\n".formatted(from, credit + rest(credit));
    }

    /** The words that a test does not set. */
    private static String rest(String credit) {
        var words = new StringBuilder();
        Map.of("strict", "true", "weekday", "MONDAY", "forms", "[52]", "rates", "{}").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(word -> !credit.contains(word.getKey() + ":"))
                .forEach(word -> words.append("\n      ")
                        .append(word.getKey())
                        .append(": ")
                        .append(word.getValue()));
        return words.toString();
    }
}
