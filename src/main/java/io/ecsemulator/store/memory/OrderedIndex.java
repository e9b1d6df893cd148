package io.ecsemulator.store.memory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Items in the order they came, of which any may go. The one at an index, and the number from an ordinal on, are found in a
 * time that grows with the logarithm of their number.
 *
 * <pre>
 * slots     0   1   2   3   4   5        the order they came in; a slot whose item has gone stays empty
 * ordinals  3   4   7   8   9  12        ascending, so that a search halves
 * items     a   -   b   c   -   d
 * tree      Fenwick's: how many items are in the slots that each node stands for
 * </pre>
 *
 * When more than half of the slots are empty the items move together.
 */
final class OrderedIndex<T> {

    private static final int MIN_CAPACITY = 64;

    private long[] ordinals = new long[MIN_CAPACITY];

    @Nullable
    private Object[] items = new Object[MIN_CAPACITY];

    private int[] tree = new int[MIN_CAPACITY + 1];
    private int end;
    private int count;

    /** How many there are. */
    int count() {
        return count;
    }

    /**
     * Adds an item.
     *
     * @param ordinal higher than all before
     */
    void add(long ordinal, T item) {
        if (end == items.length) {
            rebuild(Math.max(MIN_CAPACITY, 2 * count));
        }
        ordinals[end] = ordinal;
        items[end] = item;
        end++;
        count(end, 1);
    }

    /** Removes the item of that ordinal, which must be there. */
    void remove(long ordinal) {
        int slot = Arrays.binarySearch(ordinals, 0, end, ordinal);
        if (slot < 0 || items[slot] == null) {
            throw new NoSuchElementException("No item " + ordinal);
        }
        items[slot] = null;
        count(slot + 1, -1);
        if (end > MIN_CAPACITY && count < end / 2) {
            rebuild(Math.max(MIN_CAPACITY, 2 * count));
        }
    }

    /** The items from the last to the first, without the last {@code skipped}; nothing may be added or removed meanwhile. */
    Iterator<T> backwards(int skipped) {
        return new Iterator<>() {
            private int next = count - 1 - skipped;
            private int slot = next >= 0 ? slotOf(next) : 0;

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            @SuppressWarnings("unchecked")
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Object item = items[slot--];
                next--;
                if (next >= 0 && items[slot] == null) {
                    slot = slotOf(next);
                }
                return (T) item;
            }
        };
    }

    /** How many items have that ordinal or a higher one. */
    int countFrom(long ordinal) {
        int slot = Arrays.binarySearch(ordinals, 0, end, ordinal);
        int before = 0;
        for (int node = slot < 0 ? -slot - 1 : slot; node > 0; node -= lowestBit(node)) {
            before += tree[node];
        }
        return count - before;
    }

    private int slotOf(int index) {
        int slot = 0;
        int before = index;
        for (int step = Integer.highestOneBit(items.length); step > 0; step >>= 1) {
            if (slot + step <= items.length && tree[slot + step] <= before) {
                slot += step;
                before -= tree[slot];
            }
        }
        return slot;
    }

    private void count(int firstNode, int by) {
        count += by;
        for (int node = firstNode; node <= items.length; node += lowestBit(node)) {
            tree[node] += by;
        }
    }

    private static int lowestBit(int node) {
        return node & -node;
    }

    private void rebuild(int capacity) {
        long[] newOrdinals = new long[capacity];
        @Nullable Object[] newItems = new Object[capacity];
        int[] newTree = new int[capacity + 1];
        int slot = 0;
        for (int old = 0; old < end; old++) {
            if (items[old] != null) {
                newOrdinals[slot] = ordinals[old];
                newItems[slot] = items[old];
                slot++;
                newTree[slot] = 1;
            }
        }
        for (int node = 1; node <= capacity; node++) {
            int parent = node + lowestBit(node);
            if (parent <= capacity) {
                newTree[parent] += newTree[node];
            }
        }
        ordinals = newOrdinals;
        items = newItems;
        tree = newTree;
        end = slot;
    }
}
