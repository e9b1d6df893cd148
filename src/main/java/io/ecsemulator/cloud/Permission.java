package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A rule of a security group, with the names of DescribeSecurityGroupAttribute. The traffic comes from the source and goes to the
 * destination; the peer of an ingress rule is the source, that of an egress rule the destination. Texts are empty where nothing is
 * said.
 *
 * @param SecurityGroupRuleId id of the rule
 * @param PortRange destination ports, for instance {@code 80/80}; {@code -1/-1} for a protocol without ports
 * @param SourcePortRange source ports, or empty for all
 * @param Priority 1 to 100; rules with a smaller number come first
 * @param SourceGroupOwnerAccount account of the source group, if it is another account's
 * @param DestGroupOwnerAccount account of the destination group, if it is another account's
 */
@RecordBuilder
public record Permission(
        String SecurityGroupRuleId,
        Direction Direction,
        IpProtocol IpProtocol,
        String PortRange,
        String SourcePortRange,
        AccessPolicy Policy,
        int Priority,
        NicType NicType,
        String Description,
        String SourceCidrIp,
        String Ipv6SourceCidrIp,
        String SourceGroupId,
        String SourceGroupOwnerAccount,
        String SourcePrefixListId,
        String DestCidrIp,
        String Ipv6DestCidrIp,
        String DestGroupId,
        String DestGroupOwnerAccount,
        String DestPrefixListId,
        Instant CreateTime)
        implements PermissionBuilder.With {

    /** Fills in what a state document does not give, but for the id and the time, which {@link SecurityGroup} fills in. */
    public Permission {
        SecurityGroupRuleId = orEmpty(SecurityGroupRuleId);
        Direction = Direction == null ? io.ecsemulator.cloud.Direction.ingress : Direction;
        IpProtocol = IpProtocol == null ? io.ecsemulator.cloud.IpProtocol.ALL : IpProtocol;
        PortRange = PortRange == null ? IpProtocol.allPorts() : PortRange;
        SourcePortRange = orEmpty(SourcePortRange);
        Policy = Policy == null ? AccessPolicy.Accept : Policy;
        Priority = Priority == 0 ? 1 : Priority;
        NicType = NicType == null ? io.ecsemulator.cloud.NicType.intranet : NicType;
        Description = orEmpty(Description);
        SourceCidrIp = orEmpty(SourceCidrIp);
        Ipv6SourceCidrIp = orEmpty(Ipv6SourceCidrIp);
        SourceGroupId = orEmpty(SourceGroupId);
        SourceGroupOwnerAccount = orEmpty(SourceGroupOwnerAccount);
        SourcePrefixListId = orEmpty(SourcePrefixListId);
        DestCidrIp = orEmpty(DestCidrIp);
        Ipv6DestCidrIp = orEmpty(Ipv6DestCidrIp);
        DestGroupId = orEmpty(DestGroupId);
        DestGroupOwnerAccount = orEmpty(DestGroupOwnerAccount);
        DestPrefixListId = orEmpty(DestPrefixListId);
        CreateTime = (CreateTime == null ? Instant.EPOCH : CreateTime).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private boolean isIngress() {
        return Direction == io.ecsemulator.cloud.Direction.ingress;
    }

    /** The security group that is its peer, or empty. */
    public String peerGroupId() {
        return isIngress() ? SourceGroupId : DestGroupId;
    }

    /** The account of that group if it is another account's, else empty. */
    public String peerOwnerAccount() {
        return isIngress() ? SourceGroupOwnerAccount : DestGroupOwnerAccount;
    }

    /** The addresses that are its peer, IPv4 or IPv6, or empty. */
    public String peerAddresses() {
        String ipv4 = isIngress() ? SourceCidrIp : DestCidrIp;
        return ipv4.isEmpty() ? isIngress() ? Ipv6SourceCidrIp : Ipv6DestCidrIp : ipv4;
    }

    /** The prefix list that is its peer, or empty. */
    public String peerPrefixListId() {
        return isIngress() ? SourcePrefixListId : DestPrefixListId;
    }

    /** Whether it has IPv4 addresses. */
    public boolean hasIpv4() {
        return !SourceCidrIp.isEmpty() || !DestCidrIp.isEmpty();
    }

    /** Whether it has IPv6 addresses. */
    public boolean hasIpv6() {
        return !Ipv6SourceCidrIp.isEmpty() || !Ipv6DestCidrIp.isEmpty();
    }

    /** This without id, description and time: what says the same is equal. */
    public Permission meaning() {
        return with(b -> b.SecurityGroupRuleId("").Description("").CreateTime(Instant.EPOCH));
    }
}
