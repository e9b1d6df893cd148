package io.ecsemulator.operation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the texts that callers give to resources may look like (CreateDisk and CreateInstance, edition 2026). */
public final class NameFormats {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}:_.\\-]{1,127}");
    private static final Pattern PASSWORD = Pattern.compile("[\\x21-\\x7e&&[^\"\\\\]]{8,30}");
    private static final List<Pattern> KINDS = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
            .map(Pattern::compile)
            .toList();
    private static final int LEAST_KINDS = 3;
    private static final int SHORTEST = 2;
    private static final int LONGEST_DESCRIPTION = 256;

    private NameFormats() {}

    /** A name has 2 to 128 letters, digits, {@code :_.-}, begins with a letter and not with http:// or https://. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !isAddress(text);
    }

    /** A description has 2 to 256 characters and does not begin with http:// or https://. */
    public static boolean isDescription(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST_DESCRIPTION && !isAddress(text);
    }

    /**
     * A password has 8 to 30 characters of three kinds at the least: small letters, capitals, digits, others; on Windows it
     * does not begin with a slash (ModifyInstanceAttribute, edition 2024, and ReInitDisk, edition 2026).
     */
    public static boolean isPassword(String text, boolean isWindows) {
        return PASSWORD.matcher(text).matches()
                && KINDS.stream().filter(kind -> kind.matcher(text).find()).count() >= LEAST_KINDS
                && !(isWindows && text.startsWith("/"));
    }

    /** Whether a name is the text of a filter, in which each {@code *} stands for any characters or none. */
    static boolean matches(String wanted, String name) {
        String[] parts = wanted.split("\\*", -1);
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (parts.length == 1) {
            return name.equals(wanted);
        }
        if (!name.startsWith(first) || !name.endsWith(last) || name.length() < first.length() + last.length()) {
            return false;
        }
        // What lies between is found from the left, each part as early as can be.
        String rest = name.substring(first.length(), name.length() - last.length());
        for (String part : List.of(parts).subList(1, parts.length - 1)) {
            int found = rest.indexOf(part);
            if (found < 0) {
                return false;
            }
            rest = rest.substring(found + part.length());
        }
        return true;
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }
}
