package io.ecsemulator.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The saved worlds of one tenant, by name. */
public interface SavedWorlds {

    /** Maximum number of saved worlds. */
    int MAX_WORLDS = 100;

    /**
     * A saved world.
     *
     * @param time the emulator's time when it was saved
     */
    record Saved(Instant time, WorldState state) {}

    /**
     * A saved world in a list.
     *
     * @param time the emulator's time when it was saved
     */
    record Listed(String name, Instant time, WorldState.Summary summary) {

        /** The saved world of that name. */
        public static Listed of(String name, Saved saved) {
            return new Listed(name, saved.time(), saved.state().summary());
        }
    }

    /**
     * Saves a world, in the place of the one with that name.
     *
     * @return false if there are {@value #MAX_WORLDS} others already; then nothing is saved
     */
    boolean put(String name, Saved saved);

    /** The world of that name, or null. */
    @Nullable
    Saved get(String name);

    /**
     * Removes the world of that name.
     *
     * @return whether there was one
     */
    boolean remove(String name);

    /** All worlds in the order of their names, by UTF-16 code units. */
    List<Listed> list();
}
