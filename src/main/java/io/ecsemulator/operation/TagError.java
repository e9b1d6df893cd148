package io.ecsemulator.operation;

import static io.ecsemulator.operation.Source.documented;

/** Errors of tags in requests, for all operations with a parameter {@code Tag}. */
public final class TagError {

    public static final ApiError MISMATCH = documented("TagResources 2024, 2026")
            .error(400, "InvalidTag.Mismatch", "The specified Tag.n.Key and Tag.n.Value are not match.");
    public static final ApiError COUNT = documented("AddTags and DescribeTags 2024")
            .error(400, "InvalidTagCount", "The specified tags are beyond the permitted range.");
    public static final ApiError DUPLICATE_KEY = documented("TagResources and CreateDisk 2024, 2026")
            .error(400, "Duplicate.TagKey", "The Tag.N.Key contain duplicate key.");
    public static final ApiError KEY_MALFORMED = documented("TagResources and CreateDisk 2024, 2026")
            .error(400, "InvalidTagKey.Malformed", "The specified Tag.n.Key is not valid.");
    public static final ApiError VALUE_MALFORMED = documented("TagResources and CreateDisk 2024, 2026")
            .error(400, "InvalidTagValue.Malformed", "The specified Tag.n.Value is not valid.");
    public static final ApiError QUOTA_EXCEEDED = documented(
                    "CreateDisk and RunInstances 2026; CreateSnapshot 2024; the message is not documented")
            .error(403, "QuotaExceed.Tags", "The quota of tags on resource is beyond permitted range.");

    private TagError() {}
}
