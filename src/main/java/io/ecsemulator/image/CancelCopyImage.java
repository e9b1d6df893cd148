package io.ecsemulator.image;

import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cancels a copy of an image: the new image and its snapshots are deleted at once. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ImageId=m-copying")
final class CancelCopyImage
        extends Operation<CancelCopyImage.Parameters, CancelCopyImage.Attempt, CancelCopyImage.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the copy
     * @param ImageId id of the copy
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String ImageId) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at: the image of that id in the region, or null. */
    record Attempt(@Nullable Image found) {

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
                        "the caller has no such image in the region",
                        attempt -> attempt.found == null || !attempt.found.belongsToCaller())
                .stage(Stage.STATUS)
                .rule(
                        ImageError.NOT_A_COPY,
                        "the image's IsCopied is false",
                        attempt -> !attempt.image().IsCopied())
                .rule(
                        ImageError.NOT_COPYING,
                        "the image is a copy that is neither Waiting nor Creating",
                        attempt ->
                                attempt.image().IsCopied() && !attempt.image().hasCopyUnderWay())
                .build();
    }

    CancelCopyImage() {
        super(CancelCopyImage::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(world.image(parameters.ImageId, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Image image = attempt.image();
        world.images().remove(image.ImageId());
        image.snapshotIds().forEach(world.snapshots()::remove);
        return new Response(call.requestId());
    }
}
