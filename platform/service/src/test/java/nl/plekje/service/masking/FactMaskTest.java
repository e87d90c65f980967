package nl.plekje.service.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be read of a fact without a reason. */
class FactMaskTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FactSchemas SCHEMAS = new FactSchemas();
    private static final KnownCodes CODES = new KnownCodes(Set.of("smallsteps", "sterre"));

    /** What somebody might be called, live at or write; none of it is a code, a number or a date. */
    private static final List<String> PERSONAL =
            List.of("Sanne de Vries", "sanne@plekje.example", "Dorpsstraat 12", "06-12345678", "sterre", "It hurts");

    @Test
    void of_a_household_only_identities_days_and_languages_are_shown() {
        var masked = mask("household-changed", example("household-changed"));

        assertThat(masked.shown().toString())
                .contains("01981f00-0000-7000-8000-000000000003", "2023-05-01", "\"language\":\"nl\"", "\"version\":1")
                .doesNotContain("Sanne", "de Wit", "Sam", "Vos", "Noor", "@", "\"account\":\"sanne\"");
        // First name, last name and address of two people, the account of one, the first name of a child.
        assertThat(masked.hidden()).isEqualTo(8);
    }

    @Test
    void of_a_tariff_everything_is_shown() {
        var fact = example("tariff-set");
        ((ObjectNode) fact).put("provider", "smallsteps");

        assertThat(mask("tariff-set", fact).shown()).isEqualTo(fact);
        assertThat(mask("tariff-set", fact).hidden()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "household, 01981f00-0000-7000-8000-000000000002, true",
        "household, 1-1-1-1-1, false",
        "household, Sanne de Vries, false",
        "version, Sanne de Vries, false",
        "version, 0612345678, false"
    })
    void a_value_is_shown_only_in_the_form_that_its_schema_gives_it(String field, String value, boolean shown) {
        var fact = JSON.createObjectNode().put(field, value);

        assertThat(mask("household-changed", fact).shown().path(field).textValue())
                .isEqualTo(shown ? value : FactMask.HIDDEN);
    }

    @Test
    void a_number_where_a_text_belongs_is_hidden_as_the_text_would_be() {
        var fact = JSON.createObjectNode();
        fact.putArray("children").addObject().put("firstName", 612345678);

        assertThat(mask("household-changed", fact).shown().toString()).doesNotContain("612345678");
    }

    @Test
    void a_code_counts_in_its_own_field_only() {
        var fact = JSON.createObjectNode().put("provider", "sterre");
        assertThat(mask("tariff-set", fact).shown()).isEqualTo(fact);

        var family = JSON.createObjectNode();
        family.putArray("children").addObject().put("firstName", "sterre");
        assertThat(mask("household-changed", family).shown().toString()).doesNotContain("sterre");
    }

    @Test
    void a_provider_nobody_knows_is_hidden() {
        var fact = JSON.createObjectNode().put("provider", "sanne");
        assertThat(mask("tariff-set", fact).shown().toString()).doesNotContain("sanne");
    }

    @Test
    void a_field_that_the_schema_does_not_know_is_hidden_with_its_name() {
        var fact =
                JSON.createObjectNode().put("Sanne", 1).put("phone", 612345678).put("version", 3);

        assertThat(mask("tariff-set", fact).shown())
                .isEqualTo(JSON.createObjectNode()
                        .put(FactMask.HIDDEN, FactMask.HIDDEN)
                        .put(FactMask.HIDDEN + " 2", FactMask.HIDDEN)
                        .put("version", 3));
    }

    @ParameterizedTest
    @CsvSource({"'\"Sanne\"'", "'[\"Sanne\"]'", "612345678", "'{\"household\": {\"Sanne\": 1}}'"})
    void what_is_not_of_the_shape_of_the_fact_is_hidden_as_a_whole(String payload) throws IOException {
        assertThat(mask("household-changed", JSON.readTree(payload)).shown().toString())
                .contains(FactMask.HIDDEN)
                .doesNotContain("Sanne", "612345678");
    }

    @Test
    void without_a_schema_everything_is_hidden() {
        assertThat(mask("no-topic-of-ours", JSON.createObjectNode().put("version", 1))
                        .shown())
                .isEqualTo(TextNode.valueOf(FactMask.HIDDEN));
    }

    static Stream<String> topics() {
        return Facts.KINDS.stream().map(Fact::topicOf);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void of_no_fact_at_all_words_of_people_come_through(String topic) {
        LongStream.range(0, 100).forEach(seed -> {
            var fact = example(topic);
            var word = PERSONAL.get((int) (seed % PERSONAL.size()));
            var place = spoil(fact, word, new Random(seed));
            var shown = mask(topic, fact).shown().toString();
            // A provider's code in the field for it is what it says; anything else is hidden.
            if (!(word.equals("sterre") && place.equals("provider"))) {
                assertThat(shown).as("seed %d, at %s", seed, place).doesNotContain(word);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_fact_shows_its_version_and_its_identities(String topic) {
        var fact = example(topic);
        var shown = mask(topic, fact).shown();
        assertThat(shown.path("version")).isEqualTo(fact.path("version"));
        fact.properties().stream()
                .filter(field -> SafeFormat.IDENTITY.admits(field.getValue().asText()))
                .forEach(field -> assertThat(shown.get(field.getKey())).isEqualTo(field.getValue()));
    }

    /** Puts this word in the place of a value anywhere in the fact, and gives the field of that place. */
    private static String spoil(JsonNode fact, String word, Random random) {
        List<Runnable> spoilings = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        collect(fact, word, "", spoilings, fields);
        var chosen = random.nextInt(spoilings.size());
        spoilings.get(chosen).run();
        return fields.get(chosen);
    }

    private static void collect(
            JsonNode node, String word, String field, List<Runnable> spoilings, List<String> fields) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                spoilings.add(() -> object.put(entry.getKey(), word));
                fields.add(entry.getKey());
                collect(entry.getValue(), word, entry.getKey(), spoilings, fields);
            });
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var place = i;
                spoilings.add(() -> array.set(place, TextNode.valueOf(word)));
                fields.add(field);
                collect(array.get(i), word, field, spoilings, fields);
            }
        }
    }

    private static FactMask.Masked mask(String topic, JsonNode fact) {
        return FactMask.mask(fact, SCHEMAS.of(topic), CODES);
    }

    private static JsonNode example(String topic) {
        try (var file = Facts.class.getResourceAsStream("/examples/" + topic + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
