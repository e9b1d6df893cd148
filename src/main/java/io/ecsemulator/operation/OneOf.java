package io.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.function.Supplier;

/** Constraint of a text or a whole number, or of each item of a list of them: the values that it can have, from all sources together. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OneOf {
    /** Values as they are spelled. */
    String[] value() default {};

    /** Enums whose constants are values, spelled as their {@code toString}. */
    Class<? extends Enum<?>>[] enums() default {};

    /** Classes with a constructor without arguments that supply values, for those that come from a table. */
    Class<? extends Supplier<? extends Collection<String>>>[] from() default {};
}
