package io.ecsemulator.fault;

import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.fault.RuleStorage.Update;
import io.ecsemulator.operation.Call;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fault rules of a tenant, in the order in which they were added. The first rule that hits a call decides alone. The rules may be
 * added, removed and reset through another server: each method that looks at them follows.
 */
public final class Faults {

    /** The longest delay of a call. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(10);

    /** The maximum number of rules. */
    public static final int MAX_RULES = 200;

    /** The maximum number of rules with a stale world, each of which takes tables of its own. */
    public static final int MAX_STALE_RULES = 5;

    private final DelayedResponses delayedResponses;
    private final RuleStorage storage;
    private final TargetFinder finder;
    private final Store store;

    /** Draws the seeds of rules that have none. */
    private final Random seeds = new Random();

    /** Replaced, never changed; under the lock of this object. */
    private volatile DerivedRules derived = DerivedRules.NONE;

    /**
     * The rules of a storage.
     *
     * @param scheduler ends the delays of calls; may be shared
     * @param storage keeps the rules
     * @param finder finds the actions that a rule is for
     * @param store the world of the tenant
     */
    public Faults(ScheduledExecutorService scheduler, RuleStorage storage, TargetFinder finder, Store store) {
        this.delayedResponses = new DelayedResponses(scheduler);
        this.storage = storage;
        this.finder = finder;
        this.store = store;
    }

    /** The plan of the first rule that hits the call; null if no rule does. */
    public @Nullable FaultPlan match(Call call) {
        KeptRules rules = storage.get();
        DerivedRules known = follow(rules);
        if (rules.rules().isEmpty()) {
            return null;
        }
        Set<String> matching = known.matching(rules, call);
        if (matching.isEmpty()) {
            return null;
        }
        KeptRule hit =
                storage.update(now -> now.match(matching, rules.resets())).orElse(null);
        return hit == null
                ? null
                : Objects.requireNonNull(known.byId().get(hit.id())).plan(hit, call, rules.resets());
    }

    /** What is derived from these rules; if there was a reset, delayed calls end first. */
    private DerivedRules follow(KeptRules rules) {
        DerivedRules known = derived;
        return known.isUpToDate(rules) ? known : derive(rules);
    }

    private synchronized DerivedRules derive(KeptRules rules) {
        DerivedRules before = derived;
        if (before.isUpToDate(rules)) {
            return before;
        }
        boolean isReset = before.resets() != rules.resets();
        Map<String, DerivedRule> byId = new HashMap<>();
        for (KeptRule rule : rules.rules()) {
            DerivedRule known = isReset ? null : before.byId().get(rule.id());
            byId.put(rule.id(), known == null ? DerivedRule.of(rule.rule(), finder, store) : known);
        }
        before.byId().forEach((id, rule) -> {
            if (!rule.equals(byId.get(id))) {
                rule.end();
            }
        });
        if (isReset) {
            delayedResponses.endAll(rules.resets());
        }
        DerivedRules now = new DerivedRules(rules.resets(), rules.lastId(), byId);
        derived = now;
        return now;
    }

    /**
     * Waits as planned, without a thread. Exactly one of the two actions runs; neither may take long.
     *
     * @param onTime runs after the delay
     * @param onReset runs instead if there is a reset before
     */
    public void delay(FaultPlan plan, Runnable onTime, Runnable onReset) {
        delayedResponses.delay(plan.delay(), plan.generation(), onTime, onReset);
    }

    /**
     * Adds a rule after all others.
     *
     * @throws InvalidFieldException if the rule could never hit a call, or if there are {@value #MAX_RULES} already, or
     *     {@value #MAX_STALE_RULES} with a stale world
     */
    public KeptRule add(FaultRule rule) {
        finder.find(rule);
        long seed = rule.Seed() == null ? seeds.nextLong() : rule.Seed();
        return update(rules -> rules.add(rule, seed));
    }

    /** All rules. */
    public List<KeptRule> all() {
        KeptRules rules = storage.get();
        follow(rules);
        return rules.rules();
    }

    /**
     * Removes a rule. Calls that it has hit before are still answered as planned.
     *
     * @return whether the rule existed
     */
    public boolean remove(String id) {
        return update(rules -> rules.remove(id));
    }

    /**
     * Switches a rule on or off. A rule that is off stays in the list with its counts, and neither hits nor counts calls.
     *
     * @return whether the rule exists
     */
    public boolean setEnabled(String id, boolean isEnabled) {
        return update(rules -> rules.change(id, rule -> rule.withEnabled(isEnabled)));
    }

    /** Removes all rules. */
    public void clear() {
        update(rules -> new Update<>(rules.cleared(), true));
    }

    /** Removes all rules, restarts their ids, and closes the connections of all delayed calls, which have no effect then. */
    public void reset() {
        update(rules -> new Update<>(rules.reset(), true));
    }

    private <T> T update(Function<KeptRules, Update<T>> change) {
        T result = storage.update(change);
        follow(storage.get());
        return result;
    }

    /** Ends all delays, for an emulator that stops: what was to be answered later is answered now. */
    public void stop() {
        delayedResponses.stop();
    }
}
