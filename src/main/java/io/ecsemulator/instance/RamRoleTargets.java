package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances that an operation on RAM roles names.
 *
 * @param targets the instances, each once; an instance of another region counts as not found
 */
record RamRoleTargets<P>(P parameters, List<InstanceTarget> targets) {

    /** The largest number of instances that a call can name. */
    static final int MAX = 100;

    /** An instance and its RAM role, empty if it has none. */
    record InstanceRamRoleSet(String InstanceId, String RamRoleName) {

        static InstanceRamRoleSet of(Instance instance) {
            return new InstanceRamRoleSet(instance.InstanceId(), instance.RamRoleName());
        }
    }

    static <P> RamRoleTargets<P> of(P parameters, World world, @Nullable List<String> instanceIds, String regionId) {
        return new RamRoleTargets<>(
                parameters, instanceIds == null ? List.of() : InstanceTarget.all(world, instanceIds, regionId));
    }

    /** Begins the rules of an operation with those about single parameters. */
    static <P extends Record> RulesBuilder<RamRoleTargets<P>> parameterRules(Class<P> parameters) {
        return Rules.<RamRoleTargets<P>>of(parameters, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(RamRoleError.INSTANCE_IDS_MALFORMED, "InstanceIds")
                .tooMany(RamRoleError.INSTANCE_IDS_MALFORMED, "InstanceIds");
    }

    /** Ends the rules of an operation with those about the instances. */
    static <P> Rules<RamRoleTargets<P>> instanceRules(RulesBuilder<RamRoleTargets<P>> rules) {
        return rules.stage(Stage.EXISTENCE)
                .rule(
                        InstanceError.INSTANCE_NOT_FOUND,
                        "the region has no instance of an id in InstanceIds",
                        call -> call.targets.stream().anyMatch(target -> target.found() == null))
                .stage(Stage.STATUS)
                .rule(
                        RamRoleError.CLASSIC_NETWORK,
                        "an instance is in the classic network",
                        call -> call.targets.stream()
                                .anyMatch(target -> target.instance().InstanceNetworkType() == NetworkType.classic))
                .build();
    }

    /** The instances, for calls that break no rule. */
    List<Instance> instances() {
        return targets.stream().map(InstanceTarget::instance).toList();
    }
}
