package io.ecsemulator.operation;

import io.ecsemulator.cloud.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a request: {@code Tag.1.Key=team&Tag.1.Value=storage}.
 *
 * @param Key 1 to 128 characters, not beginning with {@code aliyun} or {@code acs:}, without {@code http://} or {@code
 *     https://}
 * @param Value at the most 128 characters, without {@code http://} or {@code https://}; in a filter absent for any
 */
public record TagParameter(
        @BlankIsValue @Nullable String Key,
        @BlankIsValue @Nullable String Value) {

    /** How many tags a call may have. */
    public static final int MAX = 20;

    private static final int LONGEST = 128;

    /** The tags can be those of a resource. */
    public static final Rules<List<TagParameter>> RULES = Rules.<List<TagParameter>>shared("2024, 2026")
            .stage(Stage.REQUEST)
            .rule(
                    TagError.KEY_MALFORMED,
                    "a Tag.N.Key is missing, too long, begins with aliyun or acs:, or contains http:// or https://",
                    tags -> tags.stream().anyMatch(tag -> !tag.hasOwnKey()))
            .rule(
                    TagError.VALUE_MALFORMED,
                    "a Tag.N.Value is too long, or contains http:// or https://",
                    tags -> tags.stream().anyMatch(tag -> !isValue(Objects.requireNonNullElse(tag.Value, ""))))
            .rule(
                    TagError.DUPLICATE_KEY,
                    "two Tag.N.Key are equal",
                    tags -> tags.stream().map(TagParameter::Key).distinct().count() < tags.size())
            .build();

    /** Whether the key is one that callers may give to a resource. */
    public boolean hasOwnKey() {
        return Key != null && isKey(Key) && !Tag.isSystem(Key);
    }

    /** The tags of a resource, which break none of the {@link #RULES}. */
    public static List<Tag> toTags(List<TagParameter> parameters) {
        return parameters.stream()
                .map(tag -> new Tag(Objects.requireNonNullElse(tag.Key, ""), Objects.requireNonNullElse(tag.Value, "")))
                .toList();
    }

    /** The errors of {@link #tags}. */
    public static final List<ApiError> ERRORS =
            List.of(TagError.DUPLICATE_KEY, TagError.KEY_MALFORMED, TagError.VALUE_MALFORMED);

    /** The errors of {@link #checkFilter}. */
    public static final List<ApiError> FILTER_ERRORS = List.of(TagError.MISMATCH, TagError.COUNT);

    /**
     * The tags that a resource is to have; how many there may be is for the operation to check.
     *
     * @throws ApiException if one cannot be, or a key is there twice
     */
    public static List<Tag> tags(List<TagParameter> parameters) {
        Set<String> keys = new HashSet<>();
        List<Tag> tags = new ArrayList<>(parameters.size());
        for (TagParameter parameter : parameters) {
            String key = Objects.requireNonNullElse(parameter.Key, "");
            String value = Objects.requireNonNullElse(parameter.Value, "");
            if (!isKey(key) || Tag.isSystem(key)) {
                throw new ApiException(TagError.KEY_MALFORMED);
            }
            if (!isValue(value)) {
                throw new ApiException(TagError.VALUE_MALFORMED);
            }
            if (!keys.add(key)) {
                throw new ApiException(TagError.DUPLICATE_KEY);
            }
            tags.add(new Tag(key, value));
        }
        return tags;
    }

    /**
     * Sees that these can be what a list is asked for by.
     *
     * @throws ApiException if a value has no key, or there are too many
     */
    public static void checkFilter(List<TagParameter> filter) {
        if (filter.size() > MAX) {
            throw new ApiException(TagError.COUNT);
        }
        if (filter.stream().anyMatch(tag -> tag.Key == null || tag.Key.isEmpty())) {
            throw new ApiException(TagError.MISMATCH);
        }
    }

    /** Whether those tags have all that a filter asks for. */
    public static boolean all(List<TagParameter> filter, List<Tag> tags) {
        return filter.stream().allMatch(wanted -> tags.stream().anyMatch(wanted::matches));
    }

    /** Whether it is that tag, or without a value one of that key. */
    public boolean matches(Tag tag) {
        return tag.TagKey().equals(Key) && (Value == null || tag.TagValue().equals(Value));
    }

    /** Whether a tag, a caller's or the system's, can have that key. */
    public static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST && !hasAddress(key);
    }

    /** Whether a tag can have that value. */
    public static boolean isValue(String value) {
        return value.length() <= LONGEST && !hasAddress(value);
    }

    private static boolean hasAddress(String text) {
        return text.contains("http://") || text.contains("https://");
    }
}
