package io.ecsemulator.fault;

import io.ecsemulator.operation.ApiError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an account, in the order in which they were added. The first that hits a call decides on it; later ones do
 * not see it.
 */
public final class Faults {

    /** No call is held up for longer. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Waits waits;
    /** Replaced, never changed, so that a call without faults costs one look. */
    private volatile List<ActiveRule> rules = List.of();

    private int lastId;

    /**
     * No rules.
     *
     * @param alarms what wakes calls that are held up; others may use it too
     */
    public Faults(ScheduledExecutorService alarms) {
        this.waits = new Waits(alarms);
    }

    /** The rule that hits a call, or null, as mostly. */
    public @Nullable Hit hit(String action, String accessKeyId, Map<String, String> parameters) {
        if (rules.isEmpty()) {
            return null;
        }
        // Before the rules are read, so that a hit by a rule that a reset takes away is of the era before that reset.
        int era = waits.era();
        for (ActiveRule rule : rules) {
            Hit hit = rule.tryOn(action, accessKeyId, parameters, era);
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /**
     * Adds a rule after all others.
     *
     * @param actions the actions that it matches
     * @param errors its error as each of these answers it; empty if it has none
     */
    public synchronized ActiveRule add(FaultRule rule, Set<String> actions, Map<String, ApiError> errors) {
        ActiveRule added = new ActiveRule("f-" + ++lastId, rule, actions, errors);
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
     * Takes a rule away; calls that it has hit stay hit.
     *
     * @return whether it was there
     */
    public synchronized boolean remove(String id) {
        List<ActiveRule> before = rules;
        rules = before.stream().filter(rule -> !rule.id().equals(id)).toList();
        return rules.size() < before.size();
    }

    /** Takes all rules away. */
    public synchronized void clear() {
        rules = List.of();
    }

    /** As at the start: no rules, and whoever waits for an answer finds the connection closed, without any effect. */
    public void reset() {
        synchronized (this) {
            clear();
            lastId = 0;
        }
        waits.end();
    }

    Waits waits() {
        return waits;
    }
}
