package nl.plekje.billing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** Thin edges, named for what they are, and what the build makes of them. */
    private static final String EDGE = ".*(Resource|Service|Repository|Handler)([_$].*)?";

    private static final JavaClasses SERVICE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("nl.plekje.billing");

    @Test
    void the_domain_knows_no_edge() {
        noClasses()
                .that()
                .haveNameNotMatching(EDGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta..",
                        "org.hibernate..",
                        "com.fasterxml.jackson..")
                .check(SERVICE);
    }

    @Test
    void features_do_not_go_round_in_circles() {
        slices().matching("nl.plekje.billing.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void no_other_service_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("nl.plekje..")
                        .and(not(resideInAnyPackage(
                                "nl.plekje.billing..",
                                "nl.plekje.kernel..",
                                "nl.plekje.events..",
                                "nl.plekje.service..",
                                "nl.plekje.clock.."))))
                .check(SERVICE);
    }
}
