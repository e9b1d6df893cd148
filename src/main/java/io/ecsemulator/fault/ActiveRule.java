package io.ecsemulator.fault;

import io.ecsemulator.operation.ApiError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule with what it has seen. */
public final class ActiveRule {

    /**
     * How often a rule was asked.
     *
     * @param matched how many calls it matched, of those that no earlier rule hit
     * @param hits how many of them it hit
     */
    public record Counts(int matched, int hits) {}

    private final String id;
    private final FaultRule rule;
    private final Set<String> actions;
    private final Map<String, ApiError> errors;
    private final Glob accessKeyIds;
    private final Map<String, Glob> parameters;
    private final Random random;
    private int matched;
    private int hits;

    ActiveRule(String id, FaultRule rule, Set<String> actions, Map<String, ApiError> errors) {
        this.id = id;
        this.rule = rule;
        this.actions = actions;
        this.errors = errors;
        this.accessKeyIds = new Glob(rule.AccessKeyId() == null ? "*" : rule.AccessKeyId());
        this.parameters = rule.Parameters() == null
                ? Map.of()
                : rule.Parameters().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Glob(entry.getValue())));
        this.random = rule.Seed() == null ? new Random() : new Random(rule.Seed());
    }

    /** What it is called by. */
    public String id() {
        return id;
    }

    /** The rule. */
    public FaultRule rule() {
        return rule;
    }

    /** What it has seen so far. */
    public synchronized Counts counts() {
        return new Counts(matched, hits);
    }

    /**
     * Looks at a call.
     *
     * @return null if it passes
     */
    @Nullable
    Hit tryOn(String action, String accessKeyId, Map<String, String> given, int era) {
        if (!actions.contains(action) || !accessKeyIds.matches(accessKeyId) || !matches(given)) {
            return null;
        }
        synchronized (this) {
            matched++;
            if (!isHit()) {
                return null;
            }
            hits++;
            Duration latency =
                    rule.Latency() == null ? Duration.ZERO : rule.Latency().next(random);
            return new Hit(id, rule, errors.get(action), latency, era);
        }
    }

    private boolean matches(Map<String, String> given) {
        for (Map.Entry<String, Glob> wanted : parameters.entrySet()) {
            String value = given.get(wanted.getKey());
            if (value == null || !wanted.getValue().matches(value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHit() {
        if (rule.Times() != null && hits >= rule.Times()) {
            return false;
        }
        if (rule.Nth() != null && matched != rule.Nth()) {
            return false;
        }
        List<FaultRule.Step> sequence = rule.Sequence();
        if (sequence != null && (matched > sequence.size() || sequence.get(matched - 1) == FaultRule.Step.pass)) {
            return false;
        }
        return rule.Probability() == null || random.nextDouble() < rule.Probability();
    }
}
