package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.IgnoreCase;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a snapshot of a disk: it is progressing at once and accomplished after the delay {@code create-snapshot}. */
@ApiOperation(editions = "2024", sample = "DiskId=d-23jbf2v5m")
final class CreateSnapshot
        extends Operation<CreateSnapshot.Parameters, CreateSnapshot.Attempt, CreateSnapshot.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param SnapshotName name of the snapshot, which does not begin with {@code auto}, as those of automatic snapshots do; default
     *     empty
     * @param Description description of the snapshot; default empty
     * @param RetentionDays days after which the snapshot is deleted, 1 to 65536; default never
     * @param Category category of the snapshot, in any case; default standard
     * @param InstantAccess whether the snapshot can be used at once; checked, but without effect: snapshots of ESSDs always can,
     *     others cannot
     * @param InstantAccessRetentionDays days for which the snapshot can be used at once, 1 to 65535; ignored unless InstantAccess is
     *     true; default RetentionDays
     * @param ResourceGroupId id of the resource group, not checked
     * @param Tag tags of the snapshot, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("StorageLocationArn")
    record Parameters(
            @Mandatory String DiskId,
            @HasFormat(TextFormat.NAME) @Nullable String SnapshotName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,

            @Range(min = 1, max = 65_536) @Nullable Integer RetentionDays,

            @IgnoreCase @OneOf({"standard", "flash"}) @Nullable
            SnapshotCategory Category,

            @Nullable Boolean InstantAccess,
            @Nullable Integer InstantAccessRetentionDays,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {

        boolean isInstantAccess() {
            return Boolean.TRUE.equals(InstantAccess);
        }
    }

    /** Response; the snapshot is then progressing. */
    record Response(String RequestId, String SnapshotId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, SourceDisk source) {}

    private static final int MAX_INSTANT_ACCESS_DAYS = 65_535;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(SnapshotError.NAME_MALFORMED, "SnapshotName")
                .invalid(CommonError.DESCRIPTION_MALFORMED, "Description")
                .invalid(SnapshotError.CATEGORY, "Category")
                .invalid(SnapshotError.RETENTION_DAYS, "RetentionDays")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        SnapshotError.NAME_MALFORMED,
                        "SnapshotName begins with auto",
                        attempt -> isAutomatic(attempt.parameters.SnapshotName))
                .rule(
                        SnapshotError.CATEGORY_AND_INSTANT_ACCESS,
                        "InstantAccess is true and Category is given",
                        attempt -> attempt.parameters.isInstantAccess() && attempt.parameters.Category != null)
                .rule(
                        SnapshotError.INSTANT_ACCESS_DAYS,
                        "InstantAccess is true and InstantAccessRetentionDays is not within 1 and "
                                + MAX_INSTANT_ACCESS_DAYS,
                        attempt -> attempt.parameters.isInstantAccess()
                                && attempt.parameters.InstantAccessRetentionDays != null
                                && (attempt.parameters.InstantAccessRetentionDays < 1
                                        || attempt.parameters.InstantAccessRetentionDays > MAX_INSTANT_ACCESS_DAYS))
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .include(attempt -> attempt.source, SourceDisk.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        SnapshotError.DISK_CATEGORY,
                        "the disk is a local disk or an elastic ephemeral disk",
                        attempt -> !attempt.source.disk().canHaveSnapshots())
                .rule(
                        CommonError.HIBERNATION_CONFIGURED,
                        "the disk is In_use and its instance is configured for hibernation",
                        attempt -> attempt.source.users().stream()
                                .anyMatch(instance ->
                                        instance.HibernationOptions().Configured()))
                .include(attempt -> attempt.source, SourceDisk.READY)
                .build();
    }

    /** Whether a name begins as those of automatic snapshots do. */
    static boolean isAutomatic(@Nullable String name) {
        return name != null && name.startsWith("auto");
    }

    private final Delays delays;

    CreateSnapshot(Delays delays) {
        super(CreateSnapshot::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, SourceDisk.of(world, parameters.DiskId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Snapshot snapshot = snapshot(attempt, world);
        world.put(snapshot);
        return new Response(call.requestId(), snapshot.SnapshotId());
    }

    private Snapshot snapshot(Attempt attempt, World world) {
        Parameters asked = attempt.parameters;
        int retentionDays = Objects.requireNonNullElse(asked.RetentionDays, 0);
        Snapshot begun = attempt.source.beginSnapshot(
                world, delays, Objects.requireNonNullElse(asked.InstantAccessRetentionDays, retentionDays));
        return begun.with(b -> b.SnapshotName(Objects.requireNonNullElse(asked.SnapshotName, ""))
                .Description(Objects.requireNonNullElse(asked.Description, ""))
                .RetentionDays(retentionDays)
                .Category(Objects.requireNonNullElse(asked.Category, begun.Category()))
                .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                .Tags(TagParameter.toTags(asked.Tag)));
    }
}
