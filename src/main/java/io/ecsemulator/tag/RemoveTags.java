package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
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

/** Removes tags from a resource: the old form of UntagResources. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ResourceType=disk&ResourceId=d-diskid1&Tag.1.Key=team")
final class RemoveTags extends Operation<RemoveTags.Parameters, RemoveTags.Attempt, RemoveTags.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the resource
     * @param ResourceType type of the resource
     * @param ResourceId id of the resource
     * @param Tag tags to remove, at most 20; without a value whatever the value is. Tags that the resource does not have are
     *     ignored
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @OneOf(enums = ResourceTypes.Legacy.class)
            String ResourceType,

            @Mandatory String ResourceId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, TaggedResources resources) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .tooMany(TagError.COUNT, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        TagError.KEY_MALFORMED,
                        "a Tag.N.Key is not valid for a user's tag",
                        attempt -> attempt.parameters.Tag.stream().anyMatch(tag -> !tag.hasUserKey()))
                .stage(Stage.EXISTENCE)
                .rule(
                        TaggingError.LEGACY_RESOURCE_NOT_FOUND,
                        "the resource does not exist in the region, or is of another type",
                        attempt -> !attempt.resources.areFound())
                .build();
    }

    RemoveTags() {
        super(RemoveTags::declareRules);
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
                        tags -> tags.stream()
                                .filter(tag -> !isRemoved(tag, parameters.Tag))
                                .toList()));
    }

    private static boolean isRemoved(Tag tag, List<TagParameter> removed) {
        return removed.stream().anyMatch(parameter -> parameter.matches(tag));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.resources.store();
        return new Response(call.requestId());
    }
}
