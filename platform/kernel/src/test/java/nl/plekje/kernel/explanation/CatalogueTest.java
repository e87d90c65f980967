package nl.plekje.kernel.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ibm.icu.text.MessagePattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plekje.kernel.rule.PolicyVersion;
import nl.plekje.kernel.rule.RuleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Catalogue DUTCH = Catalogue.in(Language.DUTCH);
    private static final Catalogue ENGLISH = Catalogue.in(Language.ENGLISH);

    static Stream<String> keys() {
        return DUTCH.keys().stream().sorted();
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(ENGLISH.keys()).containsExactlyInAnyOrderElementsOf(DUTCH.keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_sentence_needs_the_same_facts_in_both_languages(String key) {
        assertThat(ENGLISH.arguments(key)).isEqualTo(DUTCH.arguments(key));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void messages_use_only_what_the_web_apps_understand(Language language) {
        SentenceFile.read(language)
                .forEach((key, message) ->
                        assertThat(argumentTypes(message)).as(key).isSubsetOf("NONE", "PLURAL", "SELECT", "number"));
    }

    @Test
    void a_sentence_comes_with_its_facts_in_the_readers_notation() {
        var earned = Explanation.of("credit.absence.earned.more-than-days", new RuleId("CR-002"))
                .under(PolicyVersion.of("smallsteps@2026-01-01"))
                .clause("ruilregels 2026, artikel 3")
                .with("minutes", FactValue.minutes(630))
                .with("daysAhead", FactValue.number(9))
                .with("requiredDays", FactValue.number(7))
                .with("deadline", FactValue.instant(Instant.parse("2026-11-16T07:00:00Z")))
                .with("expiresOn", FactValue.date(LocalDate.of(2026, 12, 31)))
                .with("undoUntil", FactValue.instant(Instant.parse("2026-11-23T07:00:00Z")));

        assertThat(DUTCH.sentence(earned))
                .isEqualTo("Je krijgt 10,5 uur tegoed. Je meldt 9 dagen van tevoren af; bij meer dan 7 dagen, dus vóór"
                        + " ma 16 november 2026, 08:00, krijg je tegoed (ruilregels 2026, artikel 3)."
                        + " Geldig t/m do 31 december 2026. Ongedaan maken kan tot ma 23 november 2026, 08:00.");
        assertThat(ENGLISH.sentence(earned))
                .isEqualTo("You get 10.5 hours of credit. You report 9 days ahead; more than 7 days, so before"
                        + " Mon 16 November 2026, 08:00, earns credit (ruilregels 2026, artikel 3)."
                        + " Valid until Thu 31 December 2026. You can undo this until Mon 23 November 2026, 08:00.");
    }

    @Test
    void causes_follow_what_they_explain() {
        var explanation = Explanation.of("problem.not-found.title")
                .because(Explanation.of("problem.conflict.title").because(Explanation.of("problem.internal.title")))
                .because(Explanation.of("problem.not-allowed.title"));

        assertThat(ENGLISH.lines(explanation))
                .containsExactly(
                        "Not found", "This has changed meanwhile", "Something went wrong on our side", "No access");
        assertThat(ENGLISH.text(explanation))
                .isEqualTo("Not found\n  This has changed meanwhile\n    Something went wrong on our side\n"
                        + "  No access");
    }

    @Test
    void an_unknown_key_is_named() {
        assertThatExceptionOfType(Catalogue.UnknownSentence.class)
                .isThrownBy(() -> DUTCH.sentence("no.such.key"))
                .withMessageContaining("no.such.key")
                .withMessageContaining("nl");
    }

    @Test
    void a_missing_fact_is_named() {
        assertThatExceptionOfType(Catalogue.UnknownSentence.class)
                .isThrownBy(() -> DUTCH.sentence("placement.notice.accepted"))
                .withMessageContaining("lastDay");
    }

    private static Set<String> argumentTypes(String message) {
        var pattern = new MessagePattern(message);
        return Stream.iterate(0, i -> i < pattern.countParts(), i -> i + 1)
                .map(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_START
                        || part.getType() == MessagePattern.Part.Type.ARG_TYPE)
                .map(part -> part.getType() == MessagePattern.Part.Type.ARG_TYPE
                        ? pattern.getSubstring(part)
                        : part.getArgType().name())
                .filter(type -> !type.equals("SIMPLE"))
                .collect(Collectors.toSet());
    }
}
