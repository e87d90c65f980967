package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {

    @TempDir
    private Path folder;

    private Path built;
    private Path copy;

    @BeforeEach
    void a_build_copied_once() throws IOException {
        built = folder.resolve("built");
        copy = folder.resolve("copy");
        Files.createDirectories(built.resolve("lib"));
        Files.writeString(built.resolve("lib/a.jar"), "a");
        Files.writeString(built.resolve("run.jar"), "run");
        FolderCopy.bring(built, copy);
    }

    @Test
    void holds_what_the_build_holds() {
        assertThat(copy.resolve("lib/a.jar")).hasContent("a");
        assertThat(copy.resolve("run.jar")).hasContent("run");
    }

    @Test
    void a_later_build_does_not_reach_the_copy_until_it_is_brought() throws IOException {
        Files.writeString(built.resolve("run.jar"), "newer");
        Files.delete(built.resolve("lib/a.jar"));
        Files.writeString(built.resolve("lib/b.jar"), "b");
        assertThat(copy.resolve("run.jar")).hasContent("run");

        FolderCopy.bring(built, copy);

        assertThat(copy.resolve("run.jar")).hasContent("newer");
        assertThat(copy.resolve("lib/a.jar")).doesNotExist();
        assertThat(copy.resolve("lib/b.jar")).hasContent("b");
    }

    @Test
    void what_did_not_change_is_not_written_again() throws IOException {
        var before = Files.readAttributes(copy.resolve("run.jar"), "unix:ino");

        FolderCopy.bring(built, copy);

        assertThat(Files.readAttributes(copy.resolve("run.jar"), "unix:ino")).isEqualTo(before);
    }
}
