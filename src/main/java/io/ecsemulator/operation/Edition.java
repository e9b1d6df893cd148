package io.ecsemulator.operation;

/** The edition of the API's documents that is in force, for operations that follow several. */
public enum Edition {
    E2018,
    E2026
}
