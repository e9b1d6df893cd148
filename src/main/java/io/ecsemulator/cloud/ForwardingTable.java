package io.ecsemulator.cloud;

import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A table that asks another one; subclasses change what they have to.
 *
 * @param <R> the resources
 */
public class ForwardingTable<R extends Resource<R>> implements Table<R> {

    private final Table<R> table;

    /** A table that asks that one. */
    protected ForwardingTable(Table<R> table) {
        this.table = table;
    }

    @Override
    public @Nullable R get(String id) {
        return table.get(id);
    }

    @Override
    public Collection<R> by(Index<R> index, String key) {
        return table.by(index, key);
    }

    @Override
    public int count(Index<R> index, String key) {
        return table.count(index, key);
    }

    @Override
    public @Nullable R first(Index<R> index, String key) {
        return table.first(index, key);
    }

    @Override
    public Collection<R> withWord(String word) {
        return table.withWord(word);
    }

    @Override
    public int countWithWord(String word) {
        return table.countWithWord(word);
    }

    @Override
    public void put(R resource) {
        table.put(resource);
    }

    @Override
    public void remove(String id) {
        table.remove(id);
    }

    @Override
    public long changes() {
        return table.changes();
    }

    @Override
    public int count(String regionId) {
        return table.count(regionId);
    }

    @Override
    public Iterable<R> newestFirst(String regionId, int index) {
        return table.newestFirst(regionId, index);
    }

    @Override
    public int indexBefore(String regionId, long ordinal) {
        return table.indexBefore(regionId, ordinal);
    }

    @Override
    public long ordinal(R resource) {
        return table.ordinal(resource);
    }

    @Override
    public Iterator<R> iterator() {
        return table.iterator();
    }
}
