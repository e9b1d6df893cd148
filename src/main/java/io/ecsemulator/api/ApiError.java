package io.ecsemulator.api;

/** An error that the API documents. Each is declared once, as an enum constant of the feature it belongs to. */
public interface ApiError {

    /** The HTTP status of the answer. */
    int status();

    /** The code that clients compare, for instance {@code IncorrectDiskStatus}. */
    String code();

    /** The text for people, with {@code %s} where a name belongs. */
    String message();
}
