package nl.plekje.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    private static final String RELEASED = """
            {"type":"object","properties":{"day":{"type":"string","format":"date"},\
            "reason":{"type":"string","enum":["ILLNESS","LEAVE"]},"session":{"$ref":"#/$defs/Session"}},\
            "required":["day","reason"],"$defs":{"Session":{"type":"object","properties":{"from":{"type":"string"}}}}}""";

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Test
    void nothing_changed_is_growth() {
        assertThat(Growth.violations(json(RELEASED), json(RELEASED))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a field that need not be there | \"day\":             | \"note\":{\"type\":[\"string\",\"null\"]},\"day\":",
                "a word of an enum              | \"LEAVE\"            | \"LEAVE\",\"SCHOOL_DAY\"",
                "a field of a nested object     | \"from\":            | \"until\":{\"type\":[\"string\",\"null\"]},\"from\":",
                "another order of what is there | [\"day\",\"reason\"] | [\"reason\",\"day\"]"
            })
    void this_is_growth(String what, String from, String to) {
        assertThat(Growth.violations(json(RELEASED), json(RELEASED.replace(from, to))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a field removed     | \"day\":{\"type\":\"string\",\"format\":\"date\"},| ``                | /properties/day was removed",
                "a type changed      | \"format\":\"date\"      | \"format\":\"date-time\"         | /properties/day/format changed from \"date\" to \"date-time\"",
                "a word removed      | \"ILLNESS\",             | ``                               | /properties/reason/enum lost \"ILLNESS\"",
                "a field now needed  | [\"day\",\"reason\"]     | [\"day\",\"reason\",\"session\"] | /required changed from [\"day\",\"reason\"] to [\"day\",\"reason\",\"session\"]",
                "a field not needed  | [\"day\",\"reason\"]     | [\"day\"]                        | /required changed from [\"day\",\"reason\"] to [\"day\"]",
                "a new condition     | \"format\":\"date\"      | \"format\":\"date\",\"pattern\":\"x\" | /properties/day/pattern is a new condition",
                "a nested type gone  | \"from\":{\"type\":\"string\"} | ``                         | /$defs/Session/properties/from was removed",
                "another type behind | #/$defs/Session          | #/$defs/Span                     | /properties/session/$ref changed from \"#/$defs/Session\" to \"#/$defs/Span\""
            })
    void this_is_not_growth(String what, String from, String to, String violation) {
        assertThat(Growth.violations(json(RELEASED), json(RELEASED.replace(from, to))))
                .containsExactly(violation);
    }
}
