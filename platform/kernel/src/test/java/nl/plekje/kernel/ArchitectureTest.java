package nl.plekje.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses KERNEL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("nl.plekje.kernel");

    @Test
    void the_kernel_is_plain_java() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..", "javax.inject..", "org.hibernate..")
                .check(KERNEL);
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching("nl.plekje.kernel.(*)..").should().beFreeOfCycles().check(KERNEL);
    }
}
