package nl.plekje.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesReportTest {

    @TempDir
    Path root;

    @BeforeEach
    void no_rules_yet() throws IOException {
        rules();
        prevention();
    }

    private void rules(String... lines) throws IOException {
        write("docs/rules.csv", "id,status,rule", lines);
    }

    private void prevention(String... lines) throws IOException {
        write("docs/prevention.csv", "id,status,requirement", lines);
    }

    private void tests(String module, String... lines) throws IOException {
        Files.createDirectories(root.resolve(module + "/target"));
        Files.write(root.resolve(module + "/target/rule-tests.csv"), List.of(lines));
    }

    private void write(String file, String header, String... lines) throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve(file), header + "\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void a_rule_that_is_done_and_proved_is_no_problem() throws IOException {
        rules("CR-002,done,\"More than 7 days, not 7\"");
        tests("credit-service", "CR-002,PolicyTest.more_than_seven_days,passed");
        assertThat(RulesReport.write(root)).isEmpty();
    }

    @Test
    void a_rule_that_is_done_without_a_test_is_a_problem() throws IOException {
        rules("CR-002,done,x");
        assertThat(RulesReport.write(root)).containsExactly("CR-002 is marked done but its tests: none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "skipped"})
    void a_rule_that_is_done_needs_all_its_tests_to_pass(String outcome) throws IOException {
        rules("CR-002,done,x");
        tests("credit-service", "CR-002,PolicyTest.one,passed", "CR-002,PolicyTest.other," + outcome);
        assertThat(RulesReport.write(root)).containsExactly("CR-002 is marked done but its tests: failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "declined"})
    void a_rule_that_is_not_done_needs_no_test(String status) throws IOException {
        rules("CR-002," + status + ",x");
        assertThat(RulesReport.write(root)).isEmpty();
    }

    @Test
    void a_test_that_names_an_unknown_rule_is_a_problem() throws IOException {
        tests("credit-service", "CR-999,PolicyTest.one,passed", "CR-999,PolicyTest.two,passed");
        assertThat(RulesReport.write(root))
                .containsExactly("CR-999 is named by PolicyTest.one, PolicyTest.two but stands neither in"
                        + " docs/rules.csv nor in docs/prevention.csv");
    }

    @Test
    void requirements_of_prevention_are_proved_the_same_way() throws IOException {
        prevention("C7,done,x", "C8,done,y");
        tests("credit-service", "C7,QuoteTest.told,passed");
        assertThat(RulesReport.write(root)).containsExactly("C8 is marked done but its tests: none");
    }

    @Test
    void the_report_lists_every_rule_with_the_tests_of_all_modules() throws IOException {
        rules("CR-001,planned,x", "CR-002,done,y");
        prevention("C7,planned,z");
        tests("credit-service", "CR-002,PolicyTest.late,passed", "C7,QuoteTest.told,failed");
        tests("platform/kernel", "CR-002,DaysTest.exact,passed");
        RulesReport.write(root);
        assertThat(root.resolve("target/rules-report.csv")).hasContent("""
                id,status,tests,outcome
                CR-001,planned,,none
                CR-002,done,DaysTest.exact; PolicyTest.late,passed
                C7,planned,QuoteTest.told,failed
                """);
    }

    @Test
    void the_build_fails_when_something_is_wrong_and_only_then() throws IOException {
        rules("CR-002,done,x");
        assertThatThrownBy(() -> RulesReport.main(new String[] {root.toString()}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CR-002 is marked done");
        tests("credit-service", "CR-002,PolicyTest.late,passed");
        assertThatCode(() -> RulesReport.main(new String[] {root.toString()})).doesNotThrowAnyException();
    }
}
