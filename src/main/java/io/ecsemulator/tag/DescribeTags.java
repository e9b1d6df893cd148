package io.ecsemulator.tag;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists the tags of the resources of a region, by key and value, each with the number of resources that have it. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeTags extends Operation<DescribeTags.Parameters, DescribeTags.Parameters, DescribeTags.Response> {

    private static final int DEFAULT_SIZE = 50;
    private static final Comparator<Tag> BY_KEY_AND_VALUE =
            Comparator.comparing(Tag::TagKey).thenComparing(Tag::TagValue);

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the resources
     * @param ResourceType type of the resources; default all types
     * @param ResourceId id of a resource; default all resources. A resource that does not exist has no tags
     * @param Tag tags to list, at most 20, without a value for any value; default all tags
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize number of tags on a page, 1 to 100; default 50
     */
    @NotEmulated("Category")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @OneOf(enums = ResourceTypes.Legacy.class) @Nullable
            String ResourceType,

            @Nullable String ResourceId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Range(min = 1) @Nullable Integer PageNumber,
            @Range(min = 1, max = 100) @Nullable Integer PageSize) {

        private List<String> keys() {
            return Tag.stream()
                    .map(wanted -> Objects.requireNonNullElse(wanted.Key(), ""))
                    .toList();
        }

        private boolean ask(Tag tag) {
            return Tag.isEmpty() || Tag.stream().anyMatch(wanted -> wanted.matches(tag));
        }
    }

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("Tag") List<CountedTag> Tags) {}

    /** A tag with the number of resources that have it. */
    record CountedTag(String TagKey, String TagValue, ResourceTypeCount ResourceTypeCount) {}

    /** The number of resources of each type; 0 for types that the emulator does not have. */
    record ResourceTypeCount(
            int Instance,
            int Disk,
            int Snapshot,
            int Image,
            int Securitygroup,
            int Volume,
            int Eni,
            int Ddh,
            int KeyPair,
            int LaunchTemplate,
            int ReservedInstance,
            int SnapshotPolicy) {

        static ResourceTypeCount of(Map<String, Integer> counts) {
            return new ResourceTypeCount(
                    counts.getOrDefault("instance", 0),
                    counts.getOrDefault("disk", 0),
                    counts.getOrDefault("snapshot", 0),
                    counts.getOrDefault("image", 0),
                    counts.getOrDefault("securitygroup", 0),
                    counts.getOrDefault("volume", 0),
                    counts.getOrDefault("eni", 0),
                    counts.getOrDefault("ddh", 0),
                    counts.getOrDefault("keypair", 0),
                    counts.getOrDefault("launchtemplate", 0),
                    counts.getOrDefault("reservedinstance", 0),
                    counts.getOrDefault("snapshotpolicy", 0));
        }
    }

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .tooMany(TagError.COUNT, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        TaggingError.DESCRIBE_KEY_MALFORMED,
                        "a Tag.N.Key is missing or not valid for a user's tag",
                        parameters -> !parameters.Tag.stream().allMatch(TagParameter::hasUserKey))
                .rule(
                        TaggingError.DESCRIBE_VALUE_MALFORMED,
                        "a Tag.N.Value has more than 128 characters, or contains http:// or https://",
                        parameters -> !parameters.Tag.stream().allMatch(TagParameter::hasValidValue))
                .build();
    }

    DescribeTags() {
        super(DescribeTags::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters parameters, World world, Call call) {
        Map<Tag, Map<String, Integer>> counts = new TreeMap<>(BY_KEY_AND_VALUE);
        for (TaggableKind<?> kind : TaggableKind.all(world)) {
            boolean isAsked = parameters.ResourceType == null
                    ? ResourceTypes.isLegacy(kind.resourceType())
                    : parameters.ResourceType.equals(kind.resourceType());
            if (isAsked) {
                count(kind, parameters, counts);
            }
        }
        int number = Objects.requireNonNullElse(parameters.PageNumber, 1);
        int size = Objects.requireNonNullElse(parameters.PageSize, DEFAULT_SIZE);
        return new Response(
                call.requestId(),
                counts.size(),
                number,
                size,
                counts.entrySet().stream()
                        .skip((number - 1L) * size)
                        .limit(size)
                        .map(tag -> new CountedTag(
                                tag.getKey().TagKey(), tag.getKey().TagValue(), ResourceTypeCount.of(tag.getValue())))
                        .toList());
    }

    private static <R extends Tagged<R>> void count(
            TaggableKind<R> kind, Parameters parameters, Map<Tag, Map<String, Integer>> counts) {
        if (parameters.ResourceId == null) {
            Filter<R> tagged = kind.taggedIn(parameters.RegionId)
                    .words(
                            parameters.Tag.isEmpty() ? null : parameters.Tag,
                            parameters.keys(),
                            (resource, wanted) -> resource.Tags().stream().anyMatch(parameters::ask));
            Listing.all(kind.table(), parameters.RegionId, null, tagged)
                    .forEach(resource -> count(resource, kind, parameters, counts));
            return;
        }
        R resource = kind.find(parameters.RegionId, parameters.ResourceId);
        if (resource != null) {
            count(resource, kind, parameters, counts);
        }
    }

    private static void count(
            Tagged<?> resource, TaggableKind<?> kind, Parameters parameters, Map<Tag, Map<String, Integer>> counts) {
        resource.Tags().stream()
                .filter(parameters::ask)
                .forEach(tag -> counts.computeIfAbsent(tag, added -> new HashMap<>())
                        .merge(kind.resourceType(), 1, Integer::sum));
    }
}
