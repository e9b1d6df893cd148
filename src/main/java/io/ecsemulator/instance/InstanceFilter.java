package io.ecsemulator.instance;

import io.ecsemulator.api.ApiError;
import io.ecsemulator.api.ApiException;
import io.ecsemulator.api.GatewayError;
import io.ecsemulator.api.JsonArray;
import io.ecsemulator.api.TagParameter;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private final List<Predicate<Instance>> conditions = new ArrayList<>();

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
        filter.tags(wanted.Tag());
        wanted.Filter().forEach(filter::time);
        return filter.conditions.stream().reduce(Predicate::and).orElse(null);
    }

    /** Texts of which there are few, and what is no text. */
    private void values(DescribeInstances.Parameters wanted) {
        text(
                oneOf(STATUSES, wanted.Status(), InstanceError.STATUS),
                i -> i.Status().name());
        text(
                oneOf(Set.of("PrePaid", "PostPaid"), wanted.InstanceChargeType(), InstanceError.CHARGE_TYPE),
                Instance::InstanceChargeType);
        text(
                oneOf(
                        Set.of("PayByTraffic", "PayByBandwidth"),
                        wanted.InternetChargeType(),
                        InstanceError.INTERNET_CHARGE_TYPE),
                Instance::InternetChargeType);
        text(
                oneOf(Set.of("vpc", "classic"), wanted.InstanceNetworkType(), InstanceError.NETWORK_TYPE),
                Instance::InstanceNetworkType);
        String lock = oneOf(LOCK_REASONS, wanted.LockReason(), InstanceError.LOCK_REASON);
        if (lock != null) {
            conditions.add(instance -> instance.isLockedFor(lock));
        }
        value(wanted.DeviceAvailable(), Instance::DeviceAvailable);
        value(wanted.IoOptimized(), Instance::IoOptimized);
        value(wanted.HttpPutResponseHopLimit(), i -> i.MetadataOptions().HttpPutResponseHopLimit());
    }

    private void texts(DescribeInstances.Parameters wanted) {
        text(wanted.HpcClusterId(), Instance::HpcClusterId);
        text(wanted.HttpEndpoint(), i -> i.MetadataOptions().HttpEndpoint());
        text(wanted.HttpTokens(), i -> i.MetadataOptions().HttpTokens());
        text(wanted.ImageId(), Instance::ImageId);
        text(wanted.InstanceType(), Instance::InstanceType);
        text(wanted.InstanceTypeFamily(), Instance::InstanceTypeFamily);
        text(wanted.KeyPairName(), Instance::KeyPairName);
        text(wanted.ResourceGroupId(), Instance::ResourceGroupId);
        text(wanted.VSwitchId(), i -> i.VpcAttributes().VSwitchId());
        text(wanted.VpcId(), i -> i.VpcAttributes().VpcId());
        text(wanted.ZoneId(), Instance::ZoneId);
        String group = wanted.SecurityGroupId();
        if (group != null && !group.isBlank()) {
            conditions.add(instance -> instance.SecurityGroupIds().contains(group));
        }
        String name = wanted.InstanceName();
        if (name != null && !name.isBlank()) {
            conditions.add(instance -> matches(name, instance.InstanceName()));
        }
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
        if (!ipv6.isEmpty()) {
            conditions.add(instance -> instance.NetworkInterfaces().stream()
                    .flatMap(card -> card.Ipv6Sets().stream())
                    .anyMatch(set -> ipv6.contains(set.Ipv6Address())));
        }
    }

    private void tags(List<TagParameter> tags) {
        TagParameter.checkFilter(tags);
        if (!tags.isEmpty()) {
            conditions.add(instance -> TagParameter.all(tags, instance.Tags()));
        }
    }

    private void time(DescribeInstances.TimeFilter filter) {
        String key = Objects.requireNonNullElse(filter.Key(), "");
        boolean start = key.endsWith("StartTime");
        Function<Instance, @Nullable Instant> field = switch (key) {
            case "CreationStartTime", "CreationEndTime" -> Instance::CreationTime;
            case "ExpiredStartTime", "ExpiredEndTime" -> Instance::ExpiredTime;
            default -> throw new ApiException(InstanceError.FILTER_KEY, key);
        };
        Instant bound;
        try {
            bound = TIME.parse(Objects.requireNonNullElse(filter.Value(), ""), Instant::from);
        } catch (DateTimeException e) {
            throw new ApiException(InstanceError.FILTER_VALUE, key);
        }
        conditions.add(instance -> {
            Instant time = field.apply(instance);
            // Compared as callers see it, in whole minutes.
            return time != null
                    && (start
                            ? !time.isBefore(bound)
                            : !time.truncatedTo(ChronoUnit.MINUTES).isAfter(bound));
        });
    }

    private static @Nullable String oneOf(Set<String> values, @Nullable String wanted, ApiError otherwise) {
        if (wanted == null || wanted.isBlank()) {
            return null;
        }
        if (!values.contains(wanted)) {
            throw new ApiException(otherwise);
        }
        return wanted;
    }

    private void text(@Nullable String wanted, Function<Instance, String> field) {
        value(wanted == null || wanted.isBlank() ? null : wanted, field);
    }

    private <T> void value(@Nullable T wanted, Function<Instance, T> field) {
        if (wanted != null) {
            conditions.add(instance -> wanted.equals(field.apply(instance)));
        }
    }

    /** One of the addresses in a JSON array. */
    private void array(String name, @Nullable String text, Function<Instance, Stream<String>> addresses) {
        Set<String> wanted = JsonArray.ids(text, GatewayError.INVALID_PARAMETER, GatewayError.INVALID_PARAMETER, name);
        if (wanted != null) {
            conditions.add(instance -> addresses.apply(instance).anyMatch(wanted::contains));
        }
    }

    /** Whether a name is that text, in which each {@code *} stands for any characters or none. */
    private static boolean matches(String wanted, String name) {
        String[] parts = wanted.split("\\*", -1);
        String first = parts[0];
        String last = parts[parts.length - 1];
        if (parts.length == 1) {
            return name.equals(wanted);
        }
        if (!name.startsWith(first) || !name.endsWith(last) || name.length() < first.length() + last.length()) {
            return false;
        }
        // What lies between is found from the left, each part as early as can be.
        String rest = name.substring(first.length(), name.length() - last.length());
        for (String part : List.of(parts).subList(1, parts.length - 1)) {
            int found = rest.indexOf(part);
            if (found < 0) {
                return false;
            }
            rest = rest.substring(found + part.length());
        }
        return true;
    }
}
