package io.ecsemulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The saved worlds of one tenant, by name. */
public final class SavedWorlds {

    /** Maximum number of saved worlds. */
    public static final int MAX_WORLDS = 100;

    /**
     * A saved world.
     *
     * @param time the emulator's time when it was saved
     */
    public record Saved(Instant time, WorldState state) {}

    private final Map<String, Saved> byName = new TreeMap<>();

    /**
     * Saves a world, in the place of the one with that name.
     *
     * @return false if there are {@value #MAX_WORLDS} others already
     */
    public synchronized boolean put(String name, Saved saved) {
        if (byName.size() >= MAX_WORLDS && !byName.containsKey(name)) {
            return false;
        }
        byName.put(name, saved);
        return true;
    }

    /** The world of that name, or null. */
    public synchronized @Nullable Saved get(String name) {
        return byName.get(name);
    }

    /**
     * Removes the world of that name.
     *
     * @return whether there was one
     */
    public synchronized boolean remove(String name) {
        return byName.remove(name) != null;
    }

    /** All worlds in the order of their names. */
    public synchronized List<Map.Entry<String, Saved>> list() {
        return byName.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
