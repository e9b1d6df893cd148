package io.ecsemulator.operation;

/**
 * Where a rule or an error comes from.
 *
 * @param grade how sure it is
 * @param reference the document and its edition, for instance {@code DetachDisk 2018}, or the date of the recording; empty for
 *     {@link Grade#OURS}
 */
public record Source(Grade grade, String reference) {

    /** How sure a rule is. */
    public enum Grade {
        /** A document states it. */
        DOCUMENTED,
        /** The real service was seen to do it. */
        RECORDED,
        /** Nothing is known; the emulator's choice. */
        OURS
    }

    /** The emulator's own choice. */
    public static final Source OURS = new Source(Grade.OURS, "");

    /** A document: operations and editions, for instance {@code DetachDisk 2018}, or editions only where the operation is known. */
    public static Source documented(String reference) {
        return new Source(Grade.DOCUMENTED, reference);
    }

    /** An answer of the real service that was recorded then. */
    public static Source recorded(String when) {
        return new Source(Grade.RECORDED, when);
    }

    /** An error from this source: its HTTP status, code, and message with one {@code %s} where it names something. */
    public ApiError error(int status, String code, String message) {
        return new ApiError(status, code, message, this);
    }

    /** As tables show it: {@code 2018, 2019}, {@code recorded 2018}, {@code ours}. */
    @Override
    public String toString() {
        return switch (grade) {
            case DOCUMENTED -> reference;
            case RECORDED -> "recorded " + reference;
            case OURS -> "ours";
        };
    }
}
