package nl.plekje.testing.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a service sets up so that the table can be walked: things that are the caller's own and things that are another's,
 * and how each endpoint is called with them.
 */
public interface AccessScene {

    /** The account that calls in this role, and to which the scene gave what {@code OWN} means for it. */
    default String account(String role) {
        return "access-" + role;
    }

    /**
     * How the endpoint of the row is called on a thing of the row's scope, so that who is let in succeeds. Makes a fresh
     * thing where a call uses it up. Not asked for rows that refuse.
     */
    Call call(AccessRow row);

    /**
     * A well-formed call of an endpoint.
     *
     * @param pathParameters value of each parameter of the path
     * @param query what stands behind the question mark; empty when nothing does
     * @param contentType media type of the body
     * @param body the body as sent; null when there is none
     */
    record Call(Map<String, String> pathParameters, String query, String contentType, String body) {

        /** A call without body. */
        public static Call with(Object... namesAndValues) {
            var parameters = new LinkedHashMap<String, String>();
            for (var i = 0; i < namesAndValues.length; i += 2) {
                parameters.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
            return new Call(parameters, "", "application/json", null);
        }

        /** The same with a query. */
        public Call query(String text) {
            return new Call(pathParameters, text, contentType, body);
        }

        /** The same with a body in JSON. */
        public Call body(String json) {
            return new Call(pathParameters, query, "application/json", json);
        }

        /** The same with a body of another kind. */
        public Call body(String mediaType, String text) {
            return new Call(pathParameters, query, mediaType, text);
        }
    }
}
