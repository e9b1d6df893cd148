package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.Direction;
import io.ecsemulator.cloud.Permission;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules that are to be removed from a security group: what the rules of RevokeSecurityGroup and RevokeSecurityGroupEgress look at.
 *
 * @param direction the direction of the rules
 * @param ruleIds the ids in the request, or none if it describes the rules
 * @param forms in how many forms the request gives rules: ids, Permissions, the old parameters
 * @param asked the rules that the request describes, none if it has ids
 * @param peers those of their peers that are groups of this account
 */
record Revocation(
        SecurityGroupTarget target,
        Direction direction,
        List<String> ruleIds,
        int forms,
        List<AskedRule> asked,
        List<Peer> peers) {

    /**
     * Collects what the rules look at.
     *
     * @param isSingleGiven whether the request has one of the old parameters
     */
    static Revocation of(
            World world,
            SecurityGroupTarget target,
            Direction direction,
            List<String> ruleIds,
            List<? extends RuleParameters> permissions,
            RuleParameters single,
            boolean isSingleGiven) {
        List<AskedRule> asked = ruleIds.isEmpty() ? AskedRule.of(permissions, single) : List.of();
        int forms = (ruleIds.isEmpty() ? 0 : 1) + (permissions.isEmpty() ? 0 : 1) + (isSingleGiven ? 1 : 0);
        return new Revocation(target, direction, ruleIds, forms, asked, Authorization.peers(world, target, asked));
    }

    /** All preconditions. */
    static Rules<Revocation> rules(Class<? extends Record> parameters, RuleWording wording, PeerWording peer) {
        RulesBuilder<Revocation> rules = Rules.of(parameters, "2024");
        return wording.addTo(rules.invalid(CommonError.REGION_NOT_FOUND, "RegionId"), "", "Permissions.N.")
                .stage(Stage.REQUEST)
                .rule(
                        PermissionError.RULE_ID_AND_OTHERS,
                        "SecurityGroupRuleId.N and other parameters of rules are both given",
                        attempt -> !attempt.ruleIds.isEmpty() && attempt.forms > 1)
                .rule(
                        PermissionError.TWO_FORMS,
                        "Permissions.N and a parameter of a rule without that prefix are both given",
                        attempt -> attempt.ruleIds.isEmpty() && attempt.forms > 1)
                .rule(
                        PermissionError.RULE_ID_REPEATED,
                        "two SecurityGroupRuleId.N are equal",
                        attempt -> new HashSet<>(attempt.ruleIds).size() < attempt.ruleIds.size())
                .each(Revocation::asked, RuleRules.formats(wording))
                .each(Revocation::asked, RuleRules.complete(wording))
                .include(Revocation::target, SecurityGroupTarget.EXISTENCE)
                .each(Revocation::peers, Peer.existence(peer))
                .include(Revocation::target, SecurityGroupTarget.NOT_MANAGED)
                .stage(Stage.STATUS)
                .rule(
                        PermissionError.RULE_ID_NOT_FOUND,
                        "the group has no rule of that direction with a SecurityGroupRuleId.N",
                        attempt -> !attempt.candidates()
                                .map(Permission::SecurityGroupRuleId)
                                .collect(Collectors.toSet())
                                .containsAll(attempt.ruleIds))
                .rule(
                        PermissionError.DUPLICATE,
                        "two rules of the request are equal but for their descriptions",
                        attempt -> Authorization.hasDuplicates(attempt.target.group(), attempt.asked))
                .rule(
                        PermissionError.RULE_NOT_FOUND,
                        "the group has no rule as the request describes",
                        attempt -> !attempt.candidates()
                                .map(Permission::meaning)
                                .collect(Collectors.toSet())
                                .containsAll(attempt.meanings()))
                .build();
    }

    /** The rules of the group in the direction. */
    private Stream<Permission> candidates() {
        return target.group().Permissions().stream().filter(permission -> permission.Direction() == direction);
    }

    private Set<Permission> meanings() {
        return asked.stream().map(rule -> rule.meaningIn(target.group())).collect(Collectors.toSet());
    }

    /** Removes the rules. */
    void execute(World world) {
        SecurityGroup group = target.group();
        Set<Permission> meanings = meanings();
        world.put(group.withPermissions(group.Permissions().stream()
                .filter(permission ->
                        !ruleIds.contains(permission.SecurityGroupRuleId()) && !meanings.contains(permission.meaning()))
                .toList()));
    }
}
