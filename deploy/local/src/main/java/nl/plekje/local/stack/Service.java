package nl.plekje.local.stack;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of our own processes.
 *
 * @param name of the part, of its database and in the gateway's routes
 * @param module folder of its Maven module
 * @param port on which {@code ./plekje up} starts it
 * @param familiesWait for its answers, many at once: then it gets the compiler that takes more memory and time to start
 */
public record Service(String name, String module, int port, boolean familiesWait) {

    /** How far above a process's own port its management port is. */
    private static final int MANAGEMENT = 1_000;

    /** The gateway. */
    public static final Service GATEWAY = new Service("gateway", "gateway", 8080, true);

    /** The services behind it. */
    public static final List<Service> BEHIND_GATEWAY = List.of(
            new Service("placement", "placement-service", 8101, true),
            new Service("credit", "credit-service", 8102, true),
            new Service("billing", "billing-service", 8103, false),
            new Service("complaint", "complaint-service", 8104, false),
            new Service("notification", "notification-service", 8105, false));

    /** All of them. */
    public static List<Service> all() {
        return Stream.concat(Stream.of(GATEWAY), BEHIND_GATEWAY.stream()).toList();
    }

    /** Where {@code ./plekje up} has it answer those who run it: health and metrics. */
    int managementPort() {
        return port + MANAGEMENT;
    }
}
