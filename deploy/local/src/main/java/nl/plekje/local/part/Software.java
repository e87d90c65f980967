package nl.plekje.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The software of others that the stack starts, as collected by the module {@code deploy/parts}. It is unpacked on first
 * use, one folder a version, and shared by all stacks of this checkout; several processes may ask at once.
 */
public final class Software {

    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    private final Path collected;
    private final Path unpacked;

    /**
     * @param collected folder with one folder a part, as {@code deploy/parts/target}
     * @param unpacked where to unpack; kept over {@code mvn clean}, since running processes read from it
     */
    public Software(Path collected, Path unpacked) {
        this.collected = collected.toAbsolutePath().normalize();
        this.unpacked = unpacked.toAbsolutePath().normalize();
    }

    /** The software of the checkout at {@code root}. */
    public static Software of(Path root) {
        return new Software(root.resolve("deploy/parts/target"), root.resolve(".plekje/parts"));
    }

    /** The software of the checkout this JVM runs in: system property {@code plekje.root}, else upwards from here. */
    public static Software found() {
        return of(root());
    }

    /** The folder of the checkout this JVM runs in. */
    public static Path root() {
        var given = System.getProperty("plekje.root");
        if (given != null) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/parts/pom.xml"))) {
                return at;
            }
        }
        throw new PartFailed("No Plekje checkout here; set the system property plekje.root to its folder.");
    }

    /** Folder with {@code bin/postgres}. */
    Path postgres() {
        return once("postgres", (archive, target) -> Archive.unpackJarredTxz(archive, target));
    }

    /** Folder with the jars of the broker. */
    Path kafka() {
        return once("kafka", "kafka_", (archive, target) -> copyAll(archive.getParent(), target));
    }

    /**
     * Folder of the server.
     *
     * @param built called with the fresh folder, before anybody else sees it
     */
    Path keycloak(Consumer<Path> built) {
        return once("keycloak", (archive, target) -> {
            Archive.unpackZipWithoutTop(archive, target);
            built.accept(target);
        });
    }

    /** Folder with the one jar of the mail server. */
    Path mail() {
        return once("mail", (archive, target) -> copyAll(archive.getParent(), target));
    }

    private Path once(String part, Unpacking unpacking) {
        return once(part, "", unpacking);
    }

    /** Unpacks into a folder beside and renames it, so that a half unpacked one is never used. */
    private Path once(String part, String prefix, Unpacking unpacking) {
        // The file's lock keeps other JVMs out; inside this one a monitor must.
        synchronized (MONITORS.computeIfAbsent(unpacked.resolve(part), it -> new Object())) {
            return unpackOnce(part, prefix, unpacking);
        }
    }

    private Path unpackOnce(String part, String prefix, Unpacking unpacking) {
        try {
            var archive = archive(part, prefix);
            var target = unpacked.resolve(part)
                    .resolve(archive.getFileName().toString().replaceFirst("\\.\\w+$", ""));
            if (Files.isDirectory(target)) {
                return target;
            }
            Files.createDirectories(target.getParent());
            var lock = target.resolveSibling("lock");
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel closes
                if (Files.isDirectory(target)) {
                    return target;
                }
                var fresh = target.resolveSibling(target.getFileName() + ".fresh");
                new Home(unpacked).delete(fresh);
                Files.createDirectories(fresh);
                unpacking.unpack(archive, fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
                return target;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path archive(String part, String prefix) throws IOException {
        var folder = collected.resolve(part);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                var found = files.filter(it -> it.getFileName().toString().startsWith(prefix))
                        .sorted()
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new PartFailed("Nothing to start " + part + " from in " + folder
                + "; the build puts it there: mvn package -pl deploy/parts");
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var each : files.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        void unpack(Path archive, Path target) throws IOException;
    }
}
