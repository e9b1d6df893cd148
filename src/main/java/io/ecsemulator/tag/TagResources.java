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
import io.ecsemulator.operation.TagParameter;
import java.util.List;

/** Adds tags to resources: to all of them, or to none if a rule is broken for one. */
@ApiOperation(
        editions = "2024, 2026",
        sample = "RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-23jbf2v5m&Tag.1.Key=env&Tag.1.Value=test")
final class TagResources extends Operation<TagResources.Parameters, TagResources.Attempt, TagResources.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the resources
     * @param ResourceType type of the resources
     * @param ResourceId ids of the resources, at most 50
     * @param Tag tags to add, at most 20; each replaces the tag with the same key
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @OneOf(enums = {ResourceTypes.Legacy.class, ResourceTypes.Added.class})
            String ResourceType,

            @Mandatory @MaxItems(TaggedResources.MAX) List<String> ResourceId,
            @Mandatory @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, TaggedResources resources) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024, 2026")
                .missing(TaggingError.REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .missing(TaggingError.RESOURCE_TYPE_MISSING, "ResourceType")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .tooMany(TaggingError.TOO_MANY_RESOURCE_IDS, "ResourceId.N")
                .missing(TaggingError.RESOURCE_IDS_MISSING, "ResourceId.N")
                .missing(TaggingError.TAGS_MISSING, "Tag")
                .tooMany(TaggingError.TOO_MANY_TAGS, "Tag")
                .include(attempt -> attempt.parameters.Tag, UserTags.rules("acs:"))
                .stage(Stage.EXISTENCE)
                .rule(
                        TaggingError.RESOURCES_NOT_FOUND,
                        "a resource does not exist in the region, or is of another type",
                        attempt -> !attempt.resources.areFound())
                .each(attempt -> attempt.resources.changes(), UserTags.RESULT)
                .build();
    }

    TagResources() {
        super(TagResources::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                TaggedResources.of(
                        world,
                        parameters.RegionId,
                        parameters.ResourceType,
                        parameters.ResourceId,
                        tags -> UserTags.put(parameters.Tag, tags)));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.resources.store();
        return new Response(call.requestId());
    }
}
