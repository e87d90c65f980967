package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The folder of one stack: {@code data/}, {@code logs/}, {@code run/} (pid files). Two stacks with two homes and
 * different ports do not know of each other.
 */
public record Home(Path directory) {

    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    /** A home that is deleted when this JVM ends. */
    public static Home temporary() {
        try {
            var home = new Home(Files.createTempDirectory("plekje-"));
            AtExit.last(() -> home.delete(home.directory()));
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where a part keeps what must survive a restart. */
    public Path data(String part) {
        return directory.resolve("data").resolve(part);
    }

    /** The log of a part. */
    public Path log(String part) {
        return directory.resolve("logs").resolve(part + ".log");
    }

    /** The file that says which process is the part. */
    public Path pidFile(String part) {
        return directory.resolve("run").resolve(part + ".pid");
    }

    /** Deletes a file or folder of this home with all that is in it; true if there was one. */
    public boolean delete(Path path) {
        if (!path.toAbsolutePath().normalize().startsWith(directory)) {
            throw new IllegalArgumentException(path + " is not in " + directory);
        }
        if (Files.notExists(path)) {
            return false;
        }
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
