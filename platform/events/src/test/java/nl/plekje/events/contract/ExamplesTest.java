package nl.plekje.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import nl.plekje.events.json.FactJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of fact has an example, which shows readers what they get. */
class ExamplesTest {

    static List<Class<? extends Fact>> kinds() {
        return Facts.KINDS;
    }

    private static ObjectNode example(Class<? extends Fact> kind) {
        return (ObjectNode) ContractFiles.read(ContractFiles.example(kind));
    }

    private static Fact read(Class<? extends Fact> kind, ObjectNode json) throws IOException {
        return FactJson.read(json.toString().getBytes(StandardCharsets.UTF_8), kind);
    }

    private static JsonSchema schema(Class<? extends Fact> kind) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        ContractFiles.read(ContractFiles.schema(kind)),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_example_is_read_and_written_back_the_same(Class<? extends Fact> kind) throws IOException {
        var example = example(kind);
        assertThat(FactJson.write(read(kind, example))).isEqualTo(example.toString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_example_fits_its_schema(Class<? extends Fact> kind) {
        assertThat(schema(kind).validate(example(kind))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_fact_of_tomorrow_with_one_field_more_is_read_today(Class<? extends Fact> kind) throws IOException {
        var grown = example(kind).put("addedTomorrow", "more");
        assertThat(read(kind, grown)).isEqualTo(read(kind, example(kind)));
        assertThat(schema(kind).validate(grown)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_fact_that_lacks_what_it_must_have_does_not_fit(Class<? extends Fact> kind) {
        var schema = schema(kind);
        ContractFiles.read(ContractFiles.schema(kind)).get("required").forEach(name -> {
            var lacking = example(kind);
            lacking.remove(name.asText());
            assertThat(schema.validate(lacking)).as("without %s", name).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_version_that_is_no_number_is_refused(Class<? extends Fact> kind) {
        var broken = example(kind).put("version", "many");
        assertThatThrownBy(() -> read(kind, broken)).isInstanceOf(IOException.class);
    }
}
