package nl.plekje.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.plekje.local.part.PostgresPart;

/** PostgreSQL's own load program on the same server: what the database alone can do. It must be on the path. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final int port;
    private final String password;

    PgBench(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /**
     * Runs the script over and over.
     *
     * @return transactions a second
     */
    double transactionsPerSecond(String script, int connections, int seconds) throws IOException, InterruptedException {
        var file = Files.createTempFile("pgbench", ".sql");
        try {
            Files.writeString(file, script);
            return run(file, connections, seconds);
        } finally {
            Files.delete(file);
        }
    }

    private double run(Path script, int connections, int seconds) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                        "pgbench",
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=" + PostgresPart.SUPERUSER,
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=2",
                        "--time=" + seconds,
                        "--file=" + script,
                        "placement")
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", password);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes());
        var rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
