package io.ecsemulator.image;

import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes an image of the caller at once. Its snapshots stay, and can be deleted then. */
@ApiOperation(editions = "2024, 2026", sample = "RegionId=cn-hangzhou&ImageId=m-demo")
final class DeleteImage extends Operation<DeleteImage.Parameters, DeleteImage.Attempt, DeleteImage.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param ImageId id of the image
     * @param Force true: deletes the image even if instances were created from it; default false
     * @param DryRun true: only checks the request; default false
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String ImageId,
            @Nullable Boolean Force,
            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the image of that id in the region, or null
     * @param isUsed whether an instance was created from it
     */
    record Attempt(Parameters parameters, @Nullable Image found, boolean isUsed) {

        private Image image() {
            return Objects.requireNonNull(found);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.IMAGE_NOT_FOUND,
                        "the region has no such image, or it is another's and not public",
                        attempt ->
                                attempt.found == null || !(attempt.found.belongsToCaller() || attempt.found.IsPublic()))
                .stage(Stage.STATUS)
                .rule(
                        ImageError.PUBLIC,
                        "the image is public",
                        attempt -> attempt.image().IsPublic())
                .rule(
                        ImageError.COPYING,
                        "the image is being copied",
                        attempt -> attempt.image().hasCopyUnderWay())
                .rule(
                        ImageError.IMPORTING,
                        "the image is being imported",
                        attempt -> attempt.image().hasImportUnderWay())
                .rule(
                        ImageError.SHARED,
                        "the image's IsSelfShared is True",
                        attempt -> attempt.image().IsSelfShared().equalsIgnoreCase("true"))
                .rule(
                        ImageError.IN_USE,
                        "an instance was created from the image and Force is not true",
                        attempt -> attempt.isUsed && !Boolean.TRUE.equals(attempt.parameters.Force))
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DeleteImage() {
        super(DeleteImage::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Image image = world.image(parameters.ImageId, parameters.RegionId);
        return new Attempt(
                parameters,
                image,
                image != null && world.instancesOf(image).findAny().isPresent());
    }

    /**
     * The instances created from the image, and their system disks, have an empty ImageId then: such a disk cannot be re-initialized.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Image image = attempt.image();
        world.instancesOf(image).toList().forEach(instance -> {
            world.put(instance.withImageId(""));
            world.disksOn(instance.InstanceId()).stream()
                    .filter(disk -> disk.Type() == DiskType.system)
                    .forEach(disk -> world.put(disk.withImageId("")));
        });
        remove(world, image);
        return new Response(call.requestId());
    }

    /** Removes an image; its snapshots are no longer in use by it. */
    static void remove(World world, Image image) {
        world.images().remove(image.ImageId());
        for (String snapshotId : image.snapshotIds()) {
            Snapshot snapshot = world.snapshot(snapshotId);
            if (snapshot != null && world.imagesMadeOf(snapshotId).isEmpty()) {
                world.put(snapshot.freeOfImages());
            }
        }
    }
}
