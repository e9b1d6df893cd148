package io.ecsemulator.fault;

import java.util.function.Function;

/** Keeps fault rules in memory. */
public final class MemoryRuleStorage implements RuleStorage {

    /** Replaced, never changed, so a call without rules costs one read. */
    private volatile KeptRules rules = KeptRules.NONE;

    @Override
    public KeptRules get() {
        return rules;
    }

    @Override
    public synchronized <T> T update(Function<KeptRules, Update<T>> change) {
        Update<T> update = change.apply(rules);
        rules = update.rules();
        return update.result();
    }
}
