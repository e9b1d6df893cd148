package io.ecsemulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.tls.ClientTrust;
import io.ecsemulator.tls.HttpsInitializer;
import io.ecsemulator.tls.TlsException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the product and the rooms and libraries that each may use. */
@AnalyzeClasses(packages = "io.ecsemulator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.ecsemulator";
    private static final String AUTH = "io.ecsemulator.auth..";
    private static final String CLOUD = "io.ecsemulator.cloud..";
    private static final String CONSOLE = "io.ecsemulator.console..";
    private static final String CONTROL = "io.ecsemulator.control..";
    private static final String FAULT = "io.ecsemulator.fault..";
    private static final String FORMAT = "io.ecsemulator.format..";
    private static final String HTTP = "io.ecsemulator.http..";
    private static final String JOURNAL = "io.ecsemulator.journal..";
    private static final String LAUNCH = "io.ecsemulator.launch..";
    private static final String OPERATION = "io.ecsemulator.operation..";
    private static final String SAMPLES = "io.ecsemulator.samples..";
    private static final String STATE = "io.ecsemulator.state..";
    private static final String STORE_JDBC = "io.ecsemulator.store.jdbc..";
    private static final String STORE_MEMORY = "io.ecsemulator.store.memory..";
    private static final String TENANT = "io.ecsemulator.tenant..";
    private static final String RUNNER = "io.ecsemulator.runner..";
    private static final String SCENARIO = "io.ecsemulator.scenario..";
    private static final String SWEEP = "io.ecsemulator.sweep..";
    private static final String TESTKIT = "io.ecsemulator.testkit..";
    private static final String THROTTLING = "io.ecsemulator.throttling..";
    private static final String TLS = "io.ecsemulator.tls..";
    private static final String[] OPERATIONS = {
        "io.ecsemulator.disk..",
        "io.ecsemulator.image..",
        "io.ecsemulator.instance..",
        "io.ecsemulator.network..",
        "io.ecsemulator.region..",
        "io.ecsemulator.keypair..",
        "io.ecsemulator.securitygroup..",
        "io.ecsemulator.snapshot..",
        "io.ecsemulator.sts..",
        "io.ecsemulator.tag..",
        "io.ecsemulator.task.."
    };

    private static final String JACKSON = "tools.jackson..";
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";
    private static final String LOGGING = "org.slf4j..";
    private static final String METRICS = "io.micrometer..";
    private static final String STEREOTYPES = "org.springframework.stereotype..";

    private static final Set<String> ROOMS_WITH_A_RULE = new HashSet<>(Set.of(ROOT));

    @ArchTest
    static final ArchRule CLOUD_IS_PLAIN_JAVA =
            room(CLOUD).mayUse().because("the world must not depend on how it is reached or kept");

    @ArchTest
    static final ArchRule THE_STORE_IN_MEMORY_KNOWS_THE_WORLD_ONLY =
            room(STORE_MEMORY).mayUse(CLOUD).because("another store must be able to replace this one");

    @ArchTest
    static final ArchRule THE_STORE_IN_A_DATABASE_KNOWS_WHAT_SERVERS_SHARE = room(STORE_JDBC)
            .mayUse(
                    AUTH,
                    CLOUD,
                    FAULT,
                    JOURNAL,
                    OPERATION,
                    STATE,
                    STORE_MEMORY,
                    THROTTLING,
                    JACKSON,
                    JACKSON_ANNOTATIONS,
                    LOGGING,
                    "javax.sql..",
                    "com.zaxxer.hikari..",
                    "io.github.bucket4j..",
                    "org.flywaydb..",
                    "org.springframework.core..",
                    "org.springframework.dao..",
                    "org.springframework.jdbc..",
                    "org.springframework.transaction..")
            .because("it keeps replicas of worlds, and implements what each room that servers share declares");

    @ArchTest
    static final ArchRule FORMATS_KNOW_THE_WORLD_ONLY = room(FORMAT)
            .mayUse(CLOUD, JACKSON, JACKSON_ANNOTATIONS)
            .because("responses and state documents spell a resource in the same way");

    @ArchTest
    static final ArchRule THE_OPERATION_LANGUAGE_IS_A_LEAF = room(OPERATION)
            // Some parameters hold JSON; page tokens are signed.
            .mayUse(CLOUD, STEREOTYPES, JACKSON, "javax.crypto..")
            .because("operations are written with it, whatever calls them");

    @ArchTest
    static final ArchRule OPERATIONS_KNOW_NEITHER_HTTP_NOR_FORMATS = room(OPERATIONS)
            .mayUse(CLOUD, OPERATION, STEREOTYPES)
            .because("an operation reads like its page of the documentation");

    @ArchTest
    static final ArchRule OPERATIONS_REFUSE_BY_RULES = noClasses()
            .that()
            .resideInAnyPackage(OPERATIONS)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ApiException.class)
            .because("an error that is not the error of a rule would be missing in the documentation");

    @ArchTest
    static final ArchRule RESOURCES_DO_NOT_KNOW_EACH_OTHER = SlicesRuleDefinition.slices()
            .matching(
                    "io.ecsemulator.(disk|image|instance|keypair|network|region|securitygroup|snapshot|sts|tag|task)..")
            .should()
            .notDependOnEachOther()
            .because("two resources share the world, not code");

    @ArchTest
    static final ArchRule AUTHENTICATION_IS_ONE_CONCERN = room(AUTH)
            .mayUse(CLOUD, OPERATION, LOGGING, "javax.crypto..", "org.springframework.boot.context.properties.bind..")
            .because("it decides on a call and does not carry it on");

    @ArchTest
    static final ArchRule THROTTLING_IS_ONE_CONCERN = room(THROTTLING)
            .mayUse(CLOUD, OPERATION, "io.github.bucket4j..", "org.springframework.boot.convert..")
            .because("it decides on a call and does not carry it on");

    @ArchTest
    static final ArchRule FAULTS_ARE_ONE_CONCERN = room(FAULT)
            .mayUse(CLOUD, OPERATION, JACKSON_ANNOTATIONS)
            .because("a fault is a plan; the HTTP edge carries it out");

    @ArchTest
    static final ArchRule THE_JOURNAL_IS_ONE_CONCERN = room(JOURNAL)
            .mayUse(CLOUD, OPERATION, JACKSON_ANNOTATIONS)
            .because("it keeps entries, which the HTTP edge writes in one place");

    @ArchTest
    static final ArchRule A_TENANT_IS_STATE_ONLY = room(TENANT)
            .mayUse(CLOUD, FAULT, JOURNAL, OPERATION, STATE, THROTTLING, LOGGING)
            .because("it holds what callers share, and HTTP and the control API both use it");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_OPERATION = room(HTTP)
            .mayUse(
                    AUTH,
                    CLOUD,
                    FAULT,
                    FORMAT,
                    JOURNAL,
                    OPERATION,
                    TENANT,
                    THROTTLING,
                    JACKSON,
                    METRICS,
                    JACKSON_ANNOTATIONS,
                    LOGGING,
                    "jakarta.servlet..",
                    "org.apache..",
                    "org.springframework..")
            .because("a new operation must not touch it, and calls must not behave differently when a test watches");

    @ArchTest
    static final ArchRule STATE_DOCUMENTS_NEED_NO_WEB_SERVER = room(STATE)
            .mayUse(
                    CLOUD,
                    FORMAT,
                    STEREOTYPES,
                    JACKSON,
                    JACKSON_ANNOTATIONS,
                    "org.snakeyaml.engine..",
                    "org.springframework.boot.convert..")
            .because("the initial world is read before there is a web server");

    @ArchTest
    static final ArchRule CONTROL_KNOWS_NO_OPERATION = room(CONTROL)
            .mayUse(
                    AUTH,
                    CLOUD,
                    FAULT,
                    JOURNAL,
                    OPERATION,
                    STATE,
                    SWEEP,
                    TENANT,
                    THROTTLING,
                    TLS,
                    JACKSON,
                    JACKSON_ANNOTATIONS,
                    METRICS,
                    LOGGING,
                    "jakarta.servlet..",
                    "jakarta.validation..",
                    "org.apache.tomcat.util.http..",
                    "org.hibernate.validator.constraints..",
                    "org.springframework..")
            .because("tests set the world directly, not through the operations under test");

    @ArchTest
    static final ArchRule THE_CONSOLE_KNOWS_NO_OPERATION = room(CONSOLE)
            .mayUse(
                    AUTH,
                    CLOUD,
                    CONTROL,
                    FAULT,
                    JOURNAL,
                    OPERATION,
                    SAMPLES,
                    SCENARIO,
                    STATE,
                    TENANT,
                    JACKSON,
                    LOGGING,
                    "gg.jte..",
                    "jakarta.servlet..",
                    "java.net.http..",
                    "org.apache.tomcat.util.http..",
                    "org.springframework..")
            .because("pages show what the declarations say, and act as callers of the two APIs do");

    @ArchTest
    static final ArchRule CODE_SAMPLES_KNOW_DECLARATIONS_ONLY =
            room(SAMPLES).mayUse(OPERATION).because("whoever shows a call asks for its code");

    @ArchTest
    static final ArchRule HTTPS_KNOWS_NOTHING_ELSE_OF_THE_EMULATOR = room(TLS)
            .mayUse(
                    LOGGING,
                    "javax.net.ssl..",
                    "javax.security.auth..",
                    "org.apache..",
                    "org.bouncycastle..",
                    "org.springframework..")
            .because("the response to a call must not depend on its port");

    @ArchTest
    static final ArchRule THE_LAUNCHER_IS_PLAIN_JAVA =
            room(LAUNCH).mayUse().because("it is loaded before everything else in the runnable jar");

    @ArchTest
    static final ArchRule THE_TEST_KIT_SPEAKS_HTTP_ONLY = room(TESTKIT)
            .mayUse("org.junit.jupiter.api..", "org.junit.platform.commons.support..", "org.assertj..")
            .because("it is on the class path of a user's tests, which has nothing else of the emulator");

    @ArchTest
    static final ArchRule SWEEPS_ARE_PLANS = room(SWEEP)
            .mayUse(CLOUD, FAULT, JOURNAL, OPERATION, STATE, TENANT, JACKSON, JACKSON_ANNOTATIONS)
            .because("fault rules make the trouble, and whoever runs the test goes from run to run");

    @ArchTest
    static final ArchRule SCENARIOS_ARE_FOUND_WITHOUT_HTTP = room(SCENARIO)
            .mayUse(CLOUD, OPERATION, STATE, STORE_MEMORY, JACKSON)
            .because("they are tried in a world of their own, with the rules alone");

    @ArchTest
    static final ArchRule THE_RUNNER_IS_A_USER_OF_THE_TEST_KIT =
            room(RUNNER).mayUse(TESTKIT, "javax.xml.stream..").because("a sweep of a command goes as a sweep in JUnit");

    @ArchTest
    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("io.ecsemulator.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room can then be read and tested without those that use it");

    /** A new package needs a room in this test. */
    @ArchTest
    static void everyPackageHasARule(JavaClasses classes) {
        assertThat(classes)
                .extracting(JavaClass::getPackageName)
                .allSatisfy(name -> assertThat(ROOMS_WITH_A_RULE)
                        .as(name)
                        .anyMatch(room -> PackageMatcher.of(room).matches(name)));
    }

    @ArchTest
    static final ArchRule NOTHING_USES_THE_ROOT = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT)
            .because("it puts the rooms together");

    @ArchTest
    static final ArchRule NOTHING_NEEDS_HTTPS = noClasses()
            .that()
            .resideOutsideOfPackage(TLS)
            .should()
            .dependOnClassesThat(resideInAPackage(TLS)
                    .and(not(belongToAnyOf(ClientTrust.class, HttpsInitializer.class, TlsException.class))))
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("nothing of it is loaded while it is off");

    @ArchTest
    static final ArchRule ASSERTJ_IS_NOT_NEEDED = noClasses()
            .that()
            .haveNameNotMatching(".*\\.EcsAssertions(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.assertj..")
            .because("tests that do not use the assertions do not need it");

    @ArchTest
    static final ArchRule ONLY_THE_RUNNER_AND_THE_COMMAND_LINE_USE_THE_TEST_KIT = noClasses()
            .that()
            .resideOutsideOfPackages(TESTKIT, RUNNER, ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TESTKIT)
            .because("it is for users' tests, and what it needs is not in the runnable jar");

    @ArchTest
    static final ArchRule OPERATIONS_ARE_FINAL = classes()
            .that()
            .areAssignableTo(Operation.class)
            .and()
            .resideOutsideOfPackage(OPERATION)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("the simple name of the class is the action that calls it");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            // They run tests, outside of the emulator.
            .resideOutsideOfPackages(RUNNER, TESTKIT)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Date.class)
            .because("tests move the emulator's time");

    @ArchTest
    static final ArchRule THE_SYSTEM_CLOCK_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("EcsEmulatorConfiguration")
            .should()
            .callMethod(InstantSource.class, "system")
            .because("there is one clock");

    private static Room room(String... packages) {
        ROOMS_WITH_A_RULE.addAll(List.of(packages));
        return new Room(List.of(packages));
    }

    private record Room(List<String> packages) {

        /** Returns the rule that the room uses only itself, the JDK and these packages. */
        ArchRule mayUse(String... others) {
            return classes()
                    .that()
                    .resideInAnyPackage(packages.toArray(String[]::new))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(Stream.of(packages, List.of(others), List.of("java..", "org.jspecify.."))
                            .flatMap(List::stream)
                            .toArray(String[]::new));
        }
    }
}
