package io.ecsemulator.tag;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import io.ecsemulator.tag.Target.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives tags to resources, to all of them or, if one cannot have them, to none. */
@ApiOperation(editions = "")
final class TagResources extends UndeclaredOperation<TagResources.Parameters, TagResources.Answer> {

    private static final String RESERVED_VALUE = "acs:";

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param ResourceType mandatory, in lower case
     * @param ResourceId 1 to 50 of that type
     * @param Tag 1 to 20; one takes the place of the tag of its key
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String ResourceType,
            List<String> ResourceId,
            List<TagParameter> Tag) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    @Override
    public String edition() {
        return "2024, 2026";
    }

    @Override
    public List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(Wording.TAG.errors());
        errors.addAll(OwnTags.ERRORS);
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Target target = Wording.TAG.target(parameters.RegionId(), parameters.ResourceType(), parameters.ResourceId());
        Wording.TAG.needResources(target);
        Wording.TAG.needTags(parameters.Tag());
        Wording.TAG.notTooMany(parameters.Tag());
        List<Tag> wanted = OwnTags.wanted(parameters.Tag(), RESERVED_VALUE);
        return call.store().step(world -> {
            target.change(world, tags -> OwnTags.put(wanted, tags));
            return new Answer(call.requestId());
        });
    }
}
