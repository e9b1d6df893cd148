package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes tags away from a resource: the old form of UntagResources. */
@ApiOperation(editions = "")
final class RemoveTags extends UndeclaredOperation<RemoveTags.Parameters, RemoveTags.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ResourceType mandatory, in lower case
     * @param ResourceId mandatory
     * @param Tag at most 20; with a value only if the resource has it with that value
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ResourceType,
            @Nullable String ResourceId,
            List<TagParameter> Tag) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(Target.ERRORS_OF_ONE);
        errors.addAll(List.of(TagError.COUNT, TagError.KEY_MALFORMED));
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Target target = Target.ofOne(parameters.RegionId(), parameters.ResourceType(), parameters.ResourceId());
        List<TagParameter> unwanted = parameters.Tag();
        if (unwanted.size() > TagParameter.MAX) {
            throw new ApiException(TagError.COUNT);
        }
        for (TagParameter tag : unwanted) {
            String key = tag.Key();
            if (key == null || !TagParameter.isKey(key) || Tag.isSystem(key)) {
                throw new ApiException(TagError.KEY_MALFORMED);
            }
        }
        return call.store().step(world -> {
            target.change(
                    world,
                    tags -> tags.stream()
                            .filter(tag -> unwanted.stream().noneMatch(parameter -> parameter.matches(tag)))
                            .toList());
            return new Answer(call.requestId());
        });
    }
}
