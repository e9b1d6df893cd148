package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.AccessPolicy;
import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.IpProtocol;
import io.ecsemulator.cloud.NicType;
import io.ecsemulator.cloud.Permission;
import io.ecsemulator.cloud.SecurityGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule in a request.
 *
 * @param prefix what the names of its parameters begin with: {@code Permissions.1.}, or empty
 * @param given its parameters
 */
record AskedRule(String prefix, RuleParameters given) {

    private static final int MAX_DESCRIPTION = 512;

    /** The rules of a request: those of Permissions, or if there are none the one of the old parameters. */
    static List<AskedRule> of(List<? extends RuleParameters> permissions, RuleParameters single) {
        if (permissions.isEmpty()) {
            return List.of(new AskedRule("", single));
        }
        List<AskedRule> rules = new ArrayList<>(permissions.size());
        for (int i = 0; i < permissions.size(); i++) {
            rules.add(new AskedRule("Permissions." + (i + 1) + ".", permissions.get(i)));
        }
        return rules;
    }

    /** The whole name of a parameter. */
    String named(String parameter) {
        return prefix + parameter;
    }

    /** Where its parameters stand. */
    String place() {
        return prefix.isEmpty() ? "the request" : prefix.substring(0, prefix.length() - 1);
    }

    private boolean isIngress() {
        return given.direction() == Direction.ingress;
    }

    boolean hasSourceAddresses() {
        return given.SourceCidrIp() != null || given.Ipv6SourceCidrIp() != null;
    }

    boolean hasDestAddresses() {
        return given.DestCidrIp() != null || given.Ipv6DestCidrIp() != null;
    }

    boolean hasIpv4() {
        return given.SourceCidrIp() != null || given.DestCidrIp() != null;
    }

    boolean hasIpv6() {
        return given.Ipv6SourceCidrIp() != null || given.Ipv6DestCidrIp() != null;
    }

    /** Whether addresses are the peer. */
    boolean hasPeerAddresses() {
        return isIngress() ? hasSourceAddresses() : hasDestAddresses();
    }

    /** The group that is the peer, or null; addresses come before a group. */
    @Nullable
    String peerGroupId() {
        return hasPeerAddresses() ? null : given.peerGroupId();
    }

    /** The prefix list that is the peer, or null; it comes last. */
    @Nullable
    String peerPrefixListId() {
        return hasPeerAddresses() || given.peerGroupId() != null ? null : given.peerPrefixListId();
    }

    boolean hasPeer() {
        return hasPeerAddresses() || peerGroupId() != null || peerPrefixListId() != null;
    }

    /** The other account that the peer group belongs to, or empty. */
    String peerOwnerAccount() {
        if (peerGroupId() == null) {
            return "";
        }
        return given.peerOwnerId() == null ? orEmpty(given.peerOwnerAccount()) : String.valueOf(given.peerOwnerId());
    }

    /** Whether the destination ports are a range that the protocol has. */
    boolean matchesPorts() {
        return given.IpProtocol() != null
                && given.PortRange() != null
                && given.IpProtocol().takes(given.PortRange());
    }

    /** Whether the source ports, if given, are a range that the protocol has. */
    boolean matchesSourcePorts() {
        return given.IpProtocol() == null
                || given.SourcePortRange() == null
                || given.IpProtocol().takes(given.SourcePortRange());
    }

    /** Whether the protocol belongs to IPv4 and addresses are of IPv6. */
    boolean isIpv4ProtocolWithIpv6() {
        return given.IpProtocol() == IpProtocol.ICMP && hasIpv6();
    }

    /** Whether the protocol belongs to IPv6 and addresses are of IPv4. */
    boolean isIpv6ProtocolWithIpv4() {
        return given.IpProtocol() == IpProtocol.ICMPv6 && hasIpv4();
    }

    boolean hasValidDescription() {
        return given.Description() == null || given.Description().length() <= MAX_DESCRIPTION;
    }

    /** The network cards that a rule of the group is about. */
    NicType nicTypeIn(SecurityGroup group) {
        return group.inVpc() ? NicType.intranet : Objects.requireNonNullElse(given.NicType(), NicType.internet);
    }

    /** What the rule would say in the group. */
    Permission meaningIn(SecurityGroup group) {
        return permissionIn(group).meaning();
    }

    /** The rule as one of the group, complete but for its id and time. */
    Permission permissionIn(SecurityGroup group) {
        String groupId = orEmpty(peerGroupId());
        String prefixListId = orEmpty(peerPrefixListId());
        return new Permission(
                "",
                given.direction(),
                Objects.requireNonNull(given.IpProtocol()),
                Objects.requireNonNull(given.PortRange()),
                orEmpty(given.SourcePortRange()),
                Objects.requireNonNullElse(given.Policy(), AccessPolicy.Accept),
                Objects.requireNonNullElse(given.Priority(), 1),
                nicTypeIn(group),
                orEmpty(given.Description()),
                orEmpty(given.SourceCidrIp()),
                orEmpty(given.Ipv6SourceCidrIp()),
                isIngress() ? groupId : "",
                isIngress() ? peerOwnerAccount() : "",
                isIngress() ? prefixListId : "",
                orEmpty(given.DestCidrIp()),
                orEmpty(given.Ipv6DestCidrIp()),
                isIngress() ? "" : groupId,
                isIngress() ? "" : peerOwnerAccount(),
                isIngress() ? "" : prefixListId,
                Instant.EPOCH);
    }

    /** Whether the addresses that are the peer are of IPv6. */
    boolean isPeerIpv6() {
        return (isIngress() ? given.Ipv6SourceCidrIp() : given.Ipv6DestCidrIp()) != null;
    }

    /** A rule with all that is given in place of what it had; its network cards stay. */
    Permission appliedTo(Permission from) {
        return from.with(b -> {
            b.IpProtocol(Objects.requireNonNullElse(given.IpProtocol(), from.IpProtocol()));
            b.PortRange(Objects.requireNonNullElse(given.PortRange(), from.PortRange()));
            b.SourcePortRange(Objects.requireNonNullElse(given.SourcePortRange(), from.SourcePortRange()));
            b.Policy(Objects.requireNonNullElse(given.Policy(), from.Policy()));
            b.Priority(Objects.requireNonNullElse(given.Priority(), from.Priority()));
            b.Description(Objects.requireNonNullElse(given.Description(), from.Description()));
            b.SourceCidrIp(Objects.requireNonNullElse(given.SourceCidrIp(), from.SourceCidrIp()));
            b.Ipv6SourceCidrIp(Objects.requireNonNullElse(given.Ipv6SourceCidrIp(), from.Ipv6SourceCidrIp()));
            b.DestCidrIp(Objects.requireNonNullElse(given.DestCidrIp(), from.DestCidrIp()));
            b.Ipv6DestCidrIp(Objects.requireNonNullElse(given.Ipv6DestCidrIp(), from.Ipv6DestCidrIp()));
            String groupId = Objects.requireNonNullElse(peerGroupId(), from.peerGroupId());
            String owner = peerGroupId() == null ? from.peerOwnerAccount() : peerOwnerAccount();
            String prefixListId = Objects.requireNonNullElse(peerPrefixListId(), from.peerPrefixListId());
            if (isIngress()) {
                b.SourceGroupId(groupId).SourceGroupOwnerAccount(owner).SourcePrefixListId(prefixListId);
            } else {
                b.DestGroupId(groupId).DestGroupOwnerAccount(owner).DestPrefixListId(prefixListId);
            }
        });
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
