package io.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Constraint of a number: its smallest and largest value. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /** The smallest value. */
    long min() default Long.MIN_VALUE;

    /** The largest value. */
    long max() default Long.MAX_VALUE;
}
