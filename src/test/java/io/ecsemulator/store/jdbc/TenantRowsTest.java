package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalContract;
import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.support.Calls;
import io.ecsemulator.throttling.Throttle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantRowsTest {

    private final String tenant = TwoServers.newTenant();

    @Test
    void removesATenantFromAllTables() {
        fill(tenant);
        String other = TwoServers.newTenant();
        fill(other);
        List<String> tables = TwoServers.A.query(jdbc -> jdbc.queryForList(
                "SELECT table_name FROM information_schema.columns WHERE column_name = 'tenant'"
                        + " AND table_schema = CURRENT_SCHEMA()",
                String.class));
        assertThat(tables)
                .hasSizeGreaterThan(5)
                .allSatisfy(table -> assertThat(rows(table, tenant)).as(table).isPositive());

        TwoServers.A.change(jdbc -> {
            TenantRows.remove(jdbc, tenant);
            return true;
        });

        assertThat(tables).allSatisfy(table -> {
            assertThat(rows(table, tenant)).as(table).isZero();
            assertThat(rows(table, other)).as(table).isPositive();
        });
        Journal journal = new JdbcJournal(TwoServers.B, tenant, 10, TwoServers.STEADY);
        JournalContract.call(journal, Map.of());
        assertThat(journal.lastIndex()).as("begins anew").isEqualTo(1);
    }

    private static int rows(String table, String tenant) {
        return TwoServers.A
                .query(jdbc -> jdbc.queryForList("SELECT 1 FROM " + table + " WHERE tenant = ?", Integer.class, tenant))
                .size();
    }

    private static void fill(String tenant) {
        JdbcStore store = new JdbcStore(
                TwoServers.A,
                tenant,
                EmulatorClock.Mode.MANUAL,
                TwoServers.STEADY,
                Ids.RANDOM,
                ResourceKinds.STANDARD,
                1_000_000,
                new SnapshotDelays(Duration.ZERO, Duration.ZERO),
                world -> world.remember(new RememberedCall("k", "A", "t", "", "", Instant.MAX)));
        store.step(world -> true);
        JournalContract.call(new JdbcJournal(TwoServers.A, tenant, 10, TwoServers.STEADY), Map.of());
        new JdbcThrottle(TwoServers.A, tenant, Throttle.DOCUMENTED, () -> Instant.EPOCH, 10, TwoServers.STEADY)
                .check(Calls.of("DetachDisk", "k", "RegionId=r"));
        new JdbcSavedWorlds(TwoServers.A, tenant, ResourceKinds.STANDARD, TwoServers.STEADY)
                .put("a", new SavedWorlds.Saved(Instant.EPOCH, new WorldState(Map.of(), List.of())));
    }
}
