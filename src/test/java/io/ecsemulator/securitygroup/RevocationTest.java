package io.ecsemulator.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Removing rules of either direction. */
abstract class RevocationTest extends RuleTest {

    private final PeerWording peer;

    RevocationTest(
            String action, RuleWording wording, PeerWording peer, int port, List<Operation<?, ?, ?>> operations) {
        super(action, wording, port, operations);
        this.peer = peer;
    }

    @Override
    protected Map<String, String> accepted() {
        return asked(
                "RegionId=cn-hangzhou&SecurityGroupId=sg-1&Permissions.1.IpProtocol=tcp&Permissions.1.PortRange=22/22"
                        + "&Permissions.1.PeerCidrIp=10.0.0.0/8");
    }

    @Override
    protected List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>(malformed("Permissions.1."));
        refusals.addAll(incomplete("Permissions.1."));
        refusals.addAll(List.of(
                refused("both forms", PermissionError.TWO_FORMS, "IpProtocol=TCP"),
                refused(
                        "an id and a rule",
                        PermissionError.RULE_ID_AND_OTHERS,
                        "SecurityGroupRuleId.1=" + ruleId("sgr-?")),
                byIds("an id twice", PermissionError.RULE_ID_REPEATED, ruleId("sgr-?"), ruleId("sgr-?")),
                byIds("no such id", PermissionError.RULE_ID_NOT_FOUND, ruleId("sgr-?"), "sgr-none"),
                byIds(
                        "a rule of the other direction",
                        PermissionError.RULE_ID_NOT_FOUND,
                        isIngress ? "sgr-out" : "sgr-in"),
                refused("no such peer", peer.notFound(), "Permissions.1.PeerCidrIp=&Permissions.1.PeerGroupId=sg-none"),
                refused(
                        "a rule twice",
                        PermissionError.DUPLICATE,
                        "Permissions.2.IpProtocol=TCP&Permissions.2.PortRange=22/22&Permissions.2.PeerCidrIp=10.0.0.0/8"),
                refused("another priority", PermissionError.RULE_NOT_FOUND, "Permissions.1.Priority=2"),
                refused("another policy", PermissionError.RULE_NOT_FOUND, "Permissions.1.Policy=drop"),
                refused("other ports", PermissionError.RULE_NOT_FOUND, "Permissions.1.PortRange=22/23"),
                refused("a group without rules", PermissionError.RULE_NOT_FOUND, "SecurityGroupId=sg-2")));
        return refusals;
    }

    private Refusal byIds(String when, ApiError error, String... ids) {
        StringBuilder call = new StringBuilder(
                named("Permissions.1.IpProtocol=&Permissions.1.PortRange=&Permissions.1.PeerCidrIp="));
        for (int i = 0; i < ids.length; i++) {
            call.append("&SecurityGroupRuleId.").append(i + 1).append('=').append(ids[i]);
        }
        return refusal(when, error, call.toString());
    }

    private List<String> left() {
        return rules("sg-1").stream()
                .map(rule -> field(rule, "SecurityGroupRuleId"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Permissions.1.IpProtocol=TCP&Permissions.1.PortRange=22/22&Permissions.1.PeerCidrIp=10.0.0.0/8&Permissions.1.Description=x",
                "IpProtocol=TCP&PortRange=22/22&PeerCidrIp=10.0.0.0/8&NicType=intranet&Policy=Accept&Priority=1",
                "IpProtocol=TCP&PortRange=22/22&PeerCidrIp=10.0.0.0/8&PeerGroupId=sg-2&NicType=internet",
                "SecurityGroupRuleId.1=sgr-?",
            })
    void theRuleIsGone(String how) {
        assertThat(call(asked("RegionId=cn-hangzhou&SecurityGroupId=sg-1&" + ruleId(how)))
                        .status())
                .isEqualTo(200);

        assertThat(left()).containsExactly(ruleId("sgr-?list"), ruleId("sgr-?group"), ruleId("sgr-?6"));
    }

    @Test
    void rulesOfAllKindsOfPeersAreDescribed() {
        assertThat(call(asked(
                                "RegionId=cn-hangzhou&SecurityGroupId=sg-1"
                                        + "&Permissions.1.IpProtocol=UDP&Permissions.1.PortRange=1/65535&Permissions.1.Ipv6PeerCidrIp=2001:db8::/32&Permissions.1.Priority=7"
                                        + "&Permissions.2.IpProtocol=all&Permissions.2.PortRange=-1/-1&Permissions.2.PeerGroupId=sg-2&Permissions.2.Policy=drop"
                                        + "&Permissions.3.IpProtocol=all&Permissions.3.PortRange=-1/-1&Permissions.3.PeerPrefixListId=pl-1"))
                        .status())
                .isEqualTo(200);

        assertThat(left()).containsExactly(ruleId("sgr-?"));
    }

    @Test
    void ofSeveralRulesOneThatIsNotThereKeepsAll() {
        assertThat(call(
                                accepted(),
                                named(
                                        "Permissions.2.IpProtocol=TCP&Permissions.2.PortRange=1/1&Permissions.2.PeerCidrIp=10.0.0.0/8"))
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidSecurityGroupRule.RuleNotExist");
        assertThat(left()).hasSize(4);
    }

    @Test
    void aRuleIsRemovedOnce() {
        call(accepted());

        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("InvalidSecurityGroupRule.RuleNotExist");
    }
}
