package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.SnapshotGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.TextFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the name and the description of a snapshot-consistent group at once. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SnapshotGroupId=ssg-demo&Name=renamed")
final class ModifySnapshotGroup
        extends Operation<ModifySnapshotGroup.Parameters, ModifySnapshotGroup.Attempt, ModifySnapshotGroup.Response> {

    /**
     * Request parameters; what is not given stays as it is.
     *
     * @param RegionId id of the region
     * @param SnapshotGroupId id of the group
     * @param Name new name
     * @param Description new description
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SnapshotGroupId,
            @HasFormat(TextFormat.NAME) @Nullable String Name,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, TargetGroup target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .invalid(SnapshotGroupError.NAME, "Name")
                .invalid(SnapshotGroupError.DESCRIPTION, "Description")
                .include(Attempt::target, TargetGroup.EXISTENCE)
                .build();
    }

    ModifySnapshotGroup() {
        super(ModifySnapshotGroup::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, TargetGroup.of(world, parameters.RegionId, parameters.SnapshotGroupId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        SnapshotGroup group = attempt.target.group();
        world.put(group.with(b -> b.Name(Objects.requireNonNullElse(asked.Name, group.Name()))
                .Description(Objects.requireNonNullElse(asked.Description, group.Description()))));
        return new Response(call.requestId());
    }
}
