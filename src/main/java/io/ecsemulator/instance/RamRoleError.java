package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on the RAM roles of instances refuse. */
final class RamRoleError {

    private static final String ALL = "AttachInstanceRamRole, DetachInstanceRamRole and DescribeInstanceRamRole 2024";

    static final ApiError INSTANCE_IDS_MALFORMED =
            documented(ALL).error(400, "InvalidInstanceIds.Malformed", "The specified instanceIds are not valid.");
    static final ApiError CLASSIC_NETWORK = documented(ALL)
            .error(
                    403,
                    "InvalidNetworkType.MismatchRamRole",
                    "Ram role cannot be applied to instances of Classic network type.");
    static final ApiError NEITHER_IDS_NOR_ROLE = documented("DescribeInstanceRamRole 2024, without a message")
            .error(
                    403,
                    "InvalidParameter.AllEmpty",
                    "The parameters InstanceIds and RamRoleName can not be both empty.");

    private RamRoleError() {}
}
