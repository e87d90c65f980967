package nl.plekje.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes which test proved which rule: each test with a rule id as tag leaves a line {@code id,test,outcome} in
 * {@code rule-tests.csv} of its module's target folder. {@link RulesReport} gathers them.
 */
public class RuleTestListener implements TestExecutionListener {

    private static final Pattern RULE = Pattern.compile("[A-Z]{1,2}-?\\d{1,3}");

    private final Map<String, String> lines = new ConcurrentHashMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            note(test, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? "passed" : "failed");
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, "skipped");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var target = System.getProperty("plekje.module.target");
        if (target == null || lines.isEmpty()) {
            return;
        }
        try {
            var file = Path.of(target, "rule-tests.csv");
            Files.createDirectories(file.getParent());
            Files.write(file, List.copyOf(new TreeMap<>(lines).values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameterised test counts as one: it failed when one of its cases did. */
    private void note(TestIdentifier test, String outcome) {
        var name = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> simple(method.getClassName()) + "." + method.getMethodName())
                .orElse(test.getLegacyReportingName());
        test.getTags().stream()
                .map(tag -> tag.getName())
                .filter(tag -> RULE.matcher(tag).matches())
                .forEach(rule -> lines.merge(
                        rule + " " + name,
                        rule + "," + name + "," + outcome,
                        (before, now) -> before.endsWith(",passed") ? now : before));
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
