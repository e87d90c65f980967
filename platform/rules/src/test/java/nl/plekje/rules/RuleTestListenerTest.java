package nl.plekje.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class RuleTestListenerTest {

    private static final String TARGET = "plekje.module.target";

    /** What a module's tests may look like. Not run by itself: its name does not end in Test. */
    static class Proofs {

        @Test
        @Tag("CR-001")
        @Tag("C7")
        void passes() {}

        @Test
        @Tag("CR-001")
        void fails() {
            throw new AssertionError("on purpose");
        }

        @Test
        @Disabled("must stay so: it shows that a skipped test proves nothing")
        @Tag("CR-002")
        void is_skipped() {}

        @ParameterizedTest
        @Tag("CR-003")
        @ValueSource(ints = {1, 2, 3})
        void fails_once(int value) {
            assertThat(value).isNotEqualTo(2);
        }

        @Test
        @Tag("slow")
        void proves_no_rule() {}
    }

    @TempDir
    Path target;

    private List<String> run(Class<?> tests) throws IOException {
        var before = System.setProperty(TARGET, target.toString());
        try {
            // Only the listener under test; the one of this very run must not hear of it.
            var config = LauncherConfig.builder()
                    .enableTestExecutionListenerAutoRegistration(false)
                    .build();
            LauncherFactory.create(config)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(tests))
                                    .build(),
                            new RuleTestListener());
        } finally {
            if (before == null) {
                System.clearProperty(TARGET);
            } else {
                System.setProperty(TARGET, before);
            }
        }
        var file = target.resolve("rule-tests.csv");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Test
    void each_test_that_names_a_rule_leaves_a_line_and_a_parameterised_test_one_for_all_its_cases() throws IOException {
        assertThat(run(Proofs.class))
                .containsExactly(
                        "C7,RuleTestListenerTest$Proofs.passes,passed",
                        "CR-001,RuleTestListenerTest$Proofs.fails,failed",
                        "CR-001,RuleTestListenerTest$Proofs.passes,passed",
                        "CR-002,RuleTestListenerTest$Proofs.is_skipped,skipped",
                        "CR-003,RuleTestListenerTest$Proofs.fails_once,failed");
    }

    @Test
    void tests_that_prove_no_rule_leave_no_file() throws IOException {
        assertThat(run(Object.class)).isEmpty();
    }
}
