package nl.plekje.testing.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The conditions that a service under test reads: those of the checkout's providers, and of a fifth that only the
 * module's tests know, in {@code fifth-provider/} of its test resources. A provider is data.
 */
final class TestPolicies {

    private TestPolicies() {}

    /** A folder with all of them. */
    static Path folder() {
        var real = Path.of(System.getProperty("plekje.root"), "deploy", "policies");
        var own = Path.of(System.getProperty("plekje.module.target"), "test-classes", "fifth-provider");
        if (Files.notExists(own)) {
            return real;
        }
        try {
            var all = Files.createTempDirectory("plekje-policies");
            all.toFile().deleteOnExit();
            copy(real, all);
            copy(own, all);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName())).toFile().deleteOnExit();
            }
        }
    }
}
