package nl.plekje.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.plekje.local.stack.Stack;
import nl.plekje.local.stack.StackSettings;
import nl.plekje.local.stack.Watcher;
import org.junit.jupiter.api.Test;

/** After a reset the next {@code ./plekje up} begins with nothing, whatever the one before left behind. */
class ResetCommandTest {

    private final Stack stack = new Stack(StackSettings.temporary());
    private final Path home = stack.settings().home().directory();
    private final PrintStream out = new PrintStream(new ByteArrayOutputStream());

    @Test
    void nothing_is_left_of_a_stack_that_was_up() throws IOException {
        Turn.take(stack.settings().home(), () -> {
            stack.up(List.of(stack.postgres(), stack.kafka(), stack.mail()), Watcher.NONE);
            new ClockCommand(stack.settings().clockFile(), out).run(List.of("+2d"));
            assertThat(entries()).contains("data", "logs", "run", "clock", "secrets.properties");

            new ResetCommand(stack, out).run();
        });

        assertThat(entries()).containsExactly("lock");
        assertThat(stack.parts()).noneMatch(it -> it.process().isRunning());
    }

    @Test
    void every_note_beside_the_data_goes_and_what_was_built_stays() throws IOException {
        for (var note : List.of("demo-loaded", "demo-day", "whatever-comes-to-be-noted")) {
            Files.createFile(home.resolve(note));
        }
        for (var kept : ResetCommand.KEPT) {
            Files.createFile(home.resolve(kept));
        }

        new ResetCommand(stack, out).run();

        assertThat(entries()).isEqualTo(new TreeSet<>(ResetCommand.KEPT));
    }

    private Set<String> entries() throws IOException {
        try (var all = Files.list(home)) {
            return all.map(it -> it.getFileName().toString()).collect(TreeSet::new, Set::add, Set::addAll);
        }
    }
}
