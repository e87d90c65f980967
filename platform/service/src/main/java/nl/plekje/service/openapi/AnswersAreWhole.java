package nl.plekje.service.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says of every field of an answer that it is there, and of which it may be null: those whose record component is
 * {@code @Nullable}. The scan itself only knows what bean validation demands, and that is about what comes in; so from
 * the document alone a client would have to reckon with every field missing.
 */
@OpenApiFilter(RunStage.BUILD)
public class AnswersAreWhole implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final Map<String, List<ClassInfo>> records;

    public AnswersAreWhole(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(
                        known -> known.name().withoutPackagePrefix().replaceAll(".*\\$", "")));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var reached = new Reached(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (reached.onlyAnswered(name)) {
                recordOf(name, schema).forEach(component -> tell(schema, component));
            }
        });
    }

    /** The components of the record behind a schema: the one of that name with just these fields. */
    private List<RecordComponentInfo> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return List.of();
        }
        var fields = schema.getProperties().keySet();
        // Records of one name are told apart by a number behind it.
        return records.getOrDefault(name.replaceAll("\\d+$", ""), records.getOrDefault(name, List.of())).stream()
                .map(ClassInfo::recordComponents)
                .filter(components -> names(components).equals(fields))
                .findFirst()
                .orElse(List.of());
    }

    private static Set<String> names(List<RecordComponentInfo> components) {
        return components.stream().map(RecordComponentInfo::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void tell(Schema schema, RecordComponentInfo component) {
        var required = schema.getRequired();
        if (required == null || !required.contains(component.name())) {
            schema.addRequired(component.name());
        }
        if (component.type().hasAnnotation(NULLABLE)) {
            schema.addProperty(component.name(), orNull(schema.getProperties().get(component.name())));
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            var types = new ArrayList<>(schema.getType());
            types.add(SchemaType.NULL);
            return schema.type(types);
        }
        return OASFactory.createSchema()
                .anyOf(List.of(schema, OASFactory.createSchema().type(List.of(SchemaType.NULL))));
    }
}
