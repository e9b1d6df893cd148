package io.ecsemulator.cloud;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a time that the API writes without seconds, {@code 2999-09-08T16:00Z}: all of an instance's and of a task's, one of
 * a disk's.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Minutes {}
