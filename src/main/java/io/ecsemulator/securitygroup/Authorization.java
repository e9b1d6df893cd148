package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Permission;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.SecurityGroupType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Rules that are to be added to a security group: what the rules of AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress look at.
 *
 * @param isInTwoForms whether the request has both Permissions and the old parameters
 * @param asked the rules in the request
 * @param peers those of their peers that are groups of this account
 */
record Authorization(SecurityGroupTarget target, boolean isInTwoForms, List<AskedRule> asked, List<Peer> peers) {

    private static final int MAX_RULES = 200;
    private static final int MAX_GROUPS = 20;

    static Authorization of(World world, SecurityGroupTarget target, boolean isInTwoForms, List<AskedRule> asked) {
        return new Authorization(target, isInTwoForms, asked, peers(world, target, asked));
    }

    /** Those peers of rules that are groups of this account. */
    static List<Peer> peers(World world, SecurityGroupTarget target, List<AskedRule> asked) {
        return asked.stream()
                .map(rule -> Peer.of(world, target, rule))
                .filter(Objects::nonNull)
                .toList();
    }

    /** All preconditions. */
    static Rules<Authorization> rules(Class<? extends Record> parameters, RuleWording wording, PeerWording peer) {
        RulesBuilder<Authorization> rules = Rules.of(parameters, "2024");
        return wording.addTo(rules.invalid(CommonError.REGION_NOT_FOUND, "RegionId"), "", "Permissions.N.")
                .stage(Stage.REQUEST)
                .rule(
                        PermissionError.TWO_FORMS,
                        "Permissions.N and a parameter of a rule without that prefix are both given",
                        Authorization::isInTwoForms)
                .each(Authorization::asked, RuleRules.formats(wording))
                .each(Authorization::asked, RuleRules.complete(wording))
                .include(Authorization::target, SecurityGroupTarget.EXISTENCE)
                .each(Authorization::peers, Peer.existence(peer))
                .include(Authorization::target, SecurityGroupTarget.NOT_MANAGED)
                .each(Authorization::peers, Peer.network(peer))
                .rule(
                        peer.nicType(),
                        "the group is in the classic network, the peer is a group, and NicType is not intranet",
                        attempt -> attempt.peers.stream().anyMatch(Peer::isOnInternet))
                .rule(
                        PermissionError.ENTERPRISE,
                        "it is an enterprise security group, and the peer is a group",
                        attempt -> attempt.target.group().SecurityGroupType() == SecurityGroupType.enterprise
                                && attempt.asked.stream().anyMatch(rule -> rule.peerGroupId() != null))
                .rule(
                        PermissionError.PREFIX_LIST_IN_CLASSIC,
                        "the group is in the classic network and the peer is a prefix list",
                        attempt -> !attempt.target.group().inVpc()
                                && attempt.asked.stream().anyMatch(rule -> rule.peerPrefixListId() != null))
                .rule(
                        PermissionError.DUPLICATE,
                        "two rules of the request are equal but for their descriptions",
                        attempt -> hasDuplicates(attempt.target.group(), attempt.asked))
                .stage(Stage.LIMITS)
                .rule(
                        PermissionError.TOO_MANY_RULES,
                        "the group would have more than " + MAX_RULES + " rules in both directions",
                        attempt -> attempt.result().size() > MAX_RULES)
                .rule(
                        PermissionError.TOO_MANY_GROUPS,
                        "the group would have more than " + MAX_GROUPS + " rules whose peers are groups",
                        attempt -> attempt.result().stream()
                                        .filter(permission ->
                                                !permission.peerGroupId().isEmpty())
                                        .count()
                                > MAX_GROUPS)
                .build();
    }

    /** Whether two rules of a request say the same. */
    static boolean hasDuplicates(SecurityGroup group, List<AskedRule> asked) {
        return asked.stream().map(rule -> rule.meaningIn(group)).distinct().count() < asked.size();
    }

    /** The rules of the group afterwards; new ones have no id yet. One that the group has already is not added. */
    private List<Permission> result() {
        SecurityGroup group = target.group();
        List<Permission> result = new ArrayList<>(group.Permissions());
        Set<Permission> known = new HashSet<>(result.size());
        result.forEach(permission -> known.add(permission.meaning()));
        for (AskedRule rule : asked) {
            if (known.add(rule.meaningIn(group))) {
                result.add(rule.permissionIn(group));
            }
        }
        return result;
    }

    /** Adds the rules. */
    void execute(World world) {
        SecurityGroup group = target.group();
        world.put(group.withPermissions(result().stream()
                .map(permission -> permission.SecurityGroupRuleId().isEmpty()
                        ? permission.with(
                                b -> b.SecurityGroupRuleId(newId(world, group)).CreateTime(world.now()))
                        : permission)
                .toList()));
    }

    /** An id of a rule has the shape of one of a group. */
    private static String newId(World world, SecurityGroup group) {
        return "sgr-"
                + world.newId(ResourceKinds.SECURITY_GROUPS, group.RegionId()).substring("sg-".length());
    }
}
