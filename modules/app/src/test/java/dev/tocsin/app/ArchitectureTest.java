package dev.tocsin.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What the poms cannot say of how the house is built. */
@AnalyzeClasses(packages = "dev.tocsin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.tocsin..")
            .withOptionalLayers(true)
            .layer("values")
            .definedBy("dev.tocsin.model..", "dev.tocsin.settings..")
            .layer("functions")
            .definedBy("dev.tocsin.extract..", "dev.tocsin.language..", "dev.tocsin.wire..", "dev.tocsin.news..")
            .layer("roles")
            .definedBy(
                    "dev.tocsin.broker..",
                    "dev.tocsin.fetcher..",
                    "dev.tocsin.topology..",
                    "dev.tocsin.alerts..",
                    "dev.tocsin.replay..",
                    "dev.tocsin.console..",
                    "dev.tocsin.sample..")
            .layer("program")
            .definedBy("dev.tocsin.app..")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("roles")
            .mayOnlyBeAccessedByLayers("program")
            .whereLayer("functions")
            .mayOnlyBeAccessedByLayers("roles", "program");

    /** They meet at topics. The fetcher may use the pure functions, as any role may. */
    @ArchTest
    static final ArchRule rolesDoNotSeeEachOther = slices().matching(
                    "dev.tocsin.(broker|fetcher|topology|alerts|replay|console|sample)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule functionsDoNotSeeEachOther =
            slices().matching("dev.tocsin.(extract|language|wire)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule pureFunctionsKnowNeitherKafkaNorAvro = noClasses()
            .that()
            .resideInAnyPackage("dev.tocsin.model..", "dev.tocsin.extract..", "dev.tocsin.language..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..");

    @ArchTest
    static final ArchRule generatedClassesStayInWire = noClasses()
            .that()
            .resideOutsideOfPackages("dev.tocsin.wire..", "dev.tocsin.news..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.tocsin.news..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeIsGiven = noClasses()
            .that()
            .resideOutsideOfPackage("dev.tocsin.app..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule nobodyWritesToTheConsole = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.tocsin.app.print.Terminal")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule onlyTheProgramEndsTheProcess = noClasses()
            .that()
            .resideOutsideOfPackages("dev.tocsin.app..", "dev.tocsin.broker..")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule packagesAreNamedAfterConcepts = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..", "..helpers..");

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre = classes()
            .that()
            .resideInAPackage("dev.tocsin..")
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl");
}
