package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.RulesBuilder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The errors about a rule in a request that the operations word differently; null where an operation has none.
 *
 * @param portsMissing PortRange is missing
 * @param ports IpProtocol and PortRange do not match
 * @param mixedFamilies the source is of IPv4 and the destination of IPv6, or the reverse
 * @param sameCidr SourceCidrIp and DestCidrIp are equal
 * @param peerMissing the rule has no peer
 */
record RuleWording(
        ApiError protocol,
        ApiError policy,
        ApiError priority,
        ApiError nicType,
        ApiError portsMissing,
        ApiError ports,
        ApiError sourceCidr,
        ApiError destCidr,
        @Nullable ApiError mixedFamilies,
        @Nullable ApiError sameCidr,
        ApiError description,
        ApiError peerMissing) {

    static final RuleWording AUTHORIZE_INGRESS =
            authorize(PermissionError.SOURCE_CIDR, PermissionError.DEST_CIDR, PermissionError.SOURCE_MISSING);
    static final RuleWording AUTHORIZE_EGRESS =
            authorize(PermissionError.SOURCE_CIDR_OF_EGRESS, PermissionError.DEST_CIDR, PermissionError.DEST_MISSING);
    static final RuleWording REVOKE_INGRESS = revoke(PermissionError.SOURCE_CIDR, PermissionError.SOURCE_MISSING);
    static final RuleWording REVOKE_EGRESS = revoke(PermissionError.SOURCE_CIDR_NAMED, PermissionError.DEST_MISSING);
    static final RuleWording MODIFY_INGRESS = modify(
            PermissionError.PROTOCOL_FIXED,
            PermissionError.PRIORITY,
            PermissionError.SOURCE_CIDR,
            PermissionError.DEST_CIDR_NAMED,
            PermissionError.SOURCE_MISSING_FIXED);
    static final RuleWording MODIFY_EGRESS = modify(
            PermissionError.PROTOCOL_OF_EGRESS,
            PermissionError.PRIORITY_OF_EGRESS,
            PermissionError.SOURCE_CIDR_OF_EGRESS,
            PermissionError.DEST_CIDR,
            PermissionError.DEST_MISSING_FIXED);

    private static RuleWording authorize(ApiError sourceCidr, ApiError destCidr, ApiError peerMissing) {
        return new RuleWording(
                PermissionError.PROTOCOL,
                PermissionError.POLICY,
                PermissionError.PRIORITY_NAMED,
                SecurityGroupError.NIC_TYPE,
                PermissionError.PORTS_MISSING,
                PermissionError.PORTS_OF_PROTOCOL,
                sourceCidr,
                destCidr,
                PermissionError.MIXED_FAMILIES,
                PermissionError.SAME_CIDR,
                PermissionError.DESCRIPTION_NAMED,
                peerMissing);
    }

    private static RuleWording revoke(ApiError sourceCidr, ApiError peerMissing) {
        return new RuleWording(
                PermissionError.PROTOCOL_FIXED,
                PermissionError.POLICY_NAMED,
                PermissionError.PRIORITY_NAMED,
                PermissionError.NIC_TYPE_NAMED,
                PermissionError.PORTS_MISSING,
                PermissionError.PORTS_OF_PROTOCOL_REVOKED,
                sourceCidr,
                PermissionError.DEST_CIDR,
                null,
                null,
                PermissionError.DESCRIPTION,
                peerMissing);
    }

    private static RuleWording modify(
            ApiError protocol, ApiError priority, ApiError sourceCidr, ApiError destCidr, ApiError peerMissing) {
        return new RuleWording(
                protocol,
                PermissionError.POLICY,
                priority,
                SecurityGroupError.NIC_TYPE,
                PermissionError.PORTS_OF_PROTOCOL,
                PermissionError.PORTS_OF_PROTOCOL,
                sourceCidr,
                destCidr,
                PermissionError.MIXED_FAMILIES,
                PermissionError.SAME_CIDR,
                PermissionError.DESCRIPTION,
                peerMissing);
    }

    /** The errors of the values that single parameters do not take. */
    <A> RulesBuilder<A> addTo(RulesBuilder<A> rules, String... prefixes) {
        return rules.invalid(policy, named("Policy", prefixes))
                .invalid(priority, named("Priority", prefixes))
                .invalid(protocol, named("IpProtocol", prefixes))
                .invalid(nicType, named("NicType", prefixes));
    }

    private static String[] named(String parameter, String... prefixes) {
        return Arrays.stream(prefixes).map(prefix -> prefix + parameter).toArray(String[]::new);
    }
}
