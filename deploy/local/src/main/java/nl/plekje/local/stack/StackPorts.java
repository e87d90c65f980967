package nl.plekje.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.plekje.local.part.FreePorts;

/** Which port is whose, by name: the services by their own, and the ones named here. */
public record StackPorts(Map<String, Integer> byName) {

    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    public static final String KAFKA_CONTROLLER = "kafka-controller";
    public static final String KEYCLOAK = "keycloak";
    public static final String SMTP = "smtp";
    public static final String IMAP = "imap";
    public static final String MAILBOX = "mailbox";

    private static final String MANAGEMENT = "-management";

    public StackPorts {
        byName = Map.copyOf(byName);
    }

    /** The ports of {@code ./plekje up}. */
    public static StackPorts standard() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(POSTGRES, 54320);
        ports.put(KAFKA, 9192);
        ports.put(KAFKA_CONTROLLER, 9193);
        ports.put(KEYCLOAK, 8180);
        ports.put(SMTP, 3025);
        ports.put(IMAP, 3143);
        ports.put(MAILBOX, 8025);
        Service.all().forEach(it -> {
            ports.put(it.name(), it.port());
            ports.put(it.name() + MANAGEMENT, it.managementPort());
        });
        return new StackPorts(ports);
    }

    /** Free ports for all. */
    public static StackPorts free() {
        var names = standard().byName().keySet().iterator();
        var ports = new LinkedHashMap<String, Integer>();
        FreePorts.take(standard().byName().size()).forEach(port -> ports.put(names.next(), port));
        return new StackPorts(ports);
    }

    /** The port on which a process of ours answers those who run it, by the name of the process. */
    public int ofManagement(String service) {
        return of(service + MANAGEMENT);
    }

    /** The port of that name. */
    public int of(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port named " + name);
        }
        return port;
    }
}
