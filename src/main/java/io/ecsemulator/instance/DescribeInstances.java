package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonIds;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists instances, in the order they came. */
@ApiOperation(editions = "")
final class DescribeInstances extends UndeclaredOperation<DescribeInstances.Parameters, DescribeInstances.Answer> {

    /**
     * What a caller says; what it gives must all hold for an instance to be listed.
     *
     * @param RegionId mandatory
     * @param AdditionalAttributes what an answer is to have more; every answer has all of it
     * @param DeviceAvailable whether disks can be attached
     * @param DryRun true: only check the call
     * @param EipAddresses a JSON array of at most 100 addresses, here and below
     * @param Filter ends of spans of time: CreationStartTime, CreationEndTime, ExpiredStartTime, ExpiredEndTime
     * @param HttpEndpoint of the metadata: enabled or disabled
     * @param HttpPutResponseHopLimit of the metadata
     * @param HttpTokens of the metadata: optional or required
     * @param InstanceIds a JSON array of at most 100 ids; ids that do not exist are not in the answer
     * @param InstanceName the whole name, with {@code *} for any characters
     * @param InstanceNetworkType vpc or classic
     * @param InternetChargeType PayByTraffic or PayByBandwidth
     * @param Ipv6Address one of the addresses that an instance has
     * @param LockReason why it is locked
     * @param MaxResults 10 to 100, default 10; pages by token then
     * @param NextToken of the page before; pages by token then
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     * @param PrivateIpAddresses in its private network
     * @param SecurityGroupId one of its groups
     * @param Status as on the wire
     * @param Tag all of them, a tag without value for any value
     */
    record Parameters(
            @Nullable String RegionId,
            List<String> AdditionalAttributes,
            @Nullable Boolean DeviceAvailable,
            @Nullable Boolean DryRun,
            @Nullable String EipAddresses,
            List<FilterParameter> Filter,
            @Nullable String HpcClusterId,
            @Nullable String HttpEndpoint,
            @Nullable Integer HttpPutResponseHopLimit,
            @Nullable String HttpTokens,
            @Nullable String ImageId,
            @Nullable String InnerIpAddresses,
            @Nullable String InstanceChargeType,
            @Nullable String InstanceIds,
            @Nullable String InstanceName,
            @Nullable String InstanceNetworkType,
            @Nullable String InstanceType,
            @Nullable String InstanceTypeFamily,
            @Nullable String InternetChargeType,
            @Nullable Boolean IoOptimized,
            List<String> Ipv6Address,
            @Nullable String KeyPairName,
            @Nullable String LockReason,
            @Nullable Integer MaxResults,
            @Nullable String NextToken,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize,
            @Nullable String PrivateIpAddresses,
            @Nullable String PublicIpAddresses,
            @Nullable String RdmaIpAddresses,
            @Nullable String ResourceGroupId,
            @Nullable String SecurityGroupId,
            @Nullable String Status,
            List<TagParameter> Tag,
            @Nullable String VSwitchId,
            @Nullable String VpcId,
            @Nullable String ZoneId) {}

    /** What a caller gets. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Instance") List<Instance> Instances) {}

    @Override
    public String edition() {
        return "2024, 2026";
    }

    @Override
    public List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(List.of(
                InstanceError.REGION_NOT_FOUND,
                InstanceError.STATUS,
                InstanceError.LOCK_REASON,
                InstanceError.CHARGE_TYPE,
                InstanceError.INTERNET_CHARGE_TYPE,
                InstanceError.NETWORK_TYPE,
                InstanceError.FILTER_KEY,
                InstanceError.FILTER_VALUE));
        errors.addAll(TagParameter.FILTER_ERRORS);
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = Regions.named(parameters.RegionId()).RegionId();
        Predicate<Instance> filter = InstanceFilter.of(parameters);
        Set<String> ids = JsonIds.ids(
                parameters.InstanceIds(),
                GatewayError.INVALID_PARAMETER,
                GatewayError.INVALID_PARAMETER,
                "InstanceIds");
        Paging paging = new Paging(
                parameters.PageNumber(), parameters.PageSize(), parameters.MaxResults(), parameters.NextToken(), 100);
        Page<Instance> page = call.store()
                .step(world -> Page.of(world.instances(), regionId, candidates(world, ids), filter, paging));
        if (Boolean.TRUE.equals(parameters.DryRun())) {
            throw new ApiException(GatewayError.DRY_RUN);
        }
        return new Answer(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.NextToken(),
                page.items());
    }

    private static @Nullable Collection<Instance> candidates(World world, @Nullable Set<String> ids) {
        return ids == null
                ? null
                : ids.stream().map(world::instance).filter(Objects::nonNull).toList();
    }
}
