package nl.plekje.local.part;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Brings one folder to the contents of another, touching only what differs in size or time of change. */
final class FolderCopy {

    private FolderCopy() {}

    /** Afterwards {@code to} holds what {@code from} holds and nothing else. */
    static void bring(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var theirs = Files.walk(to)) {
            for (var each : theirs.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.notExists(from.resolve(to.relativize(each)))) {
                    Files.delete(each);
                }
            }
        }
        try (var ours = Files.walk(from)) {
            for (var each : ours.toList()) {
                var target = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else if (!same(each, target)) {
                    Files.copy(each, target, REPLACE_EXISTING, COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other)
                && Files.size(one) == Files.size(other)
                && Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other));
    }
}
