package io.ecsemulator.cloud;

import java.util.Locale;

/** Which callers share a world. {@link #toString} is the spelling of settings and of the control API. */
public enum Isolation {
    /** All callers share one. */
    NONE,
    /** Each access key has its own, so that tests that run at the same time do not interfere. */
    ACCESS_KEY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
