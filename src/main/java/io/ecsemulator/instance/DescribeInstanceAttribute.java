package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Minutes;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes one instance: the fields of DescribeInstances, except for some parts of them. */
@ApiOperation(editions = "2024", sample = "InstanceId=i-23jggx34b")
final class DescribeInstanceAttribute
        extends Operation<DescribeInstanceAttribute.Parameters, InstanceTarget, DescribeInstanceAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     */
    record Parameters(@Mandatory String InstanceId) {}

    /**
     * Response.
     *
     * @param Memory size of the memory in MiB
     * @param IoOptimized optimized or none (recorded 2024); DescribeInstances has true or false
     * @param EnableJumboFrame always false
     */
    record Response(
            String RequestId,
            String InstanceId,
            String RegionId,
            String ZoneId,
            String ClusterId,
            String InstanceName,
            String HostName,
            String Description,
            String SerialNumber,
            String Status,
            String StoppedMode,
            String InstanceType,
            int Cpu,
            int Memory,
            String IoOptimized,
            String ImageId,
            Instant CreationTime,
            @Minutes @Nullable Instant ExpiredTime,
            String InstanceChargeType,
            String CreditSpecification,
            String InternetChargeType,
            int InternetMaxBandwidthIn,
            int InternetMaxBandwidthOut,
            String InstanceNetworkType,
            String VlanId,
            boolean EnableJumboFrame,
            @ListOf("SecurityGroupId") List<String> SecurityGroupIds,
            @ListOf("IpAddress") List<String> PublicIpAddress,
            @ListOf("IpAddress") List<String> InnerIpAddress,
            Instance.VpcAttributes VpcAttributes,
            EipAddress EipAddress,
            DedicatedHostAttribute DedicatedHostAttribute,
            @ListOf("LockReason") List<LockReason> OperationLocks) {}

    /** The elastic IP address of the instance; its fields are empty if there is none. */
    record EipAddress(
            String AllocationId,
            String IpAddress,
            String InternetChargeType,
            @OmittedIfEmpty int Bandwidth) {}

    /** The dedicated host of the instance; its fields are empty if there is none. */
    record DedicatedHostAttribute(String DedicatedHostId, String DedicatedHostName) {}

    /** A lock of the instance, by its reason. */
    record LockReason(String LockReason) {}

    private static Rules<InstanceTarget> declareRules() {
        return Rules.<InstanceTarget>of(Parameters.class, "2024")
                .include(target -> target, InstanceTarget.EXISTENCE)
                .build();
    }

    DescribeInstanceAttribute() {
        super(DescribeInstanceAttribute::declareRules);
    }

    @Override
    protected InstanceTarget attempt(Parameters parameters, World world) {
        return InstanceTarget.of(world, parameters.InstanceId);
    }

    @Override
    protected Response execute(InstanceTarget target, World world, Call call) {
        Instance instance = target.instance();
        return new Response(
                call.requestId(),
                instance.InstanceId(),
                instance.RegionId(),
                instance.ZoneId(),
                instance.ClusterId(),
                instance.InstanceName(),
                instance.HostName(),
                instance.Description(),
                instance.SerialNumber(),
                instance.Status().name(),
                instance.StoppedMode().toString(),
                instance.InstanceType(),
                instance.Cpu(),
                instance.Memory(),
                instance.IoOptimized() ? "optimized" : "none",
                instance.ImageId(),
                instance.CreationTime(),
                instance.ExpiredTime(),
                instance.InstanceChargeType().name(),
                instance.CreditSpecification(),
                instance.InternetChargeType().name(),
                instance.InternetMaxBandwidthIn(),
                instance.InternetMaxBandwidthOut(),
                instance.InstanceNetworkType().name(),
                instance.VlanId(),
                false,
                instance.SecurityGroupIds(),
                instance.PublicIpAddress(),
                instance.InnerIpAddress(),
                instance.VpcAttributes(),
                new EipAddress(
                        instance.EipAddress().AllocationId(),
                        instance.EipAddress().IpAddress(),
                        instance.EipAddress().InternetChargeType(),
                        instance.EipAddress().Bandwidth()),
                new DedicatedHostAttribute(
                        instance.DedicatedHostAttribute().DedicatedHostId(),
                        instance.DedicatedHostAttribute().DedicatedHostName()),
                instance.OperationLocks().stream()
                        .map(lock -> new LockReason(lock.LockReason().toString()))
                        .toList());
    }
}
