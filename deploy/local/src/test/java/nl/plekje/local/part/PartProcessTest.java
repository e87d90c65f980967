package nl.plekje.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: the shell and sleep. */
class PartProcessTest {

    @TempDir
    private Path folder;

    private ScriptPart part;

    @AfterEach
    void stop() {
        part.kill();
    }

    @Test
    void is_found_again_by_its_file_and_stopped_by_whoever_finds_it() {
        part = new ScriptPart("exec sleep 60");
        part.start();

        var sameHome = new ScriptPart("exec sleep 60");
        assertThat(sameHome.pid()).isEqualTo(part.pid()).isPresent();
        sameHome.stop();

        assertThat(part.process().isRunning()).isFalse();
        assertThat(part.process().hasDied()).isFalse();
    }

    @Test
    void a_stranger_with_the_same_id_is_not_taken_for_it() throws IOException {
        part = new ScriptPart("exec sleep 60");
        Files.createDirectories(part.home().pidFile("script").getParent());
        Files.writeString(part.home().pidFile("script"), ProcessHandle.current().pid() + " an earlier boot/1\n");

        assertThat(part.process().isRunning()).isFalse();
        assertThat(part.process().hasDied()).isTrue();
    }

    @Test
    void who_does_not_listen_is_killed_with_its_children_after_a_while() {
        part = new ScriptPart("trap '' TERM; sleep 60 & while true; do sleep 60; done");
        part.start();
        var children = children(part);

        part.stop();

        assertThat(part.process().isRunning()).isFalse();
        assertThat(children).isNotEmpty().noneMatch(it -> Birthmark.of(it.pid()).isPresent());
    }

    @Test
    void ending_while_it_starts_is_told_with_the_end_of_the_log() {
        part = new ScriptPart("echo no such table; exit 3");
        part.start();

        assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(5)))
                .isInstanceOf(PartFailed.class)
                .hasMessageStartingWith("script stopped while it was starting.")
                .hasMessageEndingWith("no such table");
    }

    @Test
    void never_being_ready_is_told_with_the_time_it_had() {
        part = new ScriptPart("exec sleep 60");
        part.start();

        assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(1)))
                .hasMessageStartingWith("script runs but was not ready within 1 seconds.");
    }

    private static List<ProcessHandle> children(Part part) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var children = part.process().running().orElseThrow().children().toList();
            if (!children.isEmpty()) {
                return children;
            }
            Thread.onSpinWait();
        }
        return List.of();
    }

    /** A shell script that is never ready and has half a second to end. */
    private final class ScriptPart extends Part {

        private final String script;

        ScriptPart(String script) {
            super("script", new Home(folder), List.of());
            this.script = script;
        }

        @Override
        public boolean ready() {
            return false;
        }

        @Override
        protected void prepare() {}

        @Override
        protected Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), folder);
        }

        @Override
        protected Duration patience() {
            return Duration.ofMillis(500);
        }
    }
}
