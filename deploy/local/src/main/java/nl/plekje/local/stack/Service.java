package nl.plekje.local.stack;

import java.util.List;

/**
 * One of our own processes.
 *
 * @param name of the part, of its database and in the gateway's routes
 * @param module folder of its Maven module
 * @param port on which {@code ./plekje up} starts it
 * @param familiesWait for its answers, many at once: then it gets the compiler that takes more memory and time to start
 * @param hasDatabase false for the gateway, which keeps nothing
 */
public record Service(String name, String module, int port, boolean familiesWait, boolean hasDatabase) {

    /** The gateway. */
    public static final Service GATEWAY = new Service("gateway", "gateway", 8080, true, false);

    /** The services behind it. */
    public static final List<Service> BEHIND_GATEWAY = List.of(
            new Service("placement", "placement-service", 8101, true, true),
            new Service("credit", "credit-service", 8102, true, true),
            new Service("billing", "billing-service", 8103, false, true),
            new Service("complaint", "complaint-service", 8104, false, true),
            new Service("notification", "notification-service", 8105, false, true));
}
