package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.SnapshotCreation;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies an accomplished snapshot to another region, or encrypts a copy in the same region. The copy is progressing at once and
 * accomplished after the delay {@code copy-snapshot}. No disk can be reset to it, but disks can be created from it.
 */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&SnapshotId=s-demo&DestinationRegionId=cn-beijing"
                + "&DestinationSnapshotName=copy&DestinationSnapshotDescription=of-another-region")
final class CopySnapshot extends Operation<CopySnapshot.Parameters, CopySnapshot.Attempt, CopySnapshot.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the snapshot
     * @param SnapshotId id of the snapshot
     * @param DestinationRegionId id of the region of the copy
     * @param DestinationSnapshotName name of the copy
     * @param DestinationSnapshotDescription description of the copy
     * @param RetentionDays days after which the copy is deleted, 1 to 65536; default never
     * @param Encrypted whether the copy is encrypted; must be true for a copy in the same region; default as the snapshot
     * @param KMSKeyId id of the key of an encrypted copy, not checked; default the key of the service
     * @param Tag tags of the copy, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect({"Arn.N", "DestinationStorageLocationArn", "ResourceGroupId"})
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SnapshotId,
            @Mandatory @KnownRegion String DestinationRegionId,
            @Mandatory @HasFormat(TextFormat.NAME) String DestinationSnapshotName,

            @Mandatory @HasFormat(TextFormat.DESCRIPTION) String DestinationSnapshotDescription,

            @Range(min = 1, max = 65_536) @Nullable Integer RetentionDays,

            @Nullable Boolean Encrypted,
            @Nullable String KMSKeyId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {

        boolean isEncryptedCopy() {
            return Boolean.TRUE.equals(Encrypted);
        }

        boolean isWithinRegion() {
            return RegionId.equals(DestinationRegionId);
        }
    }

    /** Response; the copy is then progressing. */
    record Response(String RequestId, String SnapshotId) {}

    /**
     * What the rules look at.
     *
     * @param found the snapshot of that id in that region, or null
     * @param copies the copies of snapshots of the same disk in the region of the copy
     */
    record Attempt(Parameters parameters, @Nullable Snapshot found, Collection<Snapshot> copies) {

        Snapshot source() {
            return Objects.requireNonNull(found);
        }

        boolean hasCopyUnderWay(boolean isEncrypted) {
            return copies.stream()
                    .anyMatch(copy -> copy.Status() == SnapshotStatus.progressing && copy.Encrypted() == isEncrypted);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_MALFORMED, "RegionId")
                .invalid(CopySnapshotError.DESTINATION_REGION, "DestinationRegionId")
                .invalid(CopySnapshotError.NAME_MALFORMED, "DestinationSnapshotName")
                .invalid(CopySnapshotError.DESCRIPTION_MALFORMED, "DestinationSnapshotDescription")
                .invalid(CopySnapshotError.RETENTION_DAYS, "RetentionDays")
                .stage(Stage.REQUEST)
                .rule(
                        CommonError.KEY_FORBIDDEN,
                        "KMSKeyId is given and Encrypted is not true",
                        attempt -> attempt.parameters.KMSKeyId != null && !attempt.parameters.isEncryptedCopy())
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        CopySnapshotError.SNAPSHOT_NOT_FOUND,
                        "the region has no such snapshot",
                        attempt -> attempt.found == null)
                .stage(Stage.STATUS)
                .rule(
                        CopySnapshotError.CATEGORY,
                        "the snapshot's Category is not standard",
                        attempt -> attempt.source().Category() != SnapshotCategory.standard)
                .rule(
                        CopySnapshotError.SAME_REGION,
                        "the regions are the same and Encrypted is not true",
                        attempt -> attempt.parameters.isWithinRegion() && !attempt.parameters.isEncryptedCopy())
                .rule(
                        CopySnapshotError.DECRYPTION,
                        "the snapshot is encrypted and Encrypted is false",
                        attempt -> attempt.source().Encrypted() && Boolean.FALSE.equals(attempt.parameters.Encrypted))
                .rule(
                        CommonError.SNAPSHOT_NOT_READY,
                        "the snapshot is not accomplished",
                        attempt -> attempt.source().Status() != SnapshotStatus.accomplished)
                .rule(
                        CopySnapshotError.COPY_UNDER_WAY,
                        "the region of the copy has a copy of a snapshot of the same disk that is progressing and not encrypted",
                        attempt -> attempt.hasCopyUnderWay(false))
                .rule(
                        CopySnapshotError.ENCRYPTED_COPY_UNDER_WAY,
                        "the region of the copy has a copy of a snapshot of the same disk that is progressing and encrypted",
                        attempt -> attempt.hasCopyUnderWay(true))
                .build();
    }

    private final Delays delays;

    CopySnapshot(Delays delays) {
        super(CopySnapshot::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Snapshot snapshot = world.snapshots().getIn(parameters.RegionId, parameters.SnapshotId);
        return new Attempt(
                parameters,
                snapshot,
                snapshot == null ? List.of() : world.copiesOf(snapshot.SourceDiskId(), parameters.DestinationRegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Snapshot copy = copy(attempt, world);
        world.put(copy);
        return new Response(call.requestId(), copy.SnapshotId());
    }

    private Snapshot copy(Attempt attempt, World world) {
        Parameters asked = attempt.parameters;
        Snapshot source = attempt.source();
        return SnapshotCreation.copyOf(
                        world, source, asked.DestinationRegionId, world.now().plus(delays.copySnapshot()))
                .with(b -> b.SnapshotName(asked.DestinationSnapshotName)
                        .Description(asked.DestinationSnapshotDescription)
                        .RetentionDays(Objects.requireNonNullElse(asked.RetentionDays, 0))
                        .Encrypted(source.Encrypted() || asked.isEncryptedCopy())
                        .KMSKeyId(Objects.requireNonNullElse(asked.KMSKeyId, ""))
                        .Tags(TagParameter.toTags(asked.Tag)));
    }
}
