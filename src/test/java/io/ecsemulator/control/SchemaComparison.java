package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.WorldState;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

/** Compares schemas of an OpenAPI document with Java types. */
final class SchemaComparison {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<Class<?>, String> SIMPLE_TYPES = Map.of(
            String.class, "string",
            Duration.class, "string",
            Instant.class, "string",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private final JsonNode document;
    private final Map<String, Class<?>> compared = new HashMap<>();

    SchemaComparison(JsonNode document) {
        this.document = document;
    }

    /** Returns the names of the schemas that have been compared. */
    Set<String> compared() {
        return compared.keySet();
    }

    /** Fails if the schema, or one that it refers to, does not describe the type. */
    void compare(String place, JsonNode schema, ResolvableType type) {
        Class<?> raw = type.toClass();
        if (Resource.class.isAssignableFrom(raw)) {
            // Documented in docs/state.md, with the fields of the ECS API.
            assertThat(schema.path("$ref").asString()).as(place).isEqualTo(REFERENCE + "Resource");
            compared.put("Resource", Resource.class);
        } else if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring(REFERENCE.length());
            Class<?> before = compared.putIfAbsent(name, raw);
            if (before == null) {
                compare(name, document.at("/components/schemas").path(name), type);
            }
            assertThat(raw).as(place + ", schema " + name).isEqualTo(compared.get(name));
        } else if (raw == WorldState.class) {
            compareWorld(place, schema);
        } else if (raw.isRecord()) {
            compareFields(place, schema, raw);
        } else if (List.class.isAssignableFrom(raw)) {
            assertThat(schema.path("type").asString()).as(place).isEqualTo("array");
            compare(place + "[]", schema.path("items"), type.getGeneric());
        } else if (Map.class.isAssignableFrom(raw)) {
            assertThat(schema.path("type").asString()).as(place).isEqualTo("object");
            compare(place + "{}", schema.path("additionalProperties"), type.getGeneric(1));
        } else if (raw.isEnum()) {
            assertThat(texts(schema.path("enum")))
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(raw.getEnumConstants())
                            .map(constant ->
                                    StateModule.json().valueToTree(constant).asString())
                            .toList());
        } else if (raw == Object.class) {
            assertThat(schema.has("type")).as(place).isFalse();
        } else {
            assertThat(schema.path("type").asString()).as(place).isEqualTo(SIMPLE_TYPES.get(raw));
            // A time that may be missing is an empty string then.
            assertThat(schema.path("format").asString("")).as(place).isIn("", raw == Instant.class ? "date-time" : "");
        }
    }

    /** A world has a list for each kind of resources, whatever kinds there are; one that is sent may leave out any list. */
    private void compareWorld(String place, JsonNode schema) {
        assertThat(schema.path("type").asString()).as(place).isEqualTo("object");
        assertThat(schema.path("properties").propertyNames()).as(place).containsExactly("RememberedCalls");
        compare(
                place + ".RememberedCalls",
                schema.at("/properties/RememberedCalls"),
                ResolvableType.forClassWithGenerics(List.class, RememberedCall.class));
        compare(
                place + "{}",
                schema.path("additionalProperties"),
                ResolvableType.forClassWithGenerics(List.class, Resource.class));
    }

    private void compareFields(String place, JsonNode schema, Class<?> type) {
        // Of a record with an unwrapped one, the first part describes the fields of that.
        JsonNode own = schema.has("allOf") ? schema.at("/allOf/1") : schema;
        Set<String> names = new HashSet<>();
        for (RecordComponent field : type.getRecordComponents()) {
            ResolvableType fieldType = ResolvableType.forMethodReturnType(field.getAccessor());
            if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                compare(place, schema.at("/allOf/0"), fieldType);
                continue;
            }
            String name = field.getName();
            names.add(name);
            compare(place + "." + name, own.path("properties").path(name), fieldType);
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(texts(own.path("required"))).as(place).contains(name);
            }
        }
        assertThat(own.path("properties").propertyNames()).as(place).isEqualTo(names);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
