package io.ecsemulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.tls.ClientTrust;
import io.ecsemulator.tls.HttpsIfWanted;
import io.ecsemulator.tls.TlsException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;

/** The rooms of the product and who may enter which. */
@AnalyzeClasses(packages = "io.ecsemulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CLOUD = "io.ecsemulator.cloud..";
    private static final String STORE = "io.ecsemulator.store..";
    private static final String OPERATION = "io.ecsemulator.operation..";
    private static final String CONTROL = "io.ecsemulator.control..";
    private static final String TLS = "io.ecsemulator.tls..";
    private static final String TESTKIT = "io.ecsemulator.testkit..";
    private static final String[] OPERATIONS = {
        "io.ecsemulator.sts..",
        "io.ecsemulator.disk..",
        "io.ecsemulator.instance..",
        "io.ecsemulator.region..",
        "io.ecsemulator.snapshot..",
        "io.ecsemulator.tag..",
        "io.ecsemulator.task.."
    };

    private static final String[] OPERATIONS_AND_WHAT_THEY_USE = Stream.concat(
                    Stream.of(OPERATIONS),
                    Stream.of(CLOUD, OPERATION, "java..", "org.jspecify..", "org.springframework.stereotype.."))
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule CLOUD_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage(CLOUD)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CLOUD, "java..", "org.jspecify..")
            .because("what the world is must not depend on how it is reached or kept");

    @ArchTest
    static final ArchRule STORES_KNOW_THE_WORLD_ONLY = classes()
            .that()
            .resideInAPackage(STORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(STORE, CLOUD, "java..", "org.jspecify..")
            .because("another store must be able to take this one's place");

    @ArchTest
    static final ArchRule THE_PROTOCOL_KNOWS_NO_OPERATION = noClasses()
            .that()
            .resideInAPackage(OPERATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPERATIONS)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(CONTROL, STORE)
            .because("adding an operation must touch nothing but that operation");

    @ArchTest
    static final ArchRule OPERATIONS_KNOW_NEITHER_HTTP_NOR_FORMATS = classes()
            .that()
            .resideInAnyPackage(OPERATIONS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(OPERATIONS_AND_WHAT_THEY_USE)
            .because("an operation reads as its page of the documentation does");

    @ArchTest
    static final ArchRule RESOURCES_DO_NOT_KNOW_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching("io.ecsemulator.(disk|instance|region|snapshot|sts|tag|task)..")
            .should()
            .notDependOnEachOther()
            .because("what two resources share is the world, not code");

    @ArchTest
    static final ArchRule CONTROL_KNOWS_NO_OPERATION = noClasses()
            .that()
            .resideInAPackage(CONTROL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPERATIONS)
            .because("tests set the world itself, not through what they test");

    @ArchTest
    static final ArchRule HTTPS_KNOWS_NOTHING_ELSE_OF_THE_EMULATOR = noClasses()
            .that()
            .resideInAPackage(TLS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OPERATIONS)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(CLOUD, STORE, OPERATION, CONTROL)
            .because("on which port a call comes must not matter to its answer");

    @ArchTest
    static final ArchRule NOTHING_NEEDS_HTTPS = noClasses()
            .that()
            .resideOutsideOfPackage(TLS)
            .should()
            .dependOnClassesThat(resideInAPackage(TLS)
                    .and(not(belongToAnyOf(ClientTrust.class, HttpsIfWanted.class, TlsException.class))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("while it is off nothing of it is loaded");

    @ArchTest
    static final ArchRule THE_TEST_KIT_SPEAKS_HTTP_ONLY = classes()
            .that()
            .resideInAPackage(TESTKIT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    TESTKIT,
                    "java..",
                    "org.jspecify..",
                    "org.junit.jupiter.api..",
                    "org.junit.platform.commons.support..",
                    "org.assertj..")
            .because("it is on the class path of a user's tests, which has nothing else of the emulator");

    @ArchTest
    static final ArchRule ASSERTJ_IS_NOT_NEEDED = noClasses()
            .that()
            .haveNameNotMatching(".*\\.EcsAssertions(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.assertj..")
            .because("who does not use the assertions need not have it");

    @ArchTest
    static final ArchRule NOTHING_USES_THE_TEST_KIT = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TESTKIT)
            .because("it is for users' tests, and what it needs is not in the runnable jar");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_CONTROL_API = noClasses()
            .that()
            .resideInAnyPackage(CLOUD, STORE, OPERATION)
            .or()
            .resideInAnyPackage(OPERATIONS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CONTROL)
            .because("the emulator must not behave otherwise because somebody watches");

    @ArchTest
    static final ArchRule AN_OPERATION_IS_NAMED_AS_ITS_ACTION_AND_FINAL = classes()
            .that()
            .areAssignableTo(Operation.class)
            .and()
            .resideOutsideOfPackage(OPERATION)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("the simple name of the class is the action that calls it");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Date.class)
            .because("time is the emulator's, and tests move it");

    @ArchTest
    static final ArchRule THE_WALL_IS_ASKED_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("EcsEmulatorConfiguration")
            .should()
            .callMethod(InstantSource.class, "system")
            .because("there is one clock");
}
