package nl.plekje.events.contract;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import nl.plekje.events.Fact;
import nl.plekje.events.MayBeNull;
import nl.plekje.kernel.id.Id;

/** Makes the JSON Schema of a kind of fact from its record. */
final class FactSchema {

    /** How texts of a kind look; what is not named here is an object of its own. */
    private static final Map<Class<?>, Map<String, String>> TEXTS = Map.of(
            UUID.class, Map.of("format", "uuid"),
            LocalDate.class, Map.of("format", "date"),
            YearMonth.class, Map.of("pattern", "^\\d{4}-\\d{2}$"),
            Instant.class, Map.of("format", "date-time"),
            LocalTime.class, Map.of("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$"));

    private static final SchemaGenerator GENERATOR = generator();

    private FactSchema() {}

    /** The schema, draft 2020-12. Readers ignore fields they do not know, so it admits more fields than it names. */
    static ObjectNode of(Class<? extends Fact> kind) {
        var schema = GENERATOR.generateSchema(kind);
        var identified = schema.objectNode();
        identified.set("$schema", schema.remove("$schema"));
        identified.put("$id", "urn:plekje:schema:" + Fact.topicOf(kind));
        identified.put("title", kind.getSimpleName());
        identified.setAll(schema);
        return identified;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.PLAIN_DEFINITION_KEYS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(FactSchema::text)
                .withPropertySorter((one, other) -> 0);
        config.forFields().withRequiredCheck(field -> !mayBeNull(field)).withNullableCheck(FactSchema::mayBeNull);
        return new SchemaGenerator(config.build());
    }

    private static CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        var look = TEXTS.get(Id.class.isAssignableFrom(raw) ? UUID.class : raw);
        if (look == null) {
            return null;
        }
        var schema = context.getGeneratorConfig().createObjectNode().put("type", "string");
        look.forEach(schema::put);
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
    }

    private static boolean mayBeNull(FieldScope field) {
        return Arrays.stream(field.getRawMember().getDeclaringClass().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .anyMatch(component -> component.isAnnotationPresent(MayBeNull.class));
    }
}
