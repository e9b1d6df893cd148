package io.ecsemulator.tag;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on tags, except those of tags in a request. */
final class TaggingError {

    public static final ApiError REGION_MISSING = documented("TagResources and ListTagResources 2024")
            .error(404, "MissingParameter.RegionId", "The parameter - RegionId should not be null.");
    public static final ApiError RESOURCE_TYPE_MISSING = documented("TagResources and ListTagResources 2024")
            .error(404, "MissingParameter.ResourceType", "The parameter - ResourceType should not be null.");
    public static final ApiError RESOURCE_IDS_MISSING = documented("TagResources 2024")
            .error(404, "MissingParameter.ResourceIds", "The parameter - ResourceIds.N should not be null.");
    public static final ApiError TOO_MANY_RESOURCE_IDS = documented("TagResources and ListTagResources 2024")
            .error(400, "NumberExceed.ResourceIds", "The ResourceIds parameter's number is exceed , Valid : 50.");
    public static final ApiError RESOURCES_NOT_FOUND = documented("TagResources, UntagResources, ListTagResources 2024")
            .error(404, "InvalidResourceId.NotFound", "The specified ResourceIds are not found in our records.");
    public static final ApiError TAGS_MISSING = documented("TagResources 2024")
            .error(404, "MissingParameter.Tags", "The parameter - Tags should not be null.");
    public static final ApiError TOO_MANY_TAGS = documented("TagResources and ListTagResources 2024")
            .error(400, "NumberExceed.Tags", "The Tags parameter's number is exceed , Valid : 20.");
    public static final ApiError QUOTA = documented("TagResources and AddTags 2024")
            .error(400, "OperationDenied.QuotaExceed", "The quota of tags on resource is beyond permitted range.");
    public static final ApiError KEY_DUPLICATION = documented("TagResources and AddTags 2024")
            .error(403, "TagKey.Duplication", "The TagKey has duplication with others, case-insensitive.");
    public static final ApiError UNTAG_REGION_MISSING = documented("UntagResources 2024")
            .error(404, "MissingParameter.RegionId", "The parameter - RegionId should not be null");
    public static final ApiError UNTAG_RESOURCE_TYPE_MISSING = documented("UntagResources 2024")
            .error(404, "MissingParameter.ResourceType", "The parameter - ResourceType should not be null");
    public static final ApiError UNTAG_RESOURCE_IDS_MISSING = documented("UntagResources 2024")
            .error(404, "MissingParameter.ResourceIds", "The parameter - ResourceIds.N should not be null");
    public static final ApiError UNTAG_TOO_MANY_RESOURCE_IDS = documented("UntagResources 2024")
            .error(400, "NumberExceed.ResourceIds", "The ResourceIds parameter's number is exceed , Valid : 50");
    public static final ApiError UNTAG_TAGS_MISSING = documented("UntagResources 2024")
            .error(404, "MissingParameter.Tags", "The parameter - Tags should not be null");
    public static final ApiError UNTAG_TOO_MANY_TAGS = documented("UntagResources 2024")
            .error(400, "NumberExceed.Tags", "The Tags parameter's number is exceed , Valid : 20");
    public static final ApiError ALL_AND_KEYS = documented("UntagResources 2024")
            .error(403, "Param.Conflict", "The specified all is true, but the specified TagKey.N is not empty.");
    public static final ApiError NO_PERMISSION = documented("UntagResources 2024")
            .error(403, "NoPermission.Tag", "The operator is not permission for the tag.");
    public static final ApiError NOTHING_ASKED = documented("ListTagResources 2024")
            .error(
                    403,
                    "BothEmpty.TagsAndResources",
                    "The specified Tags and ResourcesIds are not allow to both empty.");
    public static final ApiError TAGS_AND_FILTERS = documented("ListTagResources 2024")
            .error(400, "InvalidTags.MalFormed", "The tags must be empty, when the tagFilters is not empty.");
    public static final ApiError VALUE_WITHOUT_KEY = documented("ListTagResources 2024; the message is not documented")
            .error(
                    400,
                    "InvalidParameter.TagValue",
                    "The specified parameter \"Tag.N.Value\" is not valid without a key.");
    public static final ApiError TAG_FILTER = documented("ListTagResources 2024")
            .error(403, "InvalidTagFilter.Malformed", "The specified TagFilter is not valid.");
    public static final ApiError TOO_MANY_VALUES = documented("ListTagResources 2024")
            .error(
                    403,
                    "NumberExceed.TagValues",
                    "The number of the specified TagValues is beyond permitted range, the max is 5.");
    public static final ApiError NEXT_TOKEN = documented("ListTagResources 2024")
            .error(403, "Invalid.NextToken", "The specified NextToken is not valid.");
    public static final ApiError LEGACY_RESOURCE_NOT_FOUND = documented("AddTags and RemoveTags 2024")
            .error(404, "InvalidResourceId.NotFound", "The specified ResourceId is not found in our records.");
    public static final ApiError DESCRIBE_KEY_MALFORMED = documented("DescribeTags 2024")
            .error(400, "InvalidTagKey.Malformed", "The parameter Tag.n.Key is illegal.");
    public static final ApiError DESCRIBE_VALUE_MALFORMED = documented("DescribeTags 2024")
            .error(400, "InvalidTagValue.Malformed", "The parameter Tag.n.Value is illegal.");

    private TaggingError() {}
}
