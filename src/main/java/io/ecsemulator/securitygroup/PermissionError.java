package io.ecsemulator.securitygroup;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors about the rules of security groups. */
final class PermissionError {

    static final ApiError PROTOCOL = documented("AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress 2024")
            .error(
                    400,
                    "InvalidIpProtocol.ValueNotSupported",
                    "The parameter %s must be specified with case insensitive TCP, UDP, ICMP, GRE or All.");
    static final ApiError PROTOCOL_FIXED = documented(
                    "RevokeSecurityGroup, RevokeSecurityGroupEgress and ModifySecurityGroupRule 2024")
            .error(
                    400,
                    "InvalidIpProtocol.ValueNotSupported",
                    "The parameter IpProtocol must be specified with case insensitive TCP, UDP, ICMP, GRE or All.");
    static final ApiError PROTOCOL_OF_EGRESS = documented("ModifySecurityGroupEgressRule 2024")
            .error(
                    400,
                    "InvalidIpProtocol.ValueNotSupported",
                    "The specified parameter IpProtocol should not be null and only tcp, udp, icmp, gre or all is supported. Ignore case.");
    static final ApiError POLICY = documented("Authorize… and Modify… 2024")
            .error(400, "InvalidPolicy.Malformed", "The specified parameter Policy is not valid.");
    static final ApiError POLICY_NAMED = documented("RevokeSecurityGroup and RevokeSecurityGroupEgress 2024")
            .error(400, "InvalidPolicy.Malformed", "The specified parameter %s is not valid.");
    static final ApiError PRIORITY_NAMED = documented("Authorize… and Revoke… 2024")
            .error(400, "InvalidPriority.ValueNotSupported", "The specified parameter %s is invalid.");
    static final ApiError PRIORITY = documented("ModifySecurityGroupRule 2024")
            .error(400, "InvalidPriority.ValueNotSupported", "The parameter Priority is invalid.");
    static final ApiError PRIORITY_OF_EGRESS = documented("ModifySecurityGroupEgressRule 2024")
            .error(400, "InvalidPriority.ValueNotSupported", "The specified Priority is invalid.");
    static final ApiError NIC_TYPE_NAMED = documented("RevokeSecurityGroup and RevokeSecurityGroupEgress 2024")
            .error(400, "InvalidNicType.ValueNotSupported", "The specified parameter %s is not valid.");
    static final ApiError PORTS_MISSING = documented("Authorize… and Revoke… 2024")
            .error(400, "InvalidPortRange.Malformed", "The specified parameter PortRange must set.");
    static final ApiError PORTS = documented("all operations on rules, 2024")
            .error(
                    400,
                    "InvalidParam.PortRange",
                    "The specified parameter %s is not valid. It should be two integers less than 65535 in ?/? format.");
    static final ApiError PORTS_OF_PROTOCOL = documented("Authorize… and Modify… 2024")
            .error(
                    400,
                    "OperationDenied",
                    "The specified IpProtocol does not exist or IpProtocol and PortRange do not match.");
    static final ApiError PORTS_OF_PROTOCOL_REVOKED = documented(
                    "RevokeSecurityGroup and RevokeSecurityGroupEgress 2024")
            .error(400, "InvalidIpPortRange.Malformed", "The specified parameter PortRange is not valid.");
    static final ApiError SOURCE_PORTS = documented("all operations on rules, 2024")
            .error(400, "InvalidSourcePortRange.Malformed", "The specified parameter SourcePortRange is not valid.");
    static final ApiError SOURCE_CIDR = documented(
                    "AuthorizeSecurityGroup, RevokeSecurityGroup and ModifySecurityGroupRule 2024")
            .error(400, "InvalidSourceCidrIp.Malformed", "The specified parameter SourceCidrIp is not valid.");
    static final ApiError SOURCE_CIDR_OF_EGRESS = documented(
                    "AuthorizeSecurityGroupEgress and ModifySecurityGroupEgressRule 2024")
            .error(400, "InvalidParam.SourceCidrIp", "The specified param SourceCidrIp is not valid.");
    static final ApiError SOURCE_CIDR_NAMED = documented("RevokeSecurityGroupEgress 2024")
            .error(400, "InvalidParam.SourceCidrIp", "The specified parameter %s is not valid.");
    static final ApiError DEST_CIDR = documented(
                    "AuthorizeSecurityGroup, RevokeSecurityGroup, and the operations on egress rules, 2024")
            .error(400, "InvalidDestCidrIp.Malformed", "The specified parameter DestCidrIp is not valid.");
    static final ApiError DEST_CIDR_NAMED = documented("ModifySecurityGroupRule 2024")
            .error(400, "InvalidParam.DestCidrIp", "The specified parameter %s is not valid.");
    static final ApiError SOURCE_IPV6 = documented("all operations on rules, 2024")
            .error(400, "InvalidParam.Ipv6SourceCidrIp", "The specified parameter %s is not valid.");
    static final ApiError DEST_IPV6 = documented("all operations on rules, 2024")
            .error(400, "InvalidParam.Ipv6DestCidrIp", "The specified parameter %s is not valid.");
    static final ApiError TWO_SOURCES = documented("all operations on rules, 2024")
            .error(
                    400,
                    "InvalidParam.SourceIp",
                    "The Parameters SourceCidrIp and Ipv6SourceCidrIp in %s cannot be set at the same time.");
    static final ApiError TWO_DESTINATIONS = documented("all operations on rules, 2024")
            .error(
                    400,
                    "InvalidParam.DestIp",
                    "The Parameters DestCidrIp and Ipv6DestCidrIp in %s cannot be set at the same time.");
    static final ApiError MIXED_FAMILIES = documented("Authorize… and Modify… 2024")
            .error(400, "InvalidParameter.Conflict", "IPv6 and IPv4 addresses cannot exist at the same time.");
    static final ApiError SAME_CIDR = documented("Authorize… and Modify… 2024")
            .error(
                    400,
                    "InvalidParamter.Conflict",
                    "The specified SourceCidrIp should be different from the DestCidrIp.");
    static final ApiError IPV6_OF_IPV4_PROTOCOL = documented("all operations on rules, 2024")
            .error(
                    400,
                    "InvalidParam.Ipv4ProtocolConflictWithIpv6Address",
                    "IPv6 address cannot be specified for IPv4-specific protocol.");
    static final ApiError IPV4_OF_IPV6_PROTOCOL = documented("all operations on rules, 2024")
            .error(
                    400,
                    "InvalidParam.Ipv6ProtocolConflictWithIpv4Address",
                    "IPv4 address cannot be specified for IPv6-specific protocol.");
    static final ApiError DESCRIPTION_NAMED = documented("AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress 2024")
            .error(
                    400,
                    "InvalidSecurityGroupDiscription.Malformed",
                    "The specified security group rule description parameter %s is not valid.");
    static final ApiError DESCRIPTION = documented("Revoke… and Modify… 2024")
            .error(
                    400,
                    "InvalidSecurityGroupDiscription.Malformed",
                    "The specified security group rule description is not valid.");
    static final ApiError SOURCE_MISSING = documented("AuthorizeSecurityGroup and RevokeSecurityGroup 2024")
            .error(
                    400,
                    "MissingParameter.Source",
                    "One of the parameters SourceCidrIp, Ipv6SourceCidrIp, SourceGroupId or SourcePrefixListId in %s must be specified.");
    static final ApiError SOURCE_MISSING_FIXED = documented("ModifySecurityGroupRule 2024")
            .error(
                    400,
                    "MissingParameter.Source",
                    "One of the parameters SourceCidrIp, SourceGroupId or SourcePrefixListId must be specified.");
    static final ApiError DEST_MISSING = documented("AuthorizeSecurityGroupEgress and RevokeSecurityGroupEgress 2024")
            .error(
                    400,
                    "MissingParameter.Dest",
                    "One of the parameters DestCidrIp, Ipv6DestCidrIp, DestGroupId or DestPrefixListId in %s must be specified.");
    static final ApiError DEST_MISSING_FIXED = documented("ModifySecurityGroupEgressRule 2024")
            .error(
                    400,
                    "MissingParameter.Dest",
                    "One of the parameters DestCidrIp, DestGroupId or DestPrefixListId must be specified.");
    static final ApiError TWO_FORMS = documented("Authorize… and Revoke… 2024")
            .error(
                    400,
                    "InvalidParam.Permissions",
                    "The specified parameter Permissions cannot coexist with other parameters.");
    static final ApiError DUPLICATE = documented("Authorize… and Revoke… 2024")
            .error(
                    400,
                    "InvalidParam.DuplicatePermissions",
                    "There are duplicate permissions in the specified parameter Permissions.");
    static final ApiError SOURCE_GROUP_NOT_FOUND = documented(
                    "AuthorizeSecurityGroup, RevokeSecurityGroup and ModifySecurityGroupRule 2024")
            .error(404, "InvalidSourceGroupId.NotFound", "The SourceGroupId provided does not exist in our records.");
    static final ApiError DEST_GROUP_NOT_FOUND = documented(
                    "AuthorizeSecurityGroupEgress, RevokeSecurityGroupEgress and ModifySecurityGroupEgressRule 2024")
            .error(404, "InvalidDestGroupId.NotFound", "The DestGroupId provided does not exist in our records.");
    static final ApiError SOURCE_GROUP_IS_SAME = documented("AuthorizeSecurityGroup and ModifySecurityGroupRule 2024")
            .error(
                    403,
                    "InvalidParamter.Conflict",
                    "The specified SecurityGroupId should be different from the SourceGroupId.");
    static final ApiError DEST_GROUP_IS_SAME = documented(
                    "AuthorizeSecurityGroupEgress and ModifySecurityGroupEgressRule 2024")
            .error(
                    403,
                    "InvalidSecurityGroup.IsSame",
                    "The authorized SecurityGroupId should be different from the DestGroupId.");
    static final ApiError SOURCE_GROUP_NETWORK = documented("AuthorizeSecurityGroup and ModifySecurityGroupRule 2024")
            .error(
                    403,
                    "InvalidNetworkType.Mismatch",
                    "The specified SecurityGroup network type should be same with SourceGroup network type (vpc or classic).");
    static final ApiError DEST_GROUP_NETWORK = documented(
                    "AuthorizeSecurityGroupEgress and ModifySecurityGroupEgressRule 2024")
            .error(
                    403,
                    "InvalidNetworkType.Conflict",
                    "The specified SecurityGroup network type should be same with SourceGroup network type (vpc or classic).");
    static final ApiError SOURCE_GROUP_VPC = documented("AuthorizeSecurityGroup and ModifySecurityGroupRule 2024")
            .error(
                    400,
                    "InvalidSourceGroupId.Mismatch",
                    "Specified security group and source group are not in the same VPC.");
    static final ApiError DEST_GROUP_VPC = documented(
                    "AuthorizeSecurityGroupEgress and ModifySecurityGroupEgressRule 2024")
            .error(
                    400,
                    "InvalidDestGroupId.Mismatch",
                    "Specified security group and destination group are not in the same VPC.");
    static final ApiError SOURCE_GROUP_NIC_TYPE = documented("AuthorizeSecurityGroup 2024")
            .error(403, "InvalidSourceGroupId.Mismatch", "NicType is required or NicType expects intranet.");
    static final ApiError DEST_GROUP_NIC_TYPE = documented("AuthorizeSecurityGroupEgress 2024")
            .error(403, "InvalidDestGroupId.Mismatch", "NicType is required or NicType expects intranet.");
    static final ApiError PREFIX_LIST_IN_CLASSIC = documented("Authorize… and Revoke… 2024")
            .error(
                    400,
                    "NotSupported.ClassicNetworkPrefixList",
                    "The prefix list is not supported when the network type of security group is classic.");
    static final ApiError ENTERPRISE_PEER = documented("Authorize… and Revoke… 2024")
            .error(
                    400,
                    "InvalidGroupAuthParameter.OperationDenied",
                    "The security group can not authorize to enterprise level security group.");
    static final ApiError ENTERPRISE = documented("Authorize… and Revoke… 2024")
            .error(
                    400,
                    "InvalidGroupParameter.OperationDenied",
                    "The attributes Policy, SourceGroupId, DestGroupId of enterprise level security groups are not allowed to be set or modified.");
    static final ApiError TOO_MANY_RULES = documented("AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress 2024")
            .error(
                    403,
                    "AuthorizationLimitExceed",
                    "The limit of authorization records in the security group reaches.");
    static final ApiError TOO_MANY_GROUPS = documented("AuthorizeSecurityGroup and AuthorizeSecurityGroupEgress 2024")
            .error(
                    400,
                    "AuthorizedGroupRule.LimitExceed",
                    "You have reached the limit on the number of group authorization rules that you can add to a security group.When authorization object of rule is security group, the limit is 20.");
    static final ApiError RULE_ID_AND_OTHERS = documented("RevokeSecurityGroup and RevokeSecurityGroupEgress 2024")
            .error(
                    400,
                    "InvalidParam.SecurityGroupRuleId",
                    "The specified parameter SecurityGroupRuleId is not valid.");
    static final ApiError RULE_ID_REPEATED = documented("RevokeSecurityGroup and RevokeSecurityGroupEgress 2024")
            .error(
                    400,
                    "InvalidParam.SecurityGroupRuleIdRepeated",
                    "The specified parameter SecurityGroupRuleId is repeated.");
    static final ApiError RULE_ID_NOT_FOUND = documented("Revoke… and Modify… 2024")
            .error(404, "InvalidSecurityGroupRuleId.NotFound", "The specified SecurityGroupRuleId is not exists.");
    static final ApiError RULE_NOT_FOUND = documented(
                    "RevokeSecurityGroup and RevokeSecurityGroupEgress 2024, since July 2024")
            .error(400, "InvalidSecurityGroupRule.RuleNotExist", "The specified rule does not exist.");
    static final ApiError TARGET_NOT_FOUND = documented("ModifySecurityGroupRule 2024")
            .error(404, "SecurityGroupRule.NotFound", "The target security group rule not exist.");
    static final ApiError TARGET_OF_EGRESS_NOT_FOUND = documented("ModifySecurityGroupEgressRule 2024")
            .error(404, "SecurityGroupRule.NotFound", "The target security group rule do not exist.");
    static final ApiError OTHER_PEER_TYPE = documented("ModifySecurityGroupRule and ModifySecurityGroupEgressRule 2024")
            .error(
                    400,
                    "InvalidOperation.ModifySgRuleEntityType",
                    "The source or destination type of the rules cannot be modified.");
    static final ApiError OTHER_NIC_TYPE = documented("ModifySecurityGroupRule and ModifySecurityGroupEgressRule 2024")
            .error(400, "InvalidOperation.ModifyNicType", "NicType is not allowed to modify.");
    static final ApiError OTHER_PORTS = documented("ModifySecurityGroupRule and ModifySecurityGroupEgressRule 2024")
            .error(
                    400,
                    "InvalidParam.ProtocolAndPortRangeMismatch",
                    "The specified Protocol and PortRange do not match.");
    static final ApiError OTHER_FAMILY = documented("ModifySecurityGroupRule and ModifySecurityGroupEgressRule 2024")
            .error(
                    400,
                    "InvalidParam.ProtocolAndAddressFamilyMismatch",
                    "The specified Protocol and address family do not match.");
    static final ApiError NOTHING_TO_CHANGE = documented(
                    "ModifySecurityGroupRule and ModifySecurityGroupEgressRule 2024")
            .error(400, "InvalidParam.InvalidModifyRuleRequest", "The request parameters are illegal.");
    static final ApiError RULE_EXISTS = documented(
                    "ModifySecurityGroupRule and ModifySecurityGroupEgressRule 2024; the message is not documented")
            .error(400, "InvalidOperation.RuleDuplicate", "The security group has the same rule already.");

    private PermissionError() {}
}
