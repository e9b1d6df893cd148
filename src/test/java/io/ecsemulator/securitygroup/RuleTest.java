package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.OperationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the operations on rules of both directions have in common. In calls, {@code Peer} and {@code OwnCidr} stand for Source and Dest, or
 * for egress rules the other way round.
 */
abstract class RuleTest extends OperationTest {

    /** A group sg-1, its rules included, and groups that it can or cannot be connected with. */
    static final String WORLD = """
            SecurityGroups:
              - SecurityGroupId: sg-1
                Permissions:
                  - {SecurityGroupRuleId: sgr-in, IpProtocol: TCP, PortRange: 22/22, SourceCidrIp: 10.0.0.0/8, Description: ssh}
                  - {SecurityGroupRuleId: sgr-in6, IpProtocol: UDP, Ipv6SourceCidrIp: '2001:db8::/32', Priority: 7}
                  - {SecurityGroupRuleId: sgr-ingroup, SourceGroupId: sg-2, Policy: Drop}
                  - {SecurityGroupRuleId: sgr-inlist, SourcePrefixListId: pl-1}
                  - {SecurityGroupRuleId: sgr-out, Direction: egress, IpProtocol: TCP, PortRange: 22/22, DestCidrIp: 10.0.0.0/8}
                  - {SecurityGroupRuleId: sgr-out6, Direction: egress, IpProtocol: UDP, Ipv6DestCidrIp: '2001:db8::/32', Priority: 7}
                  - {SecurityGroupRuleId: sgr-outgroup, Direction: egress, DestGroupId: sg-2, Policy: Drop}
                  - {SecurityGroupRuleId: sgr-outlist, Direction: egress, DestPrefixListId: pl-1}
              - {SecurityGroupId: sg-2, SecurityGroupName: two}
              - {SecurityGroupId: sg-vpc2, VpcId: vpc-2}
              - {SecurityGroupId: sg-classic, VpcId: ''}
              - {SecurityGroupId: sg-classic2, VpcId: ''}
              - {SecurityGroupId: sg-enterprise, SecurityGroupType: enterprise}
              - {SecurityGroupId: sg-managed, ServiceManaged: true}
              - {SecurityGroupId: sg-beijing, RegionId: cn-beijing}
            """;

    final boolean isIngress;
    final RuleWording wording;

    RuleTest(String action, RuleWording wording, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
        this.isIngress = !action.contains("Egress");
        this.wording = wording;
    }

    @Override
    protected String world() {
        return WORLD;
    }

    /** A call, or a text of it, with the names of the direction. */
    final String named(String call) {
        return call.replace("Peer", isIngress ? "Source" : "Dest")
                .replace("OwnCidr", isIngress ? "DestCidr" : "SourceCidr");
    }

    /** The id of a rule of the direction, for instance of {@code sgr-?6}. */
    final String ruleId(String pattern) {
        return pattern.replace("?", isIngress ? "in" : "out");
    }

    final Map<String, String> asked(String call) {
        return Emulator.parameters(named(call));
    }

    final Refusal refused(String when, ApiError error, String changes) {
        return refusal(when, error, named(changes));
    }

    /** The rules of a group in the direction, the newest first. */
    final List<JsonNode> rules(String groupId) {
        return emulator.call(
                        "DescribeSecurityGroupAttribute",
                        "RegionId=cn-hangzhou&SecurityGroupId=" + groupId + "&NicType=intranet&Direction="
                                + (isIngress ? "ingress" : "egress"))
                .at("/Permissions/Permission")
                .valueStream()
                .toList();
    }

    final String field(JsonNode rule, String name) {
        return rule.path(named(name)).asString();
    }

    /**
     * The refusals of what a rule in the request cannot be.
     *
     * @param prefix {@code Permissions.1.} or empty: where the accepted call has its rule
     */
    final List<Refusal> malformed(String prefix) {
        List<Refusal> refusals = new ArrayList<>(List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no group", GatewayError.MISSING_PARAMETER, "SecurityGroupId=")
                        .naming("SecurityGroupId"),
                refused("no such policy", wording.policy(), prefix + "Policy=reject")
                        .naming(prefix + "Policy"),
                refused("a priority of 0", wording.priority(), prefix + "Priority=0")
                        .naming(prefix + "Priority"),
                refused("a priority of 101", wording.priority(), prefix + "Priority=101")
                        .naming(prefix + "Priority"),
                refused("no such protocol", wording.protocol(), prefix + "IpProtocol=SCTP")
                        .naming(prefix + "IpProtocol"),
                refused("no such network card", wording.nicType(), prefix + "NicType=wifi")
                        .naming(prefix + "NicType"),
                refused("a single port", PermissionError.PORTS, prefix + "PortRange=80")
                        .naming(prefix + "PortRange"),
                refused("port 0", PermissionError.PORTS, prefix + "PortRange=0/80")
                        .naming(prefix + "PortRange"),
                refused("port 65536", PermissionError.PORTS, prefix + "PortRange=80/65536")
                        .naming(prefix + "PortRange"),
                refused("ports upside down", PermissionError.PORTS, prefix + "PortRange=81/80")
                        .naming(prefix + "PortRange"),
                refused("a bad source port", PermissionError.SOURCE_PORTS, prefix + "SourcePortRange=1/x"),
                refused(
                        "a source port without ports",
                        PermissionError.SOURCE_PORTS,
                        prefix + "IpProtocol=TCP&" + prefix + "SourcePortRange=-1/-1"),
                refusal("a bad source", wording.sourceCidr(), prefix + "SourceCidrIp=10.0.0.256")
                        .naming(prefix + "SourceCidrIp"),
                refusal("a mask of 33", wording.sourceCidr(), prefix + "SourceCidrIp=10.0.0.0/33")
                        .naming(prefix + "SourceCidrIp"),
                refusal("a bad destination", wording.destCidr(), prefix + "DestCidrIp=host")
                        .naming(prefix + "DestCidrIp"),
                refusal("a bad IPv6 source", PermissionError.SOURCE_IPV6, prefix + "Ipv6SourceCidrIp=2001:db8::/129")
                        .naming(prefix + "Ipv6SourceCidrIp"),
                refusal("a bad IPv6 destination", PermissionError.DEST_IPV6, prefix + "Ipv6DestCidrIp=1:2:3")
                        .naming(prefix + "Ipv6DestCidrIp"),
                refusal(
                                "two sources",
                                PermissionError.TWO_SOURCES,
                                prefix + "SourceCidrIp=10.0.0.1&" + prefix + "Ipv6SourceCidrIp=::1")
                        .naming(prefix.isEmpty() ? "the request" : "Permissions.1"),
                refusal(
                                "two destinations",
                                PermissionError.TWO_DESTINATIONS,
                                prefix + "DestCidrIp=10.0.0.1&" + prefix + "Ipv6DestCidrIp=::1")
                        .naming(prefix.isEmpty() ? "the request" : "Permissions.1"),
                refused(
                        "ICMP from IPv6",
                        PermissionError.IPV6_OF_IPV4_PROTOCOL,
                        prefix + "IpProtocol=ICMP&" + prefix + "PortRange=-1/-1&" + prefix + "PeerCidrIp=&" + prefix
                                + "Ipv6PeerCidrIp=::1"),
                refused(
                        "ICMPv6 from IPv4",
                        PermissionError.IPV4_OF_IPV6_PROTOCOL,
                        prefix + "IpProtocol=icmpv6&" + prefix + "PortRange=-1/-1&" + prefix + "PeerCidrIp=10.0.0.1"),
                refused("a long description", wording.description(), prefix + "Description=" + "d".repeat(513))
                        .naming(prefix + "Description"),
                refusal("no such group", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-none"),
                refusal("a group elsewhere", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-beijing"),
                refusal("a managed group", SecurityGroupError.MANAGED, "SecurityGroupId=sg-managed")));
        if (wording.mixedFamilies() != null) {
            refusals.add(refused(
                    "from IPv4 to IPv6",
                    wording.mixedFamilies(),
                    prefix + "PeerCidrIp=10.0.0.0/8&" + prefix + "Ipv6OwnCidrIp=::1"));
        }
        if (wording.sameCidr() != null) {
            refusals.add(refusal(
                    "from itself to itself",
                    wording.sameCidr(),
                    prefix + "SourceCidrIp=10.0.0.0/8&" + prefix + "DestCidrIp=10.0.0.0/8"));
        }
        return refusals;
    }

    /** The refusals of a rule that is not complete. */
    final List<Refusal> incomplete(String prefix) {
        return List.of(
                refused("no protocol", wording.protocol(), prefix + "IpProtocol=")
                        .naming(prefix + "IpProtocol"),
                refused("no ports", wording.portsMissing(), prefix + "PortRange="),
                refused("TCP without ports", wording.ports(), prefix + "PortRange=-1/-1"),
                refused("ICMP with ports", wording.ports(), prefix + "IpProtocol=ICMP"),
                refused("no peer", wording.peerMissing(), prefix + "PeerCidrIp=")
                        .naming(prefix.isEmpty() ? "the request" : "Permissions.1"));
    }
}
