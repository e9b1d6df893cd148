package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.TagParameter;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tags by a part of their text: {@code TagFilter.1.TagKey=env*}, or {@code TagFilter.1.TagKey=env} with {@code
 * TagFilter.1.TagValues.1=*prod*}.
 *
 * @param TagKey the key; without values {@code env*} for what begins so, {@code *env*} for what has it in it
 * @param TagValues at most 5, written like a key without values, of which one must fit; how the first is written holds for
 *     all
 */
record TagFilter(@Nullable String TagKey, List<String> TagValues) {

    private static final int MOST_VALUES = 5;
    private static final String ANY = "*";

    /**
     * What it asks for.
     *
     * @throws ApiException if it cannot be
     */
    Predicate<List<Tag>> condition() {
        String key = TagKey;
        if (key == null || !TagParameter.isKey(key)) {
            throw new ApiException(TaggingError.TAG_FILTER);
        }
        if (TagValues.isEmpty()) {
            Predicate<String> isKey = fitting(List.of(key));
            return tags -> tags.stream().anyMatch(tag -> isKey.test(tag.TagKey()));
        }
        if (key.contains(ANY) || !TagValues.stream().allMatch(TagFilter::isText)) {
            throw new ApiException(TaggingError.TAG_FILTER);
        }
        if (TagValues.size() > MOST_VALUES) {
            throw new ApiException(TaggingError.TOO_MANY_VALUES);
        }
        Predicate<String> isValue = fitting(TagValues);
        return tags -> tags.stream().anyMatch(tag -> tag.TagKey().equals(key) && isValue.test(tag.TagValue()));
    }

    private static boolean isText(String value) {
        return !value.isEmpty() && TagParameter.isValue(value);
    }

    private static Predicate<String> fitting(List<String> wanted) {
        boolean isIn = wanted.get(0).startsWith(ANY);
        boolean isStart = wanted.get(0).endsWith(ANY);
        List<String> texts = wanted.stream().map(TagFilter::withoutMarks).toList();
        return text -> texts.stream()
                .anyMatch(part -> isIn ? text.contains(part) : isStart ? text.startsWith(part) : text.equals(part));
    }

    private static String withoutMarks(String wanted) {
        String text = wanted.startsWith(ANY) ? wanted.substring(1) : wanted;
        return text.endsWith(ANY) ? text.substring(0, text.length() - 1) : text;
    }
}
