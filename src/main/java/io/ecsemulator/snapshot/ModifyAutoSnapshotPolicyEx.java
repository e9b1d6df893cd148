package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.AutoSnapshotPolicyDefaults;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes an automatic snapshot policy at once, for all disks that it is applied to; the snapshots that it has made stay as they are. */
@ApiOperation(
        editions = "2024",
        sample = "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-demo&timePoints=[\"3\"]&retentionDays=30")
final class ModifyAutoSnapshotPolicyEx
        extends Operation<
                ModifyAutoSnapshotPolicyEx.Parameters,
                ModifyAutoSnapshotPolicyEx.Attempt,
                ModifyAutoSnapshotPolicyEx.Response> {

    /**
     * Request parameters. What is not given stays as it is.
     *
     * @param regionId id of the region
     * @param autoSnapshotPolicyId id of the policy
     * @param autoSnapshotPolicyName name of the policy
     * @param timePoints hours of the day at which snapshots are made, 0 to 23, in UTC+8: {@code ["0","12"]}
     * @param repeatWeekdays days of the week on which snapshots are made, 1 for Monday to 7 for Sunday: {@code ["1","5"]}
     * @param retentionDays days after which a snapshot is removed, 1 to 65536, or -1 for never
     * @param EnableCrossRegionCopy whether each snapshot is copied to the region of TargetCopyRegions
     * @param TargetCopyRegions id of another region: {@code ["cn-beijing"]}
     * @param CopiedSnapshotsRetentionDays days after which a copy is removed, 1 to 65536, or -1 for never
     * @param CopyEncryptionConfiguration how copies are encrypted
     */
    @WithoutEffect("CopyEncryptionConfiguration.Arn.N")
    record Parameters(
            @Mandatory @KnownRegion String regionId,
            @Mandatory String autoSnapshotPolicyId,
            @HasFormat(TextFormat.NAME) @Nullable String autoSnapshotPolicyName,

            @JsonArray @OneOf(from = PolicyHours.class) @Nullable
            List<String> timePoints,

            @JsonArray @OneOf({"1", "2", "3", "4", "5", "6", "7"}) @Nullable
            List<String> repeatWeekdays,

            @Range(min = -1, max = AutoSnapshotPolicy.MAX_RETENTION_DAYS) @Nullable
            Integer retentionDays,

            @Nullable Boolean EnableCrossRegionCopy,
            @JsonArray @MaxItems(1) @KnownRegion @Nullable List<String> TargetCopyRegions,

            @Range(min = -1, max = AutoSnapshotPolicy.MAX_RETENTION_DAYS) @Nullable
            Integer CopiedSnapshotsRetentionDays,

            Encryption CopyEncryptionConfiguration)
            implements PolicyParameters {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the policy of that id, or null if the region has none
     * @param changed what it is to be; without one, what a new one would be
     */
    record Attempt(@Nullable AutoSnapshotPolicy found, AutoSnapshotPolicy changed) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(PolicyError.REGION, "regionId")
                .invalid(PolicyError.COPY_REGIONS, "TargetCopyRegions")
                .tooMany(PolicyError.COPY_REGIONS, "TargetCopyRegions")
                .invalid(PolicyError.COPY_DAYS, "CopiedSnapshotsRetentionDays")
                .include(Attempt::changed, PolicyParameters.RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        PolicyError.NOT_FOUND,
                        "the policy does not exist in the region",
                        attempt -> attempt.found == null)
                .build();
    }

    ModifyAutoSnapshotPolicyEx() {
        super(ModifyAutoSnapshotPolicyEx::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        AutoSnapshotPolicy found = PolicyTarget.find(parameters.regionId, parameters.autoSnapshotPolicyId, world);
        return new Attempt(
                found,
                parameters.applyTo(
                        found == null ? AutoSnapshotPolicyDefaults.of("", parameters.regionId, world.now()) : found));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.put(attempt.changed);
        return new Response(call.requestId());
    }
}
