package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskCreation;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates a disk with the data of another in the same zone: a task that is Finished, with the new disk Available, after the delay {@code
 * create-disk}. DescribeTasks shows the id of the new disk as the ResourceId of the task.
 */
@ApiOperation(
        editions = "2026",
        sample = "RegionId=cn-hangzhou&SourceDiskId=d-essd&DiskCategory=cloud_auto&MultiAttach=Disabled&Size=40")
final class CloneDisks extends Operation<CloneDisks.Parameters, CloneDisks.Attempt, CloneDisks.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the source disk
     * @param SourceDiskId id of the disk to clone, an ESSD of any kind
     * @param DiskCategory category of the new disk; regional like the source, or not
     * @param PerformanceLevel level of a new cloud_essd: PL0 to PL3; mandatory for it
     * @param MultiAttach whether the new disk can be attached to several instances, Disabled or Enabled
     * @param Size size of the new disk in GiB, at least that of the source disk
     * @param DiskName name of the new disk; default empty
     * @param Encrypted whether the new disk is encrypted, as it must be if the source disk is; default false
     * @param KmsKeyId id of the key of an encrypted disk
     * @param BurstingEnabled whether a new cloud_auto can burst; default false
     * @param ProvisionedIops provisioned IOPS of a new cloud_auto; default 0
     * @param ResourceGroupId id of the resource group of the new disk, not checked
     * @param Tag tags of the new disk, at most 20
     * @param DryRun whether the call is only checked; default false
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("Arn.N")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SourceDiskId,

            @Mandatory @OneOf({"cloud_essd", "cloud_auto", "cloud_essd_entry", "cloud_regional_disk_auto"})
            String DiskCategory,

            @Nullable String PerformanceLevel,

            @Mandatory @OneOf({"Disabled", "Enabled"}) MultiAttach MultiAttach,

            @Mandatory @Range(min = 1, max = 65_536) Integer Size,
            @HasFormat(TextFormat.NAME) @Nullable String DiskName,
            @Nullable Boolean Encrypted,
            @Nullable String KmsKeyId,
            @Nullable Boolean BurstingEnabled,
            @Nullable Long ProvisionedIops,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable Boolean DryRun,
            @Nullable String ClientToken) {

        private boolean isEncrypted() {
            return Boolean.TRUE.equals(Encrypted);
        }

        private boolean isBursting() {
            return Boolean.TRUE.equals(BurstingEnabled);
        }

        private long iops() {
            return Objects.requireNonNullElse(ProvisionedIops, 0L);
        }

        private boolean isCategory(String name) {
            return DiskCategory.equals(name);
        }

        /** The category at the level, or null if there is none. */
        private @Nullable DiskCategory foundCategory() {
            return io.ecsemulator.cloud.DiskCategory.of(DiskCategory, Objects.requireNonNullElse(PerformanceLevel, ""));
        }

        private DiskCategory category() {
            return Objects.requireNonNull(foundCategory());
        }
    }

    /**
     * Response.
     *
     * @param TaskGroupId DescribeTasks shows the task by it
     */
    record Response(String RequestId, String TaskGroupId) {}

    /**
     * What the rules look at.
     *
     * @param source the source disk, which does not exist if it is in another region
     */
    record Attempt(Parameters parameters, TargetDisk source) {

        private Disk disk() {
            return source.disk();
        }

        private boolean isRegionalMixed() {
            return parameters.isCategory(DiskCategory.REGIONAL)
                    != disk().Category().equals(DiskCategory.REGIONAL);
        }

        /** Whether the disk is In_use, or has been and is Available. */
        private boolean isReady() {
            return disk().Status() == DiskStatus.In_use
                    || (disk().Status() == DiskStatus.Available && disk().AttachedTime() != null);
        }
    }

    private static final Set<String> SOURCES =
            Set.of(DiskCategory.ESSD, DiskCategory.AUTO, "cloud_essd_entry", DiskCategory.REGIONAL);

    /** Their order and their errors are ours: the document has no table of errors. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .source(Source.OURS)
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(DiskError.NAME_MALFORMED, "DiskName")
                .invalid(DiskError.CATEGORY_INVALID, "DiskCategory")
                .invalid(DiskError.MULTI_ATTACH_INVALID, "MultiAttach")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        DiskError.LEVEL_INVALID,
                        "DiskCategory is cloud_essd and PerformanceLevel is missing or not one of its levels",
                        attempt -> attempt.parameters.foundCategory() == null
                                || (attempt.parameters.isCategory(DiskCategory.ESSD)
                                        && attempt.parameters.PerformanceLevel == null))
                .rule(
                        CreateDiskError.CATEGORY_NOT_SUPPORTED,
                        "PerformanceLevel is given and DiskCategory is not cloud_essd",
                        attempt -> attempt.parameters.PerformanceLevel != null
                                && !attempt.parameters.isCategory(DiskCategory.ESSD))
                .rule(
                        CommonError.KEY_WITHOUT_ENCRYPTION,
                        "KmsKeyId is given and Encrypted is not true",
                        attempt -> attempt.parameters.KmsKeyId != null && !attempt.parameters.isEncrypted())
                .rule(
                        CreateDiskError.MULTI_ATTACH_OF_CATEGORY,
                        "MultiAttach is Enabled and DiskCategory is cloud_essd_entry",
                        attempt -> attempt.parameters.MultiAttach == MultiAttach.Enabled
                                && attempt.parameters.isCategory("cloud_essd_entry"))
                .rule(
                        CommonError.BURSTING_OF_CATEGORY,
                        "BurstingEnabled is true and DiskCategory is not cloud_auto",
                        attempt -> attempt.parameters.isBursting() && !attempt.parameters.isCategory(DiskCategory.AUTO))
                .rule(
                        CommonError.IOPS_NOT_SUPPORTED,
                        "ProvisionedIops is given and DiskCategory is not cloud_auto",
                        attempt -> attempt.parameters.ProvisionedIops != null
                                && !attempt.parameters.isCategory(DiskCategory.AUTO))
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .include(Attempt::source, TargetDisk.EXISTENCE)
                .include(Attempt::source, TargetDisk.SECURITY)
                .source(Source.OURS)
                .stage(Stage.STATUS)
                .rule(
                        DiskError.OPERATION_NOT_FOR_CATEGORY,
                        "the source disk is not an ESSD of any kind",
                        attempt -> !SOURCES.contains(attempt.disk().Category()))
                .rule(
                        DiskError.CATEGORY_NOT_SUPPORTED,
                        "one of the source disk and the new disk is regional and the other is not",
                        Attempt::isRegionalMixed)
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "the source disk is neither In_use nor Available, or has never been attached",
                        attempt -> !attempt.isReady())
                .rule(
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "the source disk is In_use and its instance is neither Running nor Stopped",
                        attempt -> attempt.source.instances().stream()
                                .anyMatch(instance -> instance.Status() != InstanceStatus.Running
                                        && instance.Status() != InstanceStatus.Stopped))
                .rule(
                        CommonError.HIBERNATION_CONFIGURED,
                        "the source disk is In_use and its instance is configured for hibernation",
                        attempt -> attempt.source.instances().stream()
                                .anyMatch(instance ->
                                        instance.HibernationOptions().Configured()))
                .rule(
                        DiskChangeError.CONFLICT,
                        "a ModifyDiskSpec of the source disk is under way",
                        attempt -> attempt.disk().PendingSpec() != null)
                .rule(
                        CreateDiskError.SNAPSHOT_ENCRYPTED,
                        "the source disk is encrypted and Encrypted is not true",
                        attempt -> attempt.disk().Encrypted() && !attempt.parameters.isEncrypted())
                .stage(Stage.LIMITS)
                .rule(
                        DiskChangeError.SIZE_SMALLER,
                        "Size is smaller than the source disk",
                        attempt -> attempt.parameters.Size < attempt.disk().Size())
                .rule(
                        CreateDiskError.SIZE,
                        "the category at the level does not allow the size",
                        attempt -> !attempt.parameters.category().allows(DiskType.data, attempt.parameters.Size))
                .rule(
                        CommonError.TOO_MANY_IOPS,
                        "ProvisionedIops is negative or more than the size allows",
                        attempt -> !DiskCategory.allowsProvisionedIops(
                                attempt.parameters.DiskCategory, attempt.parameters.Size, attempt.parameters.iops()))
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Delays delays;

    CloneDisks(Delays delays) {
        super(CloneDisks::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters, TargetDisk.of(world, parameters.SourceDiskId).in(parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Disk plain = DiskDefaults.of(
                world.newId(ResourceKinds.DISKS, asked.RegionId),
                asked.RegionId,
                attempt.disk().ZoneId(),
                DiskType.data,
                asked.DiskCategory,
                asked.category().PerformanceLevel(),
                asked.Size,
                world.now());
        Disk disk = plain.provisioned(asked.iops())
                .with(b -> b.DiskName(Objects.requireNonNullElse(asked.DiskName, ""))
                        .Encrypted(asked.isEncrypted())
                        .KMSKeyId(Objects.requireNonNullElse(asked.KmsKeyId, ""))
                        .MultiAttach(asked.MultiAttach)
                        .BurstingEnabled(asked.isBursting())
                        .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                        .Tags(TagParameter.toTags(asked.Tag)));
        Instant due = world.now().plus(delays.createDisk());
        world.put(DiskCreation.alone(disk, due));
        String taskId = world.newId(ResourceKinds.TASKS, asked.RegionId);
        String groupId = "g" + taskId.substring(1);
        world.put(Task.begun(taskId, asked.RegionId, action(), disk.DiskId(), world.now(), due)
                .withTaskGroupId(groupId));
        return new Response(call.requestId(), groupId);
    }
}
