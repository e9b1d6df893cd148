package io.ecsemulator.cloud;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that the real service leaves out of answers when it has no value: an empty text or list, 0, false or null (recorded
 * 2024). State documents always show it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface OmittedIfEmpty {}
