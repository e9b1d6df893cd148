package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables and what lies across them; {@link MemoryStore} lets one thread at a time in. */
final class MemoryWorld implements World {

    private final InstantSource clock;
    private final IdGenerator ids;
    private final DueQueue due = new DueQueue();
    private final ResourceKinds kinds;
    private final List<MemoryTable<?>> tables;
    private final RememberedCalls calls;
    private final SnapshotDelays snapshotDelays;

    /** The time of the step. */
    private Instant now = Instant.EPOCH;

    /** Whether it was cleared since tracking began. */
    private boolean isCleared;

    MemoryWorld(InstantSource clock, Ids ids, ResourceKinds kinds, long maxCallBytes, SnapshotDelays snapshotDelays) {
        this.clock = clock;
        this.snapshotDelays = snapshotDelays;
        this.ids = new IdGenerator(ids);
        this.kinds = kinds;
        this.calls = new RememberedCalls(maxCallBytes);
        this.tables = kinds.all().stream().<MemoryTable<?>>map(this::newTable).toList();
    }

    private <R extends Resource<R>> MemoryTable<R> newTable(ResourceKind<R> kind) {
        return new MemoryTable<>(kind, this::now, due);
    }

    /** Begins a step: time stands still until the next one. */
    void begin() {
        now = clock.instant();
    }

    /**
     * Begins a step, after what resources have done by themselves since the last one. Each of them finds the world as it was at its
     * time, with what was due by then settled: a clock that was put forward by a year leaves no more to be settled than there is.
     *
     * @param seen this world as they see it
     */
    void begin(World seen) {
        Instant begin = clock.instant();
        MemoryTable<?> next = nextToAct(begin);
        if (next == null) {
            now = begin;
            return;
        }
        while (next != null) {
            now = Objects.requireNonNull(next.nextAction());
            settle(Integer.MAX_VALUE);
            next.actNext(seen);
            next = nextToAct(begin);
        }
        now = begin;
        tables.forEach(MemoryTable::wake);
    }

    /** The table of the next resource that acts by then, or null; what it costs depends on the number of tables alone. */
    private @Nullable MemoryTable<?> nextToAct(Instant then) {
        MemoryTable<?> first = null;
        Instant earliest = then;
        for (MemoryTable<?> table : tables) {
            Instant action = table.nextAction();
            if (action != null && (first == null ? !action.isAfter(then) : action.isBefore(earliest))) {
                first = table;
                earliest = action;
            }
        }
        return first;
    }

    /**
     * Begins a step that only reads.
     *
     * @return false if resources have to do something by themselves first, which takes a step that changes the world
     */
    boolean beginReading() {
        now = clock.instant();
        return nextToAct(now) == null;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public ResourceKinds kinds() {
        return kinds;
    }

    @Override
    public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
        return memoryTable(kind).filled();
    }

    @SuppressWarnings("unchecked")
    private <R extends Resource<R>> MemoryTable<R> memoryTable(ResourceKind<R> kind) {
        // There are a few kinds: looking at each of them takes less time than hashing.
        for (MemoryTable<?> table : tables) {
            if (table.type() == kind.type()) {
                return (MemoryTable<R>) table;
            }
        }
        throw new IllegalArgumentException("The world has no " + kind.list());
    }

    @Override
    public <R extends Resource<R>> void putLater(ResourceKind<R> kind, List<R> resources) {
        memoryTable(kind).putLater(resources);
    }

    @Override
    public String newId(ResourceKind<?> kind, String regionId) {
        String id;
        do {
            id = ids.next(kind.idPrefix(), regionId);
        } while (resource(id) != null);
        return id;
    }

    @Override
    public String newOrderId() {
        return ids.nextOrder();
    }

    @Override
    public @Nullable RememberedCall rememberedCall(String accessKeyId, String action, String clientToken) {
        RememberedCall call = calls.get(accessKeyId, action, clientToken);
        return call == null || !now.isBefore(call.ExpiredTime()) ? null : call;
    }

    @Override
    public Iterable<RememberedCall> rememberedCalls() {
        return () -> calls.all().stream()
                .filter(call -> now.isBefore(call.ExpiredTime()))
                .iterator();
    }

    @Override
    public void remember(RememberedCall call) {
        calls.put(call);
    }

    @Override
    public void clear() {
        calls.clear();
        tables.forEach(MemoryTable::clear);
        due.clear();
        ids.clear();
        isCleared = true;
        begin();
    }

    /** Begins to note changes, or stops it. */
    void track(boolean isTracking) {
        isCleared = false;
        tables.forEach(table -> table.track(isTracking));
        calls.track(isTracking);
    }

    /** Whether something has changed since tracking began. */
    boolean isTouched() {
        return isCleared || calls.isTouched() || tables.stream().anyMatch(MemoryTable::isTouched);
    }

    /** The changes since tracking began. */
    Changes tracked() {
        List<Change<?>> changes = new ArrayList<>();
        kinds.all().forEach(kind -> changes.addAll(tracked(kind)));
        return new Changes(isCleared, changes, calls.tracked());
    }

    private <R extends Resource<R>> List<Change<R>> tracked(ResourceKind<R> kind) {
        return memoryTable(kind).filled().tracked(kind);
    }

    /** Makes changes that were tracked elsewhere. */
    void load(Changes changes) {
        if (changes.isCleared()) {
            clear();
        }
        changes.resources().forEach(this::load);
        changes.calls().forEach(calls::load);
    }

    private <R extends Resource<R>> void load(Change<R> change) {
        memoryTable(change.kind()).load(change);
    }

    /** What numbers come next. */
    Counters counters() {
        long ordinal = tables.stream().mapToLong(MemoryTable::nextOrdinal).max().orElse(0);
        return new Counters(ordinal, ids.last());
    }

    /** Goes on with those numbers. */
    void restore(Counters counters) {
        tables.forEach(table -> table.skipOrdinals(counters.nextOrdinal()));
        ids.restore(counters.lastIds());
    }

    @Override
    public int pendingTransitionCount() {
        return due.size();
    }

    @Override
    public @Nullable Instant nextAction() {
        return tables.stream()
                .map(table -> table.nextAction(this))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public SnapshotDelays snapshotDelays() {
        return snapshotDelays;
    }

    @Override
    public @Nullable Instant nextDue() {
        return due.next();
    }

    @Override
    public @Nullable Instant lastDue() {
        return due.last();
    }

    @Override
    public int settle(int limit) {
        int settled = 0;
        while (settled < limit && due.settleNext(now)) {
            settled++;
        }
        return settled;
    }
}
