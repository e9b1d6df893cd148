package io.ecsemulator.fault;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A pattern in which {@code *} stands for any number of characters and {@code ?} for one character. Whether a text matches is
 * found in one pass over the text, whatever the pattern: all places of the pattern where the text can be are bits of a set.
 */
public final class Glob {

    private final String pattern;

    /** The pattern with single stars: {@code a**b} is {@code a*b}. */
    private final String places;

    private final int words;
    private final long[] stars;
    private final long[] anyCharacter;
    private final Map<Character, long[]> byCharacter = new HashMap<>();

    /** A pattern. */
    public Glob(String pattern) {
        this.pattern = pattern;
        this.places = pattern.replaceAll("\\*+", "*");
        this.words = places.length() / Long.SIZE + 1;
        this.stars = new long[words];
        this.anyCharacter = new long[words];
        for (int i = 0; i < places.length(); i++) {
            switch (places.charAt(i)) {
                case '*' -> set(stars, i);
                case '?' -> set(anyCharacter, i);
                default -> set(byCharacter.computeIfAbsent(places.charAt(i), c -> new long[words]), i);
            }
        }
    }

    /** The pattern as given. */
    public String pattern() {
        return pattern;
    }

    /** Whether the pattern matches a whole text. */
    public boolean matches(CharSequence text) {
        long[] at = new long[words];
        set(at, 0);
        passStars(at);
        for (int i = 0; i < text.length(); i++) {
            long[] same = byCharacter.get(text.charAt(i));
            long carry = 0;
            for (int word = 0; word < words; word++) {
                long moving = at[word] & (same == null ? anyCharacter[word] : same[word] | anyCharacter[word]);
                at[word] = (moving << 1) | carry | (at[word] & stars[word]);
                carry = moving >>> (Long.SIZE - 1);
            }
            passStars(at);
        }
        return (at[places.length() / Long.SIZE] & bit(places.length())) != 0;
    }

    /** A star may stand for nothing, so a text at a star is also at the place after it. */
    private void passStars(long[] at) {
        long carry = 0;
        for (int word = 0; word < words; word++) {
            long passing = at[word] & stars[word];
            at[word] |= (passing << 1) | carry;
            carry = passing >>> (Long.SIZE - 1);
        }
    }

    private static void set(long[] bits, int index) {
        bits[index / Long.SIZE] |= bit(index);
    }

    private static long bit(int index) {
        return 1L << (index % Long.SIZE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pattern);
    }
}
