package nl.plekje.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house holds in a service: its {@code ArchitectureTest}, in the service's own package, extends this. */
public abstract class ServiceArchitecture {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "org.hibernate.."
    };

    /** How names of edges end in all services. */
    private static final List<String> EDGES =
            List.of("Resource", "Service", "Repository", "Handler", "Job", "Request", "Policies");

    private final String service = getClass().getPackageName();
    private final JavaClasses classes =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(service);
    private final String edges;

    /** @param furtherEdges how names of classes end that are edges in this service only */
    protected ServiceArchitecture(String... furtherEdges) {
        // A nested class counts as the one it stands in, and so does what the build makes of it.
        edges = Stream.concat(EDGES.stream(), Stream.of(furtherEdges))
                .collect(Collectors.joining("|", ".*(", ")([_$].*)?"));
    }

    @Test
    void the_domain_knows_no_edge_and_no_framework() {
        noClasses()
                .that()
                .haveNameNotMatching(edges)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(classes);
    }

    @Test
    void features_form_no_circle() {
        slices().matching(service + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    /** What is one way in each service would be several ways soon. */
    @Test
    void moments_go_to_the_database_in_one_way() {
        noClasses()
                .should()
                .callMethod(OffsetDateTime.class, "ofInstant", Instant.class, ZoneId.class)
                .orShould()
                .callMethod(Instant.class, "atOffset", ZoneOffset.class)
                .because("nl.plekje.service.database.Moments does")
                .check(classes);
    }

    @Test
    void other_services_are_known_by_their_facts_only() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("nl.plekje..")
                        .or(resideInAnyPackage(
                                service + "..",
                                "nl.plekje.kernel..",
                                "nl.plekje.events..",
                                "nl.plekje.service..",
                                "nl.plekje.clock..")))
                .check(classes);
    }

    @Test
    void a_day_is_taken_of_a_moment_in_a_time_zone_that_is_named() {
        assertThat(new DaysOfMoments(Path.of("")).found()).isEmpty();
    }

    @Test
    void values_are_not_compared_by_identity() {
        assertThat(new IdentityComparisons(Path.of("target", "classes")).found())
                .isEmpty();
    }
}
