package io.ecsemulator.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Changing a rule of either direction. */
abstract class ModificationTest extends RuleTest {

    private final PeerWording peer;
    private final ApiError notFound;

    ModificationTest(
            String action,
            RuleWording wording,
            PeerWording peer,
            ApiError notFound,
            int port,
            List<Operation<?, ?, ?>> operations) {
        super(action, wording, port, operations);
        this.peer = peer;
        this.notFound = notFound;
    }

    /** Describes a rule. */
    @Override
    protected Map<String, String> accepted() {
        return asked(
                "RegionId=cn-hangzhou&SecurityGroupId=sg-1&IpProtocol=TCP&PortRange=22/22&PeerCidrIp=10.0.0.0/8&Description=new");
    }

    @Override
    protected List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>(malformed(""));
        refusals.addAll(incomplete(""));
        refusals.addAll(List.of(
                refused("no description", PermissionError.NOTHING_TO_CHANGE, "Description="),
                byId("nothing but an id", PermissionError.NOTHING_TO_CHANGE, "sgr-?", ""),
                byId("no such id", PermissionError.RULE_ID_NOT_FOUND, "sgr-none", "&Priority=2"),
                byId(
                        "a rule of the other direction",
                        PermissionError.RULE_ID_NOT_FOUND,
                        isIngress ? "sgr-out" : "sgr-in",
                        "&Priority=2"),
                refused("no such rule", notFound, "PortRange=23/23"),
                byId("no such peer", peer.notFound(), "sgr-?group", "&PeerGroupId=sg-none"),
                byId("itself as a peer", peer.isSame(), "sgr-?group", "&PeerGroupId=sg-1"),
                byId("a classic peer", peer.network(), "sgr-?group", "&PeerGroupId=sg-classic"),
                byId("a peer in another VPC", peer.vpc(), "sgr-?group", "&PeerGroupId=sg-vpc2"),
                byId("an enterprise peer", PermissionError.ENTERPRISE_PEER, "sgr-?group", "&PeerGroupId=sg-enterprise"),
                byId("another network card", PermissionError.OTHER_NIC_TYPE, "sgr-?", "&NicType=internet"),
                byId("addresses for a group", PermissionError.OTHER_PEER_TYPE, "sgr-?group", "&PeerCidrIp=10.0.0.1"),
                byId("a group for addresses", PermissionError.OTHER_PEER_TYPE, "sgr-?", "&PeerGroupId=sg-2"),
                byId("a list for a group", PermissionError.OTHER_PEER_TYPE, "sgr-?group", "&PeerPrefixListId=pl-2"),
                byId("IPv6 for IPv4", PermissionError.OTHER_PEER_TYPE, "sgr-?", "&Ipv6PeerCidrIp=::1"),
                byId("IPv4 for IPv6", PermissionError.OTHER_PEER_TYPE, "sgr-?6", "&PeerCidrIp=10.0.0.1"),
                byId("a protocol without these ports", PermissionError.OTHER_PORTS, "sgr-?", "&IpProtocol=GRE"),
                byId(
                        "a protocol of the other version",
                        PermissionError.OTHER_FAMILY,
                        "sgr-?",
                        "&IpProtocol=ICMPv6&PortRange=-1/-1"),
                byId("to the other version", PermissionError.OTHER_FAMILY, "sgr-?6", "&OwnCidrIp=10.0.0.1"),
                byId("a rule that is there", PermissionError.RULE_EXISTS, "sgr-?", "&PortRange=24/24")
                        .in(WORLD.replaceFirst(
                                "Permissions:",
                                named(
                                        "Permissions:\n      - {Direction: %s, IpProtocol: TCP, PortRange: 24/24, PeerCidrIp: 10.0.0.0/8}"
                                                .formatted(isIngress ? "ingress" : "egress"))))));
        return refusals;
    }

    private Refusal byId(String when, ApiError error, String rule, String changes) {
        return refused(
                when,
                error,
                "IpProtocol=&PortRange=&PeerCidrIp=&Description=&SecurityGroupRuleId=" + ruleId(rule) + changes);
    }

    private JsonNode changed(String rule, String changes) {
        String id = ruleId(rule);
        assertThat(call(asked("RegionId=cn-hangzhou&SecurityGroupId=sg-1&SecurityGroupRuleId=" + id + "&" + changes))
                        .status())
                .isEqualTo(200);
        assertThat(rules("sg-1")).hasSize(4);
        return rules("sg-1").stream()
                .filter(each -> field(each, "SecurityGroupRuleId").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRuleThatIsDescribedGetsTheDescription() {
        call(accepted());

        assertThat(rules("sg-1").stream().map(rule -> field(rule, "Description")))
                .containsExactly("", "", "", "new");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgr-?      | PortRange=23/24          | PortRange | 23/24",
                "sgr-?      | IpProtocol=udp           | IpProtocol | UDP",
                "sgr-?      | IpProtocol=icmp&PortRange=-1/-1 | PortRange | -1/-1",
                "sgr-?      | SourcePortRange=7/8      | SourcePortRange | 7/8",
                "sgr-?      | Policy=drop              | Policy | Drop",
                "sgr-?      | Priority=100             | Priority | 100",
                "sgr-?      | PeerCidrIp=10.1.1.1      | PeerCidrIp | 10.1.1.1",
                "sgr-?      | OwnCidrIp=10.1.1.2       | OwnCidrIp | 10.1.1.2",
                "sgr-?6     | Ipv6PeerCidrIp=::1       | Ipv6PeerCidrIp | ::1",
                "sgr-?      | Description=new          | Description | new",
                "sgr-?      | NicType=intranet&Priority=3 | Priority | 3",
                "sgr-?list  | PeerPrefixListId=pl-2    | PeerPrefixListId | pl-2",
                "sgr-?group | PeerGroupId=sg-x&PeerGroupOwnerId=5 | PeerGroupOwnerAccount | 5",
            })
    void aRuleThatIsNamedGetsWhatIsGiven(String rule, String changes, String name, String value) {
        assertThat(field(changed(rule, changes), name)).isEqualTo(value);
    }

    @Test
    void whatIsNotGivenStays() {
        JsonNode rule = changed("sgr-?", "Priority=9");

        assertThat(field(rule, "IpProtocol")).isEqualTo("TCP");
        assertThat(field(rule, "PortRange")).isEqualTo("22/22");
        assertThat(field(rule, "Policy")).isEqualTo("Accept");
        assertThat(field(rule, "PeerCidrIp")).isEqualTo("10.0.0.0/8");
        assertThat(field(rule, "Description")).isEqualTo(isIngress ? "ssh" : "");
    }
}
