package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives tags to a resource, all or none: the old form of TagResources. */
@ApiOperation(editions = "")
final class AddTags extends UndeclaredOperation<AddTags.Parameters, AddTags.Answer> {

    private static final String[] RESERVED_VALUES = {"aliyun", "acs:"};

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ResourceType mandatory, in lower case
     * @param ResourceId mandatory
     * @param Tag 1 to 20; one takes the place of the tag of its key
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
        errors.add(TagError.COUNT);
        errors.addAll(OwnTags.ERRORS);
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Target target = Target.ofOne(parameters.RegionId(), parameters.ResourceType(), parameters.ResourceId());
        if (parameters.Tag().isEmpty()) {
            throw new ApiException(GatewayError.MISSING_PARAMETER, "Tag");
        }
        if (parameters.Tag().size() > TagParameter.MAX) {
            throw new ApiException(TagError.COUNT);
        }
        List<Tag> wanted = OwnTags.wanted(parameters.Tag(), RESERVED_VALUES);
        return call.store().step(world -> {
            target.change(world, tags -> OwnTags.put(wanted, tags));
            return new Answer(call.requestId());
        });
    }
}
