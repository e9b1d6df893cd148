package io.ecsemulator.tag;

import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.TagParameter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The resources that a call is about.
 *
 * @param RegionId where they are
 * @param kind empty for a type of which there are no resources here
 * @param resourceIds what the call says of them, which may be nothing
 * @param notFound the error if one is not there
 */
record Target(String RegionId, Optional<ResourceKind<?>> kind, List<String> resourceIds, ApiError notFound) {

    private static final int MOST_IDS = 50;

    /** The errors of {@link #ofOne}, with {@link #change}. */
    static final List<ApiError> ERRORS_OF_ONE = List.of(
            TaggingError.OLD_REGION_NOT_FOUND,
            TaggingError.RESOURCE_TYPE_NOT_FOUND,
            TaggingError.OLD_RESOURCE_NOT_FOUND);

    /** What TagResources, UntagResources and ListTagResources refuse alike, each in words of its own. */
    record Wording(
            ApiError regionMissing,
            ApiError typeMissing,
            ApiError idsMissing,
            ApiError tooManyIds,
            ApiError tagsMissing,
            ApiError tooManyTags) {

        static final Wording TAG = new Wording(
                TaggingError.REGION_MISSING,
                TaggingError.RESOURCE_TYPE_MISSING,
                TaggingError.RESOURCE_IDS_MISSING,
                TaggingError.TOO_MANY_RESOURCE_IDS,
                TaggingError.TAGS_MISSING,
                TaggingError.TOO_MANY_TAGS);

        static final Wording UNTAG = new Wording(
                TaggingError.UNTAG_REGION_MISSING,
                TaggingError.UNTAG_RESOURCE_TYPE_MISSING,
                TaggingError.UNTAG_RESOURCE_IDS_MISSING,
                TaggingError.UNTAG_TOO_MANY_RESOURCE_IDS,
                TaggingError.UNTAG_TAGS_MISSING,
                TaggingError.UNTAG_TOO_MANY_TAGS);

        /** Those of {@link #needResources} and {@link #needTags}, with {@link Target#change}. */
        List<ApiError> errors() {
            return List.of(
                    regionMissing,
                    TaggingError.REGION_NOT_FOUND,
                    typeMissing,
                    TaggingError.RESOURCE_TYPE_NOT_FOUND,
                    idsMissing,
                    tooManyIds,
                    tagsMissing,
                    tooManyTags,
                    TaggingError.RESOURCES_NOT_FOUND);
        }

        /**
         * What a call is about, which may name no resources.
         *
         * @throws ApiException if it cannot be
         */
        Target target(@Nullable String regionId, @Nullable String resourceType, List<String> resourceIds) {
            if (regionId == null || regionId.isBlank()) {
                throw new ApiException(regionMissing);
            }
            if (!Region.exists(regionId)) {
                throw new ApiException(TaggingError.REGION_NOT_FOUND);
            }
            if (resourceType == null || resourceType.isBlank()) {
                throw new ApiException(typeMissing);
            }
            Optional<ResourceKind<?>> kind = ResourceKind.named(resourceType);
            if (resourceIds.size() > MOST_IDS) {
                throw new ApiException(tooManyIds);
            }
            return new Target(regionId, kind, resourceIds, TaggingError.RESOURCES_NOT_FOUND);
        }

        /** Sees that a call is about one resource at least. */
        void needResources(Target target) {
            if (target.resourceIds.stream().allMatch(Checks::isBlank)) {
                throw new ApiException(idsMissing);
            }
        }

        /** Sees that a call names one tag at least. */
        void needTags(List<?> tags) {
            if (tags.isEmpty()) {
                throw new ApiException(tagsMissing);
            }
        }

        /** Sees that a call does not name too many tags. */
        void notTooMany(List<?> tags) {
            if (tags.size() > TagParameter.MAX) {
                throw new ApiException(tooManyTags);
            }
        }
    }

    /**
     * The one resource that AddTags and RemoveTags are about.
     *
     * @throws ApiException if it cannot be
     */
    static Target ofOne(@Nullable String regionId, @Nullable String resourceType, @Nullable String resourceId) {
        return new Target(
                oldRegion(regionId),
                ResourceKind.namedOfOld(Checks.required("ResourceType", resourceType)),
                List.of(Checks.required("ResourceId", resourceId)),
                TaggingError.OLD_RESOURCE_NOT_FOUND);
    }

    /** The RegionId of AddTags, RemoveTags and DescribeTags. */
    static String oldRegion(@Nullable String regionId) {
        String id = Checks.required("RegionId", regionId);
        if (!Region.exists(id)) {
            throw new ApiException(TaggingError.OLD_REGION_NOT_FOUND);
        }
        return id;
    }

    /**
     * Changes the tags of all the resources, or of none.
     *
     * @throws ApiException if one is not there, or the change is refused for one
     */
    void change(World world, UnaryOperator<List<Tag>> change) {
        kind.orElseThrow(() -> new ApiException(notFound)).change(world, RegionId, resourceIds, notFound, change);
    }
}
