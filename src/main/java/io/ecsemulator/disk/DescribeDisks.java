package io.ecsemulator.disk;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Region;
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
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists disks the newest first; Released disks are not listed. */
@ApiOperation(editions = "2026", sample = "RegionId=cn-hangzhou&DiskIds=[\"d-23jbf2v5m\"]")
final class DescribeDisks extends Operation<DescribeDisks.Parameters, DescribeDisks.Attempt, DescribeDisks.Response> {

    /**
     * Request parameters. A disk is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param AdditionalAttributes additional fields of the response; Placement: the zones of a regional disk
     * @param AutoSnapshotPolicyId id of the automatic snapshot policy of the disk
     * @param Category category of the disk; all: any
     * @param DeleteAutoSnapshot whether its automatic snapshots are deleted together with the disk
     * @param DeleteWithInstance whether the disk is released together with its instance
     * @param DiskChargeType billing method of the disk
     * @param DiskIds ids of disks, at most 100; ids that do not exist are ignored
     * @param DiskName name of the disk, in which each {@code *} stands for any number of characters
     * @param DiskType system or data; all: both
     * @param DryRun true: checks the request without a response
     * @param EnableAutoSnapshot whether an automatic snapshot policy can be applied to the disk
     * @param EnableAutomatedSnapshotPolicy whether an automatic snapshot policy is applied to the disk
     * @param EnableShared true: MultiAttach is LegacyShared; false: it is not
     * @param Encrypted whether the disk is encrypted
     * @param Filter start and end of the time of creation, with the keys CreationStartTime and CreationEndTime
     * @param InstanceId id of an instance that the disk is attached to
     * @param KMSKeyId id of the key of an encrypted disk
     * @param LockReason reason for which the disk is locked
     * @param MaxResults largest number of disks on a page by token, 10 to 500; less than 10 counts as 10, more than 500 as 500;
     *     default 10
     * @param MultiAttach whether the disk can be attached to several instances
     * @param NextToken token of the page, from the response with the previous page
     * @param PageNumber number of the page, from 1; default 1; ignored with MaxResults or NextToken
     * @param PageSize largest number of disks on a page by number, 1 to 100; default 10
     * @param Portable whether the disk can be detached and attached to another instance
     * @param ResourceGroupId id of the resource group of the disk
     * @param SnapshotId id of the snapshot that the disk was created from, which may have been deleted since
     * @param Status status of the disk; All: any
     * @param Tag tags of the disk, at most 20; without a value, any value matches
     * @param ZoneId id of a zone of the region
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            List<String> AdditionalAttributes,
            @Nullable String AutoSnapshotPolicyId,

            @OneOf(value = "all", from = DiskCategory.Known.class) @Nullable
            String Category,

            @Nullable Boolean DeleteAutoSnapshot,
            @Nullable Boolean DeleteWithInstance,
            @Nullable ChargeType DiskChargeType,
            @JsonArray @MaxItems(100) @Nullable List<String> DiskIds,
            @Nullable String DiskName,
            @OneOf({"system", "data", "all"}) @Nullable String DiskType,
            @Nullable Boolean DryRun,
            @Nullable Boolean EnableAutoSnapshot,
            @Nullable Boolean EnableAutomatedSnapshotPolicy,
            @Nullable Boolean EnableShared,
            @Nullable Boolean Encrypted,
            List<FilterParameter> Filter,
            @Nullable String InstanceId,
            @Nullable String KMSKeyId,

            @OneOf({"financial", "security", "recycling", "dedicatedhostfinancial"}) @Nullable
            OperationLockReason LockReason,

            @Range(min = 1) @Nullable Integer MaxResults,
            @Nullable MultiAttach MultiAttach,
            @Nullable String NextToken,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @Nullable Boolean Portable,
            @Nullable String ResourceGroupId,
            @Nullable String SnapshotId,

            @OneOf({"In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting", "All"}) @Nullable
            String Status,

            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ZoneId) {}

    /** Response. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Disk") List<Disk> Disks) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, World world, Listing<Disk> listing) {

        boolean isZoneUnknown() {
            return parameters.ZoneId != null
                    && !Region.get(parameters.RegionId).zones().contains(parameters.ZoneId);
        }

        boolean hasMultiAttachConflict() {
            return parameters.MultiAttach != null
                    && parameters.EnableShared != null
                    && parameters.EnableShared != (parameters.MultiAttach == MultiAttach.LegacyShared);
        }

        /** A snapshot that was deleted is still the source of disks. */
        boolean isSnapshotUnknown() {
            String snapshotId = parameters.SnapshotId;
            return snapshotId != null
                    && world.snapshot(snapshotId) == null
                    && world.disksMadeOf(snapshotId).isEmpty();
        }
    }

    private static final int MAX_RESULTS = 500;

    private static final Disk.Placement NO_PLACEMENT = new Disk.Placement("");

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .missing(DescribeDisksError.REGION_MISSING, "RegionId")
                .invalid(DescribeDisksError.REGION_NOT_FOUND, "RegionId")
                .invalid(DescribeDisksError.DISK_IDS_INVALID, "DiskIds")
                .tooMany(DescribeDisksError.TOO_MANY_DISK_IDS, "DiskIds")
                .invalid(DescribeDisksError.CATEGORY, "Category")
                .invalid(CommonError.DISK_TYPE, "DiskType")
                .invalid(DescribeDisksError.STATUS, "Status")
                .invalid(DescribeDisksError.CHARGE_TYPE, "DiskChargeType")
                .invalid(CommonError.LOCK_REASON_NOT_FOUND, "LockReason")
                .invalid(DiskError.MULTI_ATTACH_INVALID, "MultiAttach")
                .tooMany(TagError.COUNT, "Tag")
                .stage(Stage.REQUEST)
                .rule(DescribeDisksError.ZONE_NOT_FOUND, "ZoneId is not a zone of the region", Attempt::isZoneUnknown)
                .rule(
                        DescribeDisksError.MULTI_ATTACH_CONFLICT,
                        "EnableShared is true and MultiAttach is not LegacyShared, or EnableShared is false and it is",
                        Attempt::hasMultiAttachConflict)
                .each(attempt -> attempt.parameters.Tag, TagParameter.FILTER_RULES)
                .each(
                        attempt -> attempt.parameters.Filter,
                        FilterParameter.rules(
                                "2026", DescribeDisksError.FILTER_KEY, DescribeDisksError.FILTER_VALUE, "Creation"))
                .stage(Stage.EXISTENCE)
                .rule(
                        DescribeDisksError.SNAPSHOT_NOT_FOUND,
                        "the snapshot does not exist and no disk was created from it",
                        Attempt::isSnapshotUnknown)
                .include(attempt -> attempt.listing.paging(), Paging.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DescribeDisks() {
        super(DescribeDisks::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(
                asked,
                world,
                new Listing<>(
                        world.disks(),
                        asked.RegionId,
                        candidates(asked, world),
                        filter(asked),
                        Paging.of(
                                asked.PageNumber,
                                asked.PageSize,
                                asked.MaxResults,
                                asked.NextToken,
                                asked.RegionId,
                                MAX_RESULTS)));
    }

    private static @Nullable Collection<Disk> candidates(Parameters asked, World world) {
        if (asked.DiskIds != null) {
            return Listing.byId(world.disks(), asked.DiskIds);
        }
        if (asked.InstanceId != null) {
            return world.disksOn(asked.InstanceId);
        }
        if (asked.SnapshotId != null && !asked.SnapshotId.isEmpty()) {
            return world.disksMadeOf(asked.SnapshotId);
        }
        return asked.AutoSnapshotPolicyId != null && !asked.AutoSnapshotPolicyId.isEmpty()
                ? world.disksUnder(asked.AutoSnapshotPolicyId)
                : null;
    }

    private static Filter<Disk> filter(Parameters asked) {
        return new Filter<Disk>()
                .equal(asked.AutoSnapshotPolicyId, Disk::AutoSnapshotPolicyId)
                .equalUnlessAll(asked.Category, Disk::Category)
                .flag(asked.DeleteAutoSnapshot, Disk::DeleteAutoSnapshot, true, "DeleteAutoSnapshot")
                .flag(asked.DeleteWithInstance, Disk::DeleteWithInstance, true, "DeleteWithInstance")
                .word(asked.DiskChargeType, Disk::DiskChargeType)
                .name(asked.DiskName, Disk::DiskName)
                .equalUnlessAll(asked.DiskType, Disk::Type)
                .flag(asked.EnableAutoSnapshot, Disk::EnableAutoSnapshot, false, "not EnableAutoSnapshot")
                .flag(
                        asked.EnableAutomatedSnapshotPolicy,
                        Disk::EnableAutomatedSnapshotPolicy,
                        true,
                        "EnableAutomatedSnapshotPolicy")
                .flag(
                        asked.EnableShared,
                        disk -> disk.MultiAttach() == MultiAttach.LegacyShared,
                        true,
                        MultiAttach.LegacyShared.toString())
                .flag(asked.Encrypted, Disk::Encrypted, true, "Encrypted")
                .time(asked.Filter, "Creation", Disk::CreationTime)
                .matching(asked.InstanceId, Disk::isOn)
                .word(asked.KMSKeyId, Disk::KMSKeyId)
                .wordMatching(asked.LockReason, Disk::isLockedFor)
                .word(asked.MultiAttach, Disk::MultiAttach)
                .flag(asked.Portable, Disk::Portable, false, "not Portable")
                .word(asked.ResourceGroupId, Disk::ResourceGroupId)
                .equal(asked.SnapshotId, Disk::SourceSnapshotId)
                .equalUnlessAll(asked.Status, Disk::Status)
                .tags(asked.Tag, Disk::Tags)
                .matching(asked.ZoneId, Disk::isIn);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Page<Disk> page = attempt.listing.page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.NextToken(),
                page.items().stream()
                        .map(disk -> shown(disk, attempt.parameters.AdditionalAttributes.contains("Placement")))
                        .toList());
    }

    /**
     * A disk as the real service shows it: without an attachment to an instance on which it is not In_use yet (drivers wait for
     * nothing else), and without its zones unless they are asked for (recorded 2024).
     */
    private static Disk shown(Disk disk, boolean withPlacement) {
        Disk shown = withPlacement || disk.Placement().ZoneIds().isEmpty() ? disk : disk.withPlacement(NO_PLACEMENT);
        int attachments = disk.Attachments().size();
        return disk.Status() == DiskStatus.Attaching && attachments > 0
                ? shown.withAttachments(disk.Attachments().subList(0, attachments - 1))
                : shown;
    }
}
