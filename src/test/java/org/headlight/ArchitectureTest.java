package org.headlight;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: who may import whom, and what each room keeps to itself. */
@AnalyzeClasses(packages = "org.headlight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> INSIDE_MODEL =
            List.of("model.network", "model.attention", "model.layer", "tensor", "data", "snapshot");

    /** Every package beside those of ours that it may import. The order is that of the house, top to bottom. */
    private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put(
                "cli",
                List.of("training", "evaluation", "analysis", "export", "run", "task", "model", "data", "snapshot"));
        MAY_IMPORT.put("ui", List.of("viewmodel", "render", "snapshot"));
        MAY_IMPORT.put("ui.control", List.of("render", "snapshot"));
        MAY_IMPORT.put(
                "viewmodel",
                List.of(
                        "training",
                        "evaluation",
                        "analysis",
                        "export",
                        "run",
                        "task",
                        "model",
                        "data",
                        "render",
                        "snapshot"));
        MAY_IMPORT.put("export", List.of("render", "snapshot"));
        MAY_IMPORT.put("analysis", List.of("model", "snapshot"));
        MAY_IMPORT.put("evaluation", List.of("model", "data", "snapshot"));
        MAY_IMPORT.put("run", List.of("task", "model", "data", "snapshot"));
        MAY_IMPORT.put("training", List.of("task", "model", "evaluation", "run", "tensor", "data", "snapshot"));
        MAY_IMPORT.put("task", List.of("model", "evaluation", "tensor", "data", "snapshot"));
        MAY_IMPORT.put("model", List.of("tensor", "data", "snapshot"));
        MAY_IMPORT.put("model.classifier", INSIDE_MODEL);
        MAY_IMPORT.put("model.translator", INSIDE_MODEL);
        MAY_IMPORT.put("model.language", INSIDE_MODEL);
        MAY_IMPORT.put("model.network", List.of("model.attention", "model.layer", "tensor", "data", "snapshot"));
        MAY_IMPORT.put("model.attention", List.of("model.layer", "tensor", "snapshot"));
        MAY_IMPORT.put("model.layer", List.of("tensor", "snapshot"));
        MAY_IMPORT.put("tensor", List.of("snapshot"));
        MAY_IMPORT.put("render", List.of("snapshot"));
        MAY_IMPORT.put("data", List.of("snapshot"));
        MAY_IMPORT.put("snapshot", List.of());
    }

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.headlight.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to read the house from top to bottom");

    @ArchTest
    static final ArchRule nativeMemoryStaysInTensor = noClasses()
            .that()
            .resideOutsideOfPackage("org.headlight.tensor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "jdk.incubator.vector..")
            .because("one package owns native memory, so that the engine underneath can be replaced");

    @ArchTest
    static final ArchRule screenStaysInUi = noClasses()
            .that()
            .resideOutsideOfPackages("org.headlight.ui..", "org.headlight.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.application..",
                    "javafx.scene..",
                    "javafx.stage..",
                    "javafx.animation..",
                    "org.controlsfx..",
                    "atlantafx..",
                    "org.kordamp..")
            .because("everything below the screen must run and be tested without one");

    @ArchTest
    static final ArchRule propertiesFromTheViewModelUp = noClasses()
            .that()
            .resideOutsideOfPackages("org.headlight.viewmodel..", "org.headlight.ui..", "org.headlight.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the engine speaks in plain values");

    @ArchTest
    static final ArchRule snapshotsAreRecordsAndEnums = classes()
            .that()
            .resideInAPackage("org.headlight.snapshot")
            .and(not(simpleName("package-info")))
            .should(be(describe(
                    "records, enums, or what records alone may be",
                    type -> type.isRecord() || type.isEnum() || type.reflect().isSealed())))
            .because("what crosses threads must not change");

    @ArchTest
    static final ArchRule snapshotsKnowTheJdkAlone = classes()
            .that()
            .resideInAPackage("org.headlight.snapshot")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.headlight.snapshot")
            .because("values are shared by everyone");

    @ArchTest
    static final ArchRule threadsAreMadeInTwoPlaces = noClasses()
            .that()
            .resideOutsideOfPackages("org.headlight.app..", "org.headlight.training..")
            .should()
            .callConstructorWhere(describe(
                    "a thread is made",
                    call -> call.getTargetOwner().isAssignableTo(Thread.class)
                            || call.getTargetOwner().isAssignableTo(ThreadPoolExecutor.class)))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class)
            .because("threads are few, named and known");

    @ArchTest
    static final ArchRule pixelsOfAwtStayInExport = noClasses()
            .that()
            .resideOutsideOfPackage("org.headlight.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("the screen is JavaFX; AWT only writes files");

    @ArchTest
    static final ArchRule printingStaysInTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackages("org.headlight.cli..", "org.headlight.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a window has no console");

    @ArchTest
    static final ArchRule randomnessHasASeed = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because("the same seed must give the same curve");

    @ArchTest
    static final ArchRule noMutableStatics = fields().that()
            .areStatic()
            .and(not(describe(
                    "made by the compiler", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC))))
            .should()
            .beFinal()
            .because("state belongs to an object that someone can see");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .because("a name that fits everything says nothing");

    @TestFactory
    Stream<DynamicTest> everyPackageImportsOnlyWhatStandsBelow() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.headlight");
        return MAY_IMPORT.entrySet().stream()
                .map(wall -> DynamicTest.dynamicTest(
                        wall.getKey(),
                        () -> wall(wall.getKey(), wall.getValue())
                                .allowEmptyShould(true)
                                .check(house)));
    }

    private static ArchRule wall(String room, List<String> others) {
        String[] allowed = Stream.concat(Stream.of(room), others.stream())
                .map(name -> "org.headlight." + name + "..")
                .toArray(String[]::new);
        boolean hasRoomsInside = MAY_IMPORT.keySet().stream().anyMatch(name -> name.startsWith(room + "."));
        var inside = resideInAPackage("org.headlight." + room + (hasRoomsInside ? "" : ".."));
        return noClasses()
                .that(inside)
                .should()
                .dependOnClassesThat(resideInAPackage("org.headlight..").and(not(resideInAnyPackage(allowed))))
                .because("%s may import %s alone".formatted(room, Arrays.toString(others.toArray())));
    }
}
