package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Index;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.ActionTimes.Action;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resources of one kind: a map by id, its indexes, for each region those that lists show in their order, and the times at
 * which resources do something by themselves.
 */
final class MemoryTable<R extends Resource<R>> implements Table<R> {

    /** Of resources that lists do not show, for instance released disks, only the latest are kept. */
    private static final int MAX_UNLISTED = 10_000;

    private static final class Row<R> {
        private final long ordinal;
        private R resource;

        Row(long ordinal, R resource) {
            this.ordinal = ordinal;
            this.resource = resource;
        }
    }

    private final Class<R> type;
    private final Supplier<Instant> now;
    private final DueQueue due;
    private final Map<String, Row<R>> rows = new LinkedHashMap<>();
    private final Map<String, OrderedIndex<Row<R>>> listed = new HashMap<>();
    private final List<KeyIndex<R>> indexes;
    private final @Nullable KeyIndex<R> words;
    private final Deque<String> unlisted = new ArrayDeque<>();
    private final ActionTimes actions = new ActionTimes();
    private final List<String> idle = new ArrayList<>();

    /** The ids of resources that came, changed or went since tracking began, or null without tracking. */
    private @Nullable Set<String> touched;

    private long nextOrdinal;
    private long changes;

    /** What comes into the table when it is first asked for, or null. */
    private @Nullable List<R> later;

    /**
     * An empty table.
     *
     * @param now the time of the step
     * @param due is told when each is due
     */
    MemoryTable(ResourceKind<R> kind, Supplier<Instant> now, DueQueue due) {
        this.type = kind.type();
        this.words = kind.words() == null ? null : new KeyIndex<>(new Index<>(kind.words()));
        this.indexes = Stream.concat(kind.indexes().stream().map(KeyIndex::new), Stream.ofNullable(words))
                .toList();
        this.now = now;
        this.due = due;
    }

    /** Adds resources when the table is first asked for. */
    void putLater(List<R> resources) {
        later = resources;
    }

    /** This table with all its resources. */
    MemoryTable<R> filled() {
        List<R> resources = later;
        if (resources != null) {
            later = null;
            resources.forEach(this::put);
        }
        return this;
    }

    /** The record of its kind. */
    Class<R> type() {
        return type;
    }

    @Override
    public @Nullable R get(String id) {
        Row<R> row = rows.get(id);
        return row == null ? null : row.resource.at(now.get());
    }

    @Override
    public Collection<R> by(Index<R> index, String key) {
        return index(index).find(key, this);
    }

    @Override
    public int count(Index<R> index, String key) {
        return index(index).count(key);
    }

    @Override
    public @Nullable R first(Index<R> index, String key) {
        Iterator<String> ids = index(index).ids(key).iterator();
        return ids.hasNext() ? get(ids.next()) : null;
    }

    @Override
    public Collection<R> withWord(String word) {
        return words == null ? List.of() : words.find(word, this);
    }

    @Override
    public int countWithWord(String word) {
        return words == null ? Integer.MAX_VALUE : words.count(word);
    }

    private KeyIndex<R> index(Index<R> index) {
        for (KeyIndex<R> each : indexes) {
            if (each.index().equals(index)) {
                return each;
            }
        }
        throw new IllegalArgumentException("The kind does not declare that index");
    }

    @Override
    public void put(R resource) {
        Row<R> row = rows.get(resource.id());
        if (row == null
                || comesBack(row.resource, resource)
                || !row.resource.RegionId().equals(resource.RegionId())) {
            put(resource, nextOrdinal++);
        } else {
            put(resource, row.ordinal);
        }
        while (unlisted.size() > MAX_UNLISTED) {
            forget(unlisted.remove());
        }
    }

    /** Puts a resource at its place in the order, which is its own or a new one at the end. */
    private void put(R resource, long ordinal) {
        Row<R> row = rows.get(resource.id());
        if (row == null || row.ordinal != ordinal) {
            remove(resource.id());
            row = new Row<>(ordinal, resource);
            rows.put(resource.id(), row);
            if (resource.listed()) {
                listed.computeIfAbsent(resource.RegionId(), region -> new OrderedIndex<>())
                        .add(row.ordinal, row);
            }
            changed(row, null, resource);
            return;
        }
        R before = row.resource;
        if (before.listed() && !resource.listed()) {
            order(resource).remove(row.ordinal);
        }
        row.resource = resource;
        changed(row, before, resource);
    }

    private static boolean comesBack(Resource<?> before, Resource<?> after) {
        return !before.listed() && after.listed();
    }

    @Override
    public void remove(String id) {
        Row<R> row = rows.remove(id);
        if (row == null) {
            return;
        }
        if (row.resource.listed()) {
            order(row.resource).remove(row.ordinal);
        }
        changed(row, row.resource, null);
    }

    private OrderedIndex<Row<R>> order(R resource) {
        return Objects.requireNonNull(listed.get(resource.RegionId()));
    }

    /** A resource has taken the place of another, has come, or has gone. */
    private void changed(Row<R> row, @Nullable R before, @Nullable R after) {
        changes++;
        String id = row.resource.id();
        touch(id);
        indexes.forEach(index -> index.replaced(id, before, after));
        due.replaced(this, id, before == null ? null : before.nextDue(), after == null ? null : after.nextDue());
        actions.set(id, after == null ? null : nextAction(after));
        if (after != null && !after.listed() && (before == null || before.listed())) {
            unlisted.add(id);
        }
    }

    /** When a resource that is put now next does something by itself: now, if its time is over. */
    private @Nullable Instant nextAction(R resource) {
        Instant time = now.get();
        Instant action = resource.nextAction(time);
        return action != null && action.isBefore(time) ? time : action;
    }

    private void touch(String id) {
        if (touched != null) {
            touched.add(id);
        }
    }

    private void forget(String id) {
        R resource = get(id);
        if (resource != null && !resource.listed()) {
            remove(id);
        }
    }

    /** When the next resource does something by itself, or null. */
    @Nullable
    Instant nextAction() {
        Action next = actions.next();
        return next == null ? null : next.time();
    }

    /** When the next resource that is not idle does something by itself, or null. */
    @Nullable
    Instant nextAction(World world) {
        return actions.all()
                .filter(action -> !Objects.requireNonNull(get(action.id())).isIdle(world))
                .map(Action::time)
                .findFirst()
                .orElse(null);
    }

    /** Lets the resource act that is the next to do something by itself. An idle one acts no more until {@link #wake}. */
    void actNext(World world) {
        String id = Objects.requireNonNull(actions.next()).id();
        R resource = Objects.requireNonNull(rows.get(id)).resource;
        if (resource.isIdle(world)) {
            actions.set(id, null);
            idle.add(id);
        } else {
            resource.at(now.get()).act(world);
        }
    }

    /** Idle resources act again, from the time of the step on. */
    void wake() {
        for (String id : idle) {
            Row<R> row = rows.get(id);
            if (row != null) {
                actions.set(id, nextAction(row.resource));
                touch(id);
            }
        }
        idle.clear();
    }

    /** Forgets everything; the queue is for the caller to clear. */
    void clear() {
        changes++;
        later = null;
        rows.clear();
        listed.clear();
        indexes.forEach(KeyIndex::clear);
        unlisted.clear();
        actions.clear();
        idle.clear();
    }

    @Override
    public long changes() {
        return changes;
    }

    @Override
    public int count(String regionId) {
        OrderedIndex<Row<R>> order = listed.get(regionId);
        return order == null ? 0 : order.count();
    }

    @Override
    public Iterable<R> newestFirst(String regionId, int index) {
        OrderedIndex<Row<R>> order = listed.get(regionId);
        if (order == null) {
            return List.of();
        }
        return () -> {
            Iterator<Row<R>> found = order.backwards(index);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return found.hasNext();
                }

                @Override
                public R next() {
                    return found.next().resource.at(now.get());
                }
            };
        };
    }

    @Override
    public int indexBefore(String regionId, long ordinal) {
        OrderedIndex<Row<R>> order = listed.get(regionId);
        return order == null ? 0 : order.countFrom(ordinal);
    }

    @Override
    public long ordinal(R resource) {
        return Objects.requireNonNull(rows.get(resource.id())).ordinal;
    }

    @Override
    public Iterator<R> iterator() {
        return rows.values().stream().map(row -> row.resource.at(now.get())).iterator();
    }

    /** When that resource, as it is stored, is next due. */
    @Nullable
    Instant nextDueOf(String id) {
        Row<R> row = rows.get(id);
        return row == null ? null : row.resource.nextDue();
    }

    /** When that resource, as it is stored, is due for the last time. */
    @Nullable
    Instant lastDueOf(String id) {
        Row<R> row = rows.get(id);
        return row == null ? null : row.resource.lastDue();
    }

    /** Stores what has become of that resource. */
    void settle(String id) {
        put(Objects.requireNonNull(get(id)));
    }

    /** Begins to note what comes, changes and goes, or stops it. */
    void track(boolean isTracking) {
        touched = isTracking ? new LinkedHashSet<>() : null;
    }

    /** Whether something has come, changed or gone since tracking began. */
    boolean isTouched() {
        return !Objects.requireNonNull(touched).isEmpty();
    }

    /** What has come, changed or gone since tracking began. */
    List<Change<R>> tracked(ResourceKind<R> kind) {
        return Objects.requireNonNull(touched).stream()
                .map(id -> {
                    Row<R> row = rows.get(id);
                    return row == null
                            ? new Change<>(kind, id, 0, null, null)
                            : new Change<>(kind, id, row.ordinal, actions.of(id), row.resource);
                })
                .toList();
    }

    /** Makes a change that was tracked elsewhere. Resources that are new here come in the order of their ordinals. */
    void load(Change<R> change) {
        R resource = change.resource();
        if (resource == null) {
            remove(change.id());
            return;
        }
        put(resource, change.ordinal());
        actions.set(change.id(), change.action());
        nextOrdinal = Math.max(nextOrdinal, change.ordinal() + 1);
    }

    /** The ordinal of the next resource that comes. */
    long nextOrdinal() {
        return nextOrdinal;
    }

    /** Gives no ordinal below that one any more. */
    void skipOrdinals(long next) {
        nextOrdinal = Math.max(nextOrdinal, next);
    }
}
