package nl.plekje.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.plekje.local.stack.Stack;

/**
 * Stops all parts and forgets everything they knew, with whatever was noted beside it: all that stands in the home goes,
 * but for what knows nothing of the data.
 */
final class ResetCommand {

    /** Unpacked software, what was built, and the lock of {@link Turn}, which this command holds. */
    static final Set<String> KEPT = Set.of("parts", "built", "apps", "lock");

    private final Stack stack;
    private final PrintStream out;

    ResetCommand(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void run() throws IOException {
        new DownCommand(stack, out).run();
        var home = stack.settings().home();
        for (var path : forgotten(home.directory())) {
            var size = size(path);
            home.delete(path);
            out.printf("  removed %s (%s)%n", path, Words.mebibytes(size));
        }
    }

    private static List<Path> forgotten(Path home) throws IOException {
        try (var all = Files.list(home)) {
            return all.filter(it -> !KEPT.contains(it.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static long size(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(it -> it.toFile().length())
                    .sum();
        }
    }
}
