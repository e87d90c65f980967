package nl.plekje.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plekje.local.part.Part;
import nl.plekje.local.part.Port;
import nl.plekje.local.stack.Watcher;

/**
 * A line for each part when it is ready. Who waits at a terminal also sees a last line with what is still starting and for
 * how long, every fifth of a second; in a file there is such a line every ten seconds.
 */
final class Progress implements Watcher {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final long TERMINAL_MILLIS = 200;
    private static final long FILE_MILLIS = 10_000;

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> starting = new LinkedHashMap<>();
    private final Thread ticker = new Thread(this::tick, "progress");
    private boolean over;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        ticker.setDaemon(true);
        ticker.start();
    }

    @Override
    public synchronized void starts(Part part) {
        starting.put(part.name(), System.nanoTime());
    }

    @Override
    public synchronized void ready(Part part, Duration taken) {
        starting.remove(part.name());
        if (over) {
            return;
        }
        var time = taken.isZero() ? "ran" : Words.seconds(taken.toNanos());
        var ports = part.ports().stream().map(it -> String.valueOf(it.number())).collect(Collectors.joining(", "));
        say(String.format("  %-13s ready %8s   %s:%s", part.name(), time, Port.ADDRESS, ports));
    }

    /** The first to fail is told by the exception; those after it were stopped because of it. */
    @Override
    public synchronized void failed(Part part, String reason) {
        if (!over) {
            say(String.format("  %-13s failed", part.name()));
        }
        over = true;
    }

    /** Nothing more will come. */
    synchronized void end() {
        over = true;
        starting.clear();
        clear();
    }

    /** The JVM ends before {@link #end}: Ctrl-C. */
    synchronized void interrupted() {
        if (!over) {
            say("Interrupted: stopping what had been started.");
        }
        over = true;
    }

    private void tick() {
        while (true) {
            try {
                Thread.sleep(terminal ? TERMINAL_MILLIS : FILE_MILLIS);
            } catch (InterruptedException interrupted) {
                return;
            }
            synchronized (this) {
                if (over) {
                    return;
                }
                if (!starting.isEmpty()) {
                    out.print(terminal ? CLEAR_LINE + waiting() : waiting() + System.lineSeparator());
                    out.flush();
                }
            }
        }
    }

    private String waiting() {
        var now = System.nanoTime();
        return starting.entrySet().stream()
                .map(it -> it.getKey() + " "
                        + Duration.ofNanos(now - it.getValue()).toSeconds() + " s")
                .collect(Collectors.joining(", ", "  ... ", ""));
    }

    private void say(String line) {
        clear();
        out.println(line);
    }

    private void clear() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
