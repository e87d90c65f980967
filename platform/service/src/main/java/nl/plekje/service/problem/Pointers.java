package nl.plekje.service.problem;

import static nl.plekje.service.problem.UnreadableParameter.PATH;
import static nl.plekje.service.problem.UnreadableParameter.QUERY;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where in a request the mistake is: a JSON pointer into its body, {@code #query/<name>} or {@code #path/<name>}. */
final class Pointers {

    /** The body, and nothing in it in particular. */
    static final String WHOLE_BODY = "";

    private Pointers() {}

    /** Into the body. */
    static String of(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    /** To every parameter of the request that carries this text. */
    static List<String> of(String text, UriInfo request) {
        return Stream.concat(
                        carrying(text, QUERY, request.getQueryParameters()),
                        carrying(text, PATH, request.getPathParameters()))
                .toList();
    }

    private static Stream<String> carrying(String text, String where, MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().contains(text))
                .map(parameter -> where + parameter.getKey())
                .sorted();
    }

    /** The path without the names of method and parameter: {@code report.request.day} is {@code /day}. */
    static String of(ConstraintViolation<?> violation) {
        var steps = new ArrayList<String>();
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PARAMETER -> steps.clear();
                case PROPERTY, BEAN, CONTAINER_ELEMENT -> {
                    if (node.isInIterable() && node.getIndex() != null) {
                        steps.add(node.getIndex().toString());
                    }
                    // An element of a list in a list has a name for people only.
                    if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                        steps.add(node.getName());
                    }
                }
                default -> {}
            }
        }
        return steps.isEmpty() ? parameter(violation) : "/" + String.join("/", steps);
    }

    /** A parameter as a whole: one of the query or the path, or the body. */
    private static String parameter(ConstraintViolation<?> violation) {
        Path.MethodNode method = null;
        Path.ParameterNode parameter = null;
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.as(Path.ParameterNode.class);
            }
        }
        if (method == null || parameter == null) {
            return WHOLE_BODY;
        }
        if (isAnnotated(violation.getRootBeanClass(), method, parameter, RestQuery.class)) {
            return QUERY + parameter.getName();
        }
        return isAnnotated(violation.getRootBeanClass(), method, parameter, RestPath.class)
                ? PATH + parameter.getName()
                : WHOLE_BODY;
    }

    /** Looks in the superclasses too: what intercepts a resource is a subclass, and annotations of parameters stay behind. */
    private static boolean isAnnotated(
            Class<?> resource, Path.MethodNode method, Path.ParameterNode parameter, Class<?> annotation) {
        for (var type = resource; type != null; type = type.getSuperclass()) {
            for (var declared : type.getDeclaredMethods()) {
                if (isThe(method, declared)
                        && Arrays.stream(declared.getParameterAnnotations()[parameter.getParameterIndex()])
                                .anyMatch(annotation::isInstance)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isThe(Path.MethodNode method, Method declared) {
        return declared.getName().equals(method.getName())
                && List.of(declared.getParameterTypes()).equals(method.getParameterTypes());
    }
}
