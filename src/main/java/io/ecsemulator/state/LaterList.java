package io.ecsemulator.state;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is made when it is first looked at. */
final class LaterList<E> extends AbstractList<E> {

    private final Supplier<List<E>> maker;
    private @Nullable List<E> made;

    /** A list that the supplier makes once. */
    LaterList(Supplier<List<E>> maker) {
        this.maker = maker;
    }

    private synchronized List<E> made() {
        List<E> list = made;
        if (list == null) {
            list = maker.get();
            made = list;
        }
        return list;
    }

    @Override
    public E get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}
