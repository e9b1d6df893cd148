package io.ecsemulator;

import io.ecsemulator.auth.MemoryNonces;
import io.ecsemulator.auth.Nonces;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.MemoryRuleStorage;
import io.ecsemulator.journal.JournalBudget;
import io.ecsemulator.journal.MemoryJournal;
import io.ecsemulator.state.MemorySavedWorlds;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import io.ecsemulator.throttling.MemoryThrottle;
import org.jspecify.annotations.Nullable;

/** Keeps everything in memory. */
final class MemoryStorage implements Storage {

    private final StorageSettings settings;
    private final InitialState initialState;
    private final JournalBudget journalBudget = new JournalBudget();

    MemoryStorage(StorageSettings settings, InitialState initialState) {
        this.settings = settings;
        this.initialState = initialState;
    }

    @Override
    public Tenant create(String accessKeyId) {
        EmulatorClock clock = new EmulatorClock(settings.clock(), settings.steadyClock());
        Store store = new MemoryStore(
                clock, settings.ids(), settings.kinds(), settings.maxCallBytes(), settings.snapshotDelays());
        Tenant tenant = new Tenant(
                accessKeyId,
                clock,
                store,
                new TransitionExecutor(store, clock, settings.scheduler(), settings.settling()),
                new MemoryThrottle(settings.limits(), clock, settings.maxBuckets()),
                new Faults(settings.scheduler(), new MemoryRuleStorage(), settings.targetFinder(), store),
                new MemoryJournal(settings.journalCalls(), journalBudget),
                new MemorySavedWorlds());
        initialState.restore(tenant);
        return tenant;
    }

    @Override
    public Nonces nonces() {
        return new MemoryNonces();
    }

    @Override
    public void start(Tenants tenants) {}

    @Override
    public @Nullable String warning() {
        return null;
    }

    @Override
    public @Nullable String problem() {
        return null;
    }

    @Override
    public void close() {}
}
