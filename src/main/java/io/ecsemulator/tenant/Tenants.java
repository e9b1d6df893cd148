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
 * The accounts: one for all callers, or one for each access key, made when it is first asked for. Of too many the one that
 * was asked for least lately is forgotten.
 */
public final class Tenants {

    /** So many are kept beside the one of callers without an access key. */
    public static final int MOST = 100;

    private static final Logger log = LoggerFactory.getLogger(Tenants.class);

    private final Isolation isolation;
    private final Function<String, Tenant> maker;
    private final Tenant first;
    private final Map<String, Tenant> others = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Tenants, of which the first is there at once.
     *
     * @param maker makes the account of an access key, as it begins
     */
    public Tenants(Isolation isolation, Function<String, Tenant> maker) {
        this.isolation = isolation;
        this.maker = maker;
        this.first = maker.apply("");
    }

    /** Who shares one. */
    public Isolation isolation() {
        return isolation;
    }

    /** The account of an access key; empty for callers that name none. */
    public Tenant of(String accessKeyId) {
        if (isolation == Isolation.none || accessKeyId.isEmpty()) {
            return first;
        }
        synchronized (others) {
            Tenant account = others.get(accessKeyId);
            if (account == null) {
                forgetTooMany();
                account = maker.apply(accessKeyId);
                others.put(accessKeyId, account);
            }
            return account;
        }
    }

    /** All that are there: the first, then the others, from the one that was asked for least lately. */
    public List<Tenant> all() {
        synchronized (others) {
            List<Tenant> all = new ArrayList<>(List.of(first));
            all.addAll(others.values());
            return all;
        }
    }

    /**
     * Forgets the account of an access key; it begins anew when it is asked for again.
     *
     * @return whether it was there; the first cannot be forgotten
     */
    public boolean forget(String accessKeyId) {
        synchronized (others) {
            Tenant account = others.remove(accessKeyId);
            if (account == null) {
                return false;
            }
            account.transitions().close();
            account.faults().reset();
            return true;
        }
    }

    private void forgetTooMany() {
        if (others.size() >= MOST) {
            String idle = others.keySet().iterator().next();
            log.info("The world of access key {} is forgotten: there are {} that were used since", idle, MOST - 1);
            forget(idle);
        }
    }
}
