package io.ecsemulator.state;

import io.ecsemulator.tenant.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The worlds that were saved under names, by account; those of an account that is forgotten go with it. */
@Component
public final class NamedSnapshots {

    /** So many an account can have. */
    public static final int MOST = 100;

    /**
     * A world that was saved. It must not know its account, which would then never be forgotten.
     *
     * @param time what its clock showed
     */
    public record Saved(Instant time, WorldState state) {}

    private final Map<Tenant, Map<String, Saved>> byAccount = new WeakHashMap<>();

    /**
     * Saves a world in the place of the one that has the name.
     *
     * @return false if there are too many others already
     */
    public synchronized boolean put(Tenant account, String name, Saved saved) {
        Map<String, Saved> all = byAccount.computeIfAbsent(account, first -> new TreeMap<>());
        if (all.size() >= MOST && !all.containsKey(name)) {
            return false;
        }
        all.put(name, saved);
        return true;
    }

    /** The one of that name, or null. */
    public synchronized @Nullable Saved get(Tenant account, String name) {
        return all(account).get(name);
    }

    /** Forgets the one of that name, and tells whether there was one. */
    public synchronized boolean remove(Tenant account, String name) {
        return byAccount.containsKey(account) && all(account).remove(name) != null;
    }

    /** All of an account with their names, in the order of these. */
    public synchronized List<Map.Entry<String, Saved>> list(Tenant account) {
        return List.copyOf(all(account).entrySet());
    }

    private Map<String, Saved> all(Tenant account) {
        return byAccount.getOrDefault(account, Map.of());
    }
}
