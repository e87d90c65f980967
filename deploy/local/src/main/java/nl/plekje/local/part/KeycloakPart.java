package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with one realm, its data in a database of its own. The realm is imported when the database has none yet; a
 * changed realm file takes effect after a reset.
 */
public final class KeycloakPart extends Part {

    private static final String REALM = "plekje";

    /** What {@code kc.sh build} fixes for good; the rest may differ from stack to stack. */
    private static final List<String> BUILD =
            List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    /** As {@code kc.sh} starts the server. Started without the script, the process is the server. */
    private static final List<String> REQUIRED = List.of(
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final Software software;
    private final int port;
    private final List<Path> imports;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;

    /**
     * @param imports the realm's file {@code plekje-realm.json} and, where there are, those of its people
     * @param environment where its database is ({@code KC_DB_URL} and so on), and values for the realm's placeholders
     * @param jvmOptions heap and the like
     */
    public KeycloakPart(
            Software software,
            Home home,
            int port,
            List<Path> imports,
            Map<String, String> environment,
            List<String> jvmOptions) {
        super("keycloak", home, List.of(new Port("Keycloak", port)));
        this.software = software;
        this.port = port;
        this.imports = List.copyOf(imports);
        this.jvmOptions = List.copyOf(jvmOptions);
        this.environment = new HashMap<>(environment);
        this.environment.putAll(Map.of(
                "KC_CACHE",
                "local",
                "KC_HOSTNAME",
                "http://localhost:" + port,
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                Port.ADDRESS,
                "KC_HTTP_PORT",
                Integer.toString(port)));
    }

    /** The realm of demonstrations: as in production, and people whose password is known, who sign in without a second factor. */
    public static List<Path> demoRealm(Path root) {
        var keycloak = root.resolve("deploy/keycloak");
        return List.of(keycloak.resolve("plekje-realm.json"), keycloak.resolve("demo/plekje-users-0.json"));
    }

    /**
     * What the placeholders of the realm say where people of demonstrations are. These may also sign in twice at the same
     * moment, as tests and programs do: Keycloak refuses that elsewhere, so that nobody guesses many passwords at once.
     */
    public static Map<String, String> demoSettings() {
        return Map.of(
                "PLEKJE_PASSWORD_POLICY", "length(6)",
                "PLEKJE_BROWSER_FLOW", "browser",
                "PLEKJE_LOADER_ENABLED", "true",
                "PLEKJE_API_ENABLED", "true",
                "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS", "true");
    }

    /** The realm's issuer. */
    public String issuer() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    /** The server unpacked and built; takes half a minute the first time and none later. */
    public static void unpack(Software software) {
        software.keycloak(KeycloakPart::build);
    }

    @Override
    public boolean ready() {
        return Web.answersOk(
                "http://" + Port.ADDRESS + ":" + port + "/realms/" + REALM + "/.well-known/openid-configuration");
    }

    /** A folder of its own with links to what stacks share, so that two stacks may import different realms. */
    @Override
    protected void prepare() {
        var server = software.keycloak(KeycloakPart::build);
        try {
            for (var shared : List.of("lib", "providers", "themes")) {
                var link = data().resolve(shared);
                Files.createDirectories(data());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, server.resolve(shared));
            }
            Files.createDirectories(data().resolve("conf"));
            var imported = Files.createDirectories(data().resolve("data/import"));
            for (var file : imports) {
                Files.copy(file, imported.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    protected Launch launch() {
        var command = Launch.java(
                jvmOptions,
                REQUIRED,
                List.of("-Dkc.home.dir=" + data(), "-Djboss.server.config.dir=" + data().resolve("conf")),
                List.of("-cp", data().resolve("lib/quarkus-run.jar").toString()),
                List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized", "--import-realm"));
        return new Launch(command, environment, home().directory());
    }

    private static void build(Path server) {
        var script = server.resolve("bin/kc.sh").toString();
        var java = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Shell.run(Shell.command(List.of(script, "build"), BUILD), java, "Building Keycloak");
    }

    private Path data() {
        return home().data(name());
    }
}
