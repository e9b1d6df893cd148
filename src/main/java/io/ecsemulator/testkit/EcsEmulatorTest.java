package io.ecsemulator.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that uses an emulator. All classes of a run with the same settings share one. It starts when the first
 * class needs it, is reset before each test (see {@link #reset}), and ends with the run. Constructors and methods may have a parameter of type
 * {@link EcsEmulator}. When a test fails, the calls since the reset are printed, with what
 * they named.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EcsEmulatorExtension.class)
public @interface EcsEmulatorTest {

    /** Settings in addition to those of {@link EcsEmulator}, such as {@code "ecs.emulator.api-edition=2026"}. */
    String[] settings() default {};

    /**
     * Whether this class has its own world, clock, faults and journal, and so can run in parallel with other isolated
     * classes. Its clients must use {@link EcsEmulator#accessKeyId}. The methods of the class share the world, so they must run
     * one after the other, as they do by default.
     */
    boolean isolated() default false;

    /** Default of {@link #startSeconds}. */
    int START_SECONDS = 60;

    /** When the world returns to that at the start. */
    enum Reset {
        /** Before each test. */
        PER_METHOD,
        /** Before the first test of the class, and before its {@code @BeforeAll} methods: its tests build on each other. */
        PER_CLASS
    }

    /** When the emulator is reset. A world that a {@code @BeforeAll} method makes is there for all tests with {@link Reset#PER_CLASS} only. */
    Reset reset() default Reset.PER_METHOD;

    /** How long the start of the emulator may take, in seconds; that of the first class counts for all that share the emulator. */
    int startSeconds() default START_SECONDS;
}
