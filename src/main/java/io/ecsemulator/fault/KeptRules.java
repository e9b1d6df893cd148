package io.ecsemulator.fault;

import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.fault.RuleStorage.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The fault rules of a tenant, in the order in which they were added. Each method returns new rules.
 *
 * @param lastId the number in the last id that was given since the last reset; until the next reset no id is given twice
 * @param rules the rules
 * @param resets how often there was a reset
 */
public record KeptRules(int lastId, List<KeptRule> rules, long resets) {

    /** No rules, before the first reset. */
    public static final KeptRules NONE = new KeptRules(0, List.of(), 0);

    /** Copies the list. */
    public KeptRules {
        rules = List.copyOf(rules);
    }

    private KeptRules with(List<KeptRule> others) {
        return others.equals(rules) ? this : new KeptRules(lastId, others, resets);
    }

    /**
     * Adds a rule after all others.
     *
     * @throws InvalidFieldException if there are too many already
     */
    Update<KeptRule> add(FaultRule rule, long seed) {
        if (rules.size() >= Faults.MAX_RULES) {
            throw new InvalidFieldException(
                    "The rule", "is one too many: there are " + Faults.MAX_RULES + "; remove some first");
        }
        if (rule.StaleBy() != null
                && rules.stream()
                                .filter(other -> other.rule().StaleBy() != null)
                                .count()
                        >= Faults.MAX_STALE_RULES) {
            throw new InvalidFieldException(
                    "StaleBy", "is given in " + Faults.MAX_STALE_RULES + " rules already; remove some first");
        }
        KeptRule added = new KeptRule("f-" + (lastId + 1), rule, seed, true, 0, 0);
        List<KeptRule> more = new ArrayList<>(rules);
        more.add(added);
        return new Update<>(new KeptRules(lastId + 1, more, resets), added);
    }

    /** Removes a rule; the result is whether it existed. */
    Update<Boolean> remove(String id) {
        List<KeptRule> others =
                rules.stream().filter(rule -> !rule.id().equals(id)).toList();
        return new Update<>(with(others), others.size() < rules.size());
    }

    /** Changes a rule; the result is whether it exists. */
    Update<Boolean> change(String id, UnaryOperator<KeptRule> change) {
        boolean exists = rules.stream().anyMatch(rule -> rule.id().equals(id));
        return new Update<>(
                with(rules.stream()
                        .map(rule -> rule.id().equals(id) ? change.apply(rule) : rule)
                        .toList()),
                exists);
    }

    /** Removes all rules. */
    KeptRules cleared() {
        return with(List.of());
    }

    /** Removes all rules, and restarts their ids. */
    KeptRules reset() {
        return new KeptRules(0, List.of(), resets + 1);
    }

    /**
     * Counts a call; the result is the first rule that hits the call, as it is then.
     *
     * @param ids the rules whose patterns match the call
     * @param resetsThen the resets when the patterns were compared: after another reset, the ids are those of other rules
     */
    Update<Optional<KeptRule>> match(Set<String> ids, long resetsThen) {
        if (resets != resetsThen) {
            return new Update<>(this, Optional.empty());
        }
        List<KeptRule> counted = new ArrayList<>(rules);
        for (int i = 0; i < counted.size(); i++) {
            KeptRule before = counted.get(i);
            if (before.enabled() && ids.contains(before.id())) {
                KeptRule after = before.afterMatch();
                counted.set(i, after);
                if (after.hits() > before.hits()) {
                    return new Update<>(with(counted), Optional.of(after));
                }
            }
        }
        return new Update<>(with(counted), Optional.empty());
    }
}
