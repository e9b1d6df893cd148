package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageOwnerAlias;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OSType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.RequestedImage;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists images: those of the world, the newest first, then the public ones of the service, the newest first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ImageFamily=acs:ubuntu_22_04_x64&PageSize=1")
final class DescribeImages
        extends Operation<DescribeImages.Parameters, DescribeImages.Attempt, DescribeImages.Response> {

    /**
     * Request parameters. An image is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param Status statuses of the image, with commas between; default Available
     * @param ImageId id of the image
     * @param SnapshotId id of the snapshot that the image was created from
     * @param ImageName name of the image, in which each {@code *} stands for any number of characters
     * @param ImageFamily family of the image
     * @param ImageOwnerAlias whose image it is; default all but marketplace
     * @param InstanceType instance type that the image runs on
     * @param IsSupportIoOptimized whether the image runs on I/O optimized instances
     * @param IsSupportCloudinit whether the image knows cloud-init
     * @param OSType operating system of the image
     * @param Architecture architecture of the image
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of images on a page, 1 to 100; default 10
     * @param Usage whether an instance was created from the image
     * @param DryRun true: checks the request without a response
     * @param ResourceGroupId id of the resource group of the image
     * @param Tag tags of the image, at most 20; without a value, any value matches
     * @param Filter start and end of the time of creation, with the keys CreationStartTime and CreationEndTime
     * @param IsPublic true: community images only; false: no community images; default false
     * @param ImageOwnerId number of the account of images of others
     */
    @WithoutEffect({"ActionType", "ShowExpired"})
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String Status,
            @Nullable String ImageId,
            @Nullable String SnapshotId,
            @Nullable String ImageName,
            @Nullable String ImageFamily,
            @Nullable ImageOwnerAlias ImageOwnerAlias,
            @Nullable String InstanceType,
            @Nullable Boolean IsSupportIoOptimized,
            @Nullable Boolean IsSupportCloudinit,
            @Nullable OSType OSType,
            @Nullable Architecture Architecture,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @Nullable ImageUsage Usage,
            @Nullable Boolean DryRun,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            List<FilterParameter> Filter,
            @Nullable Boolean IsPublic,
            @Nullable Long ImageOwnerId) {

        private Set<String> statuses() {
            return Status == null
                    ? Set.of(ImageStatus.Available.name())
                    : Arrays.stream(Status.split(",")).map(String::trim).collect(Collectors.toSet());
        }

        /** Whether the image is of those that the caller asks for by their owner. */
        private boolean isOfOwner(Image image) {
            ImageOwnerAlias owner = image.ImageOwnerAlias();
            boolean isOfOthers = owner == io.ecsemulator.cloud.ImageOwnerAlias.others;
            boolean isCommunity = isOfOthers && image.IsPublic();
            if (isCommunity != Boolean.TRUE.equals(IsPublic)
                    || (isOfOthers && ImageOwnerId != null && ImageOwnerId != image.ImageOwnerId())) {
                return false;
            }
            return ImageOwnerAlias == null
                    ? owner != io.ecsemulator.cloud.ImageOwnerAlias.marketplace
                    : owner == ImageOwnerAlias;
        }
    }

    /** Response. */
    record Response(
            int PageSize,
            int PageNumber,
            String RequestId,
            int TotalCount,
            String RegionId,
            @ListOf("Image") List<ImageAnswer> Images) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(ImageError.OWNER, "ImageOwnerAlias")
                .invalid(ImageError.USAGE, "Usage")
                .invalid(ImageError.OS_TYPE, "OSType")
                .invalid(ImageError.ARCHITECTURE, "Architecture")
                .tooMany(TagError.COUNT, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        CommonError.INSTANCE_TYPE,
                        "InstanceType is not an instance type",
                        attempt -> attempt.parameters.InstanceType != null
                                && !InstanceTypes.isType(attempt.parameters.InstanceType))
                .each(
                        attempt -> attempt.parameters.Filter,
                        FilterParameter.rules("2024", ImageError.FILTER_KEY, ImageError.FILTER_VALUE, "Creation"))
                .each(attempt -> attempt.parameters.Tag, TagParameter.FILTER_RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DescribeImages() {
        super(DescribeImages::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        List<Image> kept = Listing.byId(world.images(), asked.ImageId == null ? null : List.of(asked.ImageId));
        List<Image> images = RequestedImage.all(world, asked.RegionId, kept, filter(asked, world))
                .toList();
        Paging paging = Paging.byNumber(asked.PageNumber, asked.PageSize);
        return new Response(
                paging.size(),
                paging.number(),
                call.requestId(),
                images.size(),
                asked.RegionId,
                images.stream()
                        .skip((paging.number() - 1L) * paging.size())
                        .limit(paging.size())
                        .map(image -> ImageAnswer.of(image, world))
                        .toList());
    }

    private static Filter<Image> filter(Parameters asked, World world) {
        return new Filter<Image>()
                .equal(asked.ImageId, Image::ImageId)
                .wordMatching(
                        asked.SnapshotId, (image, id) -> image.snapshotIds().contains(id))
                .name(asked.ImageName, Image::ImageName)
                .word(asked.ImageFamily, Image::ImageFamily)
                .matching(asked.InstanceType, (image, type) -> image.runsOn(InstanceTypes.get(type)))
                .equal(asked.IsSupportIoOptimized, Image::IsSupportIoOptimized)
                .equal(asked.IsSupportCloudinit, Image::IsSupportCloudinit)
                .word(asked.OSType, Image::OSType)
                .word(asked.Architecture, Image::Architecture)
                .word(asked.ResourceGroupId, Image::ResourceGroupId)
                .tags(asked.Tag, Image::Tags)
                .time(asked.Filter, "Creation", Image::CreationTime)
                .words(
                        asked.statuses(),
                        asked.statuses(),
                        (image, statuses) -> statuses.contains(image.Status().name()))
                .equal(asked.Usage, image -> ImageUsage.of(image, world))
                .matching(asked, (image, call) -> call.isOfOwner(image));
    }
}
