package io.ecsemulator.api;

import java.util.regex.Pattern;

/** What the texts that callers give to resources may look like (CreateDisk and CreateInstance, edition 2026). */
public final class Texts {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}:_.\\-]{1,127}");
    private static final int SHORTEST = 2;
    private static final int LONGEST_DESCRIPTION = 256;

    private Texts() {}

    /** A name has 2 to 128 letters, digits, {@code :_.-}, begins with a letter and not with http:// or https://. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches() && !isAddress(text);
    }

    /** A description has 2 to 256 characters and does not begin with http:// or https://. */
    public static boolean isDescription(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST_DESCRIPTION && !isAddress(text);
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }
}
