package io.ecsemulator.fault;

/**
 * A pattern in which {@code *} stands for any number of characters and {@code ?} for one character.
 *
 * @param pattern the pattern
 */
public record Glob(String pattern) {

    /**
     * Whether the pattern matches a whole text. A star matches as little as possible and is extended when the rest does not
     * match; only the last star is extended, so the time is at most the product of both lengths.
     */
    public boolean matches(String text) {
        int at = 0;
        int next = 0;
        int star = -1;
        int starTook = 0;
        while (next < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                starTook = next;
            } else if (at < pattern.length()
                    && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(next))) {
                at++;
                next++;
            } else if (star >= 0) {
                at = star + 1;
                next = ++starTook;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
