package io.ecsemulator.operation;

import io.ecsemulator.cloud.XmlText;
import java.util.ArrayList;
import java.util.List;
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

    /** The texts in the array in their order; null if it is no JSON array of texts that XML can carry. */
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
        List<String> texts = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            // An escape can name characters that the text itself may not have.
            if (!item.isString() || !XmlText.isCarriable(item.stringValue())) {
                return null;
            }
            texts.add(item.stringValue());
        }
        return texts;
    }
}
