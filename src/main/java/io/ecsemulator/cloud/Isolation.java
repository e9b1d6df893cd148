package io.ecsemulator.cloud;

/** Who shares a world. */
public enum Isolation {
    /** All callers. */
    none,
    /** Those who call with the same access key, so that tests that run at once never meet. */
    access_key
}
