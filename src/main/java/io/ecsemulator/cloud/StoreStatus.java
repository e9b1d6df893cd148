package io.ecsemulator.cloud;

import org.jspecify.annotations.Nullable;

/** Whether worlds can be reached. */
public interface StoreStatus {

    /** Why they cannot be reached now, or null if they can. */
    @Nullable
    String problem();

    /** What users should know of them, although they can be reached; or null. */
    @Nullable
    String warning();
}
