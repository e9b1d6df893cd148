package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Modifies attributes of disks at once, of all disks or of none; attributes that the request does not name stay as they are. */
@ApiOperation(editions = "2026", sample = "DiskId=d-23jbf2v5m&DiskName=data")
final class ModifyDiskAttribute
        extends Operation<ModifyDiskAttribute.Parameters, ModifyDiskAttribute.Attempt, ModifyDiskAttribute.Response> {

    /**
     * Request parameters. Either DiskId or DiskIds is mandatory, and at least one attribute.
     *
     * @param DiskId id of the disk
     * @param DiskIds ids of the disks, at most 100
     * @param RegionId id of the region; it is checked, but disks are found by their ids alone
     * @param DiskName new name
     * @param Description new description
     * @param BurstingEnabled whether an AutoPL disk can burst
     * @param DeleteAutoSnapshot whether automatic snapshots are deleted together with the disk
     * @param DeleteWithInstance whether the disk is released together with its instance; not for a multi-attach disk
     * @param EnableAutoSnapshot whether the automatic snapshot policy of the disk is in effect
     */
    record Parameters(
            @Nullable String DiskId,
            @MaxItems(100) List<String> DiskIds,
            @KnownRegion @Nullable String RegionId,
            @HasFormat(TextFormat.NAME) @Nullable String DiskName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable Boolean BurstingEnabled,
            @Nullable Boolean DeleteAutoSnapshot,
            @Nullable Boolean DeleteWithInstance,
            @Nullable Boolean EnableAutoSnapshot) {

        private boolean hasNoAttribute() {
            return Stream.of(
                            DiskName,
                            Description,
                            BurstingEnabled,
                            DeleteAutoSnapshot,
                            DeleteWithInstance,
                            EnableAutoSnapshot)
                    .allMatch(Objects::isNull);
        }
    }

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, List<TargetDisk> targets) {

        private boolean hasDiskThat(Predicate<Disk> condition) {
            return targets.stream().map(TargetDisk::disk).anyMatch(condition);
        }

        /** Whether the request sets BurstingEnabled and a disk meets a condition. */
        private boolean setsBurstingOf(Predicate<Disk> condition) {
            return parameters.BurstingEnabled != null && hasDiskThat(condition);
        }
    }

    /** The largest size of an AutoPL disk that cannot burst, in GiB. */
    private static final int MAX_SIZE_WITHOUT_BURSTING = 3;

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .invalid(CommonError.REGION_MALFORMED, "RegionId")
                .invalid(DiskError.NAME_MALFORMED, "DiskName")
                .invalid(CommonError.DESCRIPTION_MALFORMED, "Description")
                .stage(Stage.REQUEST)
                .rule(
                        DiskChangeError.IDS_CONFLICT,
                        "DiskId and DiskIds are both given",
                        attempt -> attempt.parameters.DiskId != null && !attempt.parameters.DiskIds.isEmpty())
                .rule(
                        DiskChangeError.ID_MISSING,
                        "DiskId and DiskIds are both missing",
                        attempt -> attempt.targets.isEmpty())
                .rule(
                        CommonError.NOTHING_TO_MODIFY,
                        "no attribute is given",
                        attempt -> attempt.parameters.hasNoAttribute())
                .each(Attempt::targets, TargetDisk.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        DiskChangeError.DISK_STATUS,
                        "the disk is Creating",
                        attempt -> attempt.hasDiskThat(disk -> disk.Status() == DiskStatus.Creating))
                .rule(
                        DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                        "DeleteWithInstance is given and the disk's MultiAttach is not Disabled",
                        attempt -> attempt.parameters.DeleteWithInstance != null
                                && attempt.hasDiskThat(Disk::hasMultiAttach))
                .rule(
                        DiskError.NOT_PORTABLE,
                        "DeleteWithInstance is false and it is a local disk, or a disk of the category cloud whose Portable is false",
                        attempt -> Boolean.FALSE.equals(attempt.parameters.DeleteWithInstance)
                                && attempt.hasDiskThat(ModifyDiskAttribute::isBoundToInstance))
                .rule(
                        CommonError.BURSTING_OF_CATEGORY,
                        "BurstingEnabled is given and it is not an AutoPL disk",
                        attempt ->
                                attempt.setsBurstingOf(disk -> !disk.Category().equals(DiskCategory.AUTO)))
                .rule(
                        DiskError.BURSTING_OF_MULTI_ATTACH,
                        "BurstingEnabled is given and the disk's MultiAttach is not Disabled",
                        attempt -> attempt.setsBurstingOf(Disk::hasMultiAttach))
                .rule(
                        DiskChangeError.BURSTING_MODIFYING,
                        "BurstingEnabled is given and a ModifyDiskSpec of the disk is under way",
                        attempt -> attempt.setsBurstingOf(disk -> disk.PendingSpec() != null))
                .stage(Stage.LIMITS)
                .rule(
                        DiskError.BURSTING_OF_SMALL,
                        "BurstingEnabled is true and the disk's size is at most " + MAX_SIZE_WITHOUT_BURSTING + " GiB",
                        attempt -> Boolean.TRUE.equals(attempt.parameters.BurstingEnabled)
                                && attempt.hasDiskThat(disk -> disk.Size() <= MAX_SIZE_WITHOUT_BURSTING))
                .build();
    }

    private static boolean isBoundToInstance(Disk disk) {
        return DiskCategory.isLocal(disk.Category()) || (disk.Category().equals("cloud") && !disk.Portable());
    }

    ModifyDiskAttribute() {
        super(ModifyDiskAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        List<String> ids = parameters.DiskId == null ? parameters.DiskIds : List.of(parameters.DiskId);
        return new Attempt(
                parameters, ids.stream().map(id -> TargetDisk.of(world, id)).toList());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.targets.forEach(target -> world.put(modified(target.disk(), attempt.parameters)));
        return new Response(call.requestId());
    }

    private static Disk modified(Disk disk, Parameters parameters) {
        return disk.with(b -> b.DiskName(Objects.requireNonNullElse(parameters.DiskName, disk.DiskName()))
                .Description(Objects.requireNonNullElse(parameters.Description, disk.Description()))
                .BurstingEnabled(Objects.requireNonNullElse(parameters.BurstingEnabled, disk.BurstingEnabled()))
                .DeleteAutoSnapshot(
                        Objects.requireNonNullElse(parameters.DeleteAutoSnapshot, disk.DeleteAutoSnapshot()))
                .DeleteWithInstance(
                        Objects.requireNonNullElse(parameters.DeleteWithInstance, disk.DeleteWithInstance()))
                .EnableAutoSnapshot(
                        Objects.requireNonNullElse(parameters.EnableAutoSnapshot, disk.EnableAutoSnapshot())));
    }
}
