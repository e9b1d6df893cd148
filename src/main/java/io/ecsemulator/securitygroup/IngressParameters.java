package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.AccessPolicy;
import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.IpProtocol;
import io.ecsemulator.cloud.NicType;
import io.ecsemulator.operation.IgnoreCase;
import io.ecsemulator.operation.Range;
import org.jspecify.annotations.Nullable;

/**
 * An ingress rule of a security group in a request.
 *
 * @param Policy accept or drop, in any case; default accept
 * @param Priority 1 to 100; rules with a smaller number come first; default 1
 * @param IpProtocol TCP, UDP, ICMP, ICMPv6, GRE or ALL, in any case
 * @param SourceCidrIp source addresses, an IPv4 address or CIDR block
 * @param Ipv6SourceCidrIp source addresses, an IPv6 address or CIDR block; not together with SourceCidrIp
 * @param SourceGroupId id of the source group, ignored if source addresses are given
 * @param SourcePrefixListId id of the source prefix list, not checked; ignored if another source is given
 * @param PortRange destination ports: two numbers from 1 to 65535 such as 80/80 for TCP and UDP, else -1/-1
 * @param DestCidrIp destination addresses, an IPv4 address or CIDR block
 * @param Ipv6DestCidrIp destination addresses, an IPv6 address or CIDR block; not together with DestCidrIp
 * @param SourcePortRange source ports, as PortRange; default all
 * @param SourceGroupOwnerAccount account of the source group, which is not checked then; default the caller's
 * @param SourceGroupOwnerId id of that account
 * @param NicType internet or intranet; default internet in the classic network; in a VPC it is intranet, whatever is given
 * @param Description description of the rule, 1 to 512 characters; default empty
 */
record IngressParameters(
        @IgnoreCase @Nullable AccessPolicy Policy,
        @Range(min = 1, max = 100) @Nullable Integer Priority,
        @IgnoreCase @Nullable IpProtocol IpProtocol,
        @Nullable String SourceCidrIp,
        @Nullable String Ipv6SourceCidrIp,
        @Nullable String SourceGroupId,
        @Nullable String SourcePrefixListId,
        @Nullable String PortRange,
        @Nullable String DestCidrIp,
        @Nullable String Ipv6DestCidrIp,
        @Nullable String SourcePortRange,
        @Nullable String SourceGroupOwnerAccount,
        @Nullable Long SourceGroupOwnerId,
        @Nullable NicType NicType,
        @Nullable String Description)
        implements RuleParameters {

    /** Nothing is given. */
    static final IngressParameters NONE = new IngressParameters(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    @Override
    public Direction direction() {
        return Direction.ingress;
    }

    @Override
    public @Nullable String peerGroupId() {
        return SourceGroupId;
    }

    @Override
    public @Nullable String peerPrefixListId() {
        return SourcePrefixListId;
    }

    @Override
    public @Nullable String peerOwnerAccount() {
        return SourceGroupOwnerAccount;
    }

    @Override
    public @Nullable Long peerOwnerId() {
        return SourceGroupOwnerId;
    }
}
