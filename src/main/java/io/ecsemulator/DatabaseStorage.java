package io.ecsemulator;

import com.zaxxer.hikari.HikariConfig;
import io.ecsemulator.auth.MemoryNonces;
import io.ecsemulator.auth.Nonces;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.journal.JournalBudget;
import io.ecsemulator.journal.MemoryJournal;
import io.ecsemulator.store.jdbc.JdbcRuleStorage;
import io.ecsemulator.store.jdbc.JdbcStore;
import io.ecsemulator.store.jdbc.JdbcWorlds;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import io.ecsemulator.throttling.MemoryThrottle;
import io.ecsemulator.throttling.Throttle;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.Environment;

/** Keeps worlds in a file, or everything in a database that several emulators share. Loaded only if that is set. */
final class DatabaseStorage implements Storage {

    private static final Logger log = LoggerFactory.getLogger(DatabaseStorage.class);

    /** How often it looks for transitions that no server has settled, for instance since it has died, in milliseconds. */
    private static final int SETTLING_MILLIS = 1_000;

    private final JdbcWorlds worlds;
    private final StorageSettings settings;
    private final InitialState initialState;
    private final JournalBudget journalBudget = new JournalBudget();

    private @Nullable ScheduledFuture<?> settling;

    private DatabaseStorage(JdbcWorlds worlds, StorageSettings settings, InitialState initialState) {
        this.worlds = worlds;
        this.settings = settings;
        this.initialState = initialState;
    }

    /** In that file, which is made if there is none. */
    static DatabaseStorage inFile(Path file, StorageSettings settings, InitialState initialState) {
        return new DatabaseStorage(JdbcWorlds.inFile(file, settings.steadyClock()), settings, initialState);
    }

    /**
     * In the database of the settings {@code spring.datasource.url}, {@code username}, {@code password} and {@code hikari.*}.
     */
    static DatabaseStorage shared(Environment environment, StorageSettings settings, InitialState initialState) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(environment.getProperty("spring.datasource.url"));
        pool.setUsername(environment.getProperty("spring.datasource.username"));
        pool.setPassword(environment.getProperty("spring.datasource.password"));
        Binder.get(environment)
                .bind(
                        "spring.datasource.hikari",
                        Bindable.ofInstance(pool),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
        return new DatabaseStorage(JdbcWorlds.shared(pool, settings.steadyClock()), settings, initialState);
    }

    @Override
    public Tenant create(String accessKeyId) {
        JdbcStore store = worlds.store(
                accessKeyId,
                settings.clock(),
                settings.ids(),
                settings.kinds(),
                settings.maxCallBytes(),
                settings.snapshotDelays(),
                initialState::fill);
        return new Tenant(
                accessKeyId,
                store.clock(),
                store,
                new TransitionExecutor(store, store.clock(), settings.scheduler(), settings.settling()),
                throttle(accessKeyId, store.clock()),
                new Faults(settings.scheduler(), new JdbcRuleStorage(store), settings.targetFinder(), store),
                worlds.isShared()
                        ? worlds.journal(accessKeyId, settings.journalCalls())
                        : new MemoryJournal(settings.journalCalls(), journalBudget),
                worlds.savedWorlds(accessKeyId, settings.kinds()));
    }

    private Throttle throttle(String accessKeyId, InstantSource clock) {
        return worlds.isShared()
                ? worlds.throttle(accessKeyId, settings.limits(), clock, settings.maxBuckets())
                : new MemoryThrottle(settings.limits(), clock, settings.maxBuckets());
    }

    @Override
    public Nonces nonces() {
        return worlds.isShared() ? worlds.nonces() : new MemoryNonces();
    }

    @Override
    public List<String> kept() {
        return worlds.tenants();
    }

    @Override
    public void remove(String accessKeyId) {
        worlds.remove(accessKeyId);
    }

    @Override
    public void start(Tenants tenants) {
        settling = settings.scheduler()
                .scheduleWithFixedDelay(
                        () -> settleDue(tenants), SETTLING_MILLIS, SETTLING_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is due is settled by whichever server comes first. */
    private void settleDue(Tenants tenants) {
        try {
            for (String accessKeyId : worlds.due()) {
                settleDue(tenants, accessKeyId);
            }
        } catch (RuntimeException e) {
            log.debug("Due transitions cannot be settled", e);
        }
    }

    /** One tenant that cannot be loaded, for instance since there are too many, does not keep the others from being settled. */
    private static void settleDue(Tenants tenants, String accessKeyId) {
        try {
            tenants.of(accessKeyId).transitions().settleDue();
        } catch (RuntimeException e) {
            log.debug("Due transitions of {} cannot be settled", accessKeyId, e);
        }
    }

    @Override
    public @Nullable String warning() {
        return worlds.warning();
    }

    @Override
    public @Nullable String problem() {
        return worlds.problem();
    }

    @Override
    public void close() {
        if (settling != null) {
            settling.cancel(false);
        }
        worlds.close();
    }
}
