package nl.plekje.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.plekje.events.Fact;
import nl.plekje.events.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema of each kind of fact stands in {@code schemas/<topic>.json} and is what was released last. Changing a record
 * fails here until the file is written anew with {@code -Dplekje.update=true}, and that is done only when the change is
 * {@linkplain Growth growth}.
 */
class SchemaTest {

    /** Words that no field may be named with: a fact is read by everyone and kept for long. */
    private static final Set<String> FORBIDDEN = Set.of(
            "bsn",
            "citizen",
            "text",
            "body",
            "medical",
            "medication",
            "medicine",
            "allergy",
            "diagnosis",
            "iban",
            "password",
            "token");

    static List<Class<? extends Fact>> kinds() {
        return Facts.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_schema_only_grows_and_is_what_is_checked_in(Class<? extends Fact> kind) {
        var file = ContractFiles.schema(kind);
        var now = FactSchema.of(kind);
        if (Files.exists(file)) {
            assertThat(Growth.violations(ContractFiles.read(file), now))
                    .as("%s: a fact already told may only grow; tell another kind of fact instead", Fact.topicOf(kind))
                    .isEmpty();
        }
        if (ContractFiles.update()) {
            ContractFiles.write(file, ContractFiles.pretty(now));
        }
        assertThat(file)
                .as("the schema of the record; write it with -Dplekje.update=true")
                .exists()
                .content()
                .isEqualTo(ContractFiles.pretty(now));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_field_is_named_for_what_may_not_be_told(Class<? extends Fact> kind) {
        for (var name : fieldNames(FactSchema.of(kind))) {
            var words = List.of(
                    name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).split(" "));
            assertThat(words).as("%s.%s", Fact.topicOf(kind), name).doesNotContainAnyElementsOf(FORBIDDEN);
        }
    }

    @Test
    void there_is_a_schema_for_every_kind_and_none_for_another() throws IOException {
        var expected = new TreeSet<String>();
        Facts.KINDS.forEach(kind -> expected.add(Fact.topicOf(kind) + ".json"));
        try (var files = Files.list(ContractFiles.schema(Facts.KINDS.get(0)).getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static List<String> fieldNames(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(names::add));
        return names;
    }
}
