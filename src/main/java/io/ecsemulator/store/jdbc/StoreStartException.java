package io.ecsemulator.store.jdbc;

/** A store cannot be used, for a reason that does not go by itself: a setting, a file that cannot be opened, data of a newer emulator. */
public final class StoreStartException extends RuntimeException {

    StoreStartException(String message) {
        super(message);
    }
}
