package nl.plekje.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Lays the tests beside the rules: writes {@code target/rules-report.csv} (id, status, tests, outcome) at the root, and
 * fails when a rule marked done has no passing test, or a test names a rule that is not in the table.
 */
public final class RulesReport {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private RulesReport() {}

    /** @param args the root folder of the project */
    public static void main(String[] args) throws IOException {
        var problems = write(Path.of(args[0]));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("rules without proof:\n  " + String.join("\n  ", problems));
        }
    }

    /** Writes the report and gives what is wrong, one line each. */
    static List<String> write(Path root) throws IOException {
        var tests = testsByRule(root);
        var problems = new ArrayList<String>();
        var report = new ArrayList<String>();
        report.add("id,status,tests,outcome");
        for (var rule : rules(root)) {
            var id = rule.get("id");
            var proofs = tests.getOrDefault(id, List.of());
            tests.remove(id);
            var outcome = outcome(proofs);
            var names = proofs.stream().map(Proof::test).distinct().sorted().collect(Collectors.joining("; "));
            report.add("%s,%s,%s,%s".formatted(id, rule.get("status"), names, outcome));
            if ("done".equals(rule.get("status")) && !"passed".equals(outcome)) {
                problems.add(id + " is marked done but its tests: " + outcome);
            }
        }
        tests.forEach((id, proofs) -> problems.add(id + " is named by "
                + proofs.stream().map(Proof::test).distinct().collect(Collectors.joining(", "))
                + " but stands neither in docs/rules.csv nor in docs/prevention.csv"));
        Files.createDirectories(root.resolve("target"));
        Files.write(root.resolve("target/rules-report.csv"), report);
        return problems;
    }

    private record Proof(String test, String outcome) {}

    private static String outcome(List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return "none";
        }
        return proofs.stream().allMatch(proof -> "passed".equals(proof.outcome)) ? "passed" : "failed";
    }

    private static List<CSVRecord> rules(Path root) throws IOException {
        var rules = new ArrayList<CSVRecord>();
        for (var table : List.of("docs/rules.csv", "docs/prevention.csv")) {
            try (var reader = Files.newBufferedReader(root.resolve(table))) {
                rules.addAll(WITH_HEADER.parse(reader).getRecords());
            }
        }
        return rules;
    }

    private static Map<String, List<Proof>> testsByRule(Path root) throws IOException {
        try (var files = Files.find(
                root, 4, (path, attributes) -> path.endsWith("target/rule-tests.csv") && attributes.isRegularFile())) {
            var proofs = new TreeMap<String, List<Proof>>();
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    var parts = line.split(",", 3);
                    proofs.computeIfAbsent(parts[0], id -> new ArrayList<>()).add(new Proof(parts[1], parts[2]));
                }
            }
            return proofs;
        }
    }
}
