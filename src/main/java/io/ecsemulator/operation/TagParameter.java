package io.ecsemulator.operation;

import io.ecsemulator.cloud.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a request: {@code Tag.1.Key=team&Tag.1.Value=storage}.
 *
 * @param Key key of the tag: 1 to 128 characters, without {@code http://} and {@code https://}; users' keys do not begin with
 *     {@code aliyun} or {@code acs:}
 * @param Value value of the tag: at most 128 characters, without {@code http://} and {@code https://}; default empty, in a filter
 *     any value
 */
public record TagParameter(
        @BlankIsValue @Nullable String Key,
        @BlankIsValue @Nullable String Value) {

    /** The largest number of tags in a request. */
    public static final int MAX = 20;

    private static final int MAX_LENGTH = 128;

    /** The tags are valid as users' tags of a resource. */
    public static final Rules<List<TagParameter>> RULES = rules(TagError.KEY_MALFORMED, TagError.VALUE_MALFORMED);

    /** The tag can be one that a listing filters by. */
    public static final Rules<TagParameter> FILTER_RULES = Rules.<TagParameter>shared("2024, 2026")
            .stage(Stage.REQUEST)
            .rule(TagError.MISMATCH, "a Tag.N.Value has no Tag.N.Key", tag -> tag.Key == null || tag.Key.isEmpty())
            .build();

    /** The tags are valid as users' tags of a resource; with the errors of an operation that has its own. */
    public static Rules<List<TagParameter>> rules(ApiError keyMalformed, ApiError valueMalformed) {
        return Rules.<List<TagParameter>>shared("2024, 2026")
                .stage(Stage.REQUEST)
                .rule(
                        keyMalformed,
                        "a Tag.N.Key is missing or blank, has more than 128 characters, begins with aliyun or acs:, or contains http:// or https://",
                        tags -> tags.stream().anyMatch(tag -> !tag.hasUserKey()))
                .rule(
                        valueMalformed,
                        "a Tag.N.Value has more than 128 characters, or contains http:// or https://",
                        tags -> tags.stream().anyMatch(tag -> !tag.hasValidValue()))
                .rule(TagError.DUPLICATE_KEY, "two Tag.N.Key are equal", TagParameter::hasDuplicateKeys)
                .build();
    }

    /** Whether two tags have the same key. */
    public static boolean hasDuplicateKeys(List<TagParameter> tags) {
        return tags.stream().map(TagParameter::Key).distinct().count() < tags.size();
    }

    /** Whether the key is valid for a user's or a system tag. */
    public boolean hasValidKey() {
        return Key != null && isKey(Key);
    }

    /** Whether the key is valid for a user's tag. */
    public boolean hasUserKey() {
        return Key != null && isKey(Key) && !Tag.isSystem(Key);
    }

    /** Whether the value is valid; a missing value is. */
    public boolean hasValidValue() {
        return Value == null || isValue(Value);
    }

    /** The tags of a resource, which break none of the {@link #RULES}. */
    public static List<Tag> toTags(List<TagParameter> parameters) {
        return parameters.stream()
                .map(tag -> new Tag(Objects.requireNonNullElse(tag.Key, ""), Objects.requireNonNullElse(tag.Value, "")))
                .toList();
    }

    /** Whether tags match all tags of a filter. */
    public static boolean all(List<TagParameter> filter, List<Tag> tags) {
        return filter.stream().allMatch(wanted -> tags.stream().anyMatch(wanted::matches));
    }

    /** Whether a tag has this key and, if this has a value, this value. */
    public boolean matches(Tag tag) {
        return tag.TagKey().equals(Key) && (Value == null || tag.TagValue().equals(Value));
    }

    /** Whether a key is valid for a user's or a system tag. */
    public static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= MAX_LENGTH && !hasAddress(key);
    }

    /** Whether a value is valid. */
    public static boolean isValue(String value) {
        return value.length() <= MAX_LENGTH && !hasAddress(value);
    }

    private static boolean hasAddress(String text) {
        return text.contains("http://") || text.contains("https://");
    }
}
