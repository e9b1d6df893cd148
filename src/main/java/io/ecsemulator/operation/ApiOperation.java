package io.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Declares an operation of the API; its action is the simple name of the class. */
@Component
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ApiOperation {
    /** The editions of its document that it follows, by year, for instance {@code 2024, 2026}. */
    String editions();

    /**
     * The parameters of a call that succeeds in the demo world, without Action and not URL-encoded, for instance {@code
     * InstanceId=i-1&DiskId=d-1}. Its page in the documentation shows the call with its response.
     */
    String sample() default "";

    /** The versions of the APIs that it belongs to, with that of its document first. */
    String[] version() default Operations.VERSION;
}
