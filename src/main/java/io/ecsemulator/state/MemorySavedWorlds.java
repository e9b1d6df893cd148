package io.ecsemulator.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Saved worlds in memory. */
public final class MemorySavedWorlds implements SavedWorlds {

    private final Map<String, Saved> byName = new TreeMap<>();

    @Override
    public synchronized boolean put(String name, Saved saved) {
        if (byName.size() >= MAX_WORLDS && !byName.containsKey(name)) {
            return false;
        }
        byName.put(name, saved);
        return true;
    }

    @Override
    public synchronized @Nullable Saved get(String name) {
        return byName.get(name);
    }

    @Override
    public synchronized boolean remove(String name) {
        return byName.remove(name) != null;
    }

    @Override
    public synchronized List<Listed> list() {
        return byName.entrySet().stream()
                .map(entry -> Listed.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
