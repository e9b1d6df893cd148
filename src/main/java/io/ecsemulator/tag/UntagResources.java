package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.BlankIsValue;
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
import org.jspecify.annotations.Nullable;

/** Removes tags from resources; system tags stay. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-diskid1&TagKey.1=team")
final class UntagResources
        extends Operation<UntagResources.Parameters, UntagResources.Attempt, UntagResources.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the resources
     * @param ResourceType type of the resources
     * @param ResourceId ids of the resources, at most 50
     * @param TagKey keys of the tags to remove, at most 20; mandatory unless All is true. Keys that a resource does not have are
     *     ignored
     * @param All whether all tags are removed; default false
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @OneOf(enums = {ResourceTypes.Legacy.class, ResourceTypes.Added.class})
            String ResourceType,

            @Mandatory @MaxItems(TaggedResources.MAX) List<String> ResourceId,
            @BlankIsValue @MaxItems(TagParameter.MAX) List<String> TagKey,
            @Nullable Boolean All) {

        private boolean areAllRemoved() {
            return Boolean.TRUE.equals(All);
        }
    }

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, TaggedResources resources) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(TaggingError.UNTAG_REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .missing(TaggingError.UNTAG_RESOURCE_TYPE_MISSING, "ResourceType")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .tooMany(TaggingError.UNTAG_TOO_MANY_RESOURCE_IDS, "ResourceId.N")
                .missing(TaggingError.UNTAG_RESOURCE_IDS_MISSING, "ResourceId.N")
                .tooMany(TaggingError.UNTAG_TOO_MANY_TAGS, "TagKey.N")
                .stage(Stage.REQUEST)
                .rule(
                        TaggingError.ALL_AND_KEYS,
                        "All is true and a TagKey.N is given",
                        attempt -> attempt.parameters.areAllRemoved() && !attempt.parameters.TagKey.isEmpty())
                .rule(
                        TaggingError.UNTAG_TAGS_MISSING,
                        "All is not true and no TagKey.N is given",
                        attempt -> !attempt.parameters.areAllRemoved() && attempt.parameters.TagKey.isEmpty())
                .rule(
                        TagError.KEY_MALFORMED,
                        "a TagKey.N is blank, has more than 128 characters, or contains http:// or https://",
                        attempt -> !attempt.parameters.TagKey.stream().allMatch(TagParameter::isKey))
                .rule(
                        TaggingError.NO_PERMISSION,
                        "a TagKey.N is the key of a system tag: it begins with aliyun or acs:",
                        attempt -> attempt.parameters.TagKey.stream().anyMatch(Tag::isSystem))
                .rule(
                        TagError.DUPLICATE_KEY,
                        "two TagKey.N are equal",
                        attempt -> attempt.parameters.TagKey.stream().distinct().count()
                                < attempt.parameters.TagKey.size())
                .stage(Stage.EXISTENCE)
                .rule(
                        TaggingError.RESOURCES_NOT_FOUND,
                        "a resource does not exist in the region, or is of another type",
                        attempt -> !attempt.resources.areFound())
                .build();
    }

    UntagResources() {
        super(UntagResources::declareRules);
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
                        tags -> tags.stream()
                                .filter(tag -> !isRemoved(tag, parameters))
                                .toList()));
    }

    private static boolean isRemoved(Tag tag, Parameters parameters) {
        return parameters.areAllRemoved() ? !Tag.isSystem(tag.TagKey()) : parameters.TagKey.contains(tag.TagKey());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.resources.store();
        return new Response(call.requestId());
    }
}
