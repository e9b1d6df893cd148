package io.ecsemulator.operation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The formats of texts that callers give to resources (CreateDisk and CreateInstance 2026). */
public enum TextFormat {
    /** 2 to 128 letters, digits and {@code : _ . -}, beginning with a letter, not with {@code http://} or {@code https://}. */
    NAME("a name of 2 to 128 letters, digits, ':', '_', '.' and '-', beginning with a letter", TextFormat::isName),
    /** 2 to 256 characters, not beginning with {@code http://} or {@code https://}. */
    DESCRIPTION(
            "a description of 2 to 256 characters, not beginning with http:// or https://", TextFormat::isDescription),
    /** 1 to 128 characters, not beginning with {@code http://} or {@code https://} (CreateVpc and CreateVSwitch 2024). */
    NETWORK_NAME(
            "a name of 1 to 128 characters, not beginning with http:// or https://", text -> isPlainText(text, 128)),
    /** 1 to 256 characters, not beginning with {@code http://} or {@code https://} (CreateVpc and CreateVSwitch 2024). */
    NETWORK_DESCRIPTION(
            "a description of 1 to 256 characters, not beginning with http:// or https://",
            text -> isPlainText(text, 256)),
    /** 2 to 64 letters and digits, with single dots and hyphens in between; not of an instance that runs Windows. */
    HOST_NAME(
            "a host name of 2 to 64 letters, digits, '.' and '-', beginning and ending with a letter or digit",
            text -> isHostName(text, false));

    private static final Pattern NAME_PATTERN = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}:_.\\-]{1,127}");
    private static final Pattern HOST_NAME_PATTERN = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
    private static final int MAX_HOST_NAME = 64;
    private static final int MAX_WINDOWS_HOST_NAME = 15;
    private static final Pattern PASSWORD = Pattern.compile("[\\x21-\\x7e&&[^\"\\\\]]{8,30}");
    private static final List<Pattern> CHARACTER_CLASSES = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
            .map(Pattern::compile)
            .toList();
    private static final int MIN_CHARACTER_CLASSES = 3;

    private final String words;
    private final Predicate<String> matcher;

    TextFormat(String words, Predicate<String> matcher) {
        this.words = words;
        this.matcher = matcher;
    }

    /** Whether a text has this format. */
    public boolean matches(String text) {
        return matcher.test(text);
    }

    /** The format in words, for instance {@code a name of 2 to 128 letters…}. */
    public String words() {
        return words;
    }

    private static boolean isName(String text) {
        return NAME_PATTERN.matcher(text).matches() && !isAddress(text);
    }

    private static boolean isDescription(String text) {
        return text.length() >= 2 && text.length() <= 256 && !isAddress(text);
    }

    private static boolean isPlainText(String text, int maxLength) {
        return text.length() <= maxLength && !isAddress(text);
    }

    private static boolean isAddress(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /**
     * Whether a text can be a host name: 2 to 64 letters and digits, with single dots and hyphens in between; on Windows 2 to 15
     * characters without dots, not all of them digits (RunInstances, CreateInstance and ModifyInstanceAttribute 2024).
     */
    public static boolean isHostName(String text, boolean isWindows) {
        return text.length() >= 2
                && text.length() <= (isWindows ? MAX_WINDOWS_HOST_NAME : MAX_HOST_NAME)
                && HOST_NAME_PATTERN.matcher(text).matches()
                && !(isWindows && (text.contains(".") || text.chars().allMatch(Character::isDigit)));
    }

    /**
     * Whether a text can be a password: 8 to 30 characters with at least three of lower-case letters, upper-case letters, digits
     * and others; on Windows it does not begin with a slash (ModifyInstanceAttribute 2024 and ReInitDisk 2026).
     */
    public static boolean isPassword(String text, boolean isWindows) {
        return PASSWORD.matcher(text).matches()
                && CHARACTER_CLASSES.stream()
                                .filter(characters -> characters.matcher(text).find())
                                .count()
                        >= MIN_CHARACTER_CLASSES
                && !(isWindows && text.startsWith("/"));
    }

    /** Whether a name matches the text of a filter, in which each {@code *} stands for any characters or none. */
    static boolean matchesWildcard(String wanted, String name) {
        String[] parts = wanted.split("\\*", -1);
        if (parts.length == 1) {
            return name.equals(wanted);
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (!name.startsWith(first) || !name.endsWith(last) || name.length() < first.length() + last.length()) {
            return false;
        }
        // The parts in between are searched from the left, each as early as possible.
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
}
