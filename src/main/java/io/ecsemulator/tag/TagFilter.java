package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.BlankIsValue;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.TagParameter;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter by parts of tags: {@code TagFilter.1.TagKey=env*}, or {@code TagFilter.1.TagKey=env} with {@code
 * TagFilter.1.TagValues.1=*prod*}.
 *
 * @param TagKey key of the tag; without TagValues {@code env*} matches keys that begin with env, {@code *env*} keys that contain
 *     env
 * @param TagValues values of the tag, at most 5, of which one must match; with {@code *} as in TagKey, and like in the first
 *     for all
 */
record TagFilter(
        @Nullable String TagKey, @BlankIsValue @MaxItems(5) List<String> TagValues) {

    private static final String ANY = "*";

    /** Whether key and values are valid, apart from the number of values. */
    boolean isValid() {
        return TagKey != null
                && TagParameter.isKey(TagKey)
                && (TagValues.isEmpty()
                        || (!TagKey.contains(ANY) && TagValues.stream().allMatch(TagFilter::isText)));
    }

    private static boolean isText(String value) {
        return !value.isEmpty() && TagParameter.isValue(value);
    }

    /** The key, if resources must have a tag with exactly that key; else null. */
    @Nullable
    String wholeKey() {
        return TagKey == null || TagKey.contains(ANY) ? null : TagKey;
    }

    /** Whether one of those tags matches this filter, which is valid. */
    boolean matches(List<Tag> tags) {
        return TagKey != null && tags.stream().anyMatch(matcher(TagKey));
    }

    private Predicate<Tag> matcher(String key) {
        if (TagValues.isEmpty()) {
            return tag -> matches(List.of(key), tag.TagKey());
        }
        return tag -> tag.TagKey().equals(key) && matches(TagValues, tag.TagValue());
    }

    /** Whether a text matches one of the wanted texts. */
    private static boolean matches(List<String> wanted, String text) {
        boolean isInside = wanted.get(0).startsWith(ANY);
        boolean isPrefix = wanted.get(0).endsWith(ANY);
        return wanted.stream()
                .map(TagFilter::withoutMarks)
                .anyMatch(
                        part -> isInside ? text.contains(part) : isPrefix ? text.startsWith(part) : text.equals(part));
    }

    private static String withoutMarks(String wanted) {
        String text = wanted.startsWith(ANY) ? wanted.substring(1) : wanted;
        return text.endsWith(ANY) ? text.substring(0, text.length() - 1) : text;
    }
}
