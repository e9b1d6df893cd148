package io.ecsemulator.cloud;

/**
 * A tag of a disk or an instance, named as answers name it.
 *
 * @param TagKey unique among the tags of one resource
 * @param TagValue may be empty
 */
public record Tag(String TagKey, String TagValue) {}
