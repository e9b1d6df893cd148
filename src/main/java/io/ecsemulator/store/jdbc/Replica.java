package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Setting;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.Changes;
import io.ecsemulator.store.memory.KeptWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this server has in memory of a world in the database, as of a version. One thread at a time uses it. */
final class Replica {

    /** The version of a replica that holds nothing. */
    static final long NOTHING = -1;

    private final KeptWorld world;
    private final WorldRows rows;
    private final DatabaseTime time;
    private final EmulatorClock.Mode mode;
    private final Consumer<World> initial;
    private long version = NOTHING;

    /** As the step that runs has it; null before the world was first seen. */
    private @Nullable Head head;

    /** As it was committed last. */
    private volatile @Nullable Head committed;

    /**
     * A replica that holds nothing.
     *
     * @param world an empty world
     * @param mode the mode of the clock of a world that begins
     * @param initial fills a world that begins
     */
    Replica(KeptWorld world, WorldRows rows, DatabaseTime time, EmulatorClock.Mode mode, Consumer<World> initial) {
        this.world = world;
        this.rows = rows;
        this.time = time;
        this.mode = mode;
        this.initial = initial;
        world.track(true);
    }

    /** The world as far as it is known here. */
    KeptWorld world() {
        return world;
    }

    /**
     * Whether it holds that version.
     *
     * @param newest null for any
     */
    boolean isOf(WorldRows.@Nullable World newest) {
        return version != NOTHING && (newest == null || newest.version() <= version);
    }

    /** The head as it was committed last, or null if it was not seen yet; for any thread. */
    @Nullable
    Head committedHead() {
        return committed;
    }

    /** The head as the step that runs has it. */
    Head head() {
        return Objects.requireNonNull(head);
    }

    /** The same, or null if it was not seen yet. */
    @Nullable
    Head headOrNull() {
        return head;
    }

    /** Changes the head, within a step. */
    void setHead(Head changed) {
        head = changed;
    }

    /** What it holds is committed. */
    void commit() {
        committed = head;
        world.track(true);
    }

    /** Runs a step that only reads. */
    <T> T read(Function<World, T> step) {
        T result;
        try {
            result = step.apply(world.seen());
        } catch (RuntimeException | Error e) {
            dropIfChanged();
            throw e;
        }
        if (dropIfChanged()) {
            throw new IllegalStateException("A step that only reads has changed the world");
        }
        return result;
    }

    private boolean dropIfChanged() {
        boolean isChanged = world.isTouched() || !Objects.equals(head, committed);
        if (isChanged) {
            drop();
        }
        return isChanged;
    }

    /** Brings the replica to what is committed; false if there is no such world. */
    boolean catchUp(JdbcTemplate jdbc) {
        WorldRows.World newest = rows.read(jdbc);
        if (newest == null || newest.state().isEmpty()) {
            drop();
            return false;
        }
        load(jdbc, newest);
        version = newest.version();
        committed = head;
        return true;
    }

    /** Loads what is newer than the world. */
    private void load(JdbcTemplate jdbc, WorldRows.World newest) {
        boolean isAll = version < newest.removalsSince() || version > newest.version();
        Changes changes = rows.changes(jdbc, isAll ? NOTHING : version);
        Head read = Bodies.read(newest.state(), Head.class);
        head = read;
        world.track(false);
        world.load(changes);
        world.restore(read.counters());
        world.track(true);
    }

    /** Has the replica loaded anew: it may hold what was not committed. */
    void drop() {
        world.track(true);
        version = NOTHING;
        head = committed;
    }

    /** Runs steps on the locked world and writes what they have changed; false if they have changed nothing. */
    boolean run(List<WaitingStep<?>> batch, WorldRows.World newest, JdbcTemplate jdbc) {
        boolean isNew = newest.state().isEmpty();
        if (isNew) {
            // A world that another server has removed may still be here.
            world.load(new Changes(true, List.of(), List.of()));
            world.track(true);
            head = new Head(mode, time.instant());
            fill(rows.changes(jdbc, NOTHING));
        } else if (version != newest.version() - 1) {
            load(jdbc, newest);
        }
        Head before = Objects.requireNonNull(head);
        Instant dueBefore = world.nextDue();
        for (WaitingStep<?> step : batch) {
            step.run(world.begin());
        }
        Changes changes = world.tracked();
        Head after = Objects.requireNonNull(head).withCounters(world.counters());
        head = after;
        if (!isNew && changes.isEmpty() && after.equals(before)) {
            version = newest.version() - 1;
            return false;
        }
        rows.write(jdbc, changes, newest);
        long removalsSince = WorldRows.removalsSince(newest, changes);
        Instant due = world.nextDue();
        if (isNew
                || removalsSince != newest.removalsSince()
                || !after.equals(before)
                || !Objects.equals(due, dueBefore)) {
            rows.writeHead(jdbc, Bodies.write(after), removalsSince, onDatabaseClock(due, after.clock()));
        }
        version = newest.version();
        return true;
    }

    /** Fills a world that begins. It may have resources already: those of a world whose row was damaged. */
    private void fill(Changes kept) {
        if (kept.resources().isEmpty() && kept.calls().isEmpty()) {
            initial.accept(world.begin());
        } else {
            world.track(false);
            world.load(kept);
            world.track(true);
        }
    }

    /** When a time of the emulator's clock comes on the clock of the database, in microseconds, or null if it does not by itself. */
    private static @Nullable Long onDatabaseClock(@Nullable Instant due, Setting setting) {
        return due == null || setting.mode() == EmulatorClock.Mode.MANUAL
                ? null
                : ChronoUnit.MICROS.between(Instant.EPOCH, due.minus(setting.ahead()));
    }
}
