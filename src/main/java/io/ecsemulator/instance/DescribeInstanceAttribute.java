package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Minutes;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of one instance: what DescribeInstances does, with less in some places. */
@ApiOperation(editions = "")
final class DescribeInstanceAttribute
        extends UndeclaredOperation<DescribeInstanceAttribute.Parameters, DescribeInstanceAttribute.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory
     */
    record Parameters(@Nullable String InstanceId) {}

    /**
     * What a caller gets.
     *
     * @param IoOptimized here a text
     * @param EnableJumboFrame always false
     */
    record Answer(
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
            @Minutes Instant CreationTime,
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

    /** An elastic address; all empty without one. */
    record EipAddress(String AllocationId, String IpAddress, String InternetChargeType, int Bandwidth) {}

    /** A dedicated host; all empty without one. */
    record DedicatedHostAttribute(String DedicatedHostId, String DedicatedHostName) {}

    /** Why operations on the instance are refused. */
    record LockReason(String LockReason) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(InstanceError.INSTANCE_NOT_FOUND);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String instanceId = parameters.InstanceId();
        if (instanceId == null || instanceId.isBlank()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "InstanceId");
        }
        return call.store().step(world -> {
            Instance instance = world.instance(instanceId);
            if (instance == null) {
                throw new ApiException(InstanceError.INSTANCE_NOT_FOUND);
            }
            return answer(call.requestId(), instance);
        });
    }

    private static Answer answer(String requestId, Instance instance) {
        return new Answer(
                requestId,
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
                Boolean.toString(instance.IoOptimized()),
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
