package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Setting;
import java.util.function.UnaryOperator;

/** The setting of the clock of a world, kept with it. */
final class KeptSettings implements EmulatorClock.Settings {

    private final JdbcStore store;
    private final Head first;

    /**
     * The setting.
     *
     * @param mode the mode until the world is known
     */
    KeptSettings(JdbcStore store, EmulatorClock.Mode mode, DatabaseTime time) {
        this.store = store;
        this.first = new Head(mode, time.instant());
    }

    private Head known() {
        Head known = store.knownHead();
        return known == null ? first : known;
    }

    @Override
    public Setting start() {
        return known().start();
    }

    @Override
    public Setting get() {
        return known().clock();
    }

    @Override
    public void update(UnaryOperator<Setting> change) {
        store.changeHead(head -> head.withClock(change.apply(head.clock())));
    }
}
