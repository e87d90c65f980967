package nl.plekje.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A process that outlives the JVM which started it. A file keeps its id together with a mark of its birth, so that a
 * stranger who later gets the same id is never taken for it, nor killed.
 */
public final class PartProcess {

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 25;

    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. )");

    private final Path pidFile;
    private final Path log;

    PartProcess(Path pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
    }

    /** Its log; the log of the run before stands beside it, ending in {@code .1}. */
    public Path log() {
        return log;
    }

    /** True when it was started and neither ended in good order nor was stopped by us. */
    public boolean hasDied() {
        return Files.exists(pidFile) && !isRunning();
    }

    /** True while the process lives. */
    public boolean isRunning() {
        return running().isPresent();
    }

    /** The process while it lives. */
    public Optional<ProcessHandle> running() {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        try {
            var words = Files.readString(pidFile).strip().split(" ", 2);
            var pid = Long.parseLong(words[0]);
            return Birthmark.of(pid).filter(words[1]::equals).flatMap(mark -> ProcessHandle.of(pid));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it in a session of its own, so that Ctrl-C at the terminal does not reach it. */
    void start(Launch launch) {
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var command = new ArrayList<>(Shell.ownSession());
            command.addAll(launch.command());
            var builder = new ProcessBuilder(command)
                    .directory(launch.directory().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(launch.environment());
            AtExit.unlessEnding(() -> record(builder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long record(ProcessBuilder builder) {
        try {
            var pid = builder.start().pid();
            var mark = Birthmark.of(pid).orElse("gone");
            Files.writeString(pidFile, pid + " " + mark + "\n");
            return pid;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends {@code signal}, waits up to {@code patience}, then kills. */
    void stop(String signal, Duration patience) {
        running().ifPresent(handle -> {
            Shell.signal(signal, List.of(handle.pid()));
            if (!gone(handle, patience)) {
                kill();
            }
        });
        forget();
    }

    /** Kills the process and its children and waits until none is left. */
    void kill() {
        var all = tree();
        Shell.signal("KILL", all.stream().map(ProcessHandle::pid).toList());
        for (var each : all) {
            if (!gone(each, KILL_LIMIT)) {
                throw new PartFailed("process " + each.pid() + " does not end, even by force");
            }
        }
        forget();
    }

    /** Sends a signal to the process and all its children. */
    void signalAll(String signal) {
        Shell.signal(signal, tree().stream().map(ProcessHandle::pid).toList());
    }

    /** The end of the log, without stack frames, as text to put behind a sentence; empty when there is none. */
    String lastLines(int count) {
        if (Files.notExists(log)) {
            return "";
        }
        try (var lines = Files.lines(log)) {
            var all = lines.filter(it -> !it.isBlank() && !FRAME.matcher(it).lookingAt())
                    .toList();
            var last = all.subList(Math.max(0, all.size() - count), all.size());
            return " The end of " + log + ":\n    " + String.join("\n    ", last);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<ProcessHandle> tree() {
        var all = new ArrayList<ProcessHandle>();
        running().ifPresent(handle -> {
            all.add(handle);
            handle.descendants().forEach(all::add);
        });
        return all;
    }

    private static boolean gone(ProcessHandle handle, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (Birthmark.of(handle.pid()).isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
