package io.ecsemulator.securitygroup;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of JoinSecurityGroup and LeaveSecurityGroup. */
final class MembershipError {

    private static final String BOTH = "JoinSecurityGroup and LeaveSecurityGroup 2024";
    private static final String BOTH_WITHOUT_MESSAGE = BOTH + "; the message is not documented";

    static final ApiError INSTANCE_AND_CARD = documented(BOTH_WITHOUT_MESSAGE)
            .error(
                    403,
                    "InvalidParam.EniIdAndInstanceId.Conflict",
                    "The parameters InstanceId and NetworkInterfaceId cannot be given together.");
    static final ApiError REGION_MISSING =
            documented(BOTH).error(400, "MissingParameter.RegionId", "The specified RegionId should not be null.");
    static final ApiError CARD_NOT_FOUND = documented(BOTH_WITHOUT_MESSAGE)
            .error(404, "InvalidEniId.NotFound", "The specified NetworkInterfaceId does not exist.");
    static final ApiError PRIMARY_CARD = documented(BOTH_WITHOUT_MESSAGE)
            .error(
                    403,
                    "InvalidOperation.InvalidEniType",
                    "The security groups of a primary network interface are those of its instance.");
    static final ApiError IN_GROUP = documented("JoinSecurityGroup 2024")
            .error(
                    403,
                    "InvalidInstanceId.AlreadyExists",
                    "The specified instance already exists in the specified security group.");
    static final ApiError OTHER_NETWORK = documented("JoinSecurityGroup 2024")
            .error(400, "InvalidInstanceId.Mismatch", "Specified instance and security group are not in the same VPC.");
    static final ApiError OTHER_TYPE = documented("JoinSecurityGroup 2024")
            .error(
                    400,
                    "InvalidOperation.MultiGroupType",
                    "The specified instance can't join different types of security group.");
    static final ApiError GROUPS_OF_INSTANCE = documented("JoinSecurityGroup 2024")
            .error(
                    400,
                    "InstanceSecurityGroupLimitExceeded",
                    "Exceeding the allowed amount of security groups that an instance can be in.");
    static final ApiError INSTANCES_OF_GROUP = documented("JoinSecurityGroup 2024")
            .error(
                    403,
                    "SecurityGroupInstanceLimitExceeded",
                    "The maximum number of instances in a security group is exceeded.");
    static final ApiError NOT_IN_GROUP = documented("LeaveSecurityGroup 2024; the message is not documented")
            .error(
                    400,
                    "InvalidSecurityGroupAssociation.NotFound",
                    "The specified instance is not in the specified security group.");
    static final ApiError LAST_GROUP = documented("LeaveSecurityGroup 2024")
            .error(
                    403,
                    "InstanceLastSecurityGroup",
                    "The specified security group is the last security group for the instance.");

    private MembershipError() {}
}
