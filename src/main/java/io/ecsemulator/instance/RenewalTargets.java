package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommaSeparated;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances that an operation on automatic renewal names.
 *
 * @param targets the instances, each once; an instance of another region counts as not found
 */
record RenewalTargets(List<InstanceTarget> targets) {

    private static final int MAX = 100;

    /** All of them exist and are subscriptions. */
    static final Rules<RenewalTargets> RULES = Rules.<RenewalTargets>shared("2024")
            .stage(Stage.REQUEST)
            .rule(
                    RenewalError.TOO_MANY_INSTANCE_IDS,
                    "InstanceId has more than 100 ids",
                    named -> named.targets.size() > MAX)
            .stage(Stage.EXISTENCE)
            .rule(
                    RenewalError.INSTANCE_ID_INVALID,
                    "the region has no instance of an id in InstanceId",
                    named -> named.targets.stream().anyMatch(target -> target.found() == null))
            .stage(Stage.STATUS)
            .rule(
                    RenewalError.PAY_AS_YOU_GO,
                    "an instance is not a subscription",
                    named -> named.targets.stream()
                            .anyMatch(target -> target.instance().InstanceChargeType() != ChargeType.PrePaid))
            .build();

    /**
     * Finds them.
     *
     * @param instanceIds ids with commas in between, or null for none
     */
    static RenewalTargets of(World world, @Nullable String instanceIds, String regionId) {
        return new RenewalTargets(
                instanceIds == null
                        ? List.of()
                        : InstanceTarget.all(world, CommaSeparated.values(instanceIds), regionId));
    }
}
