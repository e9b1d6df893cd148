package io.ecsemulator.control;

import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.fault.ActiveRule;
import io.ecsemulator.fault.Fault;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRule.InjectedError;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.Glob;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Source;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Validates and adds fault rules. A rule that could never hit a call is rejected, since it is a mistake in the test. */
@Component
final class FaultReader {

    private final Operations operations;
    private final Tenants tenants;

    FaultReader(Operations operations, Tenants tenants) {
        this.operations = operations;
        this.tenants = tenants;
    }

    /**
     * Adds a rule.
     *
     * @throws StateException if the rule is invalid or could never hit a call
     */
    ActiveRule add(FaultRule rule, Tenant tenant) {
        FaultChecks.check(rule);
        if (tenant.faults().all().size() >= Faults.MAX_RULES) {
            throw new StateException(
                    "The rule", "is one too many: there are " + Faults.MAX_RULES + "; remove some first");
        }
        if (tenants.isolation() == Isolation.ACCESS_KEY
                && rule.AccessKeyId() != null
                && !new Glob(rule.AccessKeyId()).matches(tenant.accessKeyId())) {
            throw new StateException(
                    "AccessKeyId", "does not match the access key of this world, \"" + tenant.accessKeyId() + "\"");
        }
        Set<String> actions = actions(rule);
        if (rule.StaleBy() != null) {
            return addStale(rule, rule.StaleBy(), actions, tenant);
        }
        if (rule.Error() == null) {
            return tenant.faults().add(rule, actions, Map.of(), null);
        }
        Map<String, ApiError> errors = errors(rule.Error(), actions);
        return tenant.faults().add(rule, errors.keySet(), errors, null);
    }

    private Set<String> actions(FaultRule rule) {
        Set<String> named =
                operations.actions().stream().filter(rule.actions()::matches).collect(Collectors.toUnmodifiableSet());
        if (named.isEmpty()) {
            throw new StateException(
                    "Action", "is not an emulated action; these are: " + String.join(", ", operations.actions()));
        }
        if (rule.StaleBy() != null) {
            return applicable(named, Operation::isReading, "shows something, as StaleBy needs");
        }
        if (rule.Fault() == Fault.EmptyList) {
            return applicable(named, Operation::isListing, "answers one list, as EmptyList needs");
        }
        return rule.Fault() != null && rule.Fault().needsChange()
                ? applicable(
                        named, operation -> !operation.isReading(), "changes something, as " + rule.Fault() + " needs")
                : named;
    }

    private Set<String> applicable(Set<String> named, Predicate<Operation<?, ?, ?>> condition, String words) {
        Set<String> actions = named.stream()
                .filter(action -> condition.test(operations.find(action, null)))
                .collect(Collectors.toUnmodifiableSet());
        if (actions.isEmpty()) {
            throw new StateException("Action", "names no operation that " + words);
        }
        return actions;
    }

    private static ActiveRule addStale(FaultRule rule, Duration lag, Set<String> actions, Tenant tenant) {
        long others = tenant.faults().all().stream()
                .filter(other -> other.rule().StaleBy() != null)
                .count();
        if (others >= Faults.MAX_STALE_RULES) {
            throw new StateException(
                    "StaleBy", "is given in " + Faults.MAX_STALE_RULES + " rules already; remove some first");
        }
        return tenant.faults().add(rule, actions, Map.of(), tenant.store().staleBy(lag));
    }

    /** The error for each action. What the rule does not give is documented. */
    private Map<String, ApiError> errors(InjectedError error, Set<String> actions) {
        String code = Objects.requireNonNull(error.Code());
        Integer status = error.Status();
        Map<String, ApiError> documented =
                status != null && error.Message() != null ? Map.of() : operations.errors(code, status, actions);
        if (documented.isEmpty() && status == null) {
            throw new StateException("Error.Code", "is " + code + ", which no document lists; give a Status as well");
        }
        return (status == null ? documented.keySet() : actions)
                .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), action -> injected(error, documented.get(action))));
    }

    private static ApiError injected(InjectedError error, @Nullable ApiError documented) {
        String code = Objects.requireNonNull(error.Code());
        int status = error.Status() != null
                ? error.Status()
                : Objects.requireNonNull(documented).status();
        String message = error.Message() != null
                ? error.Message().replace("%", "%%")
                // The values for the placeholders of a documented message are not known.
                : documented == null ? code : documented.message().replace("%s", "?");
        return Source.OURS.error(status, code, message);
    }
}
