package io.ecsemulator.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tag of a resource, named as answers name it.
 *
 * @param TagKey unique among the tags of one resource
 * @param TagValue may be empty
 */
public record Tag(String TagKey, String TagValue) {

    /** Those tags without those of these keys. */
    static List<Tag> without(List<Tag> tags, String... keys) {
        Set<String> gone = Set.of(keys);
        return tags.stream().filter(tag -> !gone.contains(tag.TagKey())).toList();
    }

    /** Those tags with that one, in place of the one of its key, or else at the end. */
    public static List<Tag> put(List<Tag> tags, String key, String value) {
        Tag added = new Tag(key, value);
        return tags.stream().anyMatch(tag -> tag.TagKey().equals(key))
                ? tags.stream()
                        .map(tag -> tag.TagKey().equals(key) ? added : tag)
                        .toList()
                : Stream.concat(tags.stream(), Stream.of(added)).toList();
    }

    /** Whether tags of that key are the cloud's own, which callers can neither set nor remove. */
    public static boolean isSystem(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.startsWith("aliyun") || lower.startsWith("acs:");
    }
}
