package io.refeed.operations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the arrows of the house, as tests. */
@AnalyzeClasses(
        packages = "io.refeed",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportRulesTest.DoNotIncludeJarsOfTests.class})
class ImportRulesTest {
    /** The testbed's tests come as classes or as a jar, which depends on how far the build goes. */
    static final class DoNotIncludeJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] PURE = {
        "io.refeed.language..", "io.refeed.text..", "io.refeed.game..", "io.refeed.strategy.."
    };

    @ArchTest
    static final ArchRule modulesImportOnlyWhatStandsBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("language")
            .definedBy("io.refeed.language..")
            .layer("text")
            .definedBy("io.refeed.text..")
            .layer("game")
            .definedBy("io.refeed.game..")
            .layer("strategy")
            .definedBy("io.refeed.strategy..")
            .layer("protocol")
            .definedBy("io.refeed.protocol..")
            .layer("producer")
            .definedBy("io.refeed.producer..")
            .layer("generator")
            .definedBy("io.refeed.generator..")
            .layer("replayer")
            .definedBy("io.refeed.replayer..")
            .layer("auditor")
            .definedBy("io.refeed.auditor..")
            .layer("detector")
            .definedBy("io.refeed.detector..")
            .layer("gateway")
            .definedBy("io.refeed.gateway..")
            .layer("view")
            .definedBy("io.refeed.view..")
            .layer("bridge")
            .definedBy("io.refeed.bridge..")
            .layer("llm")
            .definedBy("io.refeed.llm..")
            .layer("testbed")
            .definedBy("io.refeed.testbed..")
            .layer("operations")
            .definedBy("io.refeed.operations..")
            // Not on the class path of what runs, unless someone puts it there.
            .optionalLayer("benchmarks")
            .definedBy("io.refeed.benchmarks..")
            .whereLayer("text")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("operations")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testbed")
            .mayOnlyBeAccessedByLayers("operations")
            .whereLayer("benchmarks")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("producer")
            .mayOnlyBeAccessedByLayers("testbed")
            .whereLayer("generator")
            .mayOnlyBeAccessedByLayers("bridge", "llm", "testbed", "operations")
            .whereLayer("bridge")
            .mayOnlyBeAccessedByLayers("operations")
            .whereLayer("llm")
            .mayOnlyBeAccessedByLayers("operations")
            .whereLayer("replayer")
            .mayOnlyBeAccessedByLayers("testbed")
            .whereLayer("auditor")
            .mayOnlyBeAccessedByLayers("testbed")
            .whereLayer("detector")
            .mayOnlyBeAccessedByLayers("testbed")
            .whereLayer("gateway")
            .mayOnlyBeAccessedByLayers("testbed")
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("testbed")
            .whereLayer("protocol")
            .mayOnlyBeAccessedByLayers(
                    "producer",
                    "generator",
                    "replayer",
                    "auditor",
                    "detector",
                    "gateway",
                    "view",
                    "bridge",
                    "llm",
                    "testbed",
                    "operations",
                    "benchmarks")
            .whereLayer("strategy")
            .mayOnlyBeAccessedByLayers(
                    "producer",
                    "generator",
                    "replayer",
                    "auditor",
                    "detector",
                    "gateway",
                    "view",
                    "testbed",
                    "operations",
                    "benchmarks");

    @ArchTest
    static final ArchRule languageKnowsNoGame = noClasses()
            .that()
            .resideInAnyPackage("io.refeed.language..", "io.refeed.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.refeed.game..");

    @ArchTest
    static final ArchRule pureLogicKnowsNeitherKafkaNorJsonNorFiles = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            // What jars register is written in files on the class path, which this class reads, and no other.
            .and()
            .doNotHaveFullyQualifiedName("io.refeed.language.kind.Registered")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "com.fasterxml..",
                    "org.slf4j..",
                    "java.io..",
                    "java.nio.file..",
                    "java.net..");

    @ArchTest
    static final ArchRule playersNeedNeitherServerNorStreams = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.refeed.protocol..",
                    "io.refeed.generator..",
                    "io.refeed.replayer..",
                    "io.refeed.producer..",
                    "io.refeed.detector..",
                    "io.refeed.gateway..",
                    "io.refeed.view..",
                    "io.refeed.bridge..",
                    "io.refeed.llm..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.refeed.(**)").should().beFreeOfCycles();
}
