package nl.plekje.service.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.plekje.service.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Tells of every operation the statuses that it really answers with. Refusals come from before and around the resource,
 * where the scan sees nothing: each is a problem detail. And what answers without content answers with 204, whatever the
 * scan takes for granted of a POST.
 */
@OpenApiFilter(stages = RunStage.BUILD, priority = 0) // last: a problem leaves out what is empty
public class StatusesAreTold implements OASFilter {

    private static final String REF = "#/components/schemas/";
    private static final String PROBLEM = Problem.class.getSimpleName();
    private static final String FIELD_ERROR = Problem.FieldError.class.getSimpleName();

    private static final Map<Integer, String> WORDS = Map.of(
            400, "Malformed: the errors name the fields",
            401, "Not signed in",
            403, "Not allowed in this role",
            404, "There is no such thing, or it is another's",
            406, "Not to be had in a form that is accepted",
            409, "Clashes with what already is, or was changed in between",
            413, "The body is too large",
            415, "The body is of a type that is not taken here",
            422, "Refused by a rule");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        document.getComponents().addSchema(FIELD_ERROR, fieldError()).addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach(StatusesAreTold::tell));
    }

    private static void tell(HttpMethod method, Operation operation) {
        withoutContent(operation.getResponses());
        var refusals = new TreeMap<Integer, String>();
        var takesParameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        var takesBody = operation.getRequestBody() != null;
        var changes = method != HttpMethod.GET;
        tell(refusals, true, 401, 403, 406);
        tell(refusals, takesParameters || takesBody, 400);
        tell(refusals, takesParameters, 404);
        tell(refusals, takesParameters || changes, 422);
        tell(refusals, changes, 409);
        tell(refusals, takesBody, 404, 413, 415);
        refusals.forEach((status, words) -> operation
                .getResponses()
                .addAPIResponse(
                        status.toString(),
                        OASFactory.createAPIResponse()
                                .description(words)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(REF + PROBLEM))))));
    }

    private static void withoutContent(APIResponses answers) {
        var created = answers.getAPIResponse("201");
        if (created != null && created.getContent() == null) {
            answers.removeAPIResponse("201");
            answers.addAPIResponse("204", created.description("No Content"));
        }
    }

    private static void tell(Map<Integer, String> refusals, boolean possible, int... statuses) {
        for (var status : statuses) {
            if (possible) {
                refusals.put(status, WORDS.get(status));
            }
        }
    }

    private static Schema problem() {
        return object(List.of("type", "title", "status", "detail"))
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
                .addProperty("detail", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(REF + FIELD_ERROR)))
                .addProperty("why", OASFactory.createSchema().addType(SchemaType.OBJECT))
                .addProperty("traceId", text());
    }

    private static Schema fieldError() {
        return object(List.of("pointer", "detail"))
                .addProperty("pointer", text())
                .addProperty("rule", text())
                .addProperty("detail", text());
    }

    private static Schema object(List<String> required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(required);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
