package io.ecsemulator.cloud;

import java.util.function.Function;

/** Where a {@link World} is kept. */
public interface Store {

    /**
     * Runs one atomic step: nothing else reads or changes the world meanwhile. A step reads, decides, and only then
     * changes, so that one that throws has changed nothing. A step within a step is part of it.
     *
     * @return what the step returned
     */
    <T> T step(Function<World, T> step);

    /** Has {@code listener} run after each step that brought the next due transition forward. */
    void onEarlierDue(Runnable listener);
}
