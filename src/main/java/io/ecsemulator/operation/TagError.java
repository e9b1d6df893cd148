package io.ecsemulator.operation;

import static io.ecsemulator.operation.ApiError.documented;

/** What the operations that take tags refuse of them (TagResources and CreateDisk, editions 2024 and 2026: tables). */
public final class TagError {

    public static final ApiError MISMATCH = documented(
            "A value without a key",
            400,
            "InvalidTag.Mismatch",
            "The specified Tag.n.Key and Tag.n.Value are not match.");
    public static final ApiError COUNT = documented(
            "More tags than a call may name, in a filter",
            400,
            "InvalidTagCount",
            "The specified tags are beyond the permitted range.");
    public static final ApiError DUPLICATE_KEY =
            documented("The same key twice", 400, "Duplicate.TagKey", "The Tag.N.Key contain duplicate key.");
    public static final ApiError KEY_MALFORMED =
            documented("A key that cannot be", 400, "InvalidTagKey.Malformed", "The specified Tag.n.Key is not valid.");
    public static final ApiError VALUE_MALFORMED = documented(
            "A value that cannot be", 400, "InvalidTagValue.Malformed", "The specified Tag.n.Value is not valid.");
    public static final ApiError QUOTA_EXCEEDED = documented(
            "CreateDisk 2026, CreateSnapshot, RunInstances and CreateInstance 2024; the tables leave the message open",
            403,
            "QuotaExceed.Tags",
            "The quota of tags on resource is beyond permitted range.");

    private TagError() {}
}
