package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resources of one kind: a map by id, and for each region a ranking of those that lists show. */
class MemoryTable<R extends Resource<R>> implements Table<R> {

    private static final class Row<R> {
        private final long ordinal;
        private R resource;

        Row(long ordinal, R resource) {
            this.ordinal = ordinal;
            this.resource = resource;
        }
    }

    private final Supplier<Instant> now;
    private final DueQueue due;
    private final Map<String, Row<R>> rows = new LinkedHashMap<>();
    private final Map<String, OrderedIndex<Row<R>>> listed = new HashMap<>();
    private long nextOrdinal;

    /**
     * An empty table.
     *
     * @param now the time of the step
     * @param due is told when each is due
     */
    MemoryTable(Supplier<Instant> now, DueQueue due) {
        this.now = now;
        this.due = due;
    }

    @Override
    public @Nullable R get(String id) {
        Row<R> row = rows.get(id);
        return row == null ? null : row.resource.at(now.get());
    }

    @Override
    public void put(R resource) {
        Row<R> row = rows.get(resource.id());
        R before = row == null ? null : row.resource;
        if (row == null
                || comesBack(row.resource, resource)
                || !row.resource.RegionId().equals(resource.RegionId())) {
            remove(resource.id());
            row = new Row<>(nextOrdinal++, resource);
            rows.put(resource.id(), row);
            if (resource.listed()) {
                listed.computeIfAbsent(resource.RegionId(), region -> new OrderedIndex<>())
                        .add(row.ordinal, row);
            }
            changed(null, resource);
            due.replaced(this, resource.id(), null, resource.nextDue());
            return;
        }
        if (row.resource.listed() && !resource.listed()) {
            ranking(resource).remove(row.ordinal);
        }
        row.resource = resource;
        changed(before, resource);
        due.replaced(this, resource.id(), Objects.requireNonNull(before).nextDue(), resource.nextDue());
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
            ranking(row.resource).remove(row.ordinal);
        }
        changed(row.resource, null);
        due.replaced(this, id, row.resource.nextDue(), null);
    }

    private OrderedIndex<Row<R>> ranking(R resource) {
        return Objects.requireNonNull(listed.get(resource.RegionId()));
    }

    /** For the indexes of a certain kind: a resource has taken the place of another, has come, or has gone. */
    void changed(@Nullable R before, @Nullable R after) {}

    /** Forgets everything; the queue is for the caller to clear. */
    void clear() {
        rows.clear();
        listed.clear();
    }

    @Override
    public int count(String regionId) {
        OrderedIndex<Row<R>> ranking = listed.get(regionId);
        return ranking == null ? 0 : ranking.count();
    }

    @Override
    public Iterable<R> from(String regionId, int index) {
        OrderedIndex<Row<R>> ranking = listed.get(regionId);
        if (ranking == null) {
            return List.of();
        }
        return () -> {
            Iterator<Row<R>> found = ranking.from(index);
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
    public int indexAfter(String regionId, long ordinal) {
        OrderedIndex<Row<R>> ranking = listed.get(regionId);
        return ranking == null ? 0 : ranking.indexAfter(ordinal);
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
}
