package vn.lienthong.hub;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Dependencies point one way, as the picture in docs/architecture.md shows them. */
@AnalyzeClasses(packages = "vn.lienthong.hub", importOptions = DoNotIncludeTests.class)
class StructureTest {
    private static final String HUB = "vn.lienthong.hub.";

    /** Matching is a leaf, as a rule below says, so that who uses it closes no circle. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("vn.lienthong.hub.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(alwaysTrue(), resideInAPackage(HUB + "population.matching.."));

    @ArchTest
    static final ArchRule theContextKnowsOnlyTheFaults = onlyKnows("context", "fault");

    @ArchTest
    static final ArchRule theFaultsKnowNobody = onlyKnows("fault");

    @ArchTest
    static final ArchRule agreementsKnowNoConnectorAndNoLog = onlyKnows("agreement", "context", "fault");

    @ArchTest
    static final ArchRule theExchangeLogKnowsNoRoute = onlyKnows("exchangelog", "context", "fault");

    @ArchTest
    static final ArchRule connectorsKnowNoAgreementAndNoDoor =
            onlyKnows("connector", "revision", "context", "fault", "population.matching");

    @ArchTest
    static final ArchRule keptFoldersKnowNotWhatIsInThem = onlyKnows("revision", "context", "fault");

    @ArchTest
    static final ArchRule thePopulationIsAConnectorLikeAnyOther =
            onlyKnows("population", "connector", "context", "fault");

    @ArchTest
    static final ArchRule theSpineKnowsNoWayIn =
            onlyKnows("spine", "agreement", "connector", "population", "context", "fault");

    @ArchTest
    static final ArchRule waysInKnowTheSpineAndTheCatalogue =
            onlyKnows("wayin", "spine", "connector", "context", "fault");

    @ArchTest
    static final ArchRule theDoorKnowsWaysInAndTheLog = onlyKnows("door", "wayin", "exchangelog", "context", "fault");

    @ArchTest
    static final ArchRule waysInDoNotKnowEachOther =
            slices().matching("vn.lienthong.hub.wayin.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule matchingIsPureJava = classes()
            .that()
            .resideInAPackage(HUB + "population.matching..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(HUB + "population.matching..", "java..");

    @ArchTest
    static final ArchRule encodingsArePureJava = classes()
            .that()
            .resideInAPackage(HUB + "wayin.file.encoding..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(HUB + "wayin.file.encoding..", "java..");

    @ArchTest
    static final ArchRule nothingOfTheSimulationIsInTheHub =
            noClasses().should().dependOnClassesThat().resideInAPackage("vn.lienthong.simulation..");

    @ArchTest
    static final ArchRule onlyCommandsWriteToTheTerminal = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "the hub logs, and its commands write where picocli says");

    @ArchTest
    static final ArchRule settingsAreTyped = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");

    private static ArchRule onlyKnows(String part, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = HUB + part + "..";
        for (int index = 0; index < others.length; index++) {
            allowed[index + 1] = HUB + others[index] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(HUB + part + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.and(
                        resideInAPackage("vn.lienthong.hub.."), resideOutsideOfPackages(allowed)));
    }
}
