package io.ecsemulator.cloud;

import java.time.Duration;

/** A store that runs the steps of another one in its own way. */
public abstract class ForwardingStore implements Store {

    private final Store store;

    /** A store that runs steps of that one. */
    protected ForwardingStore(Store store) {
        this.store = store;
    }

    /** The other store. */
    protected final Store store() {
        return store;
    }

    @Override
    public ResourceKinds kinds() {
        return store.kinds();
    }

    @Override
    public StaleStore staleBy(Duration lag) {
        return store.staleBy(lag);
    }

    /** Without effect: the other store has its own listener, which hears of these steps too. */
    @Override
    public void setEarlierDueListener(Runnable listener) {}
}
