package io.ecsemulator.tenant;

import io.ecsemulator.cloud.Isolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tenants: one for all callers, or one for each access key, created on first use. Beyond the maximum the least recently
 * used tenant is forgotten.
 */
public final class Tenants {

    /** The maximum number of tenants, not counting the first. */
    public static final int MAX = 100;

    private static final Logger log = LoggerFactory.getLogger(Tenants.class);

    private final Isolation isolation;
    private final Function<String, Tenant> factory;
    private final Tenant first;
    private final Map<String, Tenant> others = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Creates the first tenant.
     *
     * @param isolation which callers share a tenant
     * @param factory creates the tenant of an access key in its initial state
     */
    public Tenants(Isolation isolation, Function<String, Tenant> factory) {
        this.isolation = isolation;
        this.factory = factory;
        this.first = factory.apply("");
    }

    /** Which callers share a tenant. */
    public Isolation isolation() {
        return isolation;
    }

    /** The tenant of an access key; the first tenant if the key is empty. */
    public Tenant of(String accessKeyId) {
        if (isolation == Isolation.NONE || accessKeyId.isEmpty()) {
            return first;
        }
        synchronized (others) {
            Tenant tenant = others.get(accessKeyId);
            if (tenant == null) {
                forgetLeastRecentlyUsed();
                tenant = factory.apply(accessKeyId);
                others.put(accessKeyId, tenant);
            }
            return tenant;
        }
    }

    /** All tenants: the first, then the others, the least recently used first. */
    public List<Tenant> all() {
        synchronized (others) {
            List<Tenant> all = new ArrayList<>(List.of(first));
            all.addAll(others.values());
            return all;
        }
    }

    /**
     * Forgets the tenant of an access key. It is created again on next use.
     *
     * @return whether the tenant existed; the first tenant cannot be forgotten
     */
    public boolean forget(String accessKeyId) {
        synchronized (others) {
            Tenant tenant = others.remove(accessKeyId);
            if (tenant == null) {
                return false;
            }
            tenant.transitions().close();
            tenant.faults().reset();
            return true;
        }
    }

    private void forgetLeastRecentlyUsed() {
        if (others.size() >= MAX) {
            String leastRecent = others.keySet().iterator().next();
            log.info(
                    "The world of access key {} is forgotten: {} others were used more recently", leastRecent, MAX - 1);
            forget(leastRecent);
        }
    }
}
