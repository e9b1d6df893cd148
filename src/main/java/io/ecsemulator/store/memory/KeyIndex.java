package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Index;
import io.ecsemulator.cloud.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of resources by the keys that an {@link Index} gives them. Resources without keys take no memory here. */
final class KeyIndex<R extends Resource<R>> {

    private final Index<R> index;
    private final Map<String, Set<String>> idsByKey = new HashMap<>();

    KeyIndex(Index<R> index) {
        this.index = index;
    }

    Index<R> index() {
        return index;
    }

    /** The resources of that table that have the key now, in the order in which they came. */
    List<R> find(String key, MemoryTable<R> table) {
        List<R> found = new ArrayList<>();
        for (String id : ids(key)) {
            R resource = Objects.requireNonNull(table.get(id));
            if (index.keys().apply(resource).contains(key)) {
                found.add(resource);
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingLong(table::ordinal));
        }
        return found;
    }

    /** How many resources have the key, now or with their pending transition. */
    int count(String key) {
        return idsByKey.getOrDefault(key, Set.of()).size();
    }

    /** The ids of the resources that have got that key, the first to get it first. */
    Set<String> ids(String key) {
        return idsByKey.getOrDefault(key, Set.of());
    }

    /** The resource of that id was one record, if any, and is another now, if any. */
    void replaced(String id, @Nullable R before, @Nullable R after) {
        List<String> keysBefore = before == null ? List.of() : index.keys().apply(before);
        List<String> keys = after == null ? List.of() : index.keys().apply(after);
        if (keysBefore.equals(keys)) {
            return;
        }
        for (String key : keysBefore) {
            if (!keys.contains(key)) {
                remove(key, id);
            }
        }
        for (String key : keys) {
            add(key, id);
        }
    }

    private void remove(String key, String id) {
        Set<String> ids = ids(key);
        if (!ids.contains(id)) {
            return;
        }
        if (ids.size() == 1) {
            idsByKey.remove(key);
        } else {
            ids.remove(id);
        }
    }

    /** Most keys have one resource: a set for one takes an eighth of the memory. */
    private void add(String key, String id) {
        Set<String> ids = ids(key);
        if (ids.contains(id)) {
            return;
        }
        if (ids.isEmpty()) {
            idsByKey.put(key, Set.of(id));
        } else if (ids.size() == 1) {
            Set<String> more = new LinkedHashSet<>(ids);
            more.add(id);
            idsByKey.put(key, more);
        } else {
            ids.add(id);
        }
    }

    void clear() {
        idsByKey.clear();
    }
}
