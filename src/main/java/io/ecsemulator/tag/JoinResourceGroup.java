package io.ecsemulator.tag;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.cloud.Grouped;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves a resource to a resource group, which need not exist: the emulator has none of its own. */
@ApiOperation(editions = "2024", sample = "ResourceType=disk&ResourceId=d-diskid1&ResourceGroupId=rg-demo")
final class JoinResourceGroup
        extends Operation<JoinResourceGroup.Parameters, JoinResourceGroup.Attempt, JoinResourceGroup.Response> {

    static final ApiError RESOURCE_MISSING = documented("JoinResourceGroup 2024")
            .error(403, "MissingParameter", GatewayError.MISSING_PARAMETER.message());
    static final ApiError GROUP_NOT_FOUND = documented("JoinResourceGroup 2024")
            .error(404, "InvalidResourceGroup.NotFound", "The ResourceGroup provided does not exist in our records.");
    static final ApiError RESOURCE_NOT_FOUND = documented("JoinResourceGroup 2024")
            .error(404, "InvalidResourceId.NotFound", "The ResourceId provided does not exist in our records.");
    static final ApiError ALREADY_IN_GROUP = documented("JoinResourceGroup 2024")
            .error(
                    403,
                    "InvalidResourceGroup.Duplicate",
                    "The ResourceId provided has a ResourceGroup in our records.");

    /**
     * Request parameters.
     *
     * @param ResourceType type of the resource
     * @param ResourceId id of the resource; of a key pair its name
     * @param ResourceGroupId id of the resource group, not checked
     * @param RegionId id of the region of the resource; default the first region that has it
     */
    record Parameters(
            @Mandatory
            @OneOf({
                "instance",
                "disk",
                "snapshot",
                "image",
                "securitygroup",
                "ddh",
                "ddhcluster",
                "eni",
                "keypair",
                "launchtemplate",
                "command",
                "activation",
                "managedinstance"
            })
            String ResourceType,

            @Mandatory String ResourceId,
            @Mandatory String ResourceGroupId,
            @KnownRegion @Nullable String RegionId) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the resource, or null if there is none of that type and id in the region
     */
    record Attempt(Parameters parameters, @Nullable Grouped<?> found) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .missing(RESOURCE_MISSING, "ResourceId")
                .missing(GROUP_NOT_FOUND, "ResourceGroupId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        RESOURCE_NOT_FOUND,
                        "there is no such resource in the region, or the emulator has none of that type",
                        attempt -> attempt.found == null)
                .stage(Stage.STATUS)
                .rule(
                        ALREADY_IN_GROUP,
                        "the resource is in that resource group",
                        attempt -> Objects.requireNonNull(attempt.found)
                                .ResourceGroupId()
                                .equals(attempt.parameters.ResourceGroupId))
                .build();
    }

    JoinResourceGroup() {
        super(JoinResourceGroup::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        TaggableKind<?> kind = TaggableKind.of(world, parameters.ResourceType);
        return new Attempt(
                parameters,
                kind == null
                        ? null
                        : regions(parameters)
                                .map(regionId -> kind.find(regionId, parameters.ResourceId))
                                .filter(Grouped.class::isInstance)
                                .<Grouped<?>>map(Grouped.class::cast)
                                .findFirst()
                                .orElse(null));
    }

    private static Stream<String> regions(Parameters parameters) {
        return parameters.RegionId == null
                ? Region.all().stream().map(Region::RegionId)
                : Stream.of(parameters.RegionId);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.put(Objects.requireNonNull(attempt.found).grouped(attempt.parameters.ResourceGroupId));
        return new Response(call.requestId());
    }
}
