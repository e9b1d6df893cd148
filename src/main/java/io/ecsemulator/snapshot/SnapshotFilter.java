package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What DescribeSnapshots asks of a snapshot, beside its id and its instance. All of it must hold. */
final class SnapshotFilter {

    private static final String ALL = "all";
    private static final Set<String> STATUSES =
            Arrays.stream(SnapshotStatus.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TYPES = Set.of("auto", "user");
    private static final Set<String> CATEGORIES = Set.of("standard", "flash", "archive");
    private static final Set<String> SOURCE_DISK_TYPES = Set.of("system", "data");
    private static final Set<String> USAGES = Set.of("image", "disk", "image_disk", "none");
    private static final Set<String> FILTER_KEYS = Set.of(FilterParameter.CREATION_START, FilterParameter.CREATION_END);

    private SnapshotFilter() {}

    /**
     * What these parameters ask for.
     *
     * @param links the chains that are asked for, or null
     * @return null if nothing is asked
     * @throws ApiException if something is asked that there is not
     */
    static @Nullable Predicate<Snapshot> of(DescribeSnapshots.Parameters wanted, @Nullable Set<String> links) {
        Filter<Snapshot> conditions = new Filter<>();
        conditions.is(
                Checks.oneOf(CATEGORIES, lower(wanted.Category()), SnapshotError.CATEGORY),
                snapshot -> snapshot.Category().name());
        conditions.is(
                Checks.oneOf(TYPES, unlessAll(wanted.SnapshotType()), SnapshotError.TYPE),
                snapshot -> snapshot.SnapshotType().name());
        conditions.is(
                Checks.oneOf(SOURCE_DISK_TYPES, lower(wanted.SourceDiskType()), SnapshotError.SOURCE_DISK_TYPE),
                snapshot -> snapshot.SourceDiskType().name());
        conditions.is(
                Checks.oneOf(STATUSES, unlessAll(wanted.Status()), SnapshotError.STATUS),
                snapshot -> snapshot.Status().name());
        conditions.is(
                Checks.oneOf(USAGES, wanted.Usage(), SnapshotError.USAGE),
                snapshot -> snapshot.Usage().name());
        conditions.is(wanted.DiskId(), Snapshot::SourceDiskId);
        conditions.is(wanted.Encrypted(), Snapshot::Encrypted);
        conditions.is(wanted.KMSKeyId(), Snapshot::KMSKeyId);
        conditions.is(wanted.ResourceGroupId(), Snapshot::ResourceGroupId);
        conditions.name(wanted.SnapshotName(), Snapshot::SnapshotName);
        conditions.where(links, (snapshot, wantedLinks) -> wantedLinks.contains(snapshot.SnapshotLinkId()));
        List<FilterParameter.Bound> bounds = FilterParameter.bounds(
                wanted.Filter(), FILTER_KEYS, SnapshotError.FILTER_KEY, SnapshotError.FILTER_VALUE);
        conditions.where(
                bounds.isEmpty() ? null : bounds,
                (snapshot, times) -> FilterParameter.within(times, "Creation", snapshot.CreationTime()));
        conditions.tags(wanted.Tag(), Snapshot::Tags);
        return conditions.all();
    }

    private static @Nullable String unlessAll(@Nullable String text) {
        return ALL.equals(text) ? null : text;
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
