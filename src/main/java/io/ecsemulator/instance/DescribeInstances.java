package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InternetChargeType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists instances the newest first. */
@ApiOperation(editions = "2024, 2026", sample = "RegionId=cn-hangzhou&InstanceIds=[\"i-23jggx34b\"]")
final class DescribeInstances
        extends Operation<DescribeInstances.Parameters, DescribeInstances.Attempt, DescribeInstances.Response> {

    /**
     * Request parameters. An instance is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param AdditionalAttributes additional fields of the response; META_OPTIONS: MetadataOptions
     * @param DeviceAvailable whether disks can be attached to the instance
     * @param DryRun true: checks the request without a response
     * @param EipAddresses elastic IP addresses, at most 100, of which the instance has one
     * @param Filter start and end of the times of creation and of expiry, with the keys CreationStartTime, CreationEndTime,
     *     ExpiredStartTime and ExpiredEndTime
     * @param HpcClusterId id of the HPC cluster of the instance
     * @param HttpEndpoint access to the instance's metadata, enabled or disabled
     * @param HttpPutResponseHopLimit hop limit of responses to requests for the instance's metadata
     * @param HttpTokens mode of access to the instance's metadata, optional or required
     * @param ImageId id of the image of the instance
     * @param InnerIpAddresses IP addresses in the classic network, at most 100, of which the instance has one
     * @param InstanceChargeType billing method of the instance
     * @param InstanceIds ids of instances, at most 100; ids that do not exist are ignored
     * @param InstanceName name of the instance, in which each {@code *} stands for any number of characters
     * @param InstanceNetworkType network of the instance
     * @param InstanceType type of the instance
     * @param InstanceTypeFamily family of the type of the instance
     * @param InternetChargeType billing method of the instance's public traffic
     * @param IoOptimized whether the instance is I/O optimized
     * @param Ipv6Address IPv6 addresses, of which the instance has one
     * @param KeyPairName name of the key pair of the instance
     * @param LockReason reason for which the instance is locked
     * @param MaxResults largest number of instances on a page by token, 10 to 100; less than 10 counts as 10, more than 100 as 100;
     *     default 10
     * @param NextToken token of the page, from the response with the previous page
     * @param PageNumber number of the page, from 1; default 1; ignored with MaxResults or NextToken
     * @param PageSize largest number of instances on a page by number, 1 to 100; default 10
     * @param PrivateIpAddresses IP addresses in the private network, at most 100, of which the instance has one
     * @param PublicIpAddresses public IP addresses, at most 100, of which the instance has one
     * @param RdmaIpAddresses RDMA IP addresses, at most 100, of which the instance has one
     * @param ResourceGroupId id of the resource group of the instance
     * @param SecurityGroupId id of a security group of the instance
     * @param Status status of the instance
     * @param Tag tags of the instance, at most 20; without a value, any value matches
     * @param VSwitchId id of the vSwitch of the instance
     * @param VpcId id of the private network of the instance
     * @param ZoneId id of the zone of the instance
     */
    @WithoutEffect("NeedSaleCycle")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            List<String> AdditionalAttributes,
            @Nullable Boolean DeviceAvailable,
            @Nullable Boolean DryRun,
            @JsonArray @MaxItems(100) @Nullable List<String> EipAddresses,
            List<FilterParameter> Filter,
            @Nullable String HpcClusterId,
            @Nullable String HttpEndpoint,
            @Nullable Integer HttpPutResponseHopLimit,
            @Nullable String HttpTokens,
            @Nullable String ImageId,
            @JsonArray @MaxItems(100) @Nullable List<String> InnerIpAddresses,
            @Nullable ChargeType InstanceChargeType,
            @JsonArray @MaxItems(100) @Nullable List<String> InstanceIds,
            @Nullable String InstanceName,
            @Nullable NetworkType InstanceNetworkType,
            @Nullable String InstanceType,
            @Nullable String InstanceTypeFamily,
            @Nullable InternetChargeType InternetChargeType,
            @Nullable Boolean IoOptimized,
            List<String> Ipv6Address,
            @Nullable String KeyPairName,

            @OneOf({"financial", "security", "recycling", "dedicatedhostfinancial", "refunded"}) @Nullable
            OperationLockReason LockReason,

            @Range(min = 1) @Nullable Integer MaxResults,
            @Nullable String NextToken,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @JsonArray @MaxItems(100) @Nullable List<String> PrivateIpAddresses,
            @JsonArray @MaxItems(100) @Nullable List<String> PublicIpAddresses,
            @JsonArray @MaxItems(100) @Nullable List<String> RdmaIpAddresses,
            @Nullable String ResourceGroupId,
            @Nullable String SecurityGroupId,
            @Nullable InstanceStatus Status,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String VSwitchId,
            @Nullable String VpcId,
            @Nullable String ZoneId) {}

    /** Response. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Instance") List<Instance> Instances) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, Listing<Instance> listing) {}

    private static final int MAX_RESULTS = 100;

    /** Unless they are asked for (recorded 2024). */
    private static final Instance.MetadataOptions NO_METADATA_OPTIONS = new Instance.MetadataOptions("", "", 0);

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(CommonError.STATUS_NOT_FOUND, "Status")
                .invalid(CreateError.CHARGE_TYPE_NOT_FOUND, "InstanceChargeType")
                .invalid(InstanceError.INTERNET_CHARGE_TYPE, "InternetChargeType")
                .invalid(InstanceError.NETWORK_TYPE, "InstanceNetworkType")
                .invalid(CommonError.LOCK_REASON_NOT_FOUND, "LockReason")
                .tooMany(TagError.COUNT, "Tag")
                .each(attempt -> attempt.parameters.Tag, TagParameter.FILTER_RULES)
                .each(
                        attempt -> attempt.parameters.Filter,
                        FilterParameter.rules(
                                "2024", InstanceError.FILTER_KEY, InstanceError.FILTER_VALUE, "Creation", "Expired"))
                .include(attempt -> attempt.listing.paging(), Paging.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DescribeInstances() {
        super(DescribeInstances::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(
                asked,
                new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        Listing.byId(world.instances(), asked.InstanceIds),
                        filter(asked),
                        Paging.of(
                                asked.PageNumber,
                                asked.PageSize,
                                asked.MaxResults,
                                asked.NextToken,
                                asked.RegionId,
                                MAX_RESULTS)));
    }

    private static Filter<Instance> filter(Parameters asked) {
        return new Filter<Instance>()
                .flag(asked.DeviceAvailable, Instance::DeviceAvailable, false, "not DeviceAvailable")
                .words(
                        asked.EipAddresses,
                        asked.EipAddresses,
                        oneOf(i -> Stream.of(i.EipAddress().IpAddress())))
                .time(asked.Filter, "Creation", i -> minutes(i.CreationTime()))
                .time(asked.Filter, "Expired", i -> minutes(i.ExpiredTime()))
                .word(asked.HpcClusterId, Instance::HpcClusterId)
                .equal(asked.HttpEndpoint, i -> i.MetadataOptions().HttpEndpoint())
                .equal(asked.HttpPutResponseHopLimit, i -> i.MetadataOptions().HttpPutResponseHopLimit())
                .equal(asked.HttpTokens, i -> i.MetadataOptions().HttpTokens())
                .word(asked.ImageId, Instance::ImageId)
                .words(asked.InnerIpAddresses, asked.InnerIpAddresses, oneOf(i -> i.InnerIpAddress().stream()))
                .word(asked.InstanceChargeType, Instance::InstanceChargeType)
                .name(asked.InstanceName, Instance::InstanceName)
                .word(asked.InstanceNetworkType, Instance::InstanceNetworkType)
                .word(asked.InstanceType, Instance::InstanceType)
                .word(asked.InstanceTypeFamily, Instance::InstanceTypeFamily)
                .word(asked.InternetChargeType, Instance::InternetChargeType)
                .flag(asked.IoOptimized, Instance::IoOptimized, false, "not IoOptimized")
                .words(
                        asked.Ipv6Address.isEmpty() ? null : asked.Ipv6Address,
                        asked.Ipv6Address,
                        oneOf(DescribeInstances::ipv6))
                .word(asked.KeyPairName, Instance::KeyPairName)
                .wordMatching(asked.LockReason, Instance::isLockedFor)
                .words(asked.PrivateIpAddresses, asked.PrivateIpAddresses, oneOf(DescribeInstances::privateAddresses))
                .words(asked.PublicIpAddresses, asked.PublicIpAddresses, oneOf(i -> i.PublicIpAddress().stream()))
                .words(asked.RdmaIpAddresses, asked.RdmaIpAddresses, oneOf(i -> i.RdmaIpAddress().stream()))
                .word(asked.ResourceGroupId, Instance::ResourceGroupId)
                .wordMatching(
                        asked.SecurityGroupId,
                        (i, group) -> i.SecurityGroupIds().contains(group))
                .word(asked.Status, Instance::Status)
                .tags(asked.Tag, Instance::Tags)
                .word(asked.VSwitchId, i -> i.VpcAttributes().VSwitchId())
                .word(asked.VpcId, i -> i.VpcAttributes().VpcId())
                .equal(asked.ZoneId, Instance::ZoneId);
    }

    private static BiPredicate<Instance, List<String>> oneOf(Function<Instance, Stream<String>> addresses) {
        return (instance, wanted) -> addresses.apply(instance).anyMatch(wanted::contains);
    }

    private static Stream<String> ipv6(Instance instance) {
        return instance.NetworkInterfaces().stream()
                .flatMap(card -> card.Ipv6Sets().stream())
                .map(Instance.Ipv6Set::Ipv6Address);
    }

    private static Stream<String> privateAddresses(Instance instance) {
        return Stream.concat(
                instance.VpcAttributes().PrivateIpAddress().stream(),
                instance.NetworkInterfaces().stream()
                        .flatMap(card -> card.PrivateIpSets().stream())
                        .map(Instance.PrivateIpSet::PrivateIpAddress));
    }

    /** Times are compared as the response shows them, in whole minutes. */
    private static @Nullable Instant minutes(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Page<Instance> page = attempt.listing.page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.NextToken(),
                attempt.parameters.AdditionalAttributes.contains("META_OPTIONS")
                        ? page.items()
                        : page.items().stream()
                                .map(instance -> instance.withMetadataOptions(NO_METADATA_OPTIONS))
                                .toList());
    }
}
