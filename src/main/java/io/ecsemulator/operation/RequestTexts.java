package io.ecsemulator.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parameters of one request, and the numbers in the names of its lists. */
final class RequestTexts {

    /** No declared name is longer; a longer name is not looked at. */
    private static final int MAX_NAME = 128;

    private final Map<String, String> texts;

    /** Whether any name has a dot: most requests have only plain ones, and then nothing needs to be looked for. */
    private final boolean hasLists;

    /** The numbers of each list; made by one pass over all names when the first list is read. */
    private @Nullable Map<String, Set<Integer>> lists;

    RequestTexts(Map<String, String> texts) {
        this.texts = texts;
        this.hasLists = hasLists(texts);
    }

    private static boolean hasLists(Map<String, String> texts) {
        for (String name : texts.keySet()) {
            if (name.indexOf('.') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The parameter of that name, or null. In a list the old {@code Tag.1.key} is as good as {@code Tag.1.Key}. */
    @Nullable
    String text(String name) {
        String text = texts.get(name);
        if (text != null || !hasLists) {
            return text;
        }
        int last = name.lastIndexOf('.') + 1;
        if (last == 0 || name.indexOf('.') == last - 1) {
            return null;
        }
        return texts.get(name.substring(0, last) + Character.toLowerCase(name.charAt(last)) + name.substring(last + 1));
    }

    /** The numbers N of the parameters {@code Name.N} and {@code Name.N.Component}, 1 to 99999, in ascending order. */
    Set<Integer> numbers(String name) {
        if (!hasLists) {
            return Set.of();
        }
        if (lists == null) {
            lists = new HashMap<>();
            texts.keySet().forEach(this::addNumbers);
        }
        return lists.getOrDefault(name, Set.of());
    }

    private void addNumbers(String name) {
        int dot = name.length() > MAX_NAME ? -1 : name.indexOf('.');
        while (dot >= 0) {
            int next = name.indexOf('.', dot + 1);
            int number = number(name, dot + 1, next < 0 ? name.length() : next);
            if (number > 0 && lists != null) {
                lists.computeIfAbsent(name.substring(0, dot), absent -> new TreeSet<>())
                        .add(number);
            }
            dot = next;
        }
    }

    /** The number between both indexes; 0 if there is none. */
    private static int number(String name, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9' || (c == '0' && number == 0) || number > 9_999) {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
