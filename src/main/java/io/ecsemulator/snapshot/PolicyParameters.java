package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.AutoSnapshotPolicy.CopyEncryptionConfiguration;
import io.ecsemulator.cloud.TextArray;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the parameters of CreateAutoSnapshotPolicy and ModifyAutoSnapshotPolicyEx have in common: what a policy is to be. */
interface PolicyParameters {

    /**
     * How copies are encrypted.
     *
     * @param Encrypted whether copies are encrypted even if their sources are not; default false
     * @param KMSKeyId id of the key for copies, not checked; only with Encrypted; default that of the service
     */
    record Encryption(@Nullable Boolean Encrypted, @Nullable String KMSKeyId) {}

    /** The policy of these parameters can exist. */
    Rules<AutoSnapshotPolicy> RULES = Rules.<AutoSnapshotPolicy>shared("2024")
            .stage(Stage.REQUEST)
            .rule(
                    GatewayError.INVALID_PARAMETER,
                    policy -> "retentionDays",
                    "retentionDays is 0",
                    policy -> policy.RetentionDays() == 0)
            .rule(
                    PolicyError.COPY_DAYS,
                    "CopiedSnapshotsRetentionDays is 0",
                    policy -> policy.CopiedSnapshotsRetentionDays() == 0)
            .rule(
                    PolicyError.KEY_WITHOUT_ENCRYPTION,
                    "the policy has a CopyEncryptionConfiguration.KMSKeyId and CopyEncryptionConfiguration.Encrypted is not true",
                    policy -> !policy.CopyEncryptionConfiguration().KMSKeyId().isEmpty()
                            && !policy.CopyEncryptionConfiguration().Encrypted())
            .source(Source.OURS)
            .rule(
                    PolicyError.COPY_REGIONS,
                    "TargetCopyRegions has the policy's own region, or no region although EnableCrossRegionCopy is true",
                    policy -> policy.copyRegions().contains(policy.RegionId())
                            || (policy.EnableCrossRegionCopy()
                                    && policy.copyRegions().isEmpty()))
            .build();

    @Nullable
    String autoSnapshotPolicyName();

    @Nullable
    List<String> timePoints();

    @Nullable
    List<String> repeatWeekdays();

    @Nullable
    Integer retentionDays();

    @Nullable
    Boolean EnableCrossRegionCopy();

    @Nullable
    List<String> TargetCopyRegions();

    @Nullable
    Integer CopiedSnapshotsRetentionDays();

    Encryption CopyEncryptionConfiguration();

    /** The policy with what is given changed. */
    default AutoSnapshotPolicy applyTo(AutoSnapshotPolicy policy) {
        CopyEncryptionConfiguration before = policy.CopyEncryptionConfiguration();
        Encryption asked = CopyEncryptionConfiguration();
        return policy.with(b -> b.AutoSnapshotPolicyName(
                        Objects.requireNonNullElse(autoSnapshotPolicyName(), policy.AutoSnapshotPolicyName()))
                .TimePoints(array(timePoints(), policy.TimePoints()))
                .RepeatWeekdays(array(repeatWeekdays(), policy.RepeatWeekdays()))
                .RetentionDays(Objects.requireNonNullElse(retentionDays(), policy.RetentionDays()))
                .EnableCrossRegionCopy(
                        Objects.requireNonNullElse(EnableCrossRegionCopy(), policy.EnableCrossRegionCopy()))
                .TargetCopyRegions(array(TargetCopyRegions(), policy.TargetCopyRegions()))
                .CopiedSnapshotsRetentionDays(Objects.requireNonNullElse(
                        CopiedSnapshotsRetentionDays(), policy.CopiedSnapshotsRetentionDays()))
                .CopyEncryptionConfiguration(new CopyEncryptionConfiguration(
                        Objects.requireNonNullElse(asked.Encrypted, before.Encrypted()),
                        Objects.requireNonNullElse(asked.KMSKeyId, before.KMSKeyId()))));
    }

    private static String array(@Nullable List<String> asked, String before) {
        return asked == null || asked.isEmpty() ? before : TextArray.of(asked);
    }
}
