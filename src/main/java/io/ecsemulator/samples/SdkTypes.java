package io.ecsemulator.samples;

import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The types that the SDKs of ECS, which are generated from one description, give to the parameters of a request. */
final class SdkTypes {

    /** Stands for all parameters of an action. */
    private static final String ALL = "*";

    /** Where the SDKs differ from the declarations: action, parameter and type, or {@code none} if they do not have the parameter. */
    static final String DIFFERENCES = """
            AttachDisk RegionId none
            AuthorizeSecurityGroup Permissions.N.Priority String
            AuthorizeSecurityGroup Priority String
            AuthorizeSecurityGroupEgress Permissions.N.Priority String
            AuthorizeSecurityGroupEgress Priority String
            CloneDisks * none
            CreateImage DryRun none
            CreateInstance DataDisk.N.AutoSnapshotPolicyId none
            CreateInstance DataDisk.N.BurstingEnabled none
            CreateInstance DataDisk.N.ProvisionedIops none
            CreateInstance SystemDisk.AutoSnapshotPolicyId none
            CreateInstance SystemDisk.BurstingEnabled none
            CreateInstance SystemDisk.Encrypted none
            CreateInstance SystemDisk.KMSKeyId none
            CreateInstance SystemDisk.ProvisionedIops none
            CreateVSwitch * none
            CreateVpc * none
            DeleteDisk RegionId none
            DeleteImage DryRun none
            DeleteVSwitch * none
            DeleteVpc * none
            DescribeEipAddresses * none
            DescribeInstanceAutoRenewAttribute PageNumber String
            DescribeInstanceAutoRenewAttribute PageSize String
            DescribeInstanceMaintenanceAttributes PageNumber Long
            DescribeInstanceMaintenanceAttributes PageSize Long
            DescribeInstanceTypes MaxResults Long
            DescribePrice DataDisk.N.Size Long
            DescribeTasks TaskGroupId none
            DescribeVSwitches * none
            DescribeVpcs * none
            ImportImage ClientToken none
            ImportImage DryRun none
            ImportImage Features.NvmeSupport none
            ModifyImageAttribute DryRun none
            ModifySecurityGroupEgressRule Priority String
            ModifySecurityGroupRule Priority String
            ModifyVSwitchAttribute * none
            ModifyVpcAttribute * none
            ReInitDisk RegionId none
            RevokeSecurityGroup Permissions.N.Priority String
            RevokeSecurityGroup Priority String
            RevokeSecurityGroupEgress Permissions.N.DestGroupOwnerId String
            RevokeSecurityGroupEgress Permissions.N.Priority String
            RevokeSecurityGroupEgress Priority String
            RunInstances DataDisk.N.Encrypted String
            RunInstances SystemDisk.Encrypted String
            RunInstances SystemDisk.Size String
            """;

    private static final Map<String, String> TYPES = DIFFERENCES
            .lines()
            .collect(Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> line.substring(line.lastIndexOf(' ') + 1)));

    private SdkTypes() {}

    /** The types by the names of declarations, {@code Tag.N.Key}; empty if the SDKs have no class for the request. */
    static Map<String, Class<?>> of(SampleCall call) {
        Map<String, Class<?>> types = new HashMap<>();
        if (call.version().equals(Operations.VERSION) && !TYPES.containsKey(call.action() + " " + ALL)) {
            for (Parameter parameter : call.declared()) {
                String different = TYPES.getOrDefault(call.action() + " " + parameter.name(), "");
                if (!parameter.type().isRecord() && !different.equals("none")) {
                    types.put(parameter.name(), type(parameter, different));
                }
            }
        }
        return types;
    }

    private static Class<?> type(Parameter parameter, String different) {
        return switch (different.isEmpty() ? parameter.type().getSimpleName() : different) {
            case "Integer" -> Integer.class;
            case "Long" -> Long.class;
            case "Double" -> Float.class;
            case "Boolean" -> Boolean.class;
            default -> String.class;
        };
    }
}
