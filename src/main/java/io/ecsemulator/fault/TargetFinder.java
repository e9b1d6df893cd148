package io.ecsemulator.fault;

import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.fault.FaultRule.InjectedError;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Source;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the actions that a fault rule is for, and the error that each of them answers. */
public final class TargetFinder {

    private final Operations operations;

    /** Finds them among these operations. */
    public TargetFinder(Operations operations) {
        this.operations = operations;
    }

    /**
     * What a rule is for.
     *
     * @param actions the actions that the rule can hit
     * @param errors the error to answer with, by action; empty if the rule has none
     */
    record Targets(Set<String> actions, Map<String, ApiError> errors) {

        /** No call. */
        static final Targets NONE = new Targets(Set.of(), Map.of());
    }

    /**
     * Finds the targets of a rule.
     *
     * @throws InvalidFieldException if the rule could never hit a call
     */
    Targets find(FaultRule rule) {
        Set<String> actions = actions(rule);
        if (rule.Error() == null) {
            return new Targets(actions, Map.of());
        }
        Map<String, ApiError> errors = errors(rule.Error(), actions);
        return new Targets(errors.keySet(), errors);
    }

    private Set<String> actions(FaultRule rule) {
        Set<String> named =
                operations.actions().stream().filter(rule.actions()::matches).collect(Collectors.toUnmodifiableSet());
        if (named.isEmpty()) {
            throw new InvalidFieldException(
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
            throw new InvalidFieldException("Action", "names no operation that " + words);
        }
        return actions;
    }

    /** The error for each action. What the rule does not give is documented. */
    private Map<String, ApiError> errors(InjectedError error, Set<String> actions) {
        String code = Objects.requireNonNull(error.Code());
        Integer status = error.Status();
        Map<String, ApiError> documented =
                status != null && error.Message() != null ? Map.of() : operations.errors(code, status, actions);
        if (documented.isEmpty() && status == null) {
            throw new InvalidFieldException(
                    "Error.Code", "is " + code + ", which no document lists; give a Status as well");
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
