package io.ecsemulator.store.jdbc;

import io.ecsemulator.fault.KeptRules;
import io.ecsemulator.fault.RuleStorage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the fault rules of a tenant with its world. */
public final class JdbcRuleStorage implements RuleStorage {

    private static final String NOTE = "FaultRules";

    /** Rules and the text that they were read from. */
    private record Parsed(@Nullable String text, KeptRules rules) {}

    private final JdbcStore store;

    /** The last that was read: mostly it is read again. */
    private volatile @Nullable Parsed last;

    /** The rules of the tenant whose world that store keeps. */
    public JdbcRuleStorage(JdbcStore store) {
        this.store = store;
    }

    @Override
    public KeptRules get() {
        return store.read(world -> rules());
    }

    @Override
    public <T> T update(Function<KeptRules, Update<T>> change) {
        return store.step(world -> {
            KeptRules before = rules();
            Update<T> update = change.apply(before);
            if (!update.rules().equals(before)) {
                String text = Bodies.write(update.rules());
                store.changeHead(head -> head.withNote(NOTE, text));
            }
            return update.result();
        });
    }

    private KeptRules rules() {
        Parsed known = last;
        String text = store.note(NOTE);
        if (known == null || (text == null ? known.text != null : !text.equals(known.text))) {
            known = new Parsed(text, text == null ? none() : Bodies.read(text, KeptRules.class));
            last = known;
        }
        return known.rules;
    }

    /** No rules: of a world that begins after one that was forgotten, with more resets than that had. */
    private KeptRules none() {
        return new KeptRules(0, List.of(), ChronoUnit.MICROS.between(Instant.EPOCH, store.begin()));
    }
}
