package io.ecsemulator.tag;

import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.List;

/** Adds tags to a resource, all or none: the old form of TagResources. */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&ResourceType=disk&ResourceId=d-23jbf2v5m&Tag.1.Key=env&Tag.1.Value=test")
final class AddTags extends Operation<AddTags.Parameters, AddTags.Attempt, AddTags.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the resource
     * @param ResourceType type of the resource
     * @param ResourceId id of the resource
     * @param Tag tags to add, at most 20; each replaces the tag with the same key
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @OneOf(enums = ResourceTypes.Legacy.class)
            String ResourceType,

            @Mandatory String ResourceId,
            @Mandatory @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, TaggedResources resources) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .tooMany(TagError.COUNT, "Tag")
                .include(attempt -> attempt.parameters.Tag, UserTags.rules("aliyun", "acs:"))
                .stage(Stage.EXISTENCE)
                .rule(
                        TaggingError.LEGACY_RESOURCE_NOT_FOUND,
                        "the resource does not exist in the region, or is of another type",
                        attempt -> !attempt.resources.areFound())
                .each(attempt -> attempt.resources.changes(), UserTags.RESULT)
                .build();
    }

    AddTags() {
        super(AddTags::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                TaggedResources.of(
                        world,
                        parameters.RegionId,
                        parameters.ResourceType,
                        List.of(parameters.ResourceId),
                        tags -> UserTags.put(parameters.Tag, tags)));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.resources.store();
        return new Response(call.requestId());
    }
}
