package io.ecsemulator.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that is called after each run of a {@link FaultSweep} of the class and throws if something does not hold. It may have
 * parameters of the types {@link EcsEmulator} and {@link SweepRun}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SweepInvariant {}
