package io.ecsemulator.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Adding rules of either direction. */
abstract class AuthorizationTest extends RuleTest {

    private static final String PREFIX = "Permissions.1.";
    private static final String PEER_GROUP = "Permissions.1.PeerCidrIp=&Permissions.1.PeerGroupId=";

    private final PeerWording peer;

    AuthorizationTest(
            String action, RuleWording wording, PeerWording peer, int port, List<Operation<?, ?, ?>> operations) {
        super(action, wording, port, operations);
        this.peer = peer;
    }

    @Override
    protected Map<String, String> accepted() {
        return asked(
                "RegionId=cn-hangzhou&SecurityGroupId=sg-1&Permissions.1.IpProtocol=TCP&Permissions.1.PortRange=80/80"
                        + "&Permissions.1.PeerCidrIp=0.0.0.0/0");
    }

    @Override
    protected List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>(malformed(PREFIX));
        refusals.addAll(incomplete(PREFIX));
        refusals.addAll(List.of(
                refused("both forms", PermissionError.TWO_FORMS, "IpProtocol=TCP"),
                refused("no such peer", peer.notFound(), PEER_GROUP + "sg-none"),
                refused("a peer elsewhere", peer.notFound(), PEER_GROUP + "sg-beijing"),
                refused("itself as a peer", peer.isSame(), PEER_GROUP + "sg-1"),
                refused("a classic peer", peer.network(), PEER_GROUP + "sg-classic"),
                refused("a peer in another VPC", peer.vpc(), PEER_GROUP + "sg-vpc2"),
                refused("an enterprise peer", PermissionError.ENTERPRISE_PEER, PEER_GROUP + "sg-enterprise"),
                refused(
                        "a group on the internet",
                        peer.nicType(),
                        "SecurityGroupId=sg-classic&" + PEER_GROUP + "sg-classic2"),
                refused(
                        "a peer of an enterprise group",
                        PermissionError.ENTERPRISE,
                        "SecurityGroupId=sg-enterprise&" + PEER_GROUP + "sg-2"),
                refused(
                        "a list in the classic network",
                        PermissionError.PREFIX_LIST_IN_CLASSIC,
                        "SecurityGroupId=sg-classic&Permissions.1.PeerCidrIp=&Permissions.1.PeerPrefixListId=pl-1"),
                refused(
                        "a rule twice",
                        PermissionError.DUPLICATE,
                        "Permissions.2.IpProtocol=tcp&Permissions.2.PortRange=80/80&Permissions.2.PeerCidrIp=0.0.0.0/0"
                                + "&Permissions.2.Policy=ACCEPT&Permissions.2.Priority=1&Permissions.2.Description=other"),
                refused("a 201st rule", PermissionError.TOO_MANY_RULES, "").in(withRules(200, 0)),
                refused("a 21st group", PermissionError.TOO_MANY_GROUPS, PEER_GROUP + "sg-2")
                        .in(withRules(0, 20))));
        return refusals;
    }

    /** The group sg-1 with rules for ports of both directions, and with rules for groups. */
    private static String withRules(int ports, int groups) {
        return "SecurityGroups:\n  - {SecurityGroupId: sg-2}\n"
                + IntStream.range(0, groups)
                        .mapToObj("  - {SecurityGroupId: sg-x%d}\n"::formatted)
                        .collect(Collectors.joining())
                + "  - SecurityGroupId: sg-1\n    Permissions:\n"
                + IntStream.rangeClosed(1, ports)
                        .mapToObj(port ->
                                "      - {Direction: %s, IpProtocol: UDP, PortRange: %d/%d, SourceCidrIp: 10.0.0.1, DestCidrIp: 10.0.0.2}\n"
                                        .formatted(port % 2 == 0 ? "egress" : "ingress", port, port))
                        .collect(Collectors.joining())
                + IntStream.range(0, groups)
                        .mapToObj("      - {SourceGroupId: sg-x%d}\n"::formatted)
                        .collect(Collectors.joining());
    }

    private JsonNode added(String call) {
        int before = rules("sg-1").size();
        assertThat(call(asked("RegionId=cn-hangzhou&SecurityGroupId=sg-1&" + call))
                        .status())
                .isEqualTo(200);
        List<JsonNode> after = rules("sg-1");
        assertThat(after).hasSize(before + 1);
        return after.get(0);
    }

    @Test
    void theRuleSaysWhatTheRequestSays() {
        JsonNode rule = added(
                "Permissions.1.IpProtocol=udp&Permissions.1.PortRange=53/60&Permissions.1.SourcePortRange=1/9&Permissions.1.Policy=DROP"
                        + "&Permissions.1.Priority=100&Permissions.1.PeerCidrIp=10.1.0.0/16&Permissions.1.OwnCidrIp=10.2.0.1"
                        + "&Permissions.1.Description=dns&Permissions.1.NicType=internet");

        assertThat(field(rule, "IpProtocol")).isEqualTo("UDP");
        assertThat(field(rule, "PortRange")).isEqualTo("53/60");
        assertThat(field(rule, "SourcePortRange")).isEqualTo("1/9");
        assertThat(field(rule, "Policy")).isEqualTo("Drop");
        assertThat(rule.path("Priority").isString()).isTrue();
        assertThat(field(rule, "Priority")).isEqualTo("100");
        assertThat(field(rule, "PeerCidrIp")).isEqualTo("10.1.0.0/16");
        assertThat(field(rule, "OwnCidrIp")).isEqualTo("10.2.0.1");
        assertThat(field(rule, "Description")).isEqualTo("dns");
        assertThat(field(rule, "NicType")).isEqualTo("intranet");
        assertThat(field(rule, "Direction")).isEqualTo(isIngress ? "ingress" : "egress");
        assertThat(field(rule, "SecurityGroupRuleId")).startsWith("sgr-bp1");
    }

    @Test
    void theOldFormAddsTheSame() {
        JsonNode rule = added("IpProtocol=GRE&PortRange=-1/-1&Ipv6PeerCidrIp=2001:db8:1::/48");

        assertThat(field(rule, "IpProtocol")).isEqualTo("GRE");
        assertThat(field(rule, "Ipv6PeerCidrIp")).isEqualTo("2001:db8:1::/48");
        assertThat(field(rule, "Policy")).isEqualTo("Accept");
        assertThat(field(rule, "Priority")).isEqualTo("1");
        assertThat(field(rule, "Description")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PeerGroupId=sg-2                       | sg-2 | '' | '' | two",
                "PeerGroupId=sg-2&PeerCidrIp=10.9.9.9   | ''   | '' | '' | ''",
                "PeerGroupId=sg-2&PeerPrefixListId=pl-9 | sg-2 | '' | '' | two",
                "PeerPrefixListId=pl-9                  | ''   | pl-9 | '' | ''",
                "PeerGroupId=sg-foreign&PeerGroupOwnerAccount=me@example.com | sg-foreign | '' | me@example.com | ''",
                "PeerGroupId=sg-foreign&PeerGroupOwnerId=123 | sg-foreign | '' | 123 | ''",
            })
    void addressesComeBeforeAGroupAndAGroupBeforeAList(
            String peers, String group, String list, String owner, String groupName) {
        JsonNode rule = added("IpProtocol=ALL&PortRange=-1/-1&" + peers);

        assertThat(field(rule, "PeerGroupId")).isEqualTo(group);
        assertThat(field(rule, "PeerPrefixListId")).isEqualTo(list);
        assertThat(field(rule, "PeerGroupOwnerAccount")).isEqualTo(owner);
        assertThat(field(rule, "PeerGroupName")).isEqualTo(groupName);
    }

    @Test
    void aRuleThatIsThereIsNotAddedAgain() {
        call(accepted());
        List<JsonNode> before = rules("sg-1");

        assertThat(call(accepted(), "Permissions.1.Description=again").status()).isEqualTo(200);
        assertThat(rules("sg-1")).isEqualTo(before);
        assertThat(call(accepted(), "Permissions.1.Priority=2").status()).isEqualTo(200);
        assertThat(rules("sg-1")).hasSize(before.size() + 1);
    }

    @Test
    void aHundredRulesAreAddedInTheirOrderAndAHundredAndOneAreNot() {
        Map<String, String> call = asked("RegionId=cn-hangzhou&SecurityGroupId=sg-2");
        for (int i = 1; i <= 100; i++) {
            call.putAll(asked(
                    "Permissions.%1$d.IpProtocol=TCP&Permissions.%1$d.PortRange=%1$d/%1$d&Permissions.%1$d.PeerCidrIp=10.0.0.1"
                            .formatted(i)));
        }
        Map<String, String> tooMany = asked(
                "Permissions.101.IpProtocol=ALL&Permissions.101.PortRange=-1/-1&Permissions.101.PeerCidrIp=10.0.0.1");
        tooMany.putAll(call);

        assertThat(call(tooMany).json().at("/Code").asString()).isEqualTo("InvalidParameter");
        assertThat(rules("sg-2")).isEmpty();
        assertThat(call(call).status()).isEqualTo(200);
        assertThat(rules("sg-2")).hasSize(100);
        assertThat(field(rules("sg-2").get(0), "PortRange")).isEqualTo("100/100");
        assertThat(rules("sg-2").stream().map(rule -> field(rule, "SecurityGroupRuleId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theClassicNetworkHasTwoCards() {
        call(accepted(), "SecurityGroupId=sg-classic");
        call(accepted(), "SecurityGroupId=sg-classic&Permissions.1.NicType=intranet&Permissions.1.PortRange=81/81");

        assertThat(rules("sg-classic")).hasSize(1);
        assertThat(field(rules("sg-classic").get(0), "PortRange")).isEqualTo("81/81");
    }

    @Test
    void theSameTokenAddsARuleOnce() {
        call(accepted(), "ClientToken=t");
        List<JsonNode> once = rules("sg-1");
        call(accepted(), "ClientToken=t");

        assertThat(rules("sg-1")).isEqualTo(once);
    }
}
