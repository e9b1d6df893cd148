package io.ecsemulator;

/** Where worlds are kept. */
enum StoreType {
    /** In memory: they go with the process. */
    MEMORY,
    /** In a file. */
    FILE,
    /** In a database that several emulators share. */
    JDBC
}
