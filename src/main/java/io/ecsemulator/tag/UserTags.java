package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tags that users give to resources. System tags ({@link Tag#isSystem}) do not count towards the quota, and no call sets or
 * removes them.
 */
final class UserTags {

    private static final int MAX = 20;

    /** What resources would have too much or twice. */
    static final Rules<TaggedResources.Change<?>> RESULT = Rules.<TaggedResources.Change<?>>shared("2024, 2026")
            .stage(Stage.RESULT)
            .rule(
                    TaggingError.KEY_DUPLICATION,
                    "a new key of a resource would differ from another of its keys in case only",
                    UserTags::duplicatesKey)
            .rule(
                    TaggingError.QUOTA,
                    "a resource would have more than " + MAX + " tags, without the system's",
                    change -> change.tags().size() > change.resource().Tags().size()
                            && change.tags().stream()
                                            .filter(tag -> !Tag.isSystem(tag.TagKey()))
                                            .count()
                                    > MAX)
            .build();

    private UserTags() {}

    /** The rules about tags in a request that resources are to have; {@code reserved}: what no value may begin with. */
    static Rules<List<TagParameter>> rules(String... reserved) {
        return Rules.<List<TagParameter>>shared("2024, 2026")
                .stage(Stage.REQUEST)
                .rule(
                        TagError.MISMATCH,
                        "a Tag.N.Value has no Tag.N.Key",
                        tags -> tags.stream().anyMatch(tag -> tag.Key() == null))
                .include(tags -> tags, TagParameter.RULES)
                .rule(
                        TagError.VALUE_MALFORMED,
                        "a Tag.N.Value begins with " + String.join(" or ", reserved),
                        tags -> tags.stream().anyMatch(tag -> beginsWith(tag, reserved)))
                .build();
    }

    private static boolean beginsWith(TagParameter tag, String... reserved) {
        String value = tag.Value() == null ? "" : tag.Value().toLowerCase(Locale.ROOT);
        return Stream.of(reserved).anyMatch(value::startsWith);
    }

    /** The tags of a resource with more tags, each of which replaces the tag with the same key. */
    static List<Tag> put(List<TagParameter> parameters, List<Tag> tags) {
        List<Tag> all = tags;
        for (Tag tag : TagParameter.toTags(parameters)) {
            all = Tag.put(all, tag.TagKey(), tag.TagValue());
        }
        return all;
    }

    private static boolean duplicatesKey(TaggedResources.Change<?> change) {
        List<String> before = change.resource().Tags().stream().map(Tag::TagKey).toList();
        List<String> after = change.tags().stream().map(Tag::TagKey).toList();
        return after.stream()
                .filter(key -> !before.contains(key))
                .anyMatch(key -> after.stream().anyMatch(other -> other.equalsIgnoreCase(key) && !other.equals(key)));
    }
}
