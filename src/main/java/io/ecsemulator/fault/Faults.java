package io.ecsemulator.fault;

import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/** The fault rules of a tenant, in the order in which they were added. The first rule that hits a call decides alone. */
public final class Faults {

    /** The longest delay of a call. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(10);

    /** The maximum number of rules. */
    public static final int MAX_RULES = 200;

    /** The maximum number of rules with a stale world, each of which takes tables of its own. */
    public static final int MAX_STALE_RULES = 5;

    private final DelayedResponses delayedResponses;

    /** Replaced, never changed, so a call without rules costs one read. */
    private volatile List<ActiveRule> rules = List.of();

    private int lastId;

    /**
     * A tenant without rules.
     *
     * @param scheduler ends the delays of calls; may be shared
     */
    public Faults(ScheduledExecutorService scheduler) {
        this.delayedResponses = new DelayedResponses(scheduler);
    }

    /** The plan of the first rule that hits the call; null if no rule does. */
    public @Nullable FaultPlan match(Call call) {
        if (rules.isEmpty()) {
            return null;
        }
        // Read before the rules: a plan of a rule that a reset removes then belongs to the generation before the reset.
        int generation = delayedResponses.generation();
        for (ActiveRule rule : rules) {
            FaultPlan plan = rule.match(call, generation);
            if (plan != null) {
                return plan;
            }
        }
        return null;
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
     * @param actions the actions that the rule matches
     * @param errors the error to answer with, by action; empty if the rule has none
     * @param stale the world that the calls see, which ends with the rule, or null
     * @throws IllegalStateException if there are {@value #MAX_RULES} already
     */
    public synchronized ActiveRule add(
            FaultRule rule, Set<String> actions, Map<String, ApiError> errors, @Nullable StaleStore stale) {
        if (rules.size() >= MAX_RULES) {
            throw new IllegalStateException("There are " + MAX_RULES + " rules already");
        }
        ActiveRule added = new ActiveRule("f-" + ++lastId, rule, actions, errors, stale);
        List<ActiveRule> more = new ArrayList<>(rules);
        more.add(added);
        rules = List.copyOf(more);
        return added;
    }

    /** All rules. */
    public List<ActiveRule> all() {
        return rules;
    }

    /**
     * Removes a rule. Calls that it has hit before are still answered as planned.
     *
     * @return whether the rule existed
     */
    public synchronized boolean remove(String id) {
        List<ActiveRule> before = rules;
        rules = before.stream().filter(rule -> !rule.id().equals(id)).toList();
        before.stream().filter(rule -> rule.id().equals(id)).forEach(ActiveRule::end);
        return rules.size() < before.size();
    }

    /**
     * Switches a rule on or off. A rule that is off stays in the list with its counts, and neither hits nor counts calls.
     *
     * @return whether the rule exists
     */
    public boolean setEnabled(String id, boolean isEnabled) {
        List<ActiveRule> found =
                rules.stream().filter(rule -> rule.id().equals(id)).toList();
        found.forEach(rule -> rule.setEnabled(isEnabled));
        return !found.isEmpty();
    }

    /** Removes all rules. */
    public synchronized void clear() {
        List<ActiveRule> before = rules;
        rules = List.of();
        before.forEach(ActiveRule::end);
    }

    /** Removes all rules, restarts their ids, and closes the connections of all delayed calls, which have no effect then. */
    public void reset() {
        synchronized (this) {
            clear();
            lastId = 0;
        }
        delayedResponses.endAll();
    }

    /** Ends all delays, for an emulator that stops: what was to be answered later is answered now. */
    public void stop() {
        delayedResponses.stop();
    }
}
