package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.KeptWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A world in a database, which any number of servers share. This server has a replica of it in memory, as of a version of the world.
 *
 * <pre>
 * step   lock the world's row and take its next version ─ load newer rows ─ run the steps that wait ─ write what they changed ─ commit
 * read   ask for the version ─ load newer rows if it is not the replica's ─ run the step
 * </pre>
 *
 * A step is answered after its commit. What runs on the replica before is lost with it if the transaction fails: the replica is then
 * loaded anew.
 */
public final class JdbcStore implements Store {

    private static final Logger log = LoggerFactory.getLogger(JdbcStore.class);
    private static final int MAX_BATCH = 64;

    private final Database database;
    private final WorldRows rows;
    private final DatabaseTime time;
    private final EmulatorClock clock;
    private final Retries retries;
    private final ResourceKinds kinds;

    /**
     * Who has it runs transactions, and may wait for a world that another server has locked. Both locks are fair: otherwise a call that
     * has read takes the lock again before the others have read, and each step has a transaction of its own.
     */
    private final ReentrantLock writing = new ReentrantLock(true);

    /** Guards all that follows; taken after the lock on the world in the database. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Queue<WaitingStep<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Replica replica;

    private volatile Runnable earlierDue = () -> {};

    /**
     * A world that is read when it is first asked for.
     *
     * @param tenant the access key of its callers, or empty
     * @param mode the mode of the clock of a world that begins
     * @param maxCallBytes the maximum size of all remembered calls, in bytes
     * @param initial fills a world that begins
     */
    JdbcStore(
            Database database,
            String tenant,
            EmulatorClock.Mode mode,
            InstantSource steadyClock,
            Ids ids,
            ResourceKinds kinds,
            long maxCallBytes,
            SnapshotDelays snapshotDelays,
            Consumer<World> initial) {
        this.database = database;
        this.time = new DatabaseTime(steadyClock);
        this.rows = new WorldRows(database.dialect(), tenant, steadyClock, kinds);
        this.retries = new Retries(steadyClock);
        this.clock = new EmulatorClock(time, new KeptSettings(this, mode, time));
        this.kinds = kinds;
        this.replica =
                new Replica(new KeptWorld(clock, ids, kinds, maxCallBytes, snapshotDelays), rows, time, mode, initial);
    }

    /** The clock of the world, whose setting is kept with it. */
    public EmulatorClock clock() {
        return clock;
    }

    @Override
    public ResourceKinds kinds() {
        return kinds;
    }

    @Override
    public <T> T read(Function<World, T> step) {
        if (lock.isHeldByCurrentThread()) {
            return step.apply(replica.world().seen());
        }
        while (true) {
            Read<T> read = retries.run(() -> tryToRead(step));
            if (KeptWorld.isEarlier(read.before, read.after)) {
                earlierDue.run();
            }
            if (read.result != null) {
                return read.result.get();
            }
            // It begins, or resources have to do something by themselves first.
            step(world -> true);
        }
    }

    /** A step that was run, unless its result is null, and when transitions were next due before and after. */
    private record Read<T>(
            @Nullable Supplier<T> result,
            @Nullable Instant before,
            @Nullable Instant after) {}

    private <T> Read<T> tryToRead(Function<World, T> step) {
        WorldRows.World newest = database.isShared() ? database.query(rows::read) : null;
        return locked(() -> {
            if (newest != null) {
                time.observe(newest.time());
            }
            KeptWorld world = replica.world();
            Instant before = world.nextDue();
            boolean isUpToDate = (newest != null || !database.isShared()) && replica.isOf(newest);
            if ((!isUpToDate && !database.snapshot(replica::catchUp)) || !world.beginReading()) {
                return new Read<>(null, before, world.nextDue());
            }
            T result = replica.read(step);
            return new Read<>(() -> result, before, world.nextDue());
        });
    }

    @Override
    public <T> T step(Function<World, T> step) {
        if (lock.isHeldByCurrentThread()) {
            return step.apply(replica.world().seen());
        }
        WaitingStep<T> mine = new WaitingStep<>(step);
        waiting.add(mine);
        boolean isEarlier = false;
        try {
            // A step that another thread has begun ends soon.
            while (!acquired(writing)) {
                if (mine.cancel()) {
                    throw tooSlow();
                }
            }
        } catch (StoreUnavailableException e) {
            mine.cancel();
            throw e;
        }
        try {
            // More may wait than one transaction runs.
            while (!mine.isDone()) {
                isEarlier |= runWaiting();
            }
        } finally {
            writing.unlock();
        }
        if (isEarlier) {
            earlierDue.run();
        }
        return mine.result();
    }

    private <T> T locked(Supplier<T> action) {
        acquire();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the replica, but not for ever: who has it may wait for the database. */
    private void acquire() {
        if (!acquired(lock)) {
            throw tooSlow();
        }
    }

    private static boolean acquired(ReentrantLock wanted) {
        try {
            return wanted.tryLock(Database.TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("The emulator stops", e);
        }
    }

    private static StoreUnavailableException tooSlow() {
        return new StoreUnavailableException("The database is too slow");
    }

    /** Runs the steps that wait, in one transaction; returns whether a transition falls due earlier than all before. */
    private boolean runWaiting() {
        List<WaitingStep<?>> batch = new ArrayList<>();
        WaitingStep<?> next;
        while (batch.size() < MAX_BATCH && (next = waiting.poll()) != null) {
            if (next.begin()) {
                batch.add(next);
            }
        }
        try {
            boolean isEarlier = retries.run(() -> transaction(batch));
            batch.forEach(WaitingStep::end);
            return isEarlier;
        } catch (StoreUnavailableException e) {
            // Those that came meanwhile have waited for the same database.
            while ((next = waiting.poll()) != null) {
                if (next.begin()) {
                    batch.add(next);
                }
            }
            batch.forEach(failed -> failed.fail(e));
        } catch (RuntimeException | Error e) {
            batch.forEach(failed -> failed.fail(e));
        }
        return false;
    }

    /** Runs steps in one transaction, and finds out whether it was committed if its answer is lost. */
    private boolean transaction(List<WaitingStep<?>> batch) {
        String commit = Retries.newId();
        long[] taken = {Replica.NOTHING};
        try {
            return replicated(batch, commit, taken);
        } catch (DatabaseFailure e) {
            if (e.kind() != DatabaseFailure.Kind.COMMIT_UNKNOWN) {
                throw e;
            }
            if (!isCommitted(taken[0], commit)) {
                throw new DatabaseFailure(DatabaseFailure.Kind.LOST, e);
            }
            // What it did is not in the replica any more.
            return true;
        }
    }

    /** Runs steps in a transaction, and on the replica. If it fails the replica is loaded anew. */
    private boolean replicated(List<WaitingStep<?>> batch, String commit, long[] taken) {
        @Nullable Instant[] due = {null};
        boolean isDone = false;
        try {
            if (!database.isShared()) {
                // A reading step needs the only connection while it has the replica.
                acquire();
            }
            database.change(jdbc -> {
                WorldRows.World world = lockWorld(jdbc, commit);
                time.observe(world.time());
                taken[0] = world.version();
                if (database.isShared()) {
                    acquire();
                }
                due[0] = replica.world().nextDue();
                return replica.run(batch, world, jdbc);
            });
            isDone = true;
            replica.commit();
            return KeptWorld.isEarlier(due[0], replica.world().nextDue());
        } finally {
            if (lock.isHeldByCurrentThread()) {
                if (!isDone) {
                    replica.drop();
                }
                lock.unlock();
            }
        }
    }

    private WorldRows.World lockWorld(JdbcTemplate jdbc, String commit) {
        WorldRows.World world = rows.lock(jdbc, commit);
        if (world != null) {
            return world;
        }
        rows.create(jdbc);
        return Objects.requireNonNull(rows.lock(jdbc, commit));
    }

    /** Whether a transaction was committed whose answer was lost. The database may be away for a moment. */
    private boolean isCommitted(long taken, String commit) {
        Optional<Boolean> known =
                retries.runWhileAway(() -> database.query(jdbc -> rows.isCommitted(jdbc, taken, commit)));
        return known.orElseThrow(
                () -> new StoreUnavailableException("It is not known whether the call was carried out"));
    }

    /**
     * The head of the world: in a step as the step has it, else as it was committed last; null if it is not known.
     *
     * <p>The clock may be asked for before the world is: it goes on where it was left.
     */
    @Nullable
    Head knownHead() {
        if (lock.isHeldByCurrentThread()) {
            return replica.headOrNull();
        }
        Head known = replica.committedHead();
        return known == null ? readHead() : known;
    }

    private @Nullable Head readHead() {
        try {
            WorldRows.World kept = database.query(rows::read);
            if (kept != null && !kept.state().isEmpty()) {
                time.observe(kept.time());
                return Bodies.read(kept.state(), Head.class);
            }
        } catch (DatabaseFailure | StoreUnavailableException e) {
            log.debug("The clock is not known yet", e);
        }
        return null;
    }

    /** Changes the head, in a step of its own or within one. */
    void changeHead(UnaryOperator<Head> change) {
        step(world -> {
            replica.setHead(change.apply(replica.head()));
            return true;
        });
    }

    /** What others keep with the world under that name, or null; read within a step. */
    @Nullable
    String note(String name) {
        return replica.head().notes().get(name);
    }

    /** When the world began, within a step. */
    Instant begin() {
        return replica.head().start().still();
    }

    @Override
    public StaleStore staleBy(Duration lag) {
        return read(world -> replica.world().staleBy(lag, this));
    }

    @Override
    public void setEarlierDueListener(Runnable listener) {
        earlierDue = listener;
    }
}
