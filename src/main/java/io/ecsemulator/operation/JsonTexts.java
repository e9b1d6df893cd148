package io.ecsemulator.operation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a text with a JSON array of texts. */
final class JsonTexts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTexts() {}

    /** The texts in the array, each once, in their order; null if it is no JSON array of texts. */
    static @Nullable List<String> parse(String text) {
        JsonNode array;
        try {
            array = JSON.readTree(text);
        } catch (JacksonException e) {
            return null;
        }
        if (!array.isArray()) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode item : array) {
            if (!item.isString()) {
                return null;
            }
            texts.add(item.stringValue());
        }
        return new ArrayList<>(texts);
    }
}
