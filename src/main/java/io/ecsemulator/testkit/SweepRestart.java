package io.ecsemulator.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that starts the client again as a new process would, in runs of a {@link FaultSweep} in which the client ended: with
 * nothing but what is in the world. It may have parameters of the types {@link EcsEmulator} and {@link SweepRun}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SweepRestart {}
