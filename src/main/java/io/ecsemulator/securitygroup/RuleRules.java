package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Stage;

/** The preconditions about a rule in a request, which the operations on rules have in common. */
final class RuleRules {

    private RuleRules() {}

    /** Each parameter that is given is well formed, and they go together. */
    static Rules<AskedRule> formats(RuleWording wording) {
        RulesBuilder<AskedRule> rules = Rules.<AskedRule>shared("2024")
                .stage(Stage.REQUEST)
                .rule(
                        PermissionError.PORTS,
                        rule -> rule.named("PortRange"),
                        "PortRange is neither -1/-1 nor two numbers from 1 to 65535 such as 80/90, the first not the larger",
                        rule -> !RuleFormats.isPortRange(rule.given().PortRange()))
                .rule(
                        PermissionError.SOURCE_PORTS,
                        "SourcePortRange is not a range of ports, or not one of the protocol",
                        rule -> !RuleFormats.isPortRange(rule.given().SourcePortRange()) || !rule.matchesSourcePorts())
                .rule(
                        wording.sourceCidr(),
                        rule -> rule.named("SourceCidrIp"),
                        "SourceCidrIp is neither an IPv4 address nor a CIDR block",
                        rule -> !RuleFormats.isIpv4(rule.given().SourceCidrIp()))
                .rule(
                        wording.destCidr(),
                        rule -> rule.named("DestCidrIp"),
                        "DestCidrIp is neither an IPv4 address nor a CIDR block",
                        rule -> !RuleFormats.isIpv4(rule.given().DestCidrIp()))
                .rule(
                        PermissionError.SOURCE_IPV6,
                        rule -> rule.named("Ipv6SourceCidrIp"),
                        "Ipv6SourceCidrIp is neither an IPv6 address nor a CIDR block",
                        rule -> !RuleFormats.isIpv6(rule.given().Ipv6SourceCidrIp()))
                .rule(
                        PermissionError.DEST_IPV6,
                        rule -> rule.named("Ipv6DestCidrIp"),
                        "Ipv6DestCidrIp is neither an IPv6 address nor a CIDR block",
                        rule -> !RuleFormats.isIpv6(rule.given().Ipv6DestCidrIp()))
                .rule(
                        PermissionError.TWO_SOURCES,
                        AskedRule::place,
                        "SourceCidrIp and Ipv6SourceCidrIp are both given",
                        rule -> rule.given().SourceCidrIp() != null
                                && rule.given().Ipv6SourceCidrIp() != null)
                .rule(
                        PermissionError.TWO_DESTINATIONS,
                        AskedRule::place,
                        "DestCidrIp and Ipv6DestCidrIp are both given",
                        rule -> rule.given().DestCidrIp() != null
                                && rule.given().Ipv6DestCidrIp() != null);
        if (wording.mixedFamilies() != null) {
            rules.rule(
                    wording.mixedFamilies(),
                    "the source is of IPv4 and the destination of IPv6, or the reverse",
                    rule -> rule.hasIpv4() && rule.hasIpv6());
        }
        if (wording.sameCidr() != null) {
            rules.rule(
                    wording.sameCidr(),
                    "SourceCidrIp and DestCidrIp are equal",
                    rule -> rule.given().SourceCidrIp() != null
                            && rule.given().SourceCidrIp().equals(rule.given().DestCidrIp()));
        }
        return rules.rule(
                        PermissionError.IPV6_OF_IPV4_PROTOCOL,
                        "IpProtocol is ICMP and an address is of IPv6",
                        AskedRule::isIpv4ProtocolWithIpv6)
                .rule(
                        PermissionError.IPV4_OF_IPV6_PROTOCOL,
                        "IpProtocol is ICMPv6 and an address is of IPv4",
                        AskedRule::isIpv6ProtocolWithIpv4)
                .rule(
                        wording.description(),
                        rule -> rule.named("Description"),
                        "Description has more than 512 characters",
                        rule -> !rule.hasValidDescription())
                .build();
    }

    /** The rule is complete. */
    static Rules<AskedRule> complete(RuleWording wording) {
        return Rules.<AskedRule>shared("2024")
                .stage(Stage.REQUEST)
                .rule(
                        wording.protocol(),
                        rule -> rule.named("IpProtocol"),
                        "IpProtocol is missing",
                        rule -> rule.given().IpProtocol() == null)
                .rule(
                        wording.portsMissing(),
                        "PortRange is missing",
                        rule -> rule.given().PortRange() == null)
                .rule(
                        wording.ports(),
                        "PortRange is -1/-1 for TCP or UDP, or something else for another protocol",
                        rule -> !rule.matchesPorts())
                .rule(
                        wording.peerMissing(),
                        AskedRule::place,
                        "the rule has no peer: addresses, security group or prefix list",
                        rule -> !rule.hasPeer())
                .build();
    }
}
