package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import io.ecsemulator.tag.Target.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes tags away from resources; the system's stay. */
@ApiOperation(editions = "")
final class UntagResources extends UndeclaredOperation<UntagResources.Parameters, UntagResources.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ResourceType mandatory, in lower case
     * @param ResourceId 1 to 50 of that type
     * @param TagKey at most 20; a resource that has no tag of one stays as it is
     * @param All true: all tags, instead of certain keys
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ResourceType,
            List<String> ResourceId,
            List<String> TagKey,
            @Nullable Boolean All) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(Wording.UNTAG.errors());
        errors.addAll(List.of(
                TaggingError.ALL_AND_KEYS, TagError.KEY_MALFORMED, TagError.DUPLICATE_KEY, TaggingError.NO_PERMISSION));
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Target target = Wording.UNTAG.target(parameters.RegionId(), parameters.ResourceType(), parameters.ResourceId());
        Wording.UNTAG.needResources(target);
        boolean all = Boolean.TRUE.equals(parameters.All());
        Set<String> keys = keys(parameters.TagKey(), all);
        return call.store().step(world -> {
            target.change(
                    world,
                    tags -> tags.stream()
                            .filter(tag -> all ? Tag.isSystem(tag.TagKey()) : !keys.contains(tag.TagKey()))
                            .toList());
            return new Answer(call.requestId());
        });
    }

    private static Set<String> keys(List<String> tagKeys, boolean all) {
        if (all && !tagKeys.isEmpty()) {
            throw new ApiException(TaggingError.ALL_AND_KEYS);
        }
        if (!all) {
            Wording.UNTAG.needTags(tagKeys);
        }
        Wording.UNTAG.notTooMany(tagKeys);
        Set<String> keys = new HashSet<>();
        for (String key : tagKeys) {
            if (!TagParameter.isKey(key)) {
                throw new ApiException(TagError.KEY_MALFORMED);
            }
            if (Tag.isSystem(key)) {
                throw new ApiException(TaggingError.NO_PERMISSION);
            }
            if (!keys.add(key)) {
                throw new ApiException(TagError.DUPLICATE_KEY);
            }
        }
        return keys;
    }
}
