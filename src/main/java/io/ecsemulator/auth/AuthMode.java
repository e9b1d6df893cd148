package io.ecsemulator.auth;

/** Which callers are authenticated. */
public enum AuthMode {
    /** No caller is. */
    OFF,
    /** Callers with a known access key are; all others may call unsigned. */
    LENIENT,
    /** Every caller is: a call must be signed with a known access key. */
    STRICT
}
