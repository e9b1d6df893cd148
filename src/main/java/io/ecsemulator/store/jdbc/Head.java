package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Setting;
import io.ecsemulator.store.memory.Counters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a world has beside its resources and remembered calls; a JSON text in the world's row.
 *
 * @param start the first setting of its clock
 * @param clock the setting of its clock
 * @param counters what numbers come next
 * @param notes what others keep with the world, by name: fault rules
 */
record Head(Setting start, Setting clock, Counters counters, Map<String, String> notes) {

    /** The head of a world that begins then. */
    Head(EmulatorClock.Mode mode, Instant now) {
        this(new Setting(mode, Duration.ZERO, now));
    }

    private Head(Setting start) {
        this(start, start, new Counters(0, Map.of()), Map.of());
    }

    Head withClock(Setting setting) {
        return new Head(start, setting, counters, notes);
    }

    Head withCounters(Counters next) {
        return new Head(start, clock, next, notes);
    }

    Head withNote(String name, String text) {
        Map<String, String> changed = new TreeMap<>(notes);
        changed.put(name, text);
        return new Head(start, clock, counters, changed);
    }
}
