package nl.plekje.local.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.PartFailed;

/** The right to start and stop the parts of a home. The system takes it back when the process ends, however it does. */
final class Turn {

    private Turn() {}

    /** Does {@code action}. Fails with {@link PartFailed} when another process has the turn. */
    static void take(Home home, Action action) throws IOException {
        Files.createDirectories(home.directory());
        var lock = home.directory().resolve("lock");
        try (var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (file.tryLock() == null) {
                throw new PartFailed(
                        "another ./plekje is starting or stopping parts here; wait for it, or press Ctrl-C there");
            }
            action.run();
        }
    }

    /** What is done while having the turn. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }
}
