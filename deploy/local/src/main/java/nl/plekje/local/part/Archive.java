package nl.plekje.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks archives with their links and with what may be executed. */
final class Archive {

    private static final int OWNER_EXECUTE = 0100;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private Archive() {}

    /** Unpacks the one {@code .txz} that stands in a jar. */
    static void unpackJarredTxz(Path jar, Path target) throws IOException {
        try (var outer = new JarFile(jar.toFile())) {
            var inner = outer.stream()
                    .filter(it -> it.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new PartFailed("no .txz in " + jar));
            try (var raw = new BufferedInputStream(outer.getInputStream(inner));
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    var path = inside(target, entry.getName());
                    if (entry.isDirectory()) {
                        Files.createDirectories(path);
                    } else if (entry.isSymbolicLink()) {
                        Files.createDirectories(path.getParent());
                        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                    } else {
                        write(tar, path, entry.getMode());
                    }
                }
            }
        }
    }

    /** Unpacks a zip whose entries all stand in one folder, without that folder. */
    static void unpackZipWithoutTop(Path zip, Path target) throws IOException {
        try (var file = ZipFile.builder().setPath(zip).get()) {
            for (var entry : (Iterable<ZipArchiveEntry>) () -> file.getEntries().asIterator()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (!name.isEmpty() && !entry.isDirectory()) {
                    try (var content = file.getInputStream(entry)) {
                        write(content, inside(target, name), entry.getUnixMode());
                    }
                }
            }
        }
    }

    private static void write(InputStream content, Path path, int mode) throws IOException {
        Files.createDirectories(path.getParent());
        Files.copy(content, path);
        var executable = (mode & OWNER_EXECUTE) != 0;
        Files.setPosixFilePermissions(path, EnumSet.copyOf(executable ? PROGRAM : PLAIN));
    }

    private static Path inside(Path target, String name) {
        var path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new PartFailed("the archive wants to write outside its folder: " + name);
        }
        return path;
    }
}
