package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors about the security groups of instances. */
final class GroupError {

    static final ApiError OTHER_VPC = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidParameter.Mismatch",
                    "Specified security group and virtual switch are not in the same VPC.");
    static final ApiError MODIFY_OTHER_VPC = documented("ModifyInstanceAttribute 2024")
            .error(
                    404,
                    "InvalidSecurityGroupVpc.NotBelongToOneVpc",
                    "The specified SecurityGroupIds are belong to different vpc.");
    static final ApiError RUN_TWO_TYPES = documented("RunInstances 2024, which spells the code like this")
            .error(
                    403,
                    "EnterpriseGroupLimited.MutliGroupType",
                    "The specified instance can't join multi SecurityGroup types.");
    static final ApiError MODIFY_TWO_TYPES = documented("ModifyInstanceAttribute 2024, which spells the code like this")
            .error(
                    403,
                    "EnterpriseGroupLimited.MutliGroupType",
                    "The specified instance can not join multi SecurityGroup types.");
    static final ApiError TOO_MANY = documented(
                    "RunInstances and ModifyInstanceAttribute 2024; the message is not documented")
            .error(
                    400,
                    "JoinedGroupLimitExceed",
                    "The number of security groups that an instance can join exceeds the limit.");
    static final ApiError RUN_FULL = documented("RunInstances 2024")
            .error(
                    403,
                    "SecurityGroupInstanceLimitExceed",
                    "Exceeding the allowed amount of instances of a security group.");
    static final ApiError CREATE_FULL = documented("CreateInstance 2024")
            .error(
                    403,
                    "SecurityGroupInstanceLimitExceed",
                    "The maximum number of instances in a security group is exceeded.");
    static final ApiError MODIFY_FULL = documented("ModifyInstanceAttribute 2024")
            .error(403, "OperationDenied", "The instance amount in the specified SecurityGroup reach its limit.");

    private GroupError() {}
}
