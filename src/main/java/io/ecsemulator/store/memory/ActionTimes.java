package io.ecsemulator.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When resources of a table do something by themselves, by id and in the order of time. Resources that do nothing take no memory. */
final class ActionTimes {

    /** What a resource does by itself at a time. */
    record Action(Instant time, String id) {}

    private final Map<String, Instant> times = new HashMap<>();
    private final NavigableSet<Action> ordered =
            new TreeSet<>(Comparator.comparing(Action::time).thenComparing(Action::id));

    /** The resource does something then, or nothing. */
    void set(String id, @Nullable Instant time) {
        Instant before = time == null ? times.remove(id) : times.put(id, time);
        if (before != null) {
            ordered.remove(new Action(before, id));
        }
        if (time != null) {
            ordered.add(new Action(time, id));
        }
    }

    /** When the resource does something, or null. */
    @Nullable
    Instant of(String id) {
        return times.get(id);
    }

    /** The next, or null. */
    @Nullable
    Action next() {
        return ordered.isEmpty() ? null : ordered.first();
    }

    /** All, the earliest first. */
    Stream<Action> all() {
        return ordered.stream();
    }

    void clear() {
        times.clear();
        ordered.clear();
    }
}
