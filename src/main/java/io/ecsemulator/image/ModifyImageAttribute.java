package io.ecsemulator.image;

import io.ecsemulator.cloud.BootMode;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.NvmeSupport;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes an image of the caller at once. */
@ApiOperation(editions = "2024, 2026", sample = "RegionId=cn-hangzhou&ImageId=m-demo&ImageName=name")
final class ModifyImageAttribute
        extends Operation<
                ModifyImageAttribute.Parameters, ModifyImageAttribute.Attempt, ModifyImageAttribute.Response> {

    /**
     * Request parameters. What is not given stays as it is.
     *
     * @param RegionId id of the region
     * @param ImageId id of the image
     * @param ImageName name of the image, which no other image of the caller in the region has
     * @param Status Deprecated, for an Available image, or Available, for a Deprecated one
     * @param ImageFamily family of the image
     * @param BootMode how the system starts
     * @param LicenseType BYOL; it has no effect
     * @param Description description of the image
     * @param Features what the system can do
     * @param DryRun true: only checks the request; default false
     */
    @WithoutEffect("Features.ImdsSupport")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String ImageId,
            @Nullable String ImageName,
            @OneOf({"Deprecated", "Available"}) @Nullable String Status,
            @Nullable String ImageFamily,
            @Nullable BootMode BootMode,
            @OneOf("BYOL") @Nullable String LicenseType,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            Features Features,
            @Nullable Boolean DryRun) {

        private boolean asksFor(ImageStatus status) {
            return status.name().equals(Status);
        }
    }

    /**
     * What the system of an image can do.
     *
     * @param NvmeSupport whether it knows NVMe devices
     */
    record Features(@Nullable NvmeSupport NvmeSupport) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the image of that id in the region, or null
     * @param isNameTaken whether another image has the name
     * @param isUsed whether an instance was created from it
     */
    record Attempt(Parameters parameters, @Nullable Image found, boolean isNameTaken, boolean isUsed) {

        private Image image() {
            return Objects.requireNonNull(found);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(ImageError.BOOT_MODE, "BootMode")
                .invalid(ImageError.LICENSE_TYPE, "LicenseType")
                .invalid(CommonError.DESCRIPTION_WRONGLY_FORMED, "Description")
                .stage(Stage.REQUEST)
                .rule(
                        ImageError.NAME_MALFORMED,
                        "ImageName is not a name, or begins with aliyun or acs:",
                        attempt -> ImageNames.isMalformed(attempt.parameters.ImageName))
                .rule(
                        ImageError.FAMILY_MALFORMED,
                        "ImageFamily is not a name, or begins with aliyun or acs:",
                        attempt -> ImageNames.isMalformed(attempt.parameters.ImageFamily))
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.IMAGE_NOT_FOUND,
                        "the caller has no such image in the region",
                        attempt -> attempt.found == null || !attempt.found.belongsToCaller())
                .stage(Stage.STATUS)
                .rule(
                        ImageError.NOT_AVAILABLE,
                        "Status is Deprecated and the image is not Available",
                        attempt -> attempt.parameters.asksFor(ImageStatus.Deprecated)
                                && attempt.image().Status() != ImageStatus.Available)
                .rule(
                        ImageError.NOT_DEPRECATED,
                        "Status is Available and the image is not Deprecated",
                        attempt -> attempt.parameters.asksFor(ImageStatus.Available)
                                && attempt.image().Status() != ImageStatus.Deprecated)
                .rule(
                        ImageError.DEPRECATED_WHILE_SHARED,
                        "Status is Deprecated and the image's IsSelfShared is True",
                        attempt -> attempt.parameters.asksFor(ImageStatus.Deprecated)
                                && attempt.image().IsSelfShared().equalsIgnoreCase("true"))
                .rule(
                        ImageError.BOOT_MODE_IN_USE,
                        "BootMode is given and an instance was created from the image",
                        attempt -> attempt.parameters.BootMode != null && attempt.isUsed)
                .stage(Stage.RESULT)
                .rule(
                        ImageError.NAME_TAKEN,
                        "another image of the caller in the region has the ImageName",
                        attempt -> attempt.isNameTaken)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    ModifyImageAttribute() {
        super(ModifyImageAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        Image image = world.image(parameters.ImageId, parameters.RegionId);
        return new Attempt(
                parameters,
                image,
                ImageNames.isTaken(world, parameters.ImageName, parameters.RegionId, parameters.ImageId),
                image != null && world.instancesOf(image).findAny().isPresent());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Image image = attempt.image();
        NvmeSupport nvme = asked.Features.NvmeSupport;
        world.put(image.with(b -> b.ImageName(Objects.requireNonNullElse(asked.ImageName, image.ImageName()))
                .Status(asked.Status == null ? image.Status() : ImageStatus.valueOf(asked.Status))
                .ImageFamily(Objects.requireNonNullElse(asked.ImageFamily, image.ImageFamily()))
                .BootMode(Objects.requireNonNullElse(asked.BootMode, image.BootMode()))
                .Description(Objects.requireNonNullElse(asked.Description, image.Description()))
                .Features(nvme == null ? image.Features() : new Image.Features(nvme))));
        return new Response(call.requestId());
    }
}
