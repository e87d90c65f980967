package nl.plekje.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.plekje.local.stack.Stack;

/** Stops all parts and forgets everything they knew. Unpacked software and what was built stay. */
final class ResetCommand {

    private static final List<String> FORGOTTEN = List.of("data", "logs", "run", "secrets.properties", "clock");

    private final Stack stack;
    private final PrintStream out;

    ResetCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void run() throws IOException {
        new DownCommand(stack, out).run();
        var home = stack.settings().home();
        for (var name : FORGOTTEN) {
            var path = home.directory().resolve(name);
            var size = size(path);
            if (home.delete(path)) {
                out.printf("  removed %s (%s)%n", path, Words.mebibytes(size));
            }
        }
    }

    private static long size(Path path) throws IOException {
        if (Files.notExists(path)) {
            return 0;
        }
        try (var all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(it -> it.toFile().length())
                    .sum();
        }
    }
}
