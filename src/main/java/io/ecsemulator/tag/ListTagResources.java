package io.ecsemulator.tag;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.PageToken;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import io.ecsemulator.tag.Target.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists the tags of resources, in the order in which the resources came. */
@ApiOperation(editions = "")
final class ListTagResources extends UndeclaredOperation<ListTagResources.Parameters, ListTagResources.Answer> {

    /** So many tags a page has at the most, but for a resource that alone has more: its tags are not parted. */
    private static final int PAGE = 50;

    private static final int MOST_FILTERS = 5;

    /**
     * What a caller says; what it gives of resources and tags must all hold for a resource, and one of them must be given.
     *
     * @param RegionId mandatory
     * @param ResourceType mandatory, in lower case
     * @param ResourceId at most 50 of that type
     * @param Tag at most 20, a tag without value for any value; not with TagFilter
     * @param TagFilter at most 5; not with Tag
     * @param NextToken of the page before
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ResourceType,
            List<String> ResourceId,
            List<TagParameter> Tag,
            List<TagFilter> TagFilter,
            @Nullable String NextToken) {}

    /** What a caller gets; NextToken is empty on the last page. */
    record Answer(
            String RequestId,
            String NextToken,
            @ListOf("TagResource") List<TagResource> TagResources) {}

    /** A tag of a resource. */
    record TagResource(String ResourceId, String ResourceType, String TagKey, String TagValue) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                TaggingError.REGION_MISSING,
                TaggingError.REGION_NOT_FOUND,
                TaggingError.RESOURCE_TYPE_MISSING,
                TaggingError.RESOURCE_TYPE_NOT_FOUND,
                TaggingError.TOO_MANY_RESOURCE_IDS,
                TaggingError.TOO_MANY_TAGS,
                TaggingError.TAGS_AND_FILTERS,
                TaggingError.VALUE_WITHOUT_KEY,
                TagError.KEY_MALFORMED,
                TagError.VALUE_MALFORMED,
                TagError.DUPLICATE_KEY,
                TaggingError.TAG_FILTER,
                TaggingError.TOO_MANY_VALUES,
                TaggingError.NOTHING_ASKED,
                TaggingError.NEXT_TOKEN,
                TaggingError.RESOURCES_NOT_FOUND);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Target target = Wording.TAG.target(parameters.RegionId(), parameters.ResourceType(), parameters.ResourceId());
        Wording.TAG.notTooMany(parameters.Tag());
        if (!parameters.Tag().isEmpty() && !parameters.TagFilter().isEmpty()) {
            throw new ApiException(TaggingError.TAGS_AND_FILTERS);
        }
        check(parameters.Tag());
        Predicate<List<Tag>> condition = condition(parameters);
        if (parameters.ResourceId().isEmpty()
                && parameters.Tag().isEmpty()
                && parameters.TagFilter().isEmpty()) {
            throw new ApiException(TaggingError.NOTHING_ASKED);
        }
        String list = "tags of " + parameters.ResourceType() + " in " + target.RegionId();
        long after = PageToken.after(parameters.NextToken(), list, TaggingError.NEXT_TOKEN);
        ResourceKind<?> kind = target.kind().orElse(null);
        if (kind != null) {
            return call.store().step(world -> page(call.requestId(), world, target, kind, condition, list, after));
        }
        if (!parameters.ResourceId().isEmpty()) {
            throw new ApiException(target.notFound());
        }
        return new Answer(call.requestId(), "", List.of());
    }

    private static void check(List<TagParameter> tags) {
        Set<String> keys = new HashSet<>();
        for (TagParameter tag : tags) {
            String key = tag.Key();
            if (key == null) {
                throw new ApiException(TaggingError.VALUE_WITHOUT_KEY);
            }
            if (!TagParameter.isKey(key)) {
                throw new ApiException(TagError.KEY_MALFORMED);
            }
            if (tag.Value() != null && !TagParameter.isValue(tag.Value())) {
                throw new ApiException(TagError.VALUE_MALFORMED);
            }
            if (!keys.add(key)) {
                throw new ApiException(TagError.DUPLICATE_KEY);
            }
        }
    }

    private static Predicate<List<Tag>> condition(Parameters parameters) {
        if (parameters.TagFilter().size() > MOST_FILTERS) {
            throw new ApiException(TaggingError.TAG_FILTER);
        }
        return parameters.TagFilter().stream()
                .map(TagFilter::condition)
                .reduce(tags -> TagParameter.all(parameters.Tag(), tags), Predicate::and);
    }

    private static <R extends Tagged<R>> Answer page(
            String requestId,
            World world,
            Target target,
            ResourceKind<R> kind,
            Predicate<List<Tag>> condition,
            String list,
            long after) {
        Table<R> table = kind.table().apply(world);
        List<TagResource> page = new ArrayList<>(PAGE);
        long last = after;
        for (R resource : candidates(world, target, kind, after)) {
            List<Tag> tags = resource.Tags();
            if (table.ordinal(resource) <= after || tags.isEmpty() || !condition.test(tags)) {
                continue;
            }
            if (!page.isEmpty() && page.size() + tags.size() > PAGE) {
                return new Answer(requestId, PageToken.of(list, last), page);
            }
            tags.forEach(
                    tag -> page.add(new TagResource(resource.id(), kind.ResourceType(), tag.TagKey(), tag.TagValue())));
            last = table.ordinal(resource);
        }
        return new Answer(requestId, "", page);
    }

    /** Those that come into question, in the order they came. */
    private static <R extends Tagged<R>> Iterable<R> candidates(
            World world, Target target, ResourceKind<R> kind, long after) {
        Table<R> table = kind.table().apply(world);
        if (target.resourceIds().isEmpty()) {
            return table.from(target.RegionId(), table.indexAfter(target.RegionId(), after));
        }
        return kind.all(world, target.RegionId(), target.resourceIds(), target.notFound()).stream()
                .sorted(Comparator.comparingLong(table::ordinal))
                .toList();
    }
}
