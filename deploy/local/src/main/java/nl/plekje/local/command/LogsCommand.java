package nl.plekje.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.stack.Stack;

/** Shows the end of a part's log, and with {@code -f} what is added to it. */
final class LogsCommand {

    private static final String LINES = "200";
    private static final String FOLLOW = "-f";

    private final Stack stack;

    LogsCommand(Stack stack) {
        this.stack = stack;
    }

    /** @param arguments the name of a part and perhaps {@code -f} */
    void run(List<String> arguments) throws IOException {
        var name = arguments.stream()
                .filter(it -> !it.equals(FOLLOW))
                .findFirst()
                .orElseThrow(() -> new PartFailed("logs needs the name of a part; './plekje status' lists them"));
        var part = stack.part(name).orElseThrow(() -> Words.unknownPart(name, stack));
        var log = part.process().log();
        if (Files.notExists(log)) {
            throw new PartFailed(name + " has no log yet");
        }
        var mode = arguments.contains(FOLLOW) ? "-F" : "-q";
        var tail = new ProcessBuilder("tail", "-n", LINES, mode, log.toString())
                .inheritIO()
                .start();
        try {
            tail.waitFor();
        } catch (InterruptedException interrupted) {
            tail.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
