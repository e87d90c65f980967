package nl.plekje.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_stays_what_it_was_and_is_nobody_elses_business() throws IOException {
        var file = folder.resolve("deep/secrets.properties");
        var first = new Secrets(file).of("database.credit");

        assertThat(first).matches("[A-Za-z0-9_-]{32}");
        assertThat(new Secrets(file).of("database.credit")).isEqualTo(first);
        assertThat(new Secrets(file).of("database.billing")).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
