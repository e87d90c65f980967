package nl.plekje.complaint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import nl.plekje.complaint.Conditions;
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

    private void provider(String code, String from, String filing, String laterFrom, String laterFiling) {
        var versions = new LinkedHashMap<String, Conditions>();
        versions.put(from, Conditions.usual().with("filing", filing));
        versions.put(laterFrom, Conditions.usual().with("filing", laterFiling));
        Conditions.write(folder, code, versions);
    }

    private TermsService terms() {
        return Terms.in(folder);
    }

    @ParameterizedTest(name = "filed on {0}: {1} months")
    @CsvSource({"2019-01-01, 2", "2024-01-01, 2", "2025-12-31, 2", "2026-01-01, 3", "2030-01-01, 3"})
    void the_version_of_the_day_of_filing_holds(LocalDate day, int months) {
        provider(
                "one",
                "2024-01-01",
                "{withinMonths: 2, rule: CO-008}",
                "2026-01-01",
                "{withinMonths: 3, rule: CO-008}");
        assertThat(terms().on(day, "one").withinMonths()).isEqualTo(months);
    }

    @Test
    void the_clause_and_the_version_come_with_the_terms() {
        var filing = "{withinMonths: 2, rule: CO-008, clause: artikel 4}";
        provider("one", "2024-01-01", filing, "2026-01-01", filing);
        var terms = terms().on(LocalDate.of(2026, 5, 1), "one");
        assertThat(terms.version()).hasToString("one@2026-01-01");
        assertThat(terms.source().clause()).isEqualTo("artikel 4");
        assertThat(terms.source().rule()).hasToString("CO-008");
    }

    @Test
    void without_location_or_known_provider_the_most_lenient_terms_hold() {
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
    void a_mistake_in_a_file_is_told_with_its_line(String filing) {
        provider("one", "2024-01-01", "{withinMonths: 2, rule: CO-008}", "2026-01-01", filing);
        assertThatThrownBy(this::terms).isInstanceOf(PolicyMistake.class).hasMessageContaining("one.yaml:20");
    }

    @Test
    @Tag("CO-008")
    void every_provider_of_the_house_asks_for_a_complaint_within_two_months() {
        var house = Terms.ofTheHouse();
        for (var provider : new String[] {"smallsteps", "partou", "sterre", "eerste-stapje"}) {
            assertThat(house.on(LocalDate.of(2026, 5, 1), provider).withinMonths())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "serviceHours | {spans: [{weekday: MONDAY, from: \"08:30\", until: \"18:00\"}]} | a gap: no service hours on TUESDAY",
                "serviceHours | {spans: [{weekday: MONDAY, from: \"18:00\", until: \"08:30\"}]} | service hours from 18:00 until 08:30",
                "serviceHours | {spans: [{weekday: MONDAY, from: \"half past\", until: \"18:00\"}]} | expected a time as 08:30",
                "serviceHours | {spans: [{weekday: MONDAY, from: \"08:30\", until: \"12:00\"}, {weekday: MONDAY, from: \"13:00\", until: \"18:00\"}]} | MONDAY stands here twice",
                "warningsAtPercent | [75, 50] | do not rise",
                "warningsAtPercent | [50, 100] | do not rise",
                "contact | {workingDays: 0, rule: CO-015} | no time at all",
                "damage | {belongings: {liability: SOME, rule: CO-058}} | expected one of"
            })
    void a_calendar_with_gaps_and_terms_that_make_no_sense_stop_the_start(String word, String value, String told) {
        Conditions.write(folder, "one", "2024-01-01", Conditions.usual().with(word, value));
        assertThatThrownBy(this::terms)
                .isInstanceOf(PolicyMistake.class)
                .hasMessageContaining("one.yaml")
                .hasMessageContaining(told);
    }

    @ParameterizedTest(name = "{0}: {1} by {2}")
    @Tag("CO-035")
    @Tag("CO-056")
    @CsvSource({
        "smallsteps, DESK_THEN_COMMITTEE, CO-005",
        "partou, COMMITTEE, CO-035",
        "sterre, COMMITTEE, CO-056",
        "eerste-stapje, COMMITTEE, CO-035"
    })
    void the_way_outside_is_the_providers_own(String provider, ExternalTerms.Order order, String rule) {
        var external =
                Terms.ofTheHouse().handling(LocalDate.of(2026, 5, 1), provider).external();
        assertThat(external.order()).isEqualTo(order);
        assertThat(external.source().rule()).hasToString(rule);
    }
}
