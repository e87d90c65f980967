package nl.plekje.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/** The credit service as a process of its own, as it was built; it can be killed at any moment. */
final class CreditProcess {

    private static final int KILOBYTES = 1024;

    private final Path root;
    private final Path clock;
    private final Map<String, String> settings;
    private Process process;

    CreditProcess(Path root, Map<String, String> settings) throws IOException {
        this.root = root;
        this.settings = settings;
        this.clock = Files.createTempFile("clock", "");
    }

    static Path jar(Path root) {
        return root.resolve("credit-service/target/quarkus-app/quarkus-run.jar");
    }

    /** Starts it, unless it runs. */
    void start() throws IOException {
        if (process != null) {
            return;
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dplekje.root=" + root);
        command.add("-Dplekje.clock.file=" + clock);
        command.add("-Dquarkus.http.port=0");
        command.add("-Dquarkus.management.port=0");
        command.add("-Dquarkus.oidc.tenant-enabled=false");
        command.add("-Dquarkus.log.level=WARN");
        command.add("-jar");
        command.add(jar(root).toString());
        process = new ProcessBuilder(command).inheritIO().start();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
            process = null;
        }
    }

    void moveClockTo(Instant moment) throws IOException {
        Files.writeString(clock, Duration.between(Instant.now(), moment).toString());
    }

    /** Memory that it holds now. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
                .findFirst()
                .orElse(0L);
    }
}
