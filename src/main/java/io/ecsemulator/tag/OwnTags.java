package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tags of a resource that are its owner's. The system's ({@link Tag#isSystem}) lie beside them: they do not count, and
 * no call sets or removes one.
 */
final class OwnTags {

    /** The errors of {@link #wanted} and {@link #put}. */
    static final List<ApiError> ERRORS = errors();

    private static final int MOST = 20;

    private OwnTags() {}

    private static List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(TagParameter.ERRORS);
        errors.addAll(List.of(TagError.MISMATCH, TaggingError.QUOTA, TaggingError.KEY_DUPLICATION));
        return errors;
    }

    /**
     * The tags that resources are to have.
     *
     * @param reserved what no value may begin with
     * @throws ApiException if one cannot be
     */
    static List<Tag> wanted(List<TagParameter> parameters, String... reserved) {
        if (parameters.stream().anyMatch(parameter -> parameter.Key() == null)) {
            throw new ApiException(TagError.MISMATCH);
        }
        List<Tag> tags = TagParameter.tags(parameters);
        for (Tag tag : tags) {
            String lower = tag.TagValue().toLowerCase(Locale.ROOT);
            if (Stream.of(reserved).anyMatch(lower::startsWith)) {
                throw new ApiException(TagError.VALUE_MALFORMED);
            }
        }
        return tags;
    }

    /**
     * The tags of a resource with those more, each in place of the one of its key.
     *
     * @throws ApiException if there would be too many, or two keys that differ in their case only
     */
    static List<Tag> put(List<Tag> wanted, List<Tag> tags) {
        List<Tag> all = tags;
        for (Tag tag : wanted) {
            boolean isNew = all.stream().noneMatch(other -> other.TagKey().equals(tag.TagKey()));
            if (isNew && all.stream().anyMatch(other -> other.TagKey().equalsIgnoreCase(tag.TagKey()))) {
                throw new ApiException(TaggingError.KEY_DUPLICATION);
            }
            all = Tag.put(all, tag.TagKey(), tag.TagValue());
        }
        if (all.size() > tags.size()
                && all.stream().filter(tag -> !Tag.isSystem(tag.TagKey())).count() > MOST) {
            throw new ApiException(TaggingError.QUOTA);
        }
        return all;
    }
}
