package nl.plekje.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Java has no words for: signals, sessions, another user. And commands that run to their end. */
final class Shell {

    private static final List<String> OWN_SESSION = available("setsid")
            ? List.of("setsid")
            // macOS has no setsid, but it has perl.
            : List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec {$ARGV[0]} @ARGV or die $!", "--");

    private Shell() {}

    /** What to put before a command so that it leads a session of its own, under the same process id. */
    static List<String> ownSession() {
        return OWN_SESSION;
    }

    /** True if {@code program} is on the path. */
    static boolean available(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Sends a signal such as {@code KILL}; processes that are gone are passed over. The shell's own kill: it is everywhere. */
    static void signal(String signal, List<Long> pids) {
        if (pids.isEmpty()) {
            return;
        }
        var all = pids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        succeeds(List.of("sh", "-c", "kill -" + signal + " " + all));
    }

    /** Kills a process that leads a session of its own, with all its children that stayed in its group. */
    static void killSession(long pid) {
        succeeds(List.of("sh", "-c", "kill -s KILL -- -" + pid));
    }

    /** Runs a command to its end; true if it went well. */
    static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return await(process) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Runs a command to its end, or to ours. Fails with {@link PartFailed} and what it said when it did not go well. */
    static void run(List<String> command, Map<String, String> environment, String purpose) {
        try {
            var builder = new ProcessBuilder(command(OWN_SESSION, command)).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = AtExit.unlessEnding(() -> begin(builder));
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = await(process);
            if (code != 0) {
                throw new PartFailed(purpose + " failed with code " + code + ":\n" + said.strip());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lists one after the other. */
    @SafeVarargs
    static List<String> command(List<String>... words) {
        var all = new ArrayList<String>();
        for (var some : words) {
            all.addAll(some);
        }
        return all;
    }

    private static Process begin(ProcessBuilder builder) {
        try {
            var process = builder.start();
            AtExit.command(process);
            return process;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted", interrupted);
        }
    }
}
