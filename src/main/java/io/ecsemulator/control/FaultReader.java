package io.ecsemulator.control;

import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.Glob;
import io.ecsemulator.fault.KeptRule;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import org.springframework.stereotype.Component;

/** Validates and adds fault rules. A rule that could never hit a call is rejected, since it is a mistake in the test. */
@Component
final class FaultReader {

    private final Tenants tenants;

    FaultReader(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * Adds a rule.
     *
     * @throws StateException if the rule is invalid or could never hit a call
     */
    KeptRule add(FaultRule rule, Tenant tenant) {
        FaultChecks.check(rule);
        if (tenants.isolation() == Isolation.ACCESS_KEY
                && rule.AccessKeyId() != null
                && !new Glob(rule.AccessKeyId()).matches(tenant.accessKeyId())) {
            throw new StateException(
                    "AccessKeyId", "does not match the access key of this world, \"" + tenant.accessKeyId() + "\"");
        }
        try {
            return tenant.faults().add(rule);
        } catch (InvalidFieldException e) {
            throw new StateException(e.field(), String.valueOf(e.getMessage()));
        }
    }
}
