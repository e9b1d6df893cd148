package io.ecsemulator.operation;

/**
 * An error of the API. Each is declared once, as a constant of the catalogue of its resource; its code is spelled as the API spells it.
 *
 * @param status the HTTP status of the response
 * @param code what clients compare, for instance {@code IncorrectDiskStatus}
 * @param message the text for people, with one {@code %s} where the message names something
 * @param source the document that lists it, or the recording
 */
public record ApiError(int status, String code, String message, Source source) {

    /**
     * An error that a document lists.
     *
     * @param reference the operations and the edition, for instance {@code DetachDisk 2018}
     */
    public static ApiError documented(String reference, int status, String code, String message) {
        return new ApiError(status, code, message, Source.documented(reference));
    }

    /** An error that the real service was seen to answer. */
    public static ApiError recorded(String when, int status, String code, String message) {
        return new ApiError(status, code, message, Source.recorded(when));
    }

    /** An error that the emulator chose, where nothing is known. */
    public static ApiError ours(int status, String code, String message) {
        return new ApiError(status, code, message, Source.OURS);
    }
}
