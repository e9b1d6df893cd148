package io.ecsemulator.cloud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON array of texts without escapes, as the API has it in fields that are one text: {@code ["1","3"]}. */
public final class TextArray {

    private static final String ITEM = "\"([^\"\\\\]*)\"";
    private static final Pattern ARRAY =
            Pattern.compile("\\s*\\[\\s*(" + ITEM + "(\\s*,\\s*" + ITEM + ")*+)?\\s*]\\s*");
    private static final Pattern ITEMS = Pattern.compile(ITEM);

    private TextArray() {}

    /** The array of those texts. */
    public static String of(Collection<String> items) {
        return items.stream().map(item -> '"' + item + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** The texts in the array, none if it is empty or blank, or null if it is no such array. */
    public static @Nullable List<String> items(String array) {
        if (array.isBlank()) {
            return List.of();
        }
        if (!ARRAY.matcher(array).matches()) {
            return null;
        }
        List<String> items = new ArrayList<>();
        Matcher matcher = ITEMS.matcher(array);
        while (matcher.find()) {
            items.add(matcher.group(1));
        }
        return items;
    }
}
