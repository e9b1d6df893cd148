package io.ecsemulator.image;

import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the instance types that an image runs on, of those that DescribeInstanceTypes lists. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ImageId=aliyun_3_arm64_20G_alibase_20240819.vhd")
final class DescribeImageSupportInstanceTypes
        extends Operation<
                DescribeImageSupportInstanceTypes.Parameters,
                DescribeImageSupportInstanceTypes.Attempt,
                DescribeImageSupportInstanceTypes.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param ImageId id of the image; mandatory unless Filter names it
     * @param Filter the id of the image, with the key imageId or filter
     */
    @WithoutEffect("ActionType")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String ImageId,
            List<FilterParameter> Filter) {

        private @Nullable String imageId() {
            return ImageId != null
                    ? ImageId
                    : Filter.stream()
                            .filter(filter -> filter.Key() != null && KEYS.contains(filter.Key()))
                            .map(FilterParameter::Value)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** Response. */
    record Response(
            String RequestId,
            String ImageId,
            String RegionId,
            @ListOf("InstanceType") List<Type> InstanceTypes) {}

    /**
     * An instance type.
     *
     * @param MemorySize in GiB
     */
    record Type(String InstanceTypeId, String InstanceTypeFamily, int CpuCoreCount, double MemorySize) {

        private static Type of(InstanceType type) {
            return new Type(type.InstanceTypeId(), type.InstanceTypeFamily(), type.CpuCoreCount(), type.MemorySize());
        }
    }

    /** What the rules look at: the request, and the image that it names, or null. */
    record Attempt(Parameters parameters, @Nullable Image found) {}

    private static final Set<String> KEYS = Set.of("imageId", "filter");

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.REQUEST)
                .rule(
                        GatewayError.MISSING_PARAMETER,
                        attempt -> "ImageId",
                        "neither ImageId nor Filter names an image",
                        attempt -> attempt.parameters.imageId() == null)
                .stage(Stage.EXISTENCE)
                .rule(ImageError.NOT_FOUND_TO_SUPPORT, "the region has no such image", attempt -> attempt.found == null)
                .build();
    }

    private final InstanceTypes types;

    DescribeImageSupportInstanceTypes(InstanceTypes types) {
        super(DescribeImageSupportInstanceTypes::declareRules);
        this.types = types;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        String id = parameters.imageId();
        return new Attempt(parameters, id == null ? null : world.image(id, parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Image image = Objects.requireNonNull(attempt.found);
        return new Response(
                call.requestId(),
                image.ImageId(),
                image.RegionId(),
                types.known().stream().filter(image::runsOn).map(Type::of).toList());
    }
}
