package io.ecsemulator.store.jdbc;

/** The data was written by a newer emulator, in a format that this one does not know. */
public final class FormatException extends RuntimeException {

    FormatException(String message) {
        super(message);
    }
}
