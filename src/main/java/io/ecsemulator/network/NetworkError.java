package io.ecsemulator.network;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on VPCs and vSwitches. */
final class NetworkError {

    static final ApiError REGION_NOT_FOUND = documented("CreateVpc 2024; the other operations on VPCs as it")
            .error(404, "InvalidRegionId.NotFound", "Specified value of \"regionId\" is not supported.");
    static final ApiError TAG_KEY = documented("DescribeVpcs, DescribeVSwitches and DescribeRouteTableList 2024")
            .error(400, "InvalidTagKey", "The tag keys are not valid.");
    static final ApiError TAG_VALUE = documented("DescribeVpcs, DescribeVSwitches and DescribeRouteTableList 2024")
            .error(400, "InvalidTagValue", "The tag values are not valid.");

    static final ApiError VPC_CIDR =
            documented("CreateVpc 2024").error(400, "InvalidParameter", "Specified CIDR block is not valid");
    static final ApiError VPC_NAME = documented("CreateVpc and ModifyVpcAttribute 2024")
            .error(400, "InvalidVpcName.Malformed", "Specified VPC name is not valid.");
    static final ApiError VPC_DESCRIPTION = documented("CreateVpc and ModifyVpcAttribute 2024")
            .error(400, "InvalidVpcDiscription.Malformed", "Specified VPC description is not valid.");
    static final ApiError USER_CIDR_COUNT = documented("CreateVpc 2024")
            .error(400, "InvalidUserCidr.Quota", "Specified  UserCidr number is greater than 3.");
    static final ApiError USER_CIDR = documented("CreateVpc 2024")
            .error(400, "IllegalParam.UserCidr", "UserCidr is not a valid or strict address.");
    static final ApiError USER_CIDR_RESERVED = documented("CreateVpc 2024")
            .error(400, "InvalidUserCidr.Malformed", "Specified  UserCidr  overlapping in of 100.64.0.0/10.");
    static final ApiError VPC_QUOTA =
            documented("CreateVpc 2024").error(400, "QuotaExceeded.Vpc", "VPC quota exceeded.");

    static final ApiError VPC_NOT_FOUND = documented("CreateVSwitch and DeleteVpc 2024")
            .error(400, "Forbidden.VpcNotFound", "Specified VPC can not found.");
    static final ApiError DELETE_VPC_REGION_NOT_FOUND =
            documented("DeleteVpc 2024").error(400, "InvalidRegionId.NotFound", "The specified region is not found.");
    static final ApiError VPC_TO_MODIFY_NOT_FOUND =
            documented("ModifyVpcAttribute 2024").error(400, "Forbidden.VpcNotFound", "Specified VPC does not exist.");
    static final ApiError VSWITCH_OUTSIDE = documented("ModifyVpcAttribute 2024")
            .error(400, "IllegalCidrBlock", "Some subnet cidrBlock is not in the cidrBlock.");
    static final ApiError VPC_STATUS = documented(
                    "CreateVSwitch, DeleteVpc, DescribeVpcAttribute and ModifyVpcAttribute 2024")
            .error(400, "IncorrectVpcStatus", "Current VPC status does not support this operation.");
    static final ApiError TOO_MANY_VPCS = documented("DescribeVpcs 2024")
            .error(400, "InvalidVpcIdNumber.NotSupported", "The number of vpcIds exceeds the limit.");
    static final ApiError VPC_HAS_VSWITCHES = documented("DeleteVpc 2024")
            .error(400, "DependencyViolation.VSwitch", "Specified object has dependent resources");
    static final ApiError VPC_HAS_INSTANCES = documented("DeleteVpc 2024")
            .error(400, "DependencyViolation.Instance", "Specified object has dependent resources");
    static final ApiError VPC_HAS_GROUPS = documented("DeleteVpc 2024")
            .error(400, "DependencyViolation.SecurityGroup", "Specified object has dependent resources SecurityGroup.");
    static final ApiError VPC_HAS_ROUTE_TABLES = documented("DeleteVpc 2024")
            .error(400, "DependencyViolation.RouteTable", "Specified object has dependent custom routeTable.");

    static final ApiError VSWITCH_NAME = documented("CreateVSwitch and ModifyVSwitchAttribute 2024")
            .error(400, "InvalidVSwitchName.Malformed", "Specified virtual switch name is not valid.");
    static final ApiError VSWITCH_DESCRIPTION = documented("CreateVSwitch 2024")
            .error(400, "InvalidVSwitchDiscription.Malformed", "Specified  virtual switch description is not valid.");
    static final ApiError CIDR_MALFORMED = documented("CreateVSwitch and ModifyVpcAttribute 2024")
            .error(400, "InvalidCidrBlock.Malformed", "Specified CIDR block is not valid.");
    static final ApiError MASK_LENGTH = documented("CreateVSwitch 2024")
            .error(400, "InvalidCirdrBlock.MaskLength", "Specified CIDR block is not valid .");
    static final ApiError CIDR_RESERVED = documented("CreateVSwitch 2024")
            .error(400, "IllegalParam.CidrBlock", "The param of CidrBlock [%s] is illegal.");
    static final ApiError CIDR_OUTSIDE = documented("CreateVSwitch 2024")
            .error(400, "InvalidParameter", "Specified CIDR block is not valid in VPC.");
    static final ApiError CIDR_OVERLAPPED = documented("CreateVSwitch 2024")
            .error(400, "InvalidCidrBlock.Overlapped", "Specified CIDR block overlapped with other subnets.");
    static final ApiError ZONE_NOT_FOUND =
            documented("CreateVSwitch 2024").error(404, "InvalidZoneId.NotFound", "Specified zone does not exist.");
    static final ApiError OTHER_VSWITCH_PENDING = documented("CreateVSwitch 2024")
            .error(400, "IncorrectVSwitchStatus", "Some virtual switch is modifying within the same VPC.");
    static final ApiError VSWITCH_QUOTA =
            documented("CreateVSwitch 2024").error(400, "QuotaExceeded.VSwitch", "Virtual switch quota exceeded.");

    static final ApiError TOO_MANY_VSWITCHES = documented("DescribeVSwitches 2024")
            .error(404, "InvalidVSwitchIdNumber.NotSupported", "The number of vSwitchIds exceeds the limit.");
    static final ApiError TOO_MANY_VPCS_OF_VSWITCHES = documented("DescribeVSwitches 2024")
            .error(404, "InvalidVpcIdNumber.NotSupported", "The number of vpcIds exceeds the limit.");
    static final ApiError VSWITCH_NOT_FOUND = documented("DescribeVSwitchAttributes 2024")
            .error(400, "InvalidVSwitchId.NotFound", "Specified VSwitch can not found.");
    static final ApiError VSWITCH_TO_DELETE_NOT_FOUND =
            documented("DeleteVSwitch 2024").error(404, "InvalidVSwitchId.NotFound", "VSwitch not exist.");
    static final ApiError VSWITCH_STATUS =
            documented("DeleteVSwitch 2024").error(400, "IncorrectVSwitchStatus", "vpc subnet is in middle status.");
    static final ApiError OTHER_VSWITCH_PROCESSING = documented("DeleteVSwitch 2024")
            .error(400, "OperationDenied.OtherSubnetProcessing", "other subnet is processing.");
    static final ApiError VSWITCH_TO_MODIFY_NOT_FOUND = documented("ModifyVSwitchAttribute 2024")
            .error(404, "InvalidVSwitchId.NotFound", "The specified virtual switch does not exists.");
    static final ApiError VSWITCH_TO_MODIFY_STATUS = documented("ModifyVSwitchAttribute 2024")
            .error(400, "IncorrectStatus.VSwitch", "The status of the specified VSwitch is invalid.");
    static final ApiError MODIFY_VSWITCH_DESCRIPTION = documented("ModifyVSwitchAttribute 2024")
            .error(400, "InvalidVSwitchDiscription.Malformed", "Specified virtual switch description is not valid.");
    static final ApiError VSWITCH_IN_USE = documented("DeleteVSwitch 2024")
            .error(400, "DependencyViolation", "Resources deployed in the vSwitch have not been deleted.");

    static final ApiError EIP_REGION_NOT_FOUND = documented("DescribeEipAddresses 2024")
            .error(404, "Forbidden.RegionNotFound", "Specified region is not found during access authentication.");
    static final ApiError EIP_INSTANCE_TYPE = documented("DescribeEipAddresses 2024")
            .error(
                    400,
                    "InvalidIAssociatedInstanceType.ValueNotSupported",
                    "The specified value of AssociatedInstanceType is not supported.");
    static final ApiError EIP_CHARGE_TYPE = documented("DescribeEipAddresses 2024")
            .error(400, "InvalidChargeType.ValueNotSupported", "The specified ChargeType is not supported.");
    static final ApiError EIP_LOCK_REASON = documented("DescribeEipAddresses 2024")
            .error(404, "InvalidLockReason.NotFound", "The specified LockReason is not found");
    static final ApiError EIP_FILTER_KEY = documented("DescribeEipAddresses 2024")
            .error(404, "InvalidFilterKey.NotFound", "The specified Filterkey is not supported.");
    static final ApiError EIP_FILTER_VALUE = documented("DescribeEipAddresses 2024")
            .error(404, "InvalidFilterValue", "The specified FilterValue is not supported.");

    private NetworkError() {}
}
