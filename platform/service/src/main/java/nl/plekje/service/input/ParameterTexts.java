package nl.plekje.service.input;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import nl.plekje.service.problem.ExpectedValue;
import nl.plekje.service.problem.UnreadableParameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses parameters of paths and queries that hold what no text may hold, whatever they are read into; and those of a
 * query that are there without a value, which would be read as if they were not.
 */
class ParameterTexts {

    @ServerRequestFilter
    void check(UriInfo request, ResourceInfo resource) {
        check(request.getPathParameters(), UnreadableParameter.PATH);
        check(request.getQueryParameters(), UnreadableParameter.QUERY);
        request.getQueryParameters().forEach((name, texts) -> {
            if (texts.contains("")) {
                refuseEmpty(name, resource);
            }
        });
    }

    private static void check(MultivaluedMap<String, String> parameters, String where) {
        parameters.forEach((name, texts) -> texts.forEach(text -> {
            var misplaced = PlainText.misplacedInParameter(text);
            if (misplaced.isPresent()) {
                throw UnreadableParameter.at(
                        where + name, WrongValue.misplaced(misplaced.getAsInt()).why());
            }
        }));
    }

    /** An empty text is a text, though not in every form, and no value of anything else. */
    private static void refuseEmpty(String name, ResourceInfo resource) {
        Arrays.stream(resource.getResourceMethod().getParameters())
                .filter(parameter -> isQuery(parameter, name) && !mayBeEmpty(parameter))
                .findFirst()
                .ifPresent(parameter -> {
                    throw UnreadableParameter.at(
                            UnreadableParameter.QUERY + name, ExpectedValue.explain(parameter.getType()));
                });
    }

    private static boolean mayBeEmpty(Parameter parameter) {
        var form = parameter.getAnnotation(Pattern.class);
        return parameter.getType() == String.class && (form == null || "".matches(form.regexp()));
    }

    private static boolean isQuery(Parameter parameter, String name) {
        var query = parameter.getAnnotation(RestQuery.class);
        return query != null && List.of(query.value(), parameter.getName()).contains(name);
    }
}
