package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.IpProtocol;
import io.ecsemulator.cloud.Permission;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a security group that is to be changed: what the rules of ModifySecurityGroupRule and ModifySecurityGroupEgressRule look
 * at. A rule that the request names by its id gets all that the request gives; one that it describes gets the description.
 *
 * @param direction the direction of the rule
 * @param ruleId the id in the request, or null if it describes the rule
 * @param asked what the request gives
 * @param isAnythingGiven whether it gives anything
 */
record Modification(
        World world,
        SecurityGroupTarget target,
        Direction direction,
        @Nullable String ruleId,
        AskedRule asked,
        boolean isAnythingGiven) {

    /** All preconditions. */
    static Rules<Modification> rules(
            Class<? extends Record> parameters, RuleWording wording, PeerWording peer, ApiError ruleNotFound) {
        RulesBuilder<Modification> rules = Rules.of(parameters, "2024");
        return wording.addTo(rules.invalid(CommonError.REGION_NOT_FOUND, "RegionId"), "")
                .stage(Stage.REQUEST)
                .rule(
                        PermissionError.NOTHING_TO_CHANGE,
                        "SecurityGroupRuleId is given without another parameter of the rule, or Description is missing without"
                                + " SecurityGroupRuleId",
                        attempt -> attempt.ruleId == null
                                ? attempt.asked.given().Description() == null
                                : !attempt.isAnythingGiven)
                .include(Modification::asked, RuleRules.formats(wording))
                .each(Modification::described, RuleRules.complete(wording))
                .include(Modification::target, SecurityGroupTarget.EXISTENCE)
                .each(Modification::peers, Peer.existence(peer))
                .include(Modification::target, SecurityGroupTarget.NOT_MANAGED)
                .stage(Stage.EXISTENCE)
                .rule(
                        PermissionError.RULE_ID_NOT_FOUND,
                        "the group has no rule of that direction with that SecurityGroupRuleId",
                        attempt -> attempt.ruleId != null && attempt.find() == null)
                .rule(
                        ruleNotFound,
                        "the group has no rule as the request describes",
                        attempt -> attempt.ruleId == null && attempt.find() == null)
                .each(Modification::peers, Peer.network(peer))
                .rule(
                        PermissionError.OTHER_NIC_TYPE,
                        "NicType is given and differs from that of the rule",
                        attempt -> attempt.asked.given().NicType() != null
                                && attempt.asked.given().NicType()
                                        != attempt.permission().NicType())
                .rule(
                        PermissionError.OTHER_PEER_TYPE,
                        "the peer is of another type than that of the rule: IPv4 addresses, IPv6 addresses, group or prefix list",
                        Modification::isPeerOfOtherType)
                .stage(Stage.RESULT)
                .rule(
                        PermissionError.OTHER_PORTS,
                        "the rule would have ports that its protocol does not have",
                        attempt -> !hasPortsOfProtocol(attempt.result()))
                .rule(
                        PermissionError.OTHER_FAMILY,
                        "the rule would have addresses of IPv4 and of IPv6, or of another version than its protocol",
                        attempt -> isOfTwoFamilies(attempt.result()))
                .rule(
                        PermissionError.RULE_EXISTS,
                        "the group has another rule like that",
                        attempt -> attempt.target.group().Permissions().stream()
                                .anyMatch(other -> !other.equals(attempt.permission())
                                        && other.meaning()
                                                .equals(attempt.result().meaning())))
                .build();
    }

    /** The rule that the request describes, if it does. */
    private List<AskedRule> described() {
        return ruleId == null ? List.of(asked) : List.of();
    }

    private List<Peer> peers() {
        return Authorization.peers(world, target, List.of(asked));
    }

    /** The rule of the group that the request names or describes, or null. */
    private @Nullable Permission find() {
        SecurityGroup group = target.group();
        Stream<Permission> candidates =
                group.Permissions().stream().filter(permission -> permission.Direction() == direction);
        if (ruleId != null) {
            return candidates
                    .filter(permission -> permission.SecurityGroupRuleId().equals(ruleId))
                    .findFirst()
                    .orElse(null);
        }
        Permission meaning = asked.meaningIn(group);
        return candidates
                .filter(permission -> permission.meaning().equals(meaning))
                .findFirst()
                .orElse(null);
    }

    private Permission permission() {
        return Objects.requireNonNull(find());
    }

    private boolean isPeerOfOtherType() {
        Permission from = permission();
        boolean isIpv6 = from.peerAddresses().contains(":");
        boolean hasAddresses = !from.peerAddresses().isEmpty();
        if (asked.hasPeerAddresses()) {
            return !hasAddresses || asked.isPeerIpv6() != isIpv6;
        }
        return (asked.peerGroupId() != null
                        && (hasAddresses || from.peerGroupId().isEmpty()))
                || (asked.peerPrefixListId() != null
                        && (hasAddresses || from.peerPrefixListId().isEmpty()));
    }

    private static boolean hasPortsOfProtocol(Permission permission) {
        IpProtocol protocol = permission.IpProtocol();
        return protocol.takes(permission.PortRange())
                && (permission.SourcePortRange().isEmpty() || protocol.takes(permission.SourcePortRange()));
    }

    private static boolean isOfTwoFamilies(Permission permission) {
        return ((permission.hasIpv4() || permission.IpProtocol() == IpProtocol.ICMP) && permission.hasIpv6())
                || (permission.hasIpv4() && permission.IpProtocol() == IpProtocol.ICMPv6);
    }

    /** The rule afterwards. */
    private Permission result() {
        Permission from = permission();
        if (ruleId != null) {
            return asked.appliedTo(from);
        }
        return from.withDescription(Objects.requireNonNull(asked.given().Description()));
    }

    /** Changes the rule. */
    void execute() {
        SecurityGroup group = target.group();
        Permission from = permission();
        Permission to = result();
        world.put(group.withPermissions(group.Permissions().stream()
                .map(permission -> permission.equals(from) ? to : permission)
                .toList()));
    }
}
