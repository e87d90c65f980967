package nl.plekje.gateway.request;

/**
 * In which order a request meets the handlers. Filters run from high to low and before all routes; Quarkus authenticates
 * at 200 and authorizes at 100. Routes run from low to high; Quarkus serves static files at 10,000.
 */
public final class Order {

    /** Filter: headers of every answer, also of refusals. */
    public static final int RESPONSE_HEADERS = 3_000;
    /** Filter: a line per request. */
    public static final int ACCESS_LOG = 2_000;
    /** Filter: refuses what no client of ours sends. */
    public static final int REQUEST_GATE = 1_000;
    /** Route: limits, forgery check and routes of the API. */
    public static final int API = 1_000;
    /** Route: pages that the gateway chooses by itself. */
    public static final int PAGES = 2_000;
    /** Route: what nothing else handled. */
    public static final int NOT_FOUND = 100_000;

    private Order() {}
}
