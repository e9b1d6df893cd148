package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;

/** What an automatic snapshot policy is where nothing else is said; {@code docs/state.md} is the table of these values. */
public final class AutoSnapshotPolicyDefaults {

    private AutoSnapshotPolicyDefaults() {}

    /** A policy of a state document. */
    static AutoSnapshotPolicy of(String policyId, GivenFields given) {
        return of(policyId, given.text("RegionId", InstanceDefaults.REGION), given.now());
    }

    /**
     * A policy that makes a snapshot every day at 00:00, for ever.
     *
     * @param now when it is created
     */
    public static AutoSnapshotPolicy of(String policyId, String regionId, Instant now) {
        return AutoSnapshotPolicyBuilder.builder()
                .AutoSnapshotPolicyId(policyId)
                .RegionId(regionId)
                .AutoSnapshotPolicyName("")
                .Status(AutoSnapshotPolicyStatus.Normal)
                .Type("Custom")
                .TimePoints(TextArray.of(List.of("0")))
                .RepeatWeekdays(TextArray.of(List.of("1", "2", "3", "4", "5", "6", "7")))
                .RetentionDays(AutoSnapshotPolicy.FOREVER)
                .EnableCrossRegionCopy(false)
                .TargetCopyRegions("")
                .CopiedSnapshotsRetentionDays(AutoSnapshotPolicy.FOREVER)
                .CopyEncryptionConfiguration(new AutoSnapshotPolicy.CopyEncryptionConfiguration(false, ""))
                .CreationTime(now)
                .ResourceGroupId("")
                .Tags(List.of())
                .build();
    }
}
