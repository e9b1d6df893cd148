package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.predicted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Security groups: their names, policies and rules, and the instances that have joined them. */
final class SecurityGroups implements ModelPart {

    private static final Set<String> STILL = Set.of("Running", "Stopped");
    private static final int MAX_GROUPS = 100;
    private static final int MAX_PEERS = 20;

    /** Each instance is in one group that nobody created. */
    private static final int MAX_JOINED = 4;

    /** All ids that there are or were. */
    private final List<String> ids;

    private final Map<String, Group> groups = new HashMap<>();

    /** A rule: {@code ingress 7/7 10.0.0.1} or, with a group as its peer, {@code egress 7/7 sg-1}. */
    private record Rule(boolean isIngress, int port, String peer) {

        @Override
        public String toString() {
            return (isIngress ? "ingress " : "egress ") + port + "/" + port + " " + peer;
        }
    }

    private static final class Group {
        private String name = "";
        private String policy = "Accept";
        private final Set<Rule> rules = new LinkedHashSet<>();
        private final Set<String> instanceIds = new TreeSet<>();

        private Group copy() {
            Group copy = new Group();
            copy.name = name;
            copy.policy = policy;
            copy.rules.addAll(rules);
            copy.instanceIds.addAll(instanceIds);
            return copy;
        }

        private String summary() {
            return summary(name, policy, rules.stream().map(Rule::toString).toList());
        }

        private static String summary(String name, String policy, Collection<String> rules) {
            return name + " " + policy + " " + new TreeSet<>(rules);
        }
    }

    SecurityGroups() {
        this(new ArrayList<>());
    }

    private SecurityGroups(List<String> ids) {
        this.ids = ids;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "CreateSecurityGroup",
                "ModifySecurityGroupAttribute",
                "ModifySecurityGroupPolicy",
                "DeleteSecurityGroup",
                "AuthorizeSecurityGroup",
                "AuthorizeSecurityGroupEgress",
                "RevokeSecurityGroup",
                "RevokeSecurityGroupEgress",
                "ModifySecurityGroupRule",
                "ModifySecurityGroupEgressRule",
                "JoinSecurityGroup",
                "LeaveSecurityGroup",
                "DescribeSecurityGroupReferences");
    }

    @Override
    public Expectation expect(Target target, Model model) {
        Move move = target.move();
        String id = pick(move.a());
        Group group = groups.get(id);
        return switch (move.action()) {
            case "CreateSecurityGroup" -> create();
            case "ModifySecurityGroupAttribute" ->
                onGroup(id, group != null, answer -> existing(group).name = "renamed", "SecurityGroupName", "renamed");
            case "ModifySecurityGroupPolicy" ->
                onGroup(id, group != null, answer -> existing(group).policy = "Drop", "InnerAccessPolicy", "drop");
            case "DeleteSecurityGroup" ->
                onGroup(
                        id,
                        group != null
                                && group.instanceIds.stream().noneMatch(model.instances::containsKey)
                                && referencing(id).isEmpty(),
                        answer -> groups.remove(id));
            case "JoinSecurityGroup" -> join(id, group, target.instanceId(), model);
            case "LeaveSecurityGroup" -> leave(id, group, target.instanceId(), model);
            case "DescribeSecurityGroupReferences" -> references(id);
            default -> rule(move, id, group);
        };
    }

    private String pick(int number) {
        return ids.isEmpty() || number % 29 == 0 ? "sg-none" : ids.get(number % ids.size());
    }

    private static Group existing(@Nullable Group group) {
        return Objects.requireNonNull(group);
    }

    private static Expectation onGroup(
            String id, boolean isAccepted, Consumer<JsonNode> effect, String... namesAndValues) {
        return predicted(
                isAccepted,
                effect,
                Stream.concat(Stream.of("RegionId", "cn-hangzhou", "SecurityGroupId", id), Stream.of(namesAndValues))
                        .toArray(String[]::new));
    }

    private Expectation create() {
        return predicted(
                groups.size() < MAX_GROUPS,
                answer -> {
                    String id = answer.at("/SecurityGroupId").stringValue();
                    ids.add(id);
                    groups.put(id, new Group());
                },
                "RegionId",
                "cn-hangzhou",
                "VpcId",
                "vpc-emulator");
    }

    /** Adds, removes or describes a rule; few ports, so that many rules are there already. */
    private Expectation rule(Move move, String id, @Nullable Group group) {
        boolean isIngress = !move.action().contains("Egress");
        boolean isForGroup = move.c() % 3 == 0;
        String peer = isForGroup ? pick(move.b()) : "10.0.0.1";
        Rule rule = new Rule(isIngress, 1 + move.c() % 4, peer);
        boolean isPossible = group != null && (!isForGroup || groups.containsKey(peer));
        boolean isThere = group != null && group.rules.contains(rule);
        String port = rule.port + "/" + rule.port;
        String side = isIngress ? "Source" : "Dest";
        List<String> parameters = new ArrayList<>(
                List.of("IpProtocol", "TCP", "PortRange", port, side + (isForGroup ? "GroupId" : "CidrIp"), peer));
        if (move.action().startsWith("Authorize")) {
            boolean hasRoom = group != null
                    && (isThere
                            || !isForGroup
                            || group.rules.stream()
                                            .filter(SecurityGroups::isForGroup)
                                            .count()
                                    < MAX_PEERS);
            return onGroup(
                    id,
                    isPossible && hasRoom && !peer.equals(id),
                    answer -> existing(group).rules.add(rule),
                    parameters.toArray(String[]::new));
        }
        if (move.action().startsWith("Revoke")) {
            return onGroup(
                    id,
                    isPossible && isThere,
                    answer -> existing(group).rules.remove(rule),
                    parameters.toArray(String[]::new));
        }
        parameters.addAll(List.of("Description", "described"));
        return onGroup(id, isPossible && isThere, answer -> {}, parameters.toArray(String[]::new));
    }

    private static boolean isForGroup(Rule rule) {
        return rule.peer.startsWith("sg-");
    }

    private Expectation join(String id, @Nullable Group group, String instanceId, Model model) {
        Model.Instance instance = model.instances.get(instanceId);
        long joined = groups.values().stream()
                .filter(other -> other.instanceIds.contains(instanceId))
                .count();
        return predicted(
                group != null
                        && instance != null
                        && STILL.contains(instance.status)
                        && !group.instanceIds.contains(instanceId)
                        && joined < MAX_JOINED,
                answer -> existing(group).instanceIds.add(instanceId),
                "SecurityGroupId",
                id,
                "InstanceId",
                instanceId);
    }

    private static Expectation leave(String id, @Nullable Group group, String instanceId, Model model) {
        Model.Instance instance = model.instances.get(instanceId);
        return predicted(
                group != null
                        && instance != null
                        && STILL.contains(instance.status)
                        && group.instanceIds.contains(instanceId),
                answer -> existing(group).instanceIds.remove(instanceId),
                "SecurityGroupId",
                id,
                "InstanceId",
                instanceId);
    }

    private Set<String> referencing(String id) {
        Set<String> referencing = new TreeSet<>();
        groups.forEach((otherId, other) -> {
            if (other.rules.stream().anyMatch(rule -> rule.peer.equals(id))) {
                referencing.add(otherId);
            }
        });
        return referencing;
    }

    private Expectation references(String id) {
        return predicted(
                groups.containsKey(id),
                answer -> assertThat(answer.at(
                                        "/SecurityGroupReferences/SecurityGroupReference/0/ReferencingSecurityGroups/ReferencingSecurityGroup")
                                .valueStream()
                                .map(group -> group.at("/SecurityGroupId").stringValue()))
                        .containsExactlyInAnyOrderElementsOf(referencing(id)),
                "RegionId",
                "cn-hangzhou",
                "SecurityGroupId.1",
                id);
    }

    @Override
    public void advance(Model model) {
        // Nothing happens to a group by itself.
    }

    @Override
    public Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        groups.forEach((id, group) -> summary.put(id, group.summary()));
        return summary;
    }

    @Override
    public Map<String, String> listed(Lists lists) {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode group : lists.all("DescribeSecurityGroups", "SecurityGroups/SecurityGroup")) {
            String id = group.at("/SecurityGroupId").stringValue();
            JsonNode shown = lists.one("DescribeSecurityGroupAttribute", "SecurityGroupId", id);
            listed.put(
                    id,
                    Group.summary(
                            group.at("/SecurityGroupName").stringValue(),
                            shown.at("/InnerAccessPolicy").stringValue(),
                            shown.at("/Permissions/Permission")
                                    .valueStream()
                                    .map(SecurityGroups::text)
                                    .toList()));
        }
        return listed;
    }

    private static String text(JsonNode rule) {
        return Stream.of("Direction", "PortRange", "SourceCidrIp", "SourceGroupId", "DestCidrIp", "DestGroupId")
                .map(field -> rule.path(field).stringValue())
                .filter(text -> !text.isEmpty())
                .reduce((before, after) -> before + " " + after)
                .orElseThrow();
    }

    @Override
    public ModelPart copy() {
        SecurityGroups copy = new SecurityGroups(ids);
        groups.forEach((id, group) -> copy.groups.put(id, group.copy()));
        return copy;
    }
}
