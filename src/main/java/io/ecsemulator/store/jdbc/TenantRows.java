package io.ecsemulator.store.jdbc;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the database has of a tenant. */
final class TenantRows {

    /** First those that a step and a call of the journal lock, then those that they write. */
    private static final List<String> TABLES =
            List.of("world", "journal", "resource", "journal_entry", "call_count", "bucket", "saved_world");

    private TenantRows() {}

    /** Removes the tenant, within a transaction. */
    static void remove(JdbcTemplate jdbc, String tenant) {
        TABLES.forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE tenant = ?", tenant));
    }
}
