package nl.plekje.local.command;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import nl.plekje.local.part.Memory;
import nl.plekje.local.part.Part;
import nl.plekje.local.stack.Stack;

/** A line a part: which process, where, how it is, since when, how large. */
final class StatusCommand {

    private static final String LINE = "%-13s %-8s %-17s %-10s %-17s %9s%n";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Stack stack;
    private final PrintStream out;

    StatusCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void run() {
        out.printf(LINE, "part", "pid", "port", "state", "since", "memory");
        stack.parts().forEach(this::line);
    }

    private void line(Part part) {
        var process = part.process().running();
        out.printf(
                LINE,
                part.name(),
                process.map(it -> String.valueOf(it.pid())).orElse("-"),
                part.ports().stream().map(it -> String.valueOf(it.number())).collect(Collectors.joining(",")),
                state(part),
                process.flatMap(it -> it.info().startInstant())
                        .map(TIME::format)
                        .orElse("-"),
                process.map(Memory::resident)
                        .filter(it -> it.isPresent())
                        .map(it -> Words.mebibytes(it.getAsLong()))
                        .orElse("-"));
    }

    private static String state(Part part) {
        if (part.process().hasDied()) {
            return "died";
        }
        if (!part.process().isRunning()) {
            return "stopped";
        }
        return part.ready() ? "ready" : "not ready";
    }
}
