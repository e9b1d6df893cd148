package io.ecsemulator.support;

/** A text that counts how many of its characters are read, which measures the work done with it. */
public final class CountedText implements CharSequence {

    private final String text;
    private long reads;

    public CountedText(String text) {
        this.text = text;
    }

    /** How many characters were read so far, copied ones included. */
    public long reads() {
        return reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        reads += end - start;
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        reads += text.length();
        return text;
    }
}
