package io.ecsemulator.securitygroup;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on security groups and their instances; those about rules are in {@link PermissionError}. */
final class SecurityGroupError {

    static final ApiError GROUP_NOT_FOUND = documented("DeleteSecurityGroup 2024")
            .error(404, "InvalidSecurityGroup.NotFound", "The specified security group is not found.");
    static final ApiError MANAGED = documented(
                    "all operations that change a security group, 2024; the message is not documented")
            .error(
                    403,
                    "InvalidOperation.ResourceManagedByCloudProduct",
                    "The security group has been managed by another cloud product.");
    static final ApiError REGION = documented("CreateSecurityGroup 2024")
            .error(404, "InvalidRegionId.NotFound", "The specified region does not exist.");
    static final ApiError REGION_MISSING = documented("DescribeSecurityGroupAttribute and DeleteSecurityGroup 2024")
            .error(400, "MissingParameter.RegionId", "The parameter \"RegionId\" should not be null.");
    static final ApiError REGION_MISSING_IN_LIST = documented("DescribeSecurityGroups 2024")
            .error(
                    400,
                    "MissingParameter.RegionId",
                    "The input parameter RegionId that is mandatory for processing this request is not supplied.");
    static final ApiError REGION_OF_POLICY_MISSING = documented(
                    "ModifySecurityGroupPolicy 2024, which spells the code like this")
            .error(400, "MissingParamter.RegionId", "The RegionId should not be null.");
    static final ApiError NAME = documented("CreateSecurityGroup and ModifySecurityGroupAttribute 2024")
            .error(400, "InvalidSecurityGroupName.Malformed", "Specified security group name is not valid.");
    static final ApiError DESCRIPTION = documented(
                    "CreateSecurityGroup and ModifySecurityGroupAttribute 2024, which spell the code like this")
            .error(
                    400,
                    "InvalidSecurityGroupDiscription.Malformed",
                    "Specified security group description is not valid.");
    static final ApiError TYPE = documented("CreateSecurityGroup 2024")
            .error(400, "InvalidParams.GroupType", "The specified security group type is not valid.");
    static final ApiError TYPE_IN_LIST = documented("DescribeSecurityGroups 2024")
            .error(400, "InvalidParameter.SecurityGroupType", "The specified SecurityGroupType is not valid.");
    static final ApiError ENTERPRISE_NEEDS_VPC = documented("CreateSecurityGroup 2024")
            .error(400, "InvalidParams.VpcIdGroupType", "Only VPC instance supports enterprise level security group.");
    static final ApiError VPC_NOT_FOUND =
            documented("CreateSecurityGroup 2024").error(404, "InvalidVpcId.NotFound", "Specified VPC does not exist.");
    static final ApiError TAG_KEY = documented("CreateSecurityGroup 2024")
            .error(400, "InvalidTagKey.Malformed", "Specified tag key is not valid.");
    static final ApiError TAG_VALUE = documented("CreateSecurityGroup 2024")
            .error(400, "InvalidTagValue.Malformed", "Specified tag value is not valid.");
    static final ApiError QUOTA = documented("CreateSecurityGroup 2024")
            .error(403, "QuotaExceed.SecurityGroup", "The maximum number of security groups is reached.");
    static final ApiError NEXT_TOKEN = documented("DescribeSecurityGroups 2024, which spells the code like this")
            .error(400, "InValidParameter.NextToken", "The parameter NextToken is invalid.");
    static final ApiError NIC_TYPE = documented(
                    "DescribeSecurityGroupAttribute, Authorize… and ModifySecurityGroup…Rule 2024")
            .error(400, "InvalidNicType.ValueNotSupported", "The specified NicType does not exist.");
    static final ApiError DIRECTION = documented("DescribeSecurityGroupAttribute 2024, which spells the code like this")
            .error(400, "InvalidParamter", "Invalid Parameter.");
    static final ApiError NOTHING_TO_CHANGE =
            documented("ModifySecurityGroupAttribute 2024").error(400, "InvalidParameter", "Invalid Parameter.");
    static final ApiError INNER_POLICY = documented("ModifySecurityGroupPolicy 2024")
            .error(
                    400,
                    "InvalidPolicy.Malformed",
                    "The Policy is invalid. Only 'Accept' and 'Drop' are supported. Ignore case.");
    static final ApiError INNER_POLICY_OF_ENTERPRISE = documented("ModifySecurityGroupPolicy 2024")
            .error(
                    404,
                    "InvalidParameter.InnerAccessPolicy",
                    "The InnerAccessPolicy attribute of enterprise level security group can't be modified.");
    static final ApiError IN_USE = documented("DeleteSecurityGroup 2024")
            .error(403, "DependencyViolation", "There is still instance(s) in the specified security group.");
    static final ApiError ONE_TO_TEN = documented("DescribeSecurityGroupReferences 2024")
            .error(
                    400,
                    "InvalidSecurityGroupId.Malformed",
                    "The specified parameter SecurityGroupId is essential and size should less than 10");

    private SecurityGroupError() {}
}
