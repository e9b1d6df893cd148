package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What DescribeDisks asks of a disk, beside its id and its instance. All of it must hold. */
final class DiskFilter {

    private static final String ALL = "all";
    private static final String ALL_STATUSES = "All";
    private static final Set<String> CATEGORIES =
            Stream.concat(DiskCategory.known().stream(), Stream.of(ALL)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TYPES = Set.of(ALL, DiskType.system.name(), DiskType.data.name());
    private static final Set<String> STATUSES = Stream.concat(
                    Arrays.stream(DiskStatus.values())
                            .filter(status -> status != DiskStatus.Released)
                            .map(Enum::name),
                    Stream.of(ALL_STATUSES))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LOCK_REASONS =
            Set.of("financial", "security", "recycling", "dedicatedhostfinancial");
    private static final Set<String> CHARGE_TYPES = Set.of("PrePaid", "PostPaid");
    private static final String SHARED = "LegacyShared";
    private static final Set<String> MULTI_ATTACH = Set.of("Disabled", "Enabled", SHARED);
    private static final Set<String> TIMES = Set.of(FilterParameter.CREATION_START, FilterParameter.CREATION_END);

    private final Filter<Disk> conditions = new Filter<>();

    private DiskFilter() {}

    /**
     * What these parameters ask for.
     *
     * @return null if nothing is asked
     * @throws ApiException if something is asked that there is not
     */
    static @Nullable Predicate<Disk> of(DescribeDisks.Parameters wanted, Region region) {
        DiskFilter filter = new DiskFilter();
        filter.choices(wanted, region);
        filter.shared(wanted.MultiAttach(), wanted.EnableShared());
        filter.flags(wanted);
        filter.texts(wanted);
        filter.conditions.tags(wanted.Tag(), Disk::Tags);
        filter.times(wanted.Filter());
        return filter.conditions.all();
    }

    /** Texts of which there are few. */
    private void choices(DescribeDisks.Parameters wanted, Region region) {
        conditions.where(Checks.oneOf(region.zones(), wanted.ZoneId(), DiskFilterError.ZONE_NOT_FOUND), Disk::isIn);
        conditions.is(
                unless(ALL, Checks.oneOf(CATEGORIES, wanted.Category(), DiskFilterError.CATEGORY)), Disk::Category);
        conditions.is(
                unless(ALL, Checks.oneOf(TYPES, wanted.DiskType(), DiskFilterError.DISK_TYPE)),
                disk -> disk.Type().name());
        conditions.is(
                unless(ALL_STATUSES, Checks.oneOf(STATUSES, wanted.Status(), DiskFilterError.STATUS)),
                disk -> disk.Status().name());
        conditions.is(
                Checks.oneOf(CHARGE_TYPES, wanted.DiskChargeType(), DiskFilterError.CHARGE_TYPE),
                disk -> disk.DiskChargeType().name());
        conditions.where(
                Checks.oneOf(LOCK_REASONS, wanted.LockReason(), DiskFilterError.LOCK_REASON),
                (disk, reason) -> disk.isLockedFor(OperationLockReason.valueOf(reason)));
    }

    /** EnableShared is the older of the two, and asks for shared block storage or for all that is none. */
    private void shared(@Nullable String multiAttach, @Nullable Boolean enableShared) {
        String wanted = Checks.oneOf(MULTI_ATTACH, multiAttach, DiskFilterError.MULTI_ATTACH);
        if (wanted != null && enableShared != null && wanted.equals(SHARED) != enableShared) {
            throw new ApiException(DiskFilterError.MULTI_ATTACH_CONFLICT);
        }
        conditions.is(wanted, disk -> disk.MultiAttach().name());
        conditions.is(enableShared, disk -> disk.MultiAttach() == MultiAttach.LegacyShared);
    }

    private void flags(DescribeDisks.Parameters wanted) {
        conditions.is(wanted.DeleteAutoSnapshot(), Disk::DeleteAutoSnapshot);
        conditions.is(wanted.DeleteWithInstance(), Disk::DeleteWithInstance);
        conditions.is(wanted.EnableAutoSnapshot(), Disk::EnableAutoSnapshot);
        conditions.is(wanted.EnableAutomatedSnapshotPolicy(), Disk::EnableAutomatedSnapshotPolicy);
        conditions.is(wanted.Encrypted(), Disk::Encrypted);
        conditions.is(wanted.Portable(), Disk::Portable);
    }

    private void texts(DescribeDisks.Parameters wanted) {
        conditions.is(wanted.AutoSnapshotPolicyId(), Disk::AutoSnapshotPolicyId);
        conditions.is(wanted.KMSKeyId(), Disk::KMSKeyId);
        conditions.is(wanted.ResourceGroupId(), Disk::ResourceGroupId);
        conditions.is(wanted.SnapshotId(), Disk::SourceSnapshotId);
        conditions.name(wanted.DiskName(), Disk::DiskName);
    }

    private void times(List<FilterParameter> wanted) {
        List<FilterParameter.Bound> bounds =
                FilterParameter.bounds(wanted, TIMES, DiskFilterError.FILTER_KEY, DiskFilterError.FILTER_VALUE);
        conditions.where(
                bounds.isEmpty() ? null : bounds,
                (disk, all) -> FilterParameter.within(all, "Creation", disk.CreationTime()));
    }

    private static @Nullable String unless(String all, @Nullable String wanted) {
        return all.equals(wanted) ? null : wanted;
    }
}
