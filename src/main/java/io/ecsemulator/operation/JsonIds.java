package io.ecsemulator.operation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parameters that are one text with a JSON array in it, such as {@code DiskIds=["d-1","d-2"]}. */
public final class JsonIds {

    /** The most texts that DescribeDisks and DescribeInstances take. */
    public static final int MOST_IDS = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonIds() {}

    /**
     * The texts in the array, each once, in their order.
     *
     * @param text absent or blank means that the caller does not ask for certain ids
     * @param malformed the error if it is no JSON array of texts
     * @param tooMany the error if it has more than {@link #MOST_IDS}
     * @param names what the messages of both name
     * @return null if the caller does not ask for certain ids
     */
    public static @Nullable Set<String> ids(
            @Nullable String text, ApiError malformed, ApiError tooMany, Object... names) {
        if (text == null || text.isBlank()) {
            return null;
        }
        JsonNode array;
        try {
            array = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new ApiException(malformed, names);
        }
        if (!array.isArray()) {
            throw new ApiException(malformed, names);
        }
        if (array.size() > MOST_IDS) {
            throw new ApiException(tooMany, names);
        }
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode id : array) {
            if (!id.isString()) {
                throw new ApiException(malformed, names);
            }
            ids.add(id.stringValue());
        }
        return ids;
    }
}
