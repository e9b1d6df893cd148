package io.ecsemulator.control;

import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.fault.ActiveRule;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRule.InjectedError;
import io.ecsemulator.fault.Glob;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a rule for faults, or refuses it: one that could never hit a call is a mistake of the test. */
@Component
final class FaultReader {

    private final Operations operations;
    private final Tenants accounts;

    FaultReader(Operations operations, Tenants accounts) {
        this.operations = operations;
        this.accounts = accounts;
    }

    /**
     * Adds a rule.
     *
     * @throws StateException if it is none, or could never hit a call
     */
    ActiveRule add(FaultRule rule, Tenant account) {
        FaultChecks.check(rule);
        if (accounts.isolation() == Isolation.access_key
                && rule.AccessKeyId() != null
                && !new Glob(rule.AccessKeyId()).matches(account.accessKeyId())) {
            throw new StateException(
                    "AccessKeyId", "is not that of this account, which is \"" + account.accessKeyId() + "\"");
        }
        Set<String> actions =
                operations.actions().stream().filter(rule.actions()::matches).collect(Collectors.toUnmodifiableSet());
        if (actions.isEmpty()) {
            throw new StateException(
                    "Action", "is no action that is emulated; there are " + String.join(", ", operations.actions()));
        }
        InjectedError error = rule.Error();
        if (error == null) {
            return account.faults().add(rule, actions, Map.of());
        }
        Map<String, ApiError> errors = new LinkedHashMap<>();
        for (String action : actions) {
            ApiError answered = answered(error, action);
            if (answered != null) {
                errors.put(action, answered);
            }
        }
        if (errors.isEmpty()) {
            throw new StateException(
                    "Error.Code",
                    "is " + error.Code() + ", which " + rule.actions().pattern()
                            + " is not documented with; give a Status as well");
        }
        return account.faults().add(rule, errors.keySet(), errors);
    }

    /** The error as an action answers it, or null if the rule leaves out a status that no document has. */
    private @Nullable ApiError answered(InjectedError error, String action) {
        String code = Objects.requireNonNull(error.Code());
        ApiError documented = operations.error(action, code);
        Integer status = error.Status() != null ? error.Status() : documented == null ? null : documented.status();
        if (status == null) {
            return null;
        }
        String message = error.Message() != null
                ? error.Message().replace("%", "%%")
                // What a documented message names is not known here.
                : documented == null ? code : documented.message().replace("%s", "?");
        return ApiError.ours(status, code, message);
    }
}
