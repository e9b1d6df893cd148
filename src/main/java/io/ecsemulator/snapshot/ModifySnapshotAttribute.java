package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes the name, the description or the retention of a snapshot at once. */
@ApiOperation(editions = "2024", sample = "SnapshotId=s-demo&SnapshotName=renamed")
final class ModifySnapshotAttribute
        extends Operation<
                ModifySnapshotAttribute.Parameters, ModifySnapshotAttribute.Attempt, ModifySnapshotAttribute.Response> {

    /**
     * Request parameters; what is not given stays as it is.
     *
     * @param SnapshotId id of the snapshot
     * @param SnapshotName new name, which does not begin with {@code auto}, as those of automatic snapshots do
     * @param Description new description
     * @param RetentionDays days from its creation after which the snapshot is deleted, 1 to 65536; not less than before, but
     *     anything for a snapshot that is kept for ever
     * @param DisableInstantAccess counts as an attribute, but is without effect: snapshots of ESSDs always can be used at once
     */
    record Parameters(
            @Mandatory String SnapshotId,
            @HasFormat(TextFormat.NAME) @Nullable String SnapshotName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,

            @Range(min = 1, max = 65_536) @Nullable Integer RetentionDays,

            @Nullable Boolean DisableInstantAccess) {

        boolean hasNoAttribute() {
            return Stream.of(SnapshotName, Description, RetentionDays, DisableInstantAccess)
                    .allMatch(Objects::isNull);
        }
    }

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the snapshot of that id, or null
     */
    record Attempt(Parameters parameters, @Nullable Snapshot found) {

        Snapshot snapshot() {
            return Objects.requireNonNull(found);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(SnapshotError.NAME_MALFORMED, "SnapshotName")
                .invalid(CommonError.DESCRIPTION_MALFORMED, "Description")
                .invalid(SnapshotError.RETENTION_DAYS, "RetentionDays")
                .stage(Stage.REQUEST)
                .rule(
                        SnapshotError.NAME_MALFORMED,
                        "SnapshotName begins with auto",
                        attempt -> CreateSnapshot.isAutomatic(attempt.parameters.SnapshotName))
                .rule(
                        CommonError.NOTHING_TO_MODIFY,
                        "no attribute is given",
                        attempt -> attempt.parameters.hasNoAttribute())
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.SNAPSHOT_DOES_NOT_EXIST,
                        "the snapshot does not exist",
                        attempt -> attempt.found == null)
                .stage(Stage.STATUS)
                .rule(
                        SnapshotError.NOT_COMPLETED,
                        "the snapshot is progressing",
                        attempt -> attempt.snapshot().Status() == SnapshotStatus.progressing)
                .rule(
                        SnapshotError.SHORTER_RETENTION,
                        "RetentionDays is less than the snapshot's, which is not kept for ever",
                        attempt -> attempt.parameters.RetentionDays != null
                                && attempt.parameters.RetentionDays
                                        < attempt.snapshot().RetentionDays())
                .build();
    }

    ModifySnapshotAttribute() {
        super(ModifySnapshotAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, world.snapshot(parameters.SnapshotId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Snapshot snapshot = attempt.snapshot();
        world.put(snapshot.with(
                b -> b.SnapshotName(Objects.requireNonNullElse(asked.SnapshotName, snapshot.SnapshotName()))
                        .Description(Objects.requireNonNullElse(asked.Description, snapshot.Description()))
                        .RetentionDays(Objects.requireNonNullElse(asked.RetentionDays, snapshot.RetentionDays()))
                        .LastModifiedTime(world.now())));
        return new Response(call.requestId());
    }
}
