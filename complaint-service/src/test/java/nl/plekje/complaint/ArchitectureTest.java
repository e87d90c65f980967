package nl.plekje.complaint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The plan of the house holds in this service. */
class ArchitectureTest {

    /** Edges are named for what they are; a nested class counts as the one it stands in. */
    private static final String EDGES =
            ".*(Resource|Service|Repository|Handler|Request|Requests|Filter|Job|Signal|Follower|Draft)(\\$.*)?";

    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("nl.plekje.complaint");

    @Test
    void the_domain_knows_no_edge_and_no_framework() {
        noClasses()
                .that()
                .haveNameNotMatching(EDGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "org.hibernate..")
                .check(SERVICE);
    }

    @Test
    void features_form_no_circle() {
        slices().matching("nl.plekje.complaint.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void other_services_are_known_by_their_facts_only() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("nl.plekje..")
                        .or(resideInAnyPackage(
                                "nl.plekje.complaint..",
                                "nl.plekje.kernel..",
                                "nl.plekje.events..",
                                "nl.plekje.service..")))
                .check(SERVICE);
    }
}
