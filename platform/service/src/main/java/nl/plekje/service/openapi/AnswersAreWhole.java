package nl.plekje.service.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Says of every field of an answer that it is there, unless its record component is {@code @Nullable}: then it may be
 * null, or missing where nulls are left out. The scan itself only knows what bean validation demands, and that is about
 * what comes in; so from the document alone a client would have to reckon with every field missing.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class AnswersAreWhole implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private static final DotName IGNORED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");

    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records;

    public AnswersAreWhole(IndexView index) {
        this.index = index;
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
            if (reached.answered(name)) {
                recordOf(name, schema).forEach(component -> tell(schema, component, !reached.taken(name)));
            }
        });
    }

    /** The components of the record behind a schema: the one of that name with just these fields. */
    private List<RecordComponentInfo> recordOf(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return List.of();
        }
        var fields = schema.getProperties().keySet();
        return called(name)
                .map(this::shown)
                .filter(components -> names(components).equals(fields))
                .findFirst()
                .orElse(List.of());
    }

    private Stream<ClassInfo> called(String name) {
        // Records of one name are told apart by a number behind it; a page of something is called by both names.
        var own = Stream.of(name, name.replaceAll("\\d+$", ""))
                .distinct()
                .flatMap(one -> records.getOrDefault(one, List.of()).stream());
        var generic = records.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(known -> !known.typeParameters().isEmpty());
        return Stream.concat(own, generic);
    }

    /** What a record shows of itself; one that is unwrapped shows its components as if they were its holder's. */
    private List<RecordComponentInfo> shown(ClassInfo known) {
        return known.recordComponents().stream()
                .filter(component -> !known.field(component.name()).hasAnnotation(IGNORED))
                .flatMap(component -> known.field(component.name()).hasAnnotation(UNWRAPPED)
                        ? shown(index.getClassByName(component.type().name())).stream()
                        : Stream.of(component))
                .toList();
    }

    private static Set<String> names(List<RecordComponentInfo> components) {
        return components.stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    /** @param ours whether we alone fill it, so that we can say what is always there */
    private static void tell(Schema schema, RecordComponentInfo component, boolean ours) {
        var required = schema.getRequired();
        if (component.type().hasAnnotation(NULLABLE)) {
            schema.addProperty(component.name(), orNull(schema.getProperties().get(component.name())));
        } else if (ours && (required == null || !required.contains(component.name()))) {
            schema.addRequired(component.name());
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
