package nl.plekje.testing.access;

/**
 * One line of {@code docs/access.csv}.
 *
 * @param method HTTP method in capitals
 * @param path the path as the OpenAPI document writes it, as {@code /children/{id}/days}
 * @param role a role of the realm, or {@link #NOBODY}
 * @param scope whose thing is asked for
 */
public record AccessRow(String service, String method, String path, String role, Scope scope, Expected expected) {

    /** The role of a caller without a token. */
    public static final String NOBODY = "none";

    /** Whose thing the caller asks for. */
    public enum Scope {
        /** The caller's own: its child, its location. */
        OWN,
        /** Another's. */
        OTHER,
        /** Ownership plays no part. */
        ANY
    }

    /** How the service has to answer. */
    public enum Expected {
        /** Let in: a well-formed request for what may be done succeeds (2xx). */
        ALLOW,
        /** 403, and 401 for a caller without a token. */
        DENY,
        /** 404: as if it did not exist. */
        HIDDEN
    }

    /** The endpoint of the row: {@code GET /children/{id}/days}. */
    public String endpoint() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return "%s as %s on %s: %s".formatted(endpoint(), role, scope, expected);
    }
}
