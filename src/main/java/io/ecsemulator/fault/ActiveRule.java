package io.ecsemulator.fault;

import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A fault rule in force, with its counts. */
public final class ActiveRule {

    /**
     * How many calls a rule has seen.
     *
     * @param matched the number of calls that the rule matched and no earlier rule hit
     * @param hits the number of calls that the rule hit
     */
    public record Counts(int matched, int hits) {}

    private final String id;
    private final FaultRule rule;
    private final Set<String> actions;
    private final Map<String, ApiError> errors;
    private final Glob accessKeyIds;
    private final Map<String, Glob> parameters;
    private final Map<String, Object> fields;
    private final @Nullable StaleStore stale;
    private final Random random;
    private volatile boolean isEnabled = true;
    private int matched;
    private int hits;

    ActiveRule(
            String id, FaultRule rule, Set<String> actions, Map<String, ApiError> errors, @Nullable StaleStore stale) {
        this.id = id;
        this.rule = rule;
        this.actions = actions;
        this.errors = errors;
        this.stale = stale;
        this.accessKeyIds = new Glob(rule.AccessKeyId() == null ? "*" : rule.AccessKeyId());
        this.parameters = rule.Parameters() == null
                ? Map.of()
                : rule.Parameters().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Glob(entry.getValue())));
        this.fields = rule.Error() == null || rule.Error().Fields() == null
                ? Map.of()
                : rule.Error().Fields();
        this.random = rule.Seed() == null ? new Random() : new Random(rule.Seed());
    }

    /** The id of the rule, for instance {@code f-1}. */
    public String id() {
        return id;
    }

    /** The rule. */
    public FaultRule rule() {
        return rule;
    }

    /** Whether the rule takes part in matching; each rule does at first. */
    public boolean isEnabled() {
        return isEnabled;
    }

    /** Switches the rule on or off; its counts stay. */
    void setEnabled(boolean isEnabled) {
        this.isEnabled = isEnabled;
    }

    /** Ends what it costs; it hits no calls any more. */
    void end() {
        if (stale != null) {
            stale.close();
        }
    }

    /** The counts so far. */
    public synchronized Counts counts() {
        return new Counts(matched, hits);
    }

    /**
     * Matches a call and counts it.
     *
     * @param generation the current generation of delayed responses
     * @return null if the rule does not hit the call
     */
    @Nullable
    FaultPlan match(Call call, int generation) {
        if (!isEnabled
                || !actions.contains(call.action())
                || !accessKeyIds.matches(call.accessKeyId())
                || !matches(call.parameters())) {
            return null;
        }
        synchronized (this) {
            matched++;
            if (!isHit()) {
                return null;
            }
            hits++;
            return new FaultPlan(
                    id,
                    rule.When() == FaultRule.When.After,
                    delay(),
                    rule.Takes() == null ? Duration.ZERO : rule.Takes(),
                    rule.NoAnswer() != null,
                    errors.get(call.action()),
                    fields,
                    rule.Fault(),
                    stale,
                    generation);
        }
    }

    private Duration delay() {
        Duration latency =
                rule.Latency() == null ? Duration.ZERO : rule.Latency().next(random);
        return rule.NoAnswer() == null ? latency : latency.plus(rule.NoAnswer());
    }

    private boolean matches(Map<String, String> actual) {
        for (Map.Entry<String, Glob> expected : parameters.entrySet()) {
            String value = actual.get(expected.getKey());
            if (value == null || !expected.getValue().matches(value)) {
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
        if (rule.From() != null && matched < rule.From()) {
            return false;
        }
        List<FaultRule.Step> sequence = rule.Sequence();
        if (sequence != null && (matched > sequence.size() || sequence.get(matched - 1) == FaultRule.Step.pass)) {
            return false;
        }
        return rule.Probability() == null || random.nextDouble() < rule.Probability();
    }
}
