package nl.plekje.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords that nobody chose: made when first asked for, kept in a file only its owner may read. */
public final class Secrets {

    /** 24 bytes are 32 characters of base 64, none of which needs escaping anywhere. */
    private static final int BYTES = 24;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    /** @param file need not exist */
    public Secrets(Path file) {
        this.file = file;
    }

    /** The secret of that name, the same each time. */
    public synchronized String of(String name) {
        var all = read();
        var known = all.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        all.setProperty(name, fresh);
        write(all);
        return fresh;
    }

    private Properties read() {
        var all = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return all;
    }

    private void write(Properties all) {
        try {
            Files.createDirectories(file.getParent());
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.getParent(), "secrets", ".fresh", onlyOwner);
            try (var out = Files.newBufferedWriter(fresh)) {
                all.store(out, "Made by ./plekje up for this machine; goes with ./plekje reset.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
