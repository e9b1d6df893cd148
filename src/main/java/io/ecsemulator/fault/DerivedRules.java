package io.ecsemulator.fault;

import io.ecsemulator.operation.Call;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is derived from the rules, by their ids. It follows from {@code resets} and the two other numbers which of two states of the rules
 * is the later one: until the next rule is added, rules are only removed.
 *
 * @param resets the resets of the rules
 * @param lastId their last id
 * @param byId what is derived from each of them
 */
record DerivedRules(long resets, int lastId, Map<String, DerivedRule> byId) {

    static final DerivedRules NONE = new DerivedRules(0, 0, Map.of());

    /** Whether it is derived from these rules, whatever their counts, or from later ones. */
    boolean isUpToDate(KeptRules rules) {
        if (resets != rules.resets()) {
            return resets > rules.resets();
        }
        return lastId == rules.lastId() ? byId.size() <= rules.rules().size() : lastId > rules.lastId();
    }

    /** The ids of those rules that are enabled and whose patterns match a call. */
    Set<String> matching(KeptRules rules, Call call) {
        if (resets != rules.resets()) {
            // A reset has removed these rules meanwhile.
            return Set.of();
        }
        Set<String> matching = Set.of();
        // A loop, since each call comes here and mostly finds nothing.
        for (KeptRule rule : rules.rules()) {
            if (rule.enabled() && matches(rule.id(), call)) {
                matching = matching.isEmpty() ? new HashSet<>() : matching;
                matching.add(rule.id());
            }
        }
        return matching;
    }

    private boolean matches(String id, Call call) {
        DerivedRule rule = byId.get(id);
        // It may have been removed meanwhile.
        return rule != null && rule.matches(call);
    }
}
