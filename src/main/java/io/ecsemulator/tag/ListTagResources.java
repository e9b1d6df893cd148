package io.ecsemulator.tag;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Table;
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
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.PageToken;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists the tags of resources, in the order in which the resources were created. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ResourceType=disk&ResourceId.1=d-diskid1")
final class ListTagResources
        extends Operation<ListTagResources.Parameters, ListTagResources.Attempt, ListTagResources.Response> {

    /** The largest number of tags on a page, except for a resource that has more tags itself: its tags stay together. */
    private static final int PAGE_SIZE = 50;

    /**
     * Request parameters. Resources must match all of ResourceId, Tag and TagFilter; at least one of these is mandatory.
     *
     * @param RegionId id of the region of the resources
     * @param ResourceType type of the resources
     * @param ResourceId ids of resources, at most 50
     * @param Tag tags of the resources, at most 20, without a value for any value; not together with TagFilter
     * @param TagFilter filters by parts of tags, at most 5; not together with Tag
     * @param NextToken NextToken of the previous page; default the first page
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @OneOf(enums = {ResourceTypes.Legacy.class, ResourceTypes.Added.class})
            String ResourceType,

            @MaxItems(TaggedResources.MAX) List<String> ResourceId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @MaxItems(5) List<TagFilter> TagFilter,
            @Nullable String NextToken) {

        private boolean match(List<Tag> tags) {
            return TagParameter.all(Tag, tags) && TagFilter.stream().allMatch(filter -> filter.matches(tags));
        }

        /** The list that page tokens are valid for. */
        private String list() {
            return "tags of " + ResourceType + " in " + RegionId;
        }
    }

    /**
     * Response.
     *
     * @param NextToken token of the next page; empty on the last page
     */
    record Response(
            String RequestId,
            String NextToken,
            @ListOf("TagResource") List<TagResource> TagResources) {}

    /** A tag of a resource. */
    record TagResource(String ResourceId, String ResourceType, String TagKey, String TagValue) {}

    /**
     * What the rules look at.
     *
     * @param lastOrdinal what {@link PageToken#after} says of NextToken
     */
    record Attempt(Parameters parameters, long lastOrdinal, TaggedResources resources) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(TaggingError.REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .missing(TaggingError.RESOURCE_TYPE_MISSING, "ResourceType")
                .invalid(CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType")
                .tooMany(TaggingError.TOO_MANY_RESOURCE_IDS, "ResourceId.N")
                .tooMany(TaggingError.TOO_MANY_TAGS, "Tag")
                .tooMany(TaggingError.TAG_FILTER, "TagFilter")
                .tooMany(TaggingError.TOO_MANY_VALUES, "TagFilter.N.TagValues.N")
                .stage(Stage.REQUEST)
                .rule(
                        TaggingError.TAGS_AND_FILTERS,
                        "Tag and TagFilter are both given",
                        attempt -> !attempt.parameters.Tag.isEmpty() && !attempt.parameters.TagFilter.isEmpty())
                .rule(
                        TaggingError.VALUE_WITHOUT_KEY,
                        "a Tag.N.Value has no Tag.N.Key",
                        attempt -> attempt.parameters.Tag.stream().anyMatch(tag -> tag.Key() == null))
                .rule(
                        TagError.KEY_MALFORMED,
                        "a Tag.N.Key is blank, has more than 128 characters, or contains http:// or https://",
                        attempt -> !attempt.parameters.Tag.stream().allMatch(TagParameter::hasValidKey))
                .rule(
                        TagError.VALUE_MALFORMED,
                        "a Tag.N.Value has more than 128 characters, or contains http:// or https://",
                        attempt -> !attempt.parameters.Tag.stream().allMatch(TagParameter::hasValidValue))
                .rule(
                        TagError.DUPLICATE_KEY,
                        "two Tag.N.Key are equal",
                        attempt -> TagParameter.hasDuplicateKeys(attempt.parameters.Tag))
                .rule(
                        TaggingError.TAG_FILTER,
                        "a TagFilter.N.TagKey is missing or malformed, or has both * and TagValues, or a TagFilter.N.TagValues.N is empty or malformed",
                        attempt -> !attempt.parameters.TagFilter.stream().allMatch(TagFilter::isValid))
                .rule(
                        TaggingError.NOTHING_ASKED,
                        "ResourceId.N, Tag and TagFilter are all missing",
                        attempt -> attempt.parameters.ResourceId.isEmpty()
                                && attempt.parameters.Tag.isEmpty()
                                && attempt.parameters.TagFilter.isEmpty())
                .rule(
                        TaggingError.NEXT_TOKEN,
                        "NextToken is not a token of a list of that type and region",
                        attempt -> attempt.lastOrdinal == PageToken.INVALID)
                .stage(Stage.EXISTENCE)
                .rule(
                        TaggingError.RESOURCES_NOT_FOUND,
                        "a resource does not exist in the region, or is of another type",
                        attempt -> !attempt.resources.areFound())
                .build();
    }

    ListTagResources() {
        super(ListTagResources::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                PageToken.after(parameters.NextToken, parameters.list()),
                TaggedResources.of(
                        world,
                        parameters.RegionId,
                        parameters.ResourceType,
                        parameters.ResourceId,
                        UnaryOperator.identity()));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        TaggableKind<?> kind = TaggableKind.of(world, attempt.parameters.ResourceType);
        return kind == null
                ? new Response(call.requestId(), "", List.of())
                : page(call.requestId(), kind, attempt.parameters, attempt.lastOrdinal);
    }

    private static <R extends Tagged<R>> Response page(
            String requestId, TaggableKind<R> kind, Parameters parameters, long lastOrdinal) {
        Table<R> table = kind.table();
        List<TagResource> page = new ArrayList<>(PAGE_SIZE);
        long last = lastOrdinal;
        for (R resource : candidates(kind, parameters, lastOrdinal)) {
            List<Tag> tags = resource.Tags();
            if (table.ordinal(resource) >= lastOrdinal || tags.isEmpty() || !parameters.match(tags)) {
                continue;
            }
            if (!page.isEmpty() && page.size() + tags.size() > PAGE_SIZE) {
                return new Response(requestId, PageToken.of(parameters.list(), last), page);
            }
            String id = kind.kind().idInRegion(resource);
            tags.forEach(tag -> page.add(new TagResource(id, parameters.ResourceType, tag.TagKey(), tag.TagValue())));
            last = table.ordinal(resource);
        }
        return new Response(requestId, "", page);
    }

    /** The resources of those ids, or all from the first on the page, the newest first. */
    private static <R extends Tagged<R>> Iterable<R> candidates(
            TaggableKind<R> kind, Parameters parameters, long lastOrdinal) {
        Table<R> table = kind.table();
        String regionId = parameters.RegionId;
        if (parameters.ResourceId.isEmpty()) {
            Filter<R> filter = kind.taggedIn(regionId).tags(parameters.Tag, Tagged::Tags);
            parameters.TagFilter.stream()
                    .map(TagFilter::wholeKey)
                    .forEach(key -> filter.wordMatching(key, (resource, word) -> true));
            List<R> found = Listing.sorted(table, regionId, null, filter);
            return found == null ? table.newestFirst(regionId, table.indexBefore(regionId, lastOrdinal)) : found;
        }
        return parameters.ResourceId.stream()
                .distinct()
                .map(id -> kind.find(regionId, id))
                .filter(Objects::nonNull)
                .sorted(Comparator.<R>comparingLong(table::ordinal).reversed())
                .toList();
    }
}
