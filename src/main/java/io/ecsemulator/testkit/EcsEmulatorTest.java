package io.ecsemulator.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that uses an emulator. There is one for all such classes of a run with the same settings; it is started when
 * the first needs it, is reset before each test, and ends with the run. Constructors and methods may have an {@link EcsEmulator} as a
 * parameter. When a test fails, the calls that the emulator had since its reset are printed.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EcsEmulatorExtension.class)
public @interface EcsEmulatorTest {

    /** Settings of the emulator beside those of {@link EcsEmulator}, for instance {@code "ecs.emulator.api-edition=2026"}. */
    String[] settings() default {};

    /**
     * Whether this class has a world, a clock, faults and a journal of its own, so that it can run beside other isolated classes in a parallel run.
     * Its clients must use {@link EcsEmulator#accessKeyId}. The methods of the class share them, so they must run one after the
     * other, as they do if nothing else is said.
     */
    boolean isolated() default false;
}
