package nl.plekje.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.plekje.local.part.Home;
import nl.plekje.local.part.PartFailed;
import nl.plekje.local.part.Software;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stack of others' software, without our services: real servers on free ports. Keycloak starts in the tests of e2e. */
class StackTest {

    private static final Stack STACK = new Stack(StackSettings.temporary());

    @BeforeAll
    static void start() {
        STACK.up(List.of(STACK.postgres(), STACK.kafka(), STACK.mail()), Watcher.NONE);
    }

    @AfterAll
    static void stop() {
        Stack.down(STACK.parts(), it -> {});
        assertThat(STACK.parts()).noneMatch(it -> it.process().isRunning());
    }

    @Test
    void each_service_has_a_database_of_its_own() throws Exception {
        try (var connection = STACK.postgres().connect("postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery("select datname from pg_database where datdba <> 10 order by 1")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            assertThat(names)
                    .containsExactly(
                            "billing", "complaint", "credit", "gateway", "keycloak", "notification", "placement");
        }
    }

    @Test
    void a_failed_start_stops_what_it_had_started_and_nothing_else() {
        var settings =
                new StackSettings(Path.of("no-checkout"), Home.temporary(), StackPorts.free(), Software.found(), true);
        var stack = new Stack(settings);
        var placement = stack.part("placement").orElseThrow();

        assertThatThrownBy(() -> stack.up(List.of(stack.postgres(), placement), Watcher.NONE))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("placement has not been built");

        assertThat(stack.postgres().process().isRunning()).isFalse();
        assertThat(STACK.postgres().ready()).isTrue();
    }
}
