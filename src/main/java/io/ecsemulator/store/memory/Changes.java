package io.ecsemulator.store.memory;

import java.util.List;

/**
 * What has changed in a world.
 *
 * @param isCleared whether everything was removed before
 * @param resources what has become of resources, each once
 * @param calls what has become of remembered calls, each once
 */
public record Changes(boolean isCleared, List<Change<?>> resources, List<CallChange> calls) {

    /** Whether nothing has changed. */
    public boolean isEmpty() {
        return !isCleared && resources.isEmpty() && calls.isEmpty();
    }
}
