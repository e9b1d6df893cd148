package io.ecsemulator.operation;

import io.ecsemulator.cloud.XmlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads a text with a JSON array of texts. */
final class JsonTexts {

    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private JsonTexts() {}

    /** The texts in the array in their order; null if it is no JSON array of texts that XML can carry. */
    static @Nullable List<String> parse(String text) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            List<String> texts = new ArrayList<>();
            while (in.nextToken() == JsonToken.VALUE_STRING) {
                String item = in.getString();
                // An escape can name characters that the text itself may not have.
                if (!XmlText.isCarriable(item)) {
                    return null;
                }
                texts.add(item);
            }
            return in.currentToken() == JsonToken.END_ARRAY && in.nextToken() == null ? texts : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
