package io.ecsemulator.format;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a list as the API does: {@code {"Tag":[…]}}, in XML one element {@code Tag} for each. */
final class ListOfSerializer extends ValueSerializer<List<?>> {

    private final String element;

    ListOfSerializer(String element) {
        this.element = element;
    }

    @Override
    public boolean isEmpty(SerializationContext context, List<?> list) {
        return list.isEmpty();
    }

    @Override
    public void serialize(List<?> list, JsonGenerator out, SerializationContext context) {
        out.writeStartObject(list);
        out.writeName(element);
        out.writeStartArray(list, list.size());
        for (Object item : list) {
            context.writeValue(out, item);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
