package io.ecsemulator.network;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import java.util.List;

/** A tag as the responses of the VPC API have it. */
record NetworkTag(String Key, String Value) {

    /** The tags of a request are valid, as those of a resource or of a filter. */
    static final Rules<List<TagParameter>> RULES = Rules.<List<TagParameter>>shared("2024")
            .stage(Stage.REQUEST)
            .rule(
                    NetworkError.TAG_KEY,
                    "a Tag.N.Key is missing or blank, has more than 128 characters, begins with aliyun or acs:, or contains http:// or https://",
                    tags -> tags.stream().anyMatch(tag -> !tag.hasUserKey()))
            .rule(
                    NetworkError.TAG_VALUE,
                    "a Tag.N.Value has more than 128 characters, or contains http:// or https://",
                    tags -> tags.stream().anyMatch(tag -> !tag.hasValidValue()))
            .source(Source.OURS)
            .rule(NetworkError.TAG_KEY, "two Tag.N.Key are equal", TagParameter::hasDuplicateKeys)
            .build();

    static List<NetworkTag> of(List<Tag> tags) {
        return tags.stream()
                .map(tag -> new NetworkTag(tag.TagKey(), tag.TagValue()))
                .toList();
    }
}
