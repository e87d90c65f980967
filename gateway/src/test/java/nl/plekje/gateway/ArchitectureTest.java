package nl.plekje.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses GATEWAY =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("nl.plekje.gateway");

    @Test
    void features_form_no_circle() {
        slices().matching("nl.plekje.gateway.(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void services_are_known_by_their_address_only() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages("nl.plekje..")
                        .or(resideInAnyPackage("nl.plekje.gateway..", "nl.plekje.kernel..", "nl.plekje.clock..")))
                .check(GATEWAY);
    }
}
