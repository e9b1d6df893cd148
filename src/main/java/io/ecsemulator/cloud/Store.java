package io.ecsemulator.cloud;

import java.util.function.Function;

/** Where a {@link World} is kept. */
public interface Store {

    /** The kinds of resources in its world. */
    ResourceKinds kinds();

    /**
     * Runs one atomic step: nothing else reads or changes the world meanwhile. A step reads, decides, and only then
     * changes, so that one that throws has changed nothing. A step within a step is part of it.
     *
     * @return what the step returned
     */
    <T> T step(Function<World, T> step);

    /**
     * Sets the listener that runs after each step that brought the next due transition forward. A store has one: it replaces
     * the listener that was set before.
     */
    void setEarlierDueListener(Runnable listener);
}
