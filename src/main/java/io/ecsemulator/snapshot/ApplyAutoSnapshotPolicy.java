package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies an automatic snapshot policy to disks, in place of the one that each of them has. A call that breaks a rule for one disk changes none. */
@ApiOperation(editions = "2024", sample = "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-demo&diskIds=[\"d-23jbf2v5m\"]")
final class ApplyAutoSnapshotPolicy
        extends Operation<
                ApplyAutoSnapshotPolicy.Parameters, ApplyAutoSnapshotPolicy.Attempt, ApplyAutoSnapshotPolicy.Response> {

    /**
     * Request parameters.
     *
     * @param regionId id of the region of the policy and the disks
     * @param autoSnapshotPolicyId id of the policy
     * @param diskIds ids of the disks: {@code ["d-1","d-2"]}
     */
    record Parameters(
            @Mandatory @KnownRegion String regionId,
            @Mandatory String autoSnapshotPolicyId,
            @Mandatory @JsonArray List<String> diskIds) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the policy of that id, or null if the region has none
     * @param disks those of the disks that the region has
     */
    record Attempt(Parameters parameters, @Nullable AutoSnapshotPolicy found, List<Disk> disks) {

        long withoutSnapshots() {
            return disks.stream().filter(disk -> !disk.canHaveSnapshots()).count();
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(PolicyError.REGION, "regionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        PolicyError.NOT_FOUND,
                        "the policy does not exist in the region",
                        attempt -> attempt.found == null)
                .rule(
                        PolicyError.DISK_NOT_IN_REGION,
                        "one of the disks does not exist in the region, or has been released",
                        attempt -> attempt.disks.size() < attempt.parameters.diskIds.size())
                .stage(Stage.STATUS)
                .rule(
                        SnapshotError.DISK_CATEGORY,
                        "all disks are local disks or elastic ephemeral disks",
                        attempt -> attempt.withoutSnapshots() == attempt.disks.size())
                .rule(
                        PolicyError.SOME_DISK_CATEGORIES,
                        "some of the disks, not all, are local disks or elastic ephemeral disks",
                        attempt -> attempt.withoutSnapshots() > 0 && attempt.withoutSnapshots() < attempt.disks.size())
                .build();
    }

    ApplyAutoSnapshotPolicy() {
        super(ApplyAutoSnapshotPolicy::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(
                asked,
                PolicyTarget.find(asked.regionId, asked.autoSnapshotPolicyId, world),
                PolicyTarget.disks(asked.regionId, asked.diskIds, world));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        String policyId = Objects.requireNonNull(attempt.found).AutoSnapshotPolicyId();
        attempt.disks.forEach(disk -> world.put(disk.under(policyId)));
        return new Response(call.requestId());
    }
}
