package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.AutoSnapshotPolicyDefaults;
import io.ecsemulator.cloud.ResourceKinds;
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
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates an automatic snapshot policy. It makes snapshots of the disks that it is applied to, at its hours on the emulator's clock.
 * A disk gets none if CreateSnapshot could make none then, for instance because another snapshot of it is progressing. An automatic
 * snapshot has the policy's tags, and the name auto2.0_, its date in UTC+8, and the id of the policy. A disk has 1,000 of them at the most:
 * then the oldest is removed for another.
 */
@ApiOperation(
        editions = "2024",
        sample = "regionId=cn-hangzhou&timePoints=[\"1\",\"13\"]&repeatWeekdays=[\"1\",\"5\"]&retentionDays=7")
final class CreateAutoSnapshotPolicy
        extends Operation<
                CreateAutoSnapshotPolicy.Parameters,
                CreateAutoSnapshotPolicy.Attempt,
                CreateAutoSnapshotPolicy.Response> {

    /**
     * Request parameters.
     *
     * @param regionId id of the region
     * @param autoSnapshotPolicyName name of the policy; default empty
     * @param timePoints hours of the day at which snapshots are made, 0 to 23, in UTC+8: {@code ["0","12"]}
     * @param repeatWeekdays days of the week on which snapshots are made, 1 for Monday to 7 for Sunday: {@code ["1","5"]}
     * @param retentionDays days after which a snapshot is removed, 1 to 65536, or -1 for never
     * @param EnableCrossRegionCopy true: each snapshot is copied to the region of TargetCopyRegions when it is accomplished; default
     *     false
     * @param TargetCopyRegions id of another region: {@code ["cn-beijing"]}
     * @param CopiedSnapshotsRetentionDays days after which a copy is removed, 1 to 65536, or -1 for never; default -1
     * @param CopyEncryptionConfiguration how copies are encrypted
     * @param ResourceGroupId id of the resource group of the policy and its snapshots, not checked
     * @param Tag tags of the policy and its snapshots, at most 20
     */
    @WithoutEffect({"StorageLocationArn", "CopyEncryptionConfiguration.Arn.N"})
    record Parameters(
            @Mandatory @KnownRegion String regionId,
            @HasFormat(TextFormat.NAME) @Nullable String autoSnapshotPolicyName,

            @Mandatory @JsonArray @OneOf(from = PolicyHours.class)
            List<String> timePoints,

            @Mandatory @JsonArray @OneOf({"1", "2", "3", "4", "5", "6", "7"})
            List<String> repeatWeekdays,

            @Mandatory @Range(min = -1, max = AutoSnapshotPolicy.MAX_RETENTION_DAYS)
            Integer retentionDays,

            @Nullable Boolean EnableCrossRegionCopy,
            @JsonArray @MaxItems(1) @KnownRegion @Nullable List<String> TargetCopyRegions,

            @Range(min = -1, max = AutoSnapshotPolicy.MAX_RETENTION_DAYS) @Nullable
            Integer CopiedSnapshotsRetentionDays,

            Encryption CopyEncryptionConfiguration,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag)
            implements PolicyParameters {}

    /** Response. */
    record Response(String RequestId, String AutoSnapshotPolicyId) {}

    /**
     * What the rules look at.
     *
     * @param policy what is to be created, without an id
     * @param others how many policies the region has
     */
    record Attempt(Parameters parameters, AutoSnapshotPolicy policy, int others) {}

    private static final int MAX_POLICIES = 100;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(PolicyError.REGION, "regionId")
                .invalid(PolicyError.NAME_MALFORMED, "autoSnapshotPolicyName")
                .invalid(PolicyError.COPY_REGIONS, "TargetCopyRegions")
                .tooMany(PolicyError.COPY_REGIONS, "TargetCopyRegions")
                .invalid(PolicyError.COPY_DAYS, "CopiedSnapshotsRetentionDays")
                .include(Attempt::policy, PolicyParameters.RULES)
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .stage(Stage.LIMITS)
                .rule(
                        PolicyError.QUOTA,
                        "the region has " + MAX_POLICIES + " policies",
                        attempt -> attempt.others >= MAX_POLICIES)
                .build();
    }

    CreateAutoSnapshotPolicy() {
        super(CreateAutoSnapshotPolicy::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        AutoSnapshotPolicy plain = AutoSnapshotPolicyDefaults.of("", parameters.regionId, world.now());
        return new Attempt(
                parameters, parameters.applyTo(plain), world.policies().count(parameters.regionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        String id = world.newId(ResourceKinds.AUTO_SNAPSHOT_POLICIES, asked.regionId);
        world.put(attempt.policy.with(b -> b.AutoSnapshotPolicyId(id)
                .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                .Tags(TagParameter.toTags(asked.Tag))));
        return new Response(call.requestId(), id);
    }
}
