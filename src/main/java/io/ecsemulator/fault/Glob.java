package io.ecsemulator.fault;

/**
 * A text in which {@code *} stands for any characters or none, and {@code ?} for one.
 *
 * @param pattern the text
 */
public record Glob(String pattern) {

    /**
     * Whether a text is one that this stands for. A star takes as little as it can and takes more when what follows does not
     * fit; only the last star is ever asked again, so the time is at most the product of the two lengths.
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
