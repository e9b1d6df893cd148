package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.AccessPolicy;
import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.IpProtocol;
import io.ecsemulator.cloud.NicType;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group as a request gives it, with the API's names; null where the request says nothing. {@link
 * IngressParameters} and {@link EgressParameters} differ in the names of what they say of the peer.
 */
interface RuleParameters {

    @Nullable
    AccessPolicy Policy();

    @Nullable
    Integer Priority();

    @Nullable
    IpProtocol IpProtocol();

    @Nullable
    String SourceCidrIp();

    @Nullable
    String Ipv6SourceCidrIp();

    @Nullable
    String DestCidrIp();

    @Nullable
    String Ipv6DestCidrIp();

    @Nullable
    String PortRange();

    @Nullable
    String SourcePortRange();

    @Nullable
    NicType NicType();

    @Nullable
    String Description();

    /** The direction of the rule. */
    Direction direction();

    /** The security group that is the peer. */
    @Nullable
    String peerGroupId();

    /** The prefix list that is the peer. */
    @Nullable
    String peerPrefixListId();

    /** The account of the peer group. */
    @Nullable
    String peerOwnerAccount();

    /** The id of that account. */
    @Nullable
    Long peerOwnerId();
}
