package io.ecsemulator.format;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads a list as the API writes it, or as a plain array. */
final class ListOfDeserializer extends ValueDeserializer<List<?>> {

    private final String element;
    private final JavaType listType;

    ListOfDeserializer(String element, JavaType listType) {
        this.element = element;
        this.listType = listType;
    }

    @Override
    public List<?> deserialize(JsonParser in, DeserializationContext context) {
        JsonNode node = context.readTree(in);
        JsonNode array = node.isObject() && node.size() == 1 ? node.path(element) : node;
        if (!array.isArray()) {
            return context.reportInputMismatch(this, "a list looks like {\"%s\":[…]} or […]", element);
        }
        List<Object> list = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            if (item.isNull()) {
                throw MismatchedInputException.from(in, listType.getContentType(), "a list item is null")
                        .prependPath(list, list.size());
            }
            try {
                list.add(context.readTreeAsValue(item, listType.getContentType()));
            } catch (JacksonException e) {
                throw e.prependPath(list, list.size());
            }
        }
        return List.copyOf(list);
    }
}
