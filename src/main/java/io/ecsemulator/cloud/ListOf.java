package io.ecsemulator.cloud;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the elements of a list as the API does. On the wire a list is always an object that holds one array,
 * {@code "Tags":{"Tag":[…]}}, in XML {@code <Tags><Tag>…</Tag></Tags>}; this is the inner name.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface ListOf {
    /** The inner name, for instance {@code Tag}. */
    String value();
}
