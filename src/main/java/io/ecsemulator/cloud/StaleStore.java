package io.ecsemulator.cloud;

/** Shows the world of another store as it was a while ago. Changes to it are not allowed. */
public interface StaleStore extends Store, AutoCloseable {

    /** Ends it: changes of the other store are not kept any more. */
    @Override
    void close();
}
