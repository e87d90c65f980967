package nl.plekje.gateway.problem;

import java.util.Arrays;

/** Everything the gateway can answer by itself instead of a service. */
public enum ProblemKind {
    MALFORMED(400, "malformed"),
    SIGN_IN_NEEDED(401, "sign-in-needed"),
    CSRF(403, "csrf"),
    NOT_FOUND(404, "not-found"),
    UNKNOWN_SERVICE(404, "unknown-service"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    REQUEST_TIMEOUT(408, "request-timeout"),
    TOO_LARGE(413, "too-large"),
    ADDRESS_TOO_LONG(414, "address-too-long"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large"),
    INTERNAL(500, "internal"),
    SERVICE_UNAVAILABLE(503, "service-unavailable"),
    SERVICE_TIMEOUT(504, "service-timeout");

    private final int status;
    private final String slug;

    ProblemKind(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    /** What to answer where a library only says which status it means. */
    public static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's type as a URN. */
    public String type() {
        return "urn:plekje:problem:" + slug;
    }

    /** The key of the sentence that says what to do. */
    public String detailKey() {
        return "problem." + slug;
    }

    /** The key of the title. */
    public String titleKey() {
        return detailKey() + ".title";
    }
}
