package io.ecsemulator.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes tenants, whose worlds are kept in memory or in a database. */
@FunctionalInterface
public interface TenantFactory {

    /** The tenant of an access key, or of an empty one, as it is kept; in its initial state if it is new. */
    Tenant create(String accessKeyId);

    /** The access keys of all tenants that are kept in a database, the empty one too; null if they are kept in memory alone. */
    default @Nullable List<String> kept() {
        return null;
    }

    /** Removes what is kept of a tenant. */
    default void remove(String accessKeyId) {}
}
