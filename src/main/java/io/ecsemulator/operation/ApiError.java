package io.ecsemulator.operation;

/** An error that the API documents. Each is declared once, as an enum constant of the feature it belongs to. */
public interface ApiError {

    /**
     * What an error is.
     *
     * @param status the HTTP status of the answer
     * @param code what clients compare, for instance {@code IncorrectDiskStatus}
     * @param message the text for people, with {@code %s} where a name belongs
     */
    record Spec(int status, String code, String message) {}

    /** What it is. */
    Spec spec();

    /** The HTTP status of the answer. */
    default int status() {
        return spec().status;
    }

    /** The code that clients compare. */
    default String code() {
        return spec().code;
    }

    /** The text for people, with {@code %s} where a name belongs. */
    default String message() {
        return spec().message;
    }
}
