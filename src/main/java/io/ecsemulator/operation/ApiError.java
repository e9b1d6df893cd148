package io.ecsemulator.operation;

/**
 * An error of the API. Each is declared once, with {@link Source#error}, as a constant of the
 * catalogue of its resource; its code is spelled as the API spells it.
 *
 * @param status the HTTP status of the response
 * @param code what clients compare, for instance {@code IncorrectDiskStatus}
 * @param message the text for people, with one {@code %s} where the message names something
 * @param source the document that lists it, with the operations and the edition, or the recording
 */
public record ApiError(int status, String code, String message, Source source) {}
