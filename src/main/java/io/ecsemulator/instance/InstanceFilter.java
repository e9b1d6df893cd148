package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What DescribeInstances asks of an instance, beside its id. All of it must hold. */
final class InstanceFilter {

    private static final Set<String> STATUSES =
            Arrays.stream(InstanceStatus.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LOCK_REASONS =
            Set.of("financial", "security", "recycling", "dedicatedhostfinancial", "refunded");
    private static final Set<String> TIMES =
            Set.of(FilterParameter.CREATION_START, FilterParameter.CREATION_END, "ExpiredStartTime", "ExpiredEndTime");

    private final Filter<Instance> conditions = new Filter<>();

    private InstanceFilter() {}

    /**
     * What these parameters ask for.
     *
     * @return null if nothing is asked
     * @throws ApiException if something is asked that there is not
     */
    static @Nullable Predicate<Instance> of(DescribeInstances.Parameters wanted) {
        InstanceFilter filter = new InstanceFilter();
        filter.values(wanted);
        filter.texts(wanted);
        filter.addresses(wanted);
        filter.conditions.tags(wanted.Tag(), Instance::Tags);
        filter.times(wanted.Filter());
        return filter.conditions.all();
    }

    /** Texts of which there are few, and what is no text. */
    private void values(DescribeInstances.Parameters wanted) {
        conditions.is(
                Checks.oneOf(STATUSES, wanted.Status(), InstanceError.STATUS),
                i -> i.Status().name());
        conditions.is(
                Checks.oneOf(Set.of("PrePaid", "PostPaid"), wanted.InstanceChargeType(), InstanceError.CHARGE_TYPE),
                i -> i.InstanceChargeType().name());
        conditions.is(
                Checks.oneOf(
                        Set.of("PayByTraffic", "PayByBandwidth"),
                        wanted.InternetChargeType(),
                        InstanceError.INTERNET_CHARGE_TYPE),
                i -> i.InternetChargeType().name());
        conditions.is(
                Checks.oneOf(Set.of("vpc", "classic"), wanted.InstanceNetworkType(), InstanceError.NETWORK_TYPE),
                i -> i.InstanceNetworkType().name());
        conditions.where(
                Checks.oneOf(LOCK_REASONS, wanted.LockReason(), InstanceError.LOCK_REASON),
                (i, reason) -> i.isLockedFor(OperationLockReason.valueOf(reason)));
        conditions.is(wanted.DeviceAvailable(), Instance::DeviceAvailable);
        conditions.is(wanted.IoOptimized(), Instance::IoOptimized);
        conditions.is(wanted.HttpPutResponseHopLimit(), i -> i.MetadataOptions().HttpPutResponseHopLimit());
    }

    private void texts(DescribeInstances.Parameters wanted) {
        conditions.is(wanted.HpcClusterId(), Instance::HpcClusterId);
        conditions.is(wanted.HttpEndpoint(), i -> i.MetadataOptions().HttpEndpoint());
        conditions.is(wanted.HttpTokens(), i -> i.MetadataOptions().HttpTokens());
        conditions.is(wanted.ImageId(), Instance::ImageId);
        conditions.is(wanted.InstanceType(), Instance::InstanceType);
        conditions.is(wanted.InstanceTypeFamily(), Instance::InstanceTypeFamily);
        conditions.is(wanted.KeyPairName(), Instance::KeyPairName);
        conditions.is(wanted.ResourceGroupId(), Instance::ResourceGroupId);
        conditions.is(wanted.VSwitchId(), i -> i.VpcAttributes().VSwitchId());
        conditions.is(wanted.VpcId(), i -> i.VpcAttributes().VpcId());
        conditions.is(wanted.ZoneId(), Instance::ZoneId);
        conditions.where(
                wanted.SecurityGroupId(), (i, group) -> i.SecurityGroupIds().contains(group));
        conditions.name(wanted.InstanceName(), Instance::InstanceName);
    }

    private void addresses(DescribeInstances.Parameters wanted) {
        array(
                "EipAddresses",
                wanted.EipAddresses(),
                i -> Stream.of(i.EipAddress().IpAddress()));
        array("InnerIpAddresses", wanted.InnerIpAddresses(), i -> i.InnerIpAddress().stream());
        array(
                "PrivateIpAddresses",
                wanted.PrivateIpAddresses(),
                i -> Stream.concat(
                        i.VpcAttributes().PrivateIpAddress().stream(),
                        i.NetworkInterfaces().stream()
                                .flatMap(card -> card.PrivateIpSets().stream())
                                .map(Instance.PrivateIpSet::PrivateIpAddress)));
        array("PublicIpAddresses", wanted.PublicIpAddresses(), i -> i.PublicIpAddress().stream());
        array("RdmaIpAddresses", wanted.RdmaIpAddresses(), i -> i.RdmaIpAddress().stream());
        List<String> ipv6 = wanted.Ipv6Address();
        conditions.where(
                ipv6.isEmpty() ? null : ipv6,
                (instance, some) -> instance.NetworkInterfaces().stream()
                        .flatMap(card -> card.Ipv6Sets().stream())
                        .anyMatch(set -> some.contains(set.Ipv6Address())));
    }

    private void times(List<FilterParameter> wanted) {
        List<FilterParameter.Bound> bounds =
                FilterParameter.bounds(wanted, TIMES, InstanceError.FILTER_KEY, InstanceError.FILTER_VALUE);
        conditions.where(
                bounds.isEmpty() ? null : bounds,
                (i, all) -> FilterParameter.within(all, "Creation", minutes(i.CreationTime()))
                        && FilterParameter.within(all, "Expired", minutes(i.ExpiredTime())));
    }

    /** Compared as callers see it, in whole minutes. */
    private static @Nullable Instant minutes(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** One of the addresses in a JSON array. */
    private void array(String name, @Nullable String text, Function<Instance, Stream<String>> addresses) {
        Set<String> wanted = JsonIds.ids(text, GatewayError.INVALID_PARAMETER, GatewayError.INVALID_PARAMETER, name);
        conditions.where(wanted, (i, some) -> addresses.apply(i).anyMatch(some::contains));
    }
}
