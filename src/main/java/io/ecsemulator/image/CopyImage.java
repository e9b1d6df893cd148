package io.ecsemulator.image;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageOwnerAlias;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCreation;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Copies an image with its snapshots, mostly to another region: the copy is Creating at once and Available after the delay {@code
 * copy-image}. A region makes one copy at a time: another is Waiting until the copies before it are Available.
 */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&ImageId=m-demo&DestinationRegionId=cn-beijing&DestinationImageName=copy")
final class CopyImage extends Operation<CopyImage.Parameters, CopyImage.Attempt, CopyImage.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the image
     * @param ImageId id of the image, of the caller or shared with the caller
     * @param DestinationRegionId id of the region of the copy; default RegionId
     * @param DestinationImageName name of the copy; default its id
     * @param DestinationDescription description of the copy; default empty
     * @param Encrypted whether the snapshots of the copy are encrypted; default false
     * @param KMSKeyId id of the key of encrypted snapshots, not checked; default empty
     * @param ResourceGroupId id of the resource group of the copy, not checked; default empty
     * @param Tag tags of the copy, at most 20
     */
    @WithoutEffect("EncryptAlgorithm")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String ImageId,
            @KnownRegion @Nullable String DestinationRegionId,
            @Nullable String DestinationImageName,

            @HasFormat(TextFormat.DESCRIPTION) @Nullable String DestinationDescription,

            @Nullable Boolean Encrypted,
            @Nullable String KMSKeyId,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {

        private String destination() {
            return Objects.requireNonNullElse(DestinationRegionId, RegionId);
        }

        private boolean isEncryptedCopy() {
            return Boolean.TRUE.equals(Encrypted);
        }

        private boolean leavesRegion() {
            return !destination().equals(RegionId);
        }
    }

    /** Response; ImageId is that of the copy. */
    record Response(String RequestId, String ImageId) {}

    /**
     * What the rules look at.
     *
     * @param found the image of that id in the region, or null
     * @param snapshots those of its snapshots that exist
     * @param isNameTaken whether an image has the name of the copy in its region
     */
    record Attempt(Parameters parameters, @Nullable Image found, List<Snapshot> snapshots, boolean isNameTaken) {

        private Image image() {
            return Objects.requireNonNull(found);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(ImageError.SOURCE_REGION, "RegionId")
                .invalid(ImageError.DESTINATION_REGION, "DestinationRegionId")
                .invalid(ImageError.COPY_DESCRIPTION_MALFORMED, "DestinationDescription")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        ImageError.COPY_NAME_MALFORMED,
                        "DestinationImageName is not a name, or begins with aliyun or acs:",
                        attempt -> ImageNames.isMalformed(attempt.parameters.DestinationImageName))
                .rule(
                        CommonError.KEY_WITHOUT_ENCRYPTION,
                        "KMSKeyId is given and Encrypted is not true",
                        attempt -> attempt.parameters.KMSKeyId != null && !attempt.parameters.isEncryptedCopy())
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.IMAGE_NOT_FOUND,
                        "the region has no such image of the caller or of others",
                        attempt -> attempt.found == null
                                || !(attempt.found.belongsToCaller()
                                        || attempt.found.ImageOwnerAlias() == ImageOwnerAlias.others))
                .stage(Stage.STATUS)
                .rule(
                        ImageError.COPY_COMMUNITY,
                        "it is a community image",
                        attempt -> attempt.image().IsPublic())
                .rule(
                        ImageError.COPY_OF_OTHERS,
                        "the image is of others and DestinationRegionId is another region",
                        attempt -> !attempt.image().belongsToCaller() && attempt.parameters.leavesRegion())
                .rule(
                        ImageError.COPY_STATUS,
                        "the image is not Available",
                        attempt -> attempt.image().Status() != ImageStatus.Available)
                .rule(
                        ImageError.COPY_ENCRYPTED,
                        "a snapshot of the image is encrypted and DestinationRegionId is another region",
                        attempt -> attempt.parameters.leavesRegion()
                                && attempt.snapshots.stream().anyMatch(Snapshot::Encrypted))
                .stage(Stage.RESULT)
                .rule(
                        ImageError.NAME_EXISTS,
                        "an image of the caller in the region of the copy has the DestinationImageName",
                        attempt -> attempt.isNameTaken)
                .build();
    }

    private final Delays delays;

    CopyImage(Delays delays) {
        super(CopyImage::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Image image = world.image(parameters.ImageId, parameters.RegionId);
        return new Attempt(
                parameters,
                image,
                image == null
                        ? List.of()
                        : image.snapshotIds().stream()
                                .map(world::snapshot)
                                .filter(Objects::nonNull)
                                .toList(),
                ImageNames.isTaken(world, parameters.DestinationImageName, parameters.destination(), ""));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        String regionId = asked.destination();
        String id = world.newId(ResourceKinds.IMAGES, regionId);
        Instant free = whenRegionIsFree(world, regionId);
        boolean isWaiting = free.isAfter(world.now());
        Instant due = free.plus(delays.copyImage());
        PendingTransition<ImageStatus> done = new PendingTransition<>(ImageStatus.Available, due);
        world.put(attempt.image()
                .with(b -> b.ImageId(id)
                        .RegionId(regionId)
                        .ImageName(Objects.requireNonNullElse(asked.DestinationImageName, id))
                        .ImageFamily("")
                        .Description(Objects.requireNonNullElse(asked.DestinationDescription, ""))
                        .Status(isWaiting ? ImageStatus.Waiting : ImageStatus.Creating)
                        .Progress("0%")
                        .CreationTime(world.now())
                        .ImageOwnerAlias(ImageOwnerAlias.self)
                        .IsSelfShared("False")
                        .IsCopied(true)
                        .DiskDeviceMappings(attempt.image().DiskDeviceMappings().stream()
                                .map(disk -> copy(disk, asked, world, due))
                                .toList())
                        .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                        .Tags(TagParameter.toTags(asked.Tag))
                        .PendingTransition(
                                isWaiting ? new PendingTransition<>(ImageStatus.Creating, free, done) : done)));
        return new Response(call.requestId(), id);
    }

    /** When the last copy that is being made in that region is Available, or now. */
    private static Instant whenRegionIsFree(World world, String regionId) {
        Filter<Image> copying = new Filter<Image>()
                .words(
                        true,
                        List.of(ImageStatus.Waiting.name(), ImageStatus.Creating.name()),
                        (image, isCopying) -> image.hasCopyUnderWay());
        return Listing.all(world.images(), regionId, null, copying)
                .map(Image::lastDue)
                .filter(Objects::nonNull)
                .reduce(world.now(), (free, due) -> due.isAfter(free) ? due : free);
    }

    /** A disk of the copy, whose snapshot is a copy too. */
    private static Image.DiskDeviceMapping copy(
            Image.DiskDeviceMapping disk, Parameters asked, World world, Instant due) {
        Snapshot source = world.snapshot(disk.SnapshotId());
        String snapshotId = "";
        if (source != null) {
            Snapshot copy = SnapshotCreation.copyOf(world, source, asked.destination(), due)
                    .with(b -> b.Encrypted(source.Encrypted() || asked.isEncryptedCopy())
                            .KMSKeyId(Objects.requireNonNullElse(asked.KMSKeyId, source.KMSKeyId())));
            world.put(copy.usedForImage());
            snapshotId = copy.SnapshotId();
        }
        return new Image.DiskDeviceMapping(disk.Type(), snapshotId, disk.Device(), disk.Size(), "", "", "");
    }
}
