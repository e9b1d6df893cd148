package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;

/** What a security group is where nothing else is said; {@code docs/state.md} is the table of these values. */
public final class SecurityGroupDefaults {

    private SecurityGroupDefaults() {}

    /** A security group of a state document. */
    static SecurityGroup of(String securityGroupId, GivenFields given) {
        return of(
                securityGroupId,
                given.text("RegionId", InstanceDefaults.REGION),
                given.oneOf(SecurityGroupType.class, "SecurityGroupType", SecurityGroupType.normal),
                given.now());
    }

    /**
     * A security group without rules, in the VPC of instances whose VPC is not said.
     *
     * @param now when it is created
     */
    public static SecurityGroup of(String securityGroupId, String regionId, SecurityGroupType type, Instant now) {
        return SecurityGroupBuilder.builder()
                .SecurityGroupId(securityGroupId)
                .RegionId(regionId)
                .SecurityGroupName("")
                .Description("")
                .SecurityGroupType(type)
                .VpcId(InstanceDefaults.VPC)
                .InnerAccessPolicy(type == SecurityGroupType.normal ? AccessPolicy.Accept : AccessPolicy.Drop)
                .CreationTime(now)
                .ResourceGroupId("")
                .ServiceManaged(false)
                .ServiceID(0)
                .Permissions(List.of())
                .Tags(List.of())
                .build();
    }
}
