package io.ecsemulator.fault;

import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.operation.Call;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a server derives from a fault rule, which does not change with its counts.
 *
 * @param targets the actions that the rule can hit, and their errors
 * @param accessKeyIds the pattern of access key ids
 * @param parameters the patterns of parameters, by name
 * @param stale the world that the calls see, or null
 */
record DerivedRule(
        TargetFinder.Targets targets,
        Glob accessKeyIds,
        Map<String, Glob> parameters,
        @Nullable StaleStore stale) {

    /** Derives it. */
    static DerivedRule of(FaultRule rule, TargetFinder finder, Store store) {
        return new DerivedRule(
                targets(rule, finder),
                new Glob(Objects.requireNonNullElse(rule.AccessKeyId(), "*")),
                Objects.requireNonNullElse(rule.Parameters(), Map.<String, String>of()).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Glob(entry.getValue()))),
                rule.StaleBy() == null ? null : store.staleBy(rule.StaleBy()));
    }

    private static TargetFinder.Targets targets(FaultRule rule, TargetFinder finder) {
        try {
            return finder.find(rule);
        } catch (InvalidFieldException e) {
            // A server of another version has added the rule.
            return TargetFinder.Targets.NONE;
        }
    }

    /** Whether the patterns match a call. */
    boolean matches(Call call) {
        return targets.actions().contains(call.action())
                && accessKeyIds.matches(call.accessKeyId())
                && matches(call.parameters());
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

    /**
     * The plan for a call.
     *
     * @param hit the rule after it has hit the call
     * @param resets the number of resets before
     */
    FaultPlan plan(KeptRule hit, Call call, long resets) {
        FaultRule rule = hit.rule();
        return new FaultPlan(
                hit.id(),
                rule.When() == FaultRule.When.After,
                hit.delay(),
                Objects.requireNonNullElse(rule.Takes(), Duration.ZERO),
                rule.NoAnswer() != null,
                targets.errors().get(call.action()),
                rule.Error() == null || rule.Error().Fields() == null
                        ? Map.of()
                        : rule.Error().Fields(),
                rule.Fault(),
                stale,
                resets);
    }

    /** Ends what it costs. */
    void end() {
        if (stale != null) {
            stale.close();
        }
    }
}
