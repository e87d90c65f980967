package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our own: a Quarkus application in its fast-jar layout. It runs from a copy, so that a build never changes what runs. */
public final class QuarkusPart extends Part {

    private static final String JAR = "quarkus-run.jar";
    /** The C library otherwise keeps a pool of memory for each core and thread. */
    private static final Map<String, String> FEW_POOLS = Map.of("MALLOC_ARENA_MAX", "2");

    private final Path built;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;

    /**
     * @param port where it serves
     * @param managementPort where it tells how it is
     * @param built the build's {@code target/quarkus-app}
     * @param environment its configuration
     * @param jvmOptions heap and the like
     */
    public QuarkusPart(
            String name,
            Home home,
            int port,
            int managementPort,
            Path built,
            Map<String, String> environment,
            List<String> jvmOptions) {
        super(name, home, List.of(new Port("HTTP", port), new Port("management", managementPort)));
        this.built = built;
        this.port = port;
        this.managementPort = managementPort;
        this.environment = new HashMap<>(FEW_POOLS);
        this.environment.putAll(environment);
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    /** Where it is reached from this machine. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Where those who run it find health and metrics. */
    public String managementAddress() {
        return "http://localhost:" + managementPort;
    }

    @Override
    public boolean ready() {
        return Web.answersOk("http://" + Port.ADDRESS + ":" + managementPort + "/q/health/ready");
    }

    @Override
    public void check() {
        if (Files.notExists(built.resolve(JAR))) {
            throw new PartFailed(name() + " has not been built: there is no " + built.resolve(JAR)
                    + "; 'mvn package -DskipTests' makes it.");
        }
    }

    @Override
    protected void prepare() {
        check();
        try {
            FolderCopy.bring(built, application());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Started from its own folder: what the JVM shares between runs names jars by their relative path. */
    @Override
    protected Launch launch() {
        return new Launch(Launch.java(jvmOptions, List.of("-jar", JAR)), environment, application());
    }

    private Path application() {
        return home().directory().resolve("apps").resolve(name());
    }
}
