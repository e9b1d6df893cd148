package io.ecsemulator.tenant;

import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.XmlText;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tenants: one for all callers, or one for each access key, created on first use. Beyond the maximum the least recently
 * used tenant is forgotten, unless it was used within the last minute: then the new one is refused. One that a database keeps is only
 * unloaded.
 */
public final class Tenants {

    /** The maximum number of tenants, not counting the first. */
    public static final int MAX = 100;

    /** The longest access key id, in characters; documented ones have some 30. */
    private static final int MAX_KEY = 128;

    private static final Logger log = LoggerFactory.getLogger(Tenants.class);

    /** How long a tenant is safe from being forgotten after its last use, on the steady clock. */
    private static final Duration SAFE = Duration.ofMinutes(1);

    /** A tenant and the time of its last use. */
    private static final class Used {
        private final Tenant tenant;
        private Instant last;

        Used(Tenant tenant, Instant last) {
            this.tenant = tenant;
            this.last = last;
        }
    }

    private final Isolation isolation;
    private final TenantFactory factory;
    private final InstantSource steadyClock;
    private final Tenant first;
    private final Map<String, Used> others = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Creates the first tenant.
     *
     * @param isolation which callers share a tenant
     * @param steadyClock tells when a tenant was last used
     */
    public Tenants(Isolation isolation, TenantFactory factory, InstantSource steadyClock) {
        this.isolation = isolation;
        this.factory = factory;
        this.steadyClock = steadyClock;
        this.first = factory.create("");
    }

    /** Whether a text can be an access key id: it is short, and answers in XML can carry it. */
    public static boolean isAccessKeyId(String text) {
        return text.length() <= MAX_KEY && XmlText.isCarriable(text);
    }

    /** Which callers share a tenant. */
    public Isolation isolation() {
        return isolation;
    }

    /**
     * The tenant of an access key; the first tenant if the key is empty.
     *
     * @throws ApiException if the key is new and all others were used within the last minute
     */
    public Tenant of(String accessKeyId) {
        if (isolation == Isolation.NONE || accessKeyId.isEmpty()) {
            return first;
        }
        synchronized (others) {
            Instant now = steadyClock.instant();
            Used used = others.get(accessKeyId);
            if (used == null) {
                makeRoom(now);
                used = new Used(factory.create(accessKeyId), now);
                others.put(accessKeyId, used);
            }
            used.last = now;
            return used.tenant;
        }
    }

    /** All tenants: the first, then those that are kept and were not used here, then the others, the least recently used first. */
    public List<Tenant> all() {
        List<Tenant> all = new ArrayList<>(List.of(first));
        if (isolation == Isolation.NONE) {
            return all;
        }
        List<String> kept = factory.kept();
        synchronized (others) {
            if (kept != null) {
                // Another server has forgotten those that are not kept.
                List<String> forgotten = new ArrayList<>(others.keySet());
                forgotten.removeAll(kept);
                forgotten.forEach(this::unload);
                kept.stream()
                        .filter(key -> !key.isEmpty() && !others.containsKey(key))
                        .forEach(key -> all.add(factory.create(key)));
            }
            others.values().forEach(used -> all.add(used.tenant));
        }
        return all;
    }

    /** The tenants of this process: the first, then the others, the least recently used first. */
    public List<Tenant> loaded() {
        List<Tenant> loaded = new ArrayList<>(List.of(first));
        synchronized (others) {
            others.values().forEach(used -> loaded.add(used.tenant));
        }
        return loaded;
    }

    /**
     * Forgets the tenant of an access key. It is created again on next use.
     *
     * @return whether the tenant existed; the first tenant cannot be forgotten
     */
    public boolean forget(String accessKeyId) {
        synchronized (others) {
            List<String> kept = factory.kept();
            boolean exists = kept == null
                    ? others.containsKey(accessKeyId)
                    : !accessKeyId.isEmpty() && kept.contains(accessKeyId);
            Tenant unloaded = unload(accessKeyId);
            if (exists) {
                if (unloaded != null) {
                    unloaded.faults().reset();
                    unloaded.journal().clear();
                }
                factory.remove(accessKeyId);
            }
            return exists;
        }
    }

    /** Stops a tenant of this process, and returns it; what a database has of it stays there. */
    private @Nullable Tenant unload(String accessKeyId) {
        Used used = others.remove(accessKeyId);
        if (used == null) {
            return null;
        }
        used.tenant.transitions().close();
        used.tenant.faults().stop();
        return used.tenant;
    }

    private void makeRoom(Instant now) {
        if (others.size() < MAX) {
            return;
        }
        Map.Entry<String, Used> leastRecent = others.entrySet().iterator().next();
        if (Duration.between(leastRecent.getValue().last, now).compareTo(SAFE) < 0) {
            throw new ApiException(GatewayError.TOO_MANY_TENANTS, MAX);
        }
        String key = leastRecent.getKey();
        if (factory.kept() == null) {
            log.info("The world of access key {} is forgotten: {} others were used more recently", key, MAX - 1);
            forget(key);
        } else {
            unload(key);
        }
    }
}
