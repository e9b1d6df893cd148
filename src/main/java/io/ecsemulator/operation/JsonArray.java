package io.ecsemulator.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter is one text with a JSON array of texts, such as {@code ["d-1","d-2"]}, read into a {@code List<String>} with each text
 * once; null if the parameter is absent or blank.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface JsonArray {
    /** Whether a text that does not begin with {@code [} is read as an array of that text alone. */
    boolean orText() default false;
}
