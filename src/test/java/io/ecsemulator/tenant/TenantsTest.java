package io.ecsemulator.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.fault.MemoryRuleStorage;
import io.ecsemulator.journal.JournalBudget;
import io.ecsemulator.journal.MemoryJournal;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.state.MemorySavedWorlds;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.FaultServers;
import io.ecsemulator.throttling.MemoryThrottle;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which tenant is forgotten, and when. */
class TenantsTest {

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Tenants tenants = new Tenants(Isolation.ACCESS_KEY, this::tenant, () -> now);

    @AfterEach
    void shutDown() {
        scheduler.shutdownNow();
    }

    private Tenant tenant(String accessKeyId) {
        EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> now);
        MemoryStore store = new MemoryStore(clock, Ids.RANDOM);
        return new Tenant(
                accessKeyId,
                clock,
                store,
                new TransitionExecutor(store, clock, scheduler, e -> {}),
                new MemoryThrottle(Map.of(), clock, 1),
                FaultServers.server(scheduler, new MemoryRuleStorage(), store),
                new MemoryJournal(0, new JournalBudget()),
                new MemorySavedWorlds());
    }

    private void fill() {
        for (int i = 0; i < Tenants.MAX; i++) {
            tenants.of("key-" + i);
        }
    }

    @Test
    void keepsTenantsUsedWithinAMinute() {
        fill();
        now = now.plusSeconds(59);

        assertThatThrownBy(() -> tenants.of("one-more")).isInstanceOf(ApiException.class);
        assertThat(tenants.all()).hasSize(1 + Tenants.MAX);
    }

    @Test
    void forgetsTheLeastRecentlyUsedAfterAMinute() {
        fill();
        now = now.plusSeconds(60);
        Tenant kept = tenants.of("key-0");

        tenants.of("one-more");

        assertThat(tenants.all())
                .hasSize(1 + Tenants.MAX)
                .contains(kept)
                .extracting(Tenant::accessKeyId)
                .contains("one-more")
                .doesNotContain("key-1");
    }

    @Test
    void refusesEachNewKeyUntilOneIsForgotten() {
        fill();

        assertThatThrownBy(() -> tenants.of("one-more")).hasMessageContaining("100 other access keys");
        assertThat(tenants.forget("key-5")).isTrue();
        assertThat(tenants.of("one-more").accessKeyId()).isEqualTo("one-more");
        assertThatThrownBy(() -> tenants.of("two-more")).isInstanceOf(ApiException.class);
    }
}
