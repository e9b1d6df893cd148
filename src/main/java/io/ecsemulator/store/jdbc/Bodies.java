package io.ecsemulator.store.jdbc;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.ecsemulator.cloud.GivenFields;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import java.time.Instant;
import java.util.Arrays;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes records as JSON with all their components, and reads them again. A component that an older emulator did not know gets the
 * default that its kind declares; one that is not known any more is left out.
 */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads only what has all components, three times as fast as through a tree. */
    private static final ObjectReader COMPLETE =
            JSON.reader().with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    private Bodies() {}

    /** A record as JSON. */
    static String write(Record record) {
        return JSON.writeValueAsString(record);
    }

    /** A record that was written. */
    static <T extends Record> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** A resource that was written, perhaps by an older emulator. */
    static <R extends Resource<R>> R read(String json, ResourceKind<R> kind, String id) {
        try {
            return COMPLETE.forType(kind.type()).readValue(json);
        } catch (MismatchedInputException e) {
            return read((ObjectNode) JSON.readTree(json), kind, id);
        }
    }

    private static <R extends Resource<R>> R read(ObjectNode fields, ResourceKind<R> kind, String id) {
        Class<R> type = kind.type();
        if (Arrays.stream(type.getRecordComponents()).anyMatch(component -> !fields.has(component.getName()))) {
            String region = fields.path("RegionId").asString("");
            String inRegion = kind.isIdPerRegion() ? id.substring(region.length() + 1) : id;
            ObjectNode all = JSON.valueToTree(kind.defaults().apply(inRegion, new Given(fields)));
            all.setAll(fields);
            return JSON.treeToValue(all, type);
        }
        return JSON.treeToValue(fields, type);
    }

    /**
     * What is one of many in a text.
     *
     * @param kind the simple name of its class
     * @param id its id, or empty
     */
    record Line(String kind, String id, ObjectNode fields) {

        static Line of(String id, Record record) {
            return new Line(record.getClass().getSimpleName(), id, JSON.valueToTree(record));
        }

        /** The record, if it is no resource. */
        <T extends Record> T read(Class<T> type) {
            return JSON.treeToValue(fields, type);
        }

        /** The resource. */
        <R extends Resource<R>> R read(ResourceKind<R> resource) {
            return Bodies.read(fields, resource, id);
        }
    }

    /** Lines that were written one after the other. */
    static MappingIterator<Line> lines(String text) {
        return JSON.readerFor(Line.class).readValues(text);
    }

    /** The fields that were written. */
    private record Given(ObjectNode fields) implements GivenFields {

        @Override
        public Instant now() {
            String created = fields.path("CreationTime").asString("");
            return created.isEmpty() ? Instant.EPOCH : Instant.parse(created);
        }

        @Override
        public String text(String name, String absent) {
            JsonNode field = fields.path(name);
            return field.isString() && !field.asString().isEmpty() ? field.asString() : absent;
        }

        @Override
        public int integer(String name, int absent) {
            return fields.path(name).asInt(absent);
        }

        @Override
        public <E extends Enum<E>> E oneOf(Class<E> values, String name, E absent) {
            String text = text(name, "");
            return text.isEmpty() ? absent : Enum.valueOf(values, text);
        }
    }
}
