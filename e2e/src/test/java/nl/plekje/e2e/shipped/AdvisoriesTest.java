package nl.plekje.e2e.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.plekje.local.part.Software;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Compares what is shipped with the advisories the project keeps ({@code docs/advisories.csv}), without asking anybody. The
 * list stands in {@code target/advisories.txt} of this module.
 */
@Execution(ExecutionMode.CONCURRENT)
class AdvisoriesTest {

    private static final Path REPORT = Path.of("target/advisories.txt");

    @Test
    void nothing_is_shipped_against_which_something_is_known_that_would_do_harm() throws IOException {
        var shipped = Shipped.all(Software.root());
        var advisories = Advisory.read(Software.root().resolve("docs/advisories.csv"));
        var concerned = shipped.stream()
                .flatMap(it -> advisories.stream()
                        .filter(advisory -> advisory.concerns(it))
                        .map(advisory -> it + " " + advisory.id() + " "
                                + (advisory.isAccepted() ? "accepted: " + advisory.acceptedBecause() : "NOT ACCEPTED")))
                .toList();

        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                concerned.stream().collect(Collectors.joining("\n", "Known against what is shipped:\n", "\n\n"))
                        + shipped.stream()
                                .map(Shipped::toString)
                                .collect(Collectors.joining("\n", "Shipped:\n", "\n")));

        assertThat(shipped)
                .extracting(Shipped::part)
                .contains("io.netty:netty-codec-http", "io.quarkus:quarkus-vertx-http", "npm:react");
        assertThat(concerned).noneMatch(line -> line.endsWith("NOT ACCEPTED"));
    }

    @Test
    void an_older_version_would_be_found_and_a_newer_one_not() {
        var advisories = Advisory.read(Software.root().resolve("docs/advisories.csv"));

        assertThat(advisories)
                .filteredOn(it -> it.concerns(new Shipped("io.netty:netty-codec-http", "4.1.132.Final")))
                .extracting(Advisory::id)
                .containsExactly("CVE-2026-41417", "CVE-2026-50020");
        assertThat(advisories)
                .noneMatch(it -> it.concerns(new Shipped("io.netty:netty-codec-http", "4.1.137.Final")))
                .noneMatch(it -> it.concerns(new Shipped("npm:react-router", "7.18.5")));
    }

    @Test
    void no_reason_is_kept_for_what_is_no_longer_shipped() {
        var shipped = Shipped.all(Software.root());

        assertThat(Advisory.read(Software.root().resolve("docs/advisories.csv")))
                .filteredOn(Advisory::isAccepted)
                .allSatisfy(advisory -> assertThat(shipped).anyMatch(advisory::concerns));
    }
}
