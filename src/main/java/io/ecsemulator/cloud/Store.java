package io.ecsemulator.cloud;

import java.time.Duration;
import java.util.function.Function;

/** Where a {@link World} is kept. */
public interface Store {

    /** The kinds of resources in its world. */
    ResourceKinds kinds();

    /**
     * Runs one atomic step: nothing else reads or changes the world meanwhile. A step reads, decides, and only then
     * changes, so that one that throws has changed nothing. A step within a step is part of it.
     *
     * <p>A step may run again if another server has changed the world meanwhile, so it changes nothing but the world and its clock.
     *
     * @return what the step returned
     * @throws StoreUnavailableException if the world cannot be reached; the step has no effect then
     */
    <T> T step(Function<World, T> step);

    /**
     * Runs one atomic step that changes nothing: a store that several servers share then takes no lock.
     *
     * @return what the step returned
     * @throws StoreUnavailableException as {@link #step} does
     */
    default <T> T read(Function<World, T> step) {
        return step(step);
    }

    /**
     * A store that shows this world as it was that long ago, and before that time has passed as it is now. Until it is closed, each
     * change is kept for that time.
     */
    StaleStore staleBy(Duration lag);

    /**
     * Sets the listener that runs after each step that brought the next due transition forward. A store has one: it replaces
     * the listener that was set before.
     */
    void setEarlierDueListener(Runnable listener);
}
