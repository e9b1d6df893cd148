package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.NicType;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.SecurityGroupType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The security group of this account that a rule in a request has as its peer.
 *
 * @param target the group that the rule is of
 * @param asked the rule
 * @param found the peer, or null if there is no such group in the region
 */
record Peer(
        SecurityGroupTarget target,
        AskedRule asked,
        @Nullable SecurityGroup found) {

    /** The peer of a rule, or null if that is no group, or one of another account. */
    static @Nullable Peer of(World world, SecurityGroupTarget target, AskedRule asked) {
        String id = asked.peerGroupId();
        if (id == null || !asked.peerOwnerAccount().isEmpty()) {
            return null;
        }
        SecurityGroup group = target.found();
        return new Peer(
                target,
                asked,
                SecurityGroupTarget.of(world, id, group == null ? null : group.RegionId())
                        .found());
    }

    /** The peer exists. */
    static Rules<Peer> existence(PeerWording wording) {
        return Rules.<Peer>shared("2024")
                .stage(Stage.EXISTENCE)
                .rule(
                        wording.notFound(),
                        "the group that is the peer of the rule does not exist in the region, and is not of another account",
                        peer -> peer.found == null)
                .build();
    }

    /** The group of the rule and the peer can be connected. */
    static Rules<Peer> network(PeerWording wording) {
        return Rules.<Peer>shared("2024")
                .stage(Stage.STATUS)
                .rule(
                        wording.isSame(),
                        "the group is its own peer",
                        peer -> peer.target.group().equals(peer.found))
                .rule(
                        wording.network(),
                        "one of the group and the peer is in a VPC, the other in the classic network",
                        peer -> peer.found != null && peer.target.group().inVpc() != peer.found.inVpc())
                .rule(
                        wording.vpc(),
                        "the group and the peer are in different VPCs",
                        peer -> peer.found != null
                                && !peer.target.group().VpcId().equals(peer.found.VpcId()))
                .rule(
                        PermissionError.ENTERPRISE_PEER,
                        "the peer is an enterprise security group",
                        peer -> peer.found != null && peer.found.SecurityGroupType() == SecurityGroupType.enterprise)
                .build();
    }

    /** Whether the rule is about the network cards of the internet, where there are no groups. */
    boolean isOnInternet() {
        return asked.nicTypeIn(target.group()) == NicType.internet;
    }
}
