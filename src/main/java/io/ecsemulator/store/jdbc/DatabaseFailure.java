package io.ecsemulator.store.jdbc;

/** The database did not do what it was asked for, for a reason that may be gone the next time. */
final class DatabaseFailure extends RuntimeException {

    /** What is known. */
    enum Kind {
        /** Another transaction was in the way; this one was rolled back. */
        CONFLICT,
        /** The connection broke before the commit, or there was none. */
        LOST,
        /** The connection broke during the commit, which may have happened. */
        COMMIT_UNKNOWN
    }

    private final Kind kind;

    DatabaseFailure(Kind kind, Throwable cause) {
        super(cause.getMessage(), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
