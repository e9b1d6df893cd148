package io.ecsemulator.cloud;

import java.util.List;
import java.util.stream.Stream;

/**
 * A tag of a disk or an instance, named as answers name it.
 *
 * @param TagKey unique among the tags of one resource
 * @param TagValue may be empty
 */
public record Tag(String TagKey, String TagValue) {

    /** Those tags with that one at the end, in place of the one of its key. */
    static List<Tag> put(List<Tag> tags, String key, String value) {
        return Stream.concat(tags.stream().filter(tag -> !tag.TagKey().equals(key)), Stream.of(new Tag(key, value)))
                .toList();
    }
}
