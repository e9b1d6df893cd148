package io.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names documented parameters that an operation accepts without effect: nothing that the emulator shows depends on them. Stands on
 * the record of its parameters, or on an interface of the record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithoutEffect {
    /** The names, for instance {@code AutoPay}; {@code Arn.N} also stands for {@code Arn.N.RoleType}. */
    String[] value();
}
