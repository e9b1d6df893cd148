package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A security group that a call names, and the rules that the operations on security groups have in common.
 *
 * @param found the group of that id in the region of the call, or null if there is none
 */
record SecurityGroupTarget(@Nullable SecurityGroup found) {

    /** The group exists. */
    static final Rules<SecurityGroupTarget> EXISTENCE = Rules.<SecurityGroupTarget>shared("2024")
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.SECURITY_GROUP_NOT_FOUND,
                    "the region has no such security group",
                    target -> target.found == null)
            .build();

    /** The group is the caller's to change. */
    static final Rules<SecurityGroupTarget> NOT_MANAGED = Rules.<SecurityGroupTarget>shared("2024")
            .stage(Stage.LOCKS)
            .rule(
                    SecurityGroupError.MANAGED,
                    "the group's ServiceManaged is true",
                    target -> target.group().ServiceManaged())
            .build();

    /** Both of them. */
    static final Rules<SecurityGroupTarget> CHANGEABLE = Rules.<SecurityGroupTarget>shared("2024")
            .include(target -> target, EXISTENCE)
            .include(target -> target, NOT_MANAGED)
            .build();

    /**
     * Looks a group up.
     *
     * @param regionId the region that it must be in, or null for any
     */
    static SecurityGroupTarget of(World world, String securityGroupId, @Nullable String regionId) {
        return new SecurityGroupTarget(world.securityGroups().getIn(regionId, securityGroupId));
    }

    /** The group, for rules after {@link #EXISTENCE}. */
    SecurityGroup group() {
        return Objects.requireNonNull(found);
    }
}
