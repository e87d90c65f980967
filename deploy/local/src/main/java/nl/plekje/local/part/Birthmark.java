package nl.plekje.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a process from a later one with the same id. On Linux it is the boot and the clock ticks from there to the
 * birth, which no correction of the wall clock changes; elsewhere the time of birth.
 */
final class Birthmark {

    /** Counted from the state, the first field after the name in parentheses ({@code man 5 proc}). */
    private static final int START_TIME = 19;

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private Birthmark() {}

    /** The mark of a living process; empty for none, and for one that has ended but was not yet collected. */
    static Optional<String> of(long pid) {
        if (Files.exists(BOOT)) {
            return onLinux(pid);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(it -> it.info().startInstant())
                .map(Instant::toString);
    }

    private static Optional<String> onLinux(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ended = fields[0].equals("Z") || fields[0].equals("X");
            return ended ? Optional.empty() : Optional.of(Files.readString(BOOT).strip() + "/" + fields[START_TIME]);
        } catch (IOException noSuchProcess) {
            return Optional.empty();
        }
    }
}
