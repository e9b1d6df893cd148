package io.ecsemulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A fault rule with its counts. Whether and how it hits a call follows from them alone, so any server decides the same.
 *
 * @param id for instance {@code f-1}
 * @param rule the rule as it was added
 * @param seed the seed of its random numbers: that of the rule, or one that was drawn when the rule was added
 * @param enabled whether the rule takes part in matching
 * @param matched the number of calls that the rule matched and no earlier rule hit
 * @param hits the number of calls that the rule hit
 */
public record KeptRule(String id, FaultRule rule, long seed, boolean enabled, int matched, int hits) {

    /** This rule, switched on or off; its counts stay. */
    KeptRule withEnabled(boolean isEnabled) {
        return new KeptRule(id, rule, seed, isEnabled, matched, hits);
    }

    /** This rule after one more call that it matches: if it hits the call, with one more hit. */
    KeptRule afterMatch() {
        KeptRule after = new KeptRule(id, rule, seed, enabled, matched + 1, hits);
        return after.hitsLastMatch() ? new KeptRule(id, rule, seed, enabled, matched + 1, hits + 1) : after;
    }

    private boolean hitsLastMatch() {
        if (rule.Times() != null && hits >= rule.Times()) {
            return false;
        }
        if (rule.Nth() != null && matched != rule.Nth()) {
            return false;
        }
        if (rule.From() != null && matched < rule.From()) {
            return false;
        }
        List<FaultRule.Step> sequence = rule.Sequence();
        if (sequence != null && (matched > sequence.size() || sequence.get(matched - 1) == FaultRule.Step.pass)) {
            return false;
        }
        return rule.Probability() == null || random().nextDouble() < rule.Probability();
    }

    /** How long the caller of the last call that the rule matched waits. */
    Duration delay() {
        // Split: the first number has decided on the hit already.
        Duration latency =
                rule.Latency() == null ? Duration.ZERO : rule.Latency().draw(random().split());
        return rule.NoAnswer() == null ? latency : latency.plus(rule.NoAnswer());
    }

    /** The random numbers of the last call that the rule matched. */
    private SplittableRandom random() {
        // The hash of the seed: else a seed would begin with the second number of the seed before.
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + matched);
    }
}
