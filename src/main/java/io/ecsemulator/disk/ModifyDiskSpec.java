package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskCategory.AUTO;
import static io.ecsemulator.cloud.DiskCategory.ESSD;
import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.PendingSpec;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.BlankIsValue;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes the category of a disk, the performance level of an ESSD or the provisioned IOPS of an AutoPL disk. The disk stays as it is
 * until the task of the response is Finished, after the delay {@code modify-disk-spec}.
 */
@ApiOperation(editions = "2026", sample = "DiskId=d-diskid1&DiskCategory=cloud_essd&PerformanceLevel=PL1")
final class ModifyDiskSpec
        extends Operation<ModifyDiskSpec.Parameters, ModifyDiskSpec.Attempt, ModifyDiskSpec.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param DiskCategory new category; default the present one
     * @param PerformanceLevel new performance level of an ESSD; default the present one, or PL1 for a disk that becomes an ESSD;
     *     an empty text is the default, but is refused for an AutoPL disk
     * @param ProvisionedIops new provisioned IOPS of an AutoPL disk; default the present ones, or 0 for a disk that becomes an AutoPL
     *     disk
     * @param DryRun true: only check the request; default false
     */
    @NotEmulated({"DestinationZoneId", "PerformanceControlOptions"})
    record Parameters(
            @Mandatory String DiskId,

            @OneOf({EFFICIENCY, SSD, AUTO, ESSD}) @Nullable String DiskCategory,

            @BlankIsValue @OneOf({"PL0", "PL1", "PL2", "PL3"}) @Nullable
            String PerformanceLevel,

            @Nullable Long ProvisionedIops,
            @Nullable Boolean DryRun) {}

    /**
     * Response.
     *
     * @param TaskId id of the task that is Finished as soon as the disk has changed
     * @param OrderId number of the order for a subscription disk, else empty
     */
    record Response(String RequestId, String TaskId, String OrderId) {}

    private static final String EFFICIENCY = "cloud_efficiency";
    private static final String SSD = "cloud_ssd";

    /** The categories that a disk can be changed from and to, in ascending order. */
    private static final List<String> CATEGORIES = List.of(EFFICIENCY, SSD, AUTO, ESSD);

    private static final String MIN_LEVEL = "PL0";
    private static final String DEFAULT_LEVEL = "PL1";

    /** What the rules look at. */
    record Attempt(Parameters parameters, TargetDisk target, World world, boolean hasFlashSnapshot) {

        private Disk disk() {
            return target.disk();
        }

        private String category() {
            return Objects.requireNonNullElse(parameters.DiskCategory, disk().Category());
        }

        private boolean isSameCategory() {
            return category().equals(disk().Category());
        }

        private boolean isEssd() {
            return category().equals(ESSD);
        }

        private boolean isAutoPl() {
            return category().equals(AUTO);
        }

        /** The present level of an ESSD; an ESSD of a state document may have none. */
        private String presentLevel() {
            return disk().PerformanceLevel().isBlank() ? DEFAULT_LEVEL : disk().PerformanceLevel();
        }

        private @Nullable String givenLevel() {
            return isLevelEmpty() ? null : parameters.PerformanceLevel;
        }

        private boolean isLevelEmpty() {
            return parameters.PerformanceLevel != null && parameters.PerformanceLevel.isBlank();
        }

        private String level() {
            String unchanged = isSameCategory() ? presentLevel() : DEFAULT_LEVEL;
            return isEssd() ? Objects.requireNonNullElse(givenLevel(), unchanged) : "";
        }

        private long iops() {
            long unchanged = isSameCategory() ? disk().ProvisionedIops() : 0;
            return isAutoPl() ? Objects.requireNonNullElse(parameters.ProvisionedIops, unchanged) : 0;
        }

        /** Below 0 if an ESSD gets a lower level, above 0 if it gets a higher one, else 0. */
        private int levelChange() {
            return isSameCategory() && isEssd() ? level().compareTo(presentLevel()) : 0;
        }

        private boolean isDowngrade() {
            return CATEGORIES.indexOf(category()) < CATEGORIES.indexOf(disk().Category()) || levelChange() < 0;
        }

        private boolean isRefusedByInstance() {
            return target.instances().stream()
                    .map(instance -> InstanceTypes.get(instance.InstanceType()))
                    .anyMatch(type -> !type.takes(category()));
        }

        private boolean isSold() {
            return world.zone(disk().RegionId(), disk().ZoneId()).sells(category());
        }

        private boolean isSizeAllowed() {
            DiskCategory category = DiskCategory.of(category(), level());
            return category != null && category.allows(disk().Type(), disk().Size());
        }
    }

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .invalid(DiskError.CATEGORY_INVALID, "DiskCategory")
                .invalid(DiskError.LEVEL_INVALID, "PerformanceLevel")
                .include(Attempt::target, TargetDisk.EXISTENCE)
                .include(Attempt::target, TargetDisk.PAYMENT)
                .stage(Stage.STATUS)
                .rule(
                        DiskChangeError.HAS_BEEN_SYSTEM_DISK,
                        attempt -> attempt.disk().DiskId(),
                        "it is a detached system disk",
                        attempt -> DetachedSystemDisk.is(attempt.disk()))
                .rule(
                        CommonError.OPERATION_NOT_FOR_MULTI_ATTACH,
                        "the disk's MultiAttach is not Disabled",
                        attempt -> attempt.disk().hasMultiAttach())
                .rule(
                        DiskChangeError.CATEGORY_FIXED,
                        "the disk's category is none of " + String.join(", ", CATEGORIES),
                        attempt -> !CATEGORIES.contains(attempt.disk().Category()))
                .rule(
                        DiskChangeError.DISK_NOT_READY,
                        "the disk's status is neither In_use nor Available",
                        attempt -> attempt.disk().Status() != DiskStatus.In_use
                                && attempt.disk().Status() != DiskStatus.Available)
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "a ModifyDiskSpec of the disk is under way",
                        attempt -> attempt.disk().PendingSpec() != null)
                .rule(
                        DiskChangeError.INSTANCE_STATUS,
                        "an instance that uses the disk is neither Running nor Stopped",
                        attempt -> attempt.target.instances().stream()
                                .anyMatch(instance -> instance.Status() != Running && instance.Status() != Stopped))
                .include(Attempt::target, TargetDisk.NO_SNAPSHOT_UNDER_WAY)
                .stage(Stage.RESULT)
                .rule(
                        DiskChangeError.LEVEL_OF_NO_ESSD,
                        "PerformanceLevel is given and the disk would not be an ESSD",
                        attempt -> attempt.givenLevel() != null && !attempt.isEssd())
                .source(Source.recorded("2026"))
                .rule(
                        DiskError.CATEGORY_NOT_SUPPORTED,
                        "the disk would be an AutoPL disk and PerformanceLevel is given as an empty text",
                        attempt -> attempt.isLevelEmpty() && attempt.isAutoPl())
                .source(Source.documented("2026"))
                .rule(
                        CommonError.IOPS_NOT_SUPPORTED,
                        "ProvisionedIops is given and the disk would not be an AutoPL disk",
                        attempt -> attempt.parameters.ProvisionedIops != null && !attempt.isAutoPl())
                .rule(
                        DiskChangeError.NO_CHANGE,
                        "category, performance level and provisioned IOPS would stay the same",
                        attempt -> attempt.isSameCategory()
                                && attempt.levelChange() == 0
                                && attempt.iops() == attempt.disk().ProvisionedIops())
                .rule(
                        DiskChangeError.FLASH_SNAPSHOT,
                        "the category would change and the disk has a snapshot of the category flash",
                        attempt -> !attempt.isSameCategory() && attempt.hasFlashSnapshot)
                .rule(
                        DiskChangeError.DOWNGRADE,
                        "it is a subscription disk and its category or performance level would be lower",
                        attempt -> attempt.target.isSubscription() && attempt.isDowngrade())
                .rule(
                        DiskChangeError.LEVEL_TOO_LOW,
                        "the performance level of an ESSD would be lowered to " + MIN_LEVEL,
                        attempt -> attempt.levelChange() < 0 && attempt.level().equals(MIN_LEVEL))
                .rule(
                        DiskChangeError.LEVEL_AND_SIZE,
                        "the disk would be an ESSD and its performance level does not allow its size",
                        attempt -> attempt.isEssd() && !attempt.isSizeAllowed())
                .rule(
                        DiskError.CATEGORY_NOT_SUPPORTED,
                        "the disk would not be an ESSD and its category does not allow its size",
                        attempt -> !attempt.isEssd() && !attempt.isSizeAllowed())
                .rule(
                        CommonError.CATEGORY_NOT_OF_TYPE,
                        "the category would change and the type of an instance that uses the disk does not take it",
                        attempt -> !attempt.isSameCategory() && attempt.isRefusedByInstance())
                .rule(
                        CommonError.NO_STOCK,
                        "the category would change and the zone does not sell it",
                        attempt -> !attempt.isSameCategory() && !attempt.isSold())
                .rule(
                        CommonError.TOO_MANY_IOPS,
                        "ProvisionedIops is negative or more than the size allows",
                        attempt -> !DiskCategory.allowsProvisionedIops(
                                attempt.category(), attempt.disk().Size(), attempt.iops()))
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Delays delays;

    ModifyDiskSpec(Delays delays) {
        super(ModifyDiskSpec::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        boolean hasFlashSnapshot = world.snapshotsOf(parameters.DiskId).stream()
                .anyMatch(snapshot -> snapshot.Category() == SnapshotCategory.flash);
        return new Attempt(parameters, TargetDisk.of(world, parameters.DiskId), world, hasFlashSnapshot);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Instant due = world.now().plus(delays.modifyDiskSpec());
        PendingSpec spec = new PendingSpec(attempt.category(), attempt.level(), attempt.iops(), due);
        world.put(attempt.disk().withPendingSpec(spec));
        Task task = attempt.target.beginTask(world, action(), due);
        return new Response(call.requestId(), task.TaskId(), attempt.target.order(world));
    }
}
