package io.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names documented parameters whose effect would be seen but is not emulated: a call that gives one is answered 501. Stands on the
 * record of an operation's parameters, or on an interface of the record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotEmulated {
    /**
     * The names, for instance {@code LaunchTemplateId}; {@code NetworkInterface.N} also stands for
     * {@code NetworkInterface.N.VSwitchId}. {@code Hibernate=false} is a name and the value that is accepted.
     */
    String[] value();
}
