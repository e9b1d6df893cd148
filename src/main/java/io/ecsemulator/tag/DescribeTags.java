package io.ecsemulator.tag;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the tags that resources of a region have, by key and value, with how many resources have each. */
@ApiOperation(editions = "")
final class DescribeTags extends UndeclaredOperation<DescribeTags.Parameters, DescribeTags.Answer> {

    private static final int DEFAULT_SIZE = 50;
    private static final Comparator<Tag> BY_KEY_AND_VALUE =
            Comparator.comparing(Tag::TagKey).thenComparing(Tag::TagValue);

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ResourceType in lower case
     * @param ResourceId of one that does not exist there are no tags
     * @param Tag at most 20, of which a tag is one; without value for any value
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 50
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ResourceType,
            @Nullable String ResourceId,
            List<TagParameter> Tag,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize) {}

    /** What a caller gets. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("Tag") List<CountedTag> Tags) {}

    /** A tag, and how many of the resources in question have it. */
    record CountedTag(String TagKey, String TagValue, ResourceTypeCount ResourceTypeCount) {}

    /** How many of each type; there are no others here than instances, disks and snapshots. */
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
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
        }
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                TaggingError.OLD_REGION_NOT_FOUND,
                TaggingError.RESOURCE_TYPE_NOT_FOUND,
                TagError.COUNT,
                TaggingError.DESCRIBE_KEY,
                TaggingError.DESCRIBE_VALUE);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = Target.oldRegion(parameters.RegionId());
        String type = parameters.ResourceType();
        List<ResourceKind<?>> kinds = Checks.isBlank(type)
                ? ResourceKind.HERE
                : ResourceKind.namedOfOld(Objects.requireNonNull(type)).stream().collect(Collectors.toList());
        check(parameters.Tag());
        Paging paging = Paging.byNumber(
                parameters.PageNumber(), Objects.requireNonNullElse(parameters.PageSize(), DEFAULT_SIZE));
        int number = paging.number();
        int size = paging.size();
        Map<Tag, Map<String, Integer>> counts = call.store().step(world -> {
            Map<Tag, Map<String, Integer>> found = new TreeMap<>(BY_KEY_AND_VALUE);
            kinds.forEach(kind -> count(world, regionId, kind, parameters, found));
            return found;
        });
        return new Answer(
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

    private static void check(List<TagParameter> tags) {
        if (tags.size() > TagParameter.MAX) {
            throw new ApiException(TagError.COUNT);
        }
        for (TagParameter tag : tags) {
            String key = tag.Key();
            if (key == null || !TagParameter.isKey(key) || Tag.isSystem(key)) {
                throw new ApiException(TaggingError.DESCRIBE_KEY);
            }
            if (tag.Value() != null && !TagParameter.isValue(tag.Value())) {
                throw new ApiException(TaggingError.DESCRIBE_VALUE);
            }
        }
    }

    private static <R extends Tagged<R>> void count(
            World world,
            String regionId,
            ResourceKind<R> kind,
            Parameters parameters,
            Map<Tag, Map<String, Integer>> counts) {
        String resourceId = parameters.ResourceId();
        if (resourceId == null || resourceId.isBlank()) {
            kind.table().apply(world).from(regionId, 0).forEach(resource -> count(resource, kind, parameters, counts));
            return;
        }
        R resource = kind.find(world, regionId, resourceId);
        if (resource != null) {
            count(resource, kind, parameters, counts);
        }
    }

    private static <R extends Tagged<R>> void count(
            R resource, ResourceKind<R> kind, Parameters parameters, Map<Tag, Map<String, Integer>> counts) {
        List<TagParameter> wanted = parameters.Tag();
        for (Tag tag : resource.Tags()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(parameter -> parameter.matches(tag))) {
                counts.computeIfAbsent(tag, added -> new HashMap<>()).merge(kind.ResourceType(), 1, Integer::sum);
            }
        }
    }
}
