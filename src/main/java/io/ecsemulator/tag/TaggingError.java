package io.ecsemulator.tag;

import io.ecsemulator.operation.ApiError;

/** What the operations on tags refuse (edition 2024: tables), beside what tags themselves cannot be. */
enum TaggingError implements ApiError {
    /** TagResources and ListTagResources. */
    REGION_MISSING(404, "MissingParameter.RegionId", "The parameter - RegionId should not be null."),
    /** TagResources, UntagResources, ListTagResources. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The RegionId provided does not exist in our records."),
    /** TagResources and ListTagResources. */
    RESOURCE_TYPE_MISSING(404, "MissingParameter.ResourceType", "The parameter - ResourceType should not be null."),
    /** All. */
    RESOURCE_TYPE_NOT_FOUND(
            404, "InvalidResourceType.NotFound", "The ResourceType provided does not exist in our records."),
    /** TagResources. */
    RESOURCE_IDS_MISSING(404, "MissingParameter.ResourceIds", "The parameter - ResourceIds.N should not be null."),
    /** TagResources and ListTagResources. */
    TOO_MANY_RESOURCE_IDS(
            400, "NumberExceed.ResourceIds", "The ResourceIds parameter's number is exceed , Valid : 50."),
    /** TagResources, UntagResources, ListTagResources. */
    RESOURCES_NOT_FOUND(404, "InvalidResourceId.NotFound", "The specified ResourceIds are not found in our records."),
    /** TagResources. */
    TAGS_MISSING(404, "MissingParameter.Tags", "The parameter - Tags should not be null."),
    /** TagResources and ListTagResources. */
    TOO_MANY_TAGS(400, "NumberExceed.Tags", "The Tags parameter's number is exceed , Valid : 20."),
    /** TagResources and AddTags: a resource would have too many. */
    QUOTA(400, "OperationDenied.QuotaExceed", "The quota of tags on resource is beyond permitted range."),
    /** TagResources and AddTags: two keys of a resource would be the same but for their case. */
    KEY_DUPLICATION(403, "TagKey.Duplication", "The TagKey has duplication with others, case-insensitive."),

    /** UntagResources. */
    UNTAG_REGION_MISSING(404, "MissingParameter.RegionId", "The parameter - RegionId should not be null"),
    /** UntagResources. */
    UNTAG_RESOURCE_TYPE_MISSING(
            404, "MissingParameter.ResourceType", "The parameter - ResourceType should not be null"),
    /** UntagResources. */
    UNTAG_RESOURCE_IDS_MISSING(404, "MissingParameter.ResourceIds", "The parameter - ResourceIds.N should not be null"),
    /** UntagResources. */
    UNTAG_TOO_MANY_RESOURCE_IDS(
            400, "NumberExceed.ResourceIds", "The ResourceIds parameter's number is exceed , Valid : 50"),
    /** UntagResources. */
    UNTAG_TAGS_MISSING(404, "MissingParameter.Tags", "The parameter - Tags should not be null"),
    /** UntagResources. */
    UNTAG_TOO_MANY_TAGS(400, "NumberExceed.Tags", "The Tags parameter's number is exceed , Valid : 20"),
    /** UntagResources. */
    ALL_AND_KEYS(403, "Param.Conflict", "The specified all is true, but the specified TagKey.N is not empty."),
    /** UntagResources: a tag of the system. */
    NO_PERMISSION(403, "NoPermission.Tag", "The operator is not permission for the tag."),

    /** ListTagResources: neither resources nor tags. */
    NOTHING_ASKED(
            403, "BothEmpty.TagsAndResources", "The specified Tags and ResourcesIds are not allow to both empty."),
    /** ListTagResources. */
    TAGS_AND_FILTERS(400, "InvalidTags.MalFormed", "The tags must be empty, when the tagFilters is not empty."),
    /** ListTagResources: Tag.N.Value without its key (description of that parameter, which has no message: ours). */
    VALUE_WITHOUT_KEY(
            400, "InvalidParameter.TagValue", "The specified parameter \"Tag.N.Value\" is not valid without a key."),
    /** ListTagResources. */
    TAG_FILTER(403, "InvalidTagFilter.Malformed", "The specified TagFilter is not valid."),
    /** ListTagResources. */
    TOO_MANY_VALUES(
            403,
            "NumberExceed.TagValues",
            "The number of the specified TagValues is beyond permitted range, the max is 5."),
    /** ListTagResources. */
    NEXT_TOKEN(403, "Invalid.NextToken", "The specified NextToken is not valid."),

    /** AddTags, RemoveTags, DescribeTags. */
    OLD_REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."),
    /** AddTags and RemoveTags. */
    OLD_RESOURCE_NOT_FOUND(404, "InvalidResourceId.NotFound", "The specified ResourceId is not found in our records."),
    /** DescribeTags. */
    DESCRIBE_KEY(400, "InvalidTagKey.Malformed", "The parameter Tag.n.Key is illegal."),
    /** DescribeTags. */
    DESCRIBE_VALUE(400, "InvalidTagValue.Malformed", "The parameter Tag.n.Value is illegal.");

    private final Spec spec;

    TaggingError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
