package nl.plekje.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Apache Kafka node that is broker and controller (KRaft), from its own jars. */
public final class KafkaPart extends Part {

    private static final int ASK_MILLIS = 2_000;

    private final Software software;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> settings;
    private final List<String> jvmOptions;

    /** @param jvmOptions heap and the like */
    public KafkaPart(Software software, Home home, int port, int controllerPort, List<String> jvmOptions) {
        this(software, home, port, controllerPort, Map.of(), jvmOptions);
    }

    private KafkaPart(
            Software software,
            Home home,
            int port,
            int controllerPort,
            Map<String, String> settings,
            List<String> jvmOptions) {
        super("kafka", home, List.of(new Port("Kafka", port), new Port("Kafka's controller", controllerPort)));
        this.software = software;
        this.port = port;
        this.controllerPort = controllerPort;
        this.settings = Map.copyOf(settings);
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** A broker for tests: free ports, data that goes with this JVM. It is ready when this returns. */
    public static KafkaPart startTemporary() {
        return startTemporary(Map.of());
    }

    /**
     * A broker for tests beside whose plain listener stands what these settings say.
     *
     * @param settings of the broker, in place of what it has by itself; {@code {plain}} and {@code {controller}} in a value stand
     *     for the addresses of the listeners it has anyway
     */
    public static KafkaPart startTemporary(Map<String, String> settings) {
        var ports = FreePorts.take(2);
        var options = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var part = new KafkaPart(Software.found(), Home.temporary(), ports.get(0), ports.get(1), settings, options);
        AtExit.stop(part);
        part.startAndAwait();
        return part;
    }

    /** {@code host:port} for clients. */
    public String bootstrapServers() {
        return Port.ADDRESS + ":" + port;
    }

    @Override
    public boolean ready() {
        if (!Listening.on(port)) {
            return false;
        }
        var properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_MILLIS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ASK_MILLIS);
        var admin = Admin.create(properties);
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(ASK_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            // Closing without a limit may wait for a deaf broker for ever.
            admin.close(Duration.ZERO);
        }
    }

    @Override
    protected void prepare() {
        try {
            Files.createDirectories(home().data(name()));
            Files.writeString(serverProperties(), settings());
            try (var logging = logging()) {
                Files.copy(logging, loggingProperties(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (Files.notExists(topics().resolve("meta.properties"))) {
            var format = Launch.java(
                    List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"),
                    classPath(),
                    List.of("kafka.tools.StorageTool", "format", "--ignore-formatted"),
                    List.of(
                            "-t",
                            Uuid.randomUuid().toString(),
                            "-c",
                            serverProperties().toString()));
            Shell.run(format, Map.of(), "Formatting Kafka's storage");
        }
    }

    @Override
    protected Launch launch() {
        var command = Launch.java(
                jvmOptions,
                classPath(),
                List.of("kafka.Kafka", serverProperties().toString()));
        return new Launch(command, Map.of(), home().directory());
    }

    /** One node, so everything internal is there once; few partitions for the internal topics make for a quick start. */
    private String settings() {
        var own = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "="
                        + setting.getValue()
                                .replace("{plain}", bootstrapServers())
                                .replace("{controller}", Port.ADDRESS + ":" + controllerPort))
                .collect(Collectors.joining("\n"));
        // Of a property that stands twice, Java reads the last.
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + Port.ADDRESS + ":" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=PLAINTEXT",
                "listeners=PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + Port.ADDRESS + ":" + controllerPort,
                "advertised.listeners=PLAINTEXT://" + bootstrapServers(),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + topics(),
                "num.partitions=3",
                "log.retention.hours=720",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=3",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=3",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=3",
                "group.initial.rebalance.delay.ms=0",
                // After a kill the broker may register again only once its former session has run out (default: 9 s);
                // it tries after 0.1, 0.3, 0.7, 1.5 and 3.1 s.
                "broker.session.timeout.ms=2800",
                "broker.heartbeat.interval.ms=700",
                own,
                "");
    }

    private List<String> classPath() {
        return List.of("-Dlog4j2.configurationFile=" + loggingProperties(), "-cp", software.kafka() + "/*");
    }

    private Path serverProperties() {
        return home().data(name()).resolve("server.properties");
    }

    private Path loggingProperties() {
        return home().data(name()).resolve("log4j2.properties");
    }

    private Path topics() {
        return home().data(name()).resolve("topics");
    }

    private static InputStream logging() {
        return KafkaPart.class.getResourceAsStream("kafka-log4j2.properties");
    }
}
