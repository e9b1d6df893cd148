package io.ecsemulator.auth;

/** How much of a caller is checked. */
public enum AuthMode {
    /** Nothing. */
    off,
    /** What a caller with a known access key signs must be right; others may call as they like. */
    lenient,
    /** Every call must be signed, with a known access key. */
    strict
}
