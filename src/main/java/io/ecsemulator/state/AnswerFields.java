package io.ecsemulator.state;

import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.state.AccountImport.UnusedFields;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one resource in an answer, as a state document has them. Names may differ in case, as SDKs print them; numbers and
 * booleans may be texts. What the emulator does not know is left out and noted.
 */
final class AnswerFields {

    private static final int MAX_SHOWN = 100;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ResourceKind<?> kind;
    private final ObjectNode given;
    private final UnusedFields unused;
    private final String id;

    /**
     * The fields of a resource.
     *
     * @throws StateException if it has no id
     */
    AnswerFields(ResourceKind<?> kind, ObjectNode given, UnusedFields unused) {
        this.kind = kind;
        this.given = given;
        this.unused = unused;
        this.id = given.properties().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(kind.idField()))
                .map(field -> field.getValue().asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow(() -> new StateException(kind.list(), "has an item without " + kind.idField()));
    }

    String id() {
        return id;
    }

    /** Reads the fields. */
    ObjectNode read() {
        ObjectNode fields = record(given, kind.type(), kind.list());
        String status = fields.path("Status").asString("");
        if (kind.equals(ResourceKinds.DISKS)
                && List.of(DiskStatus.Attaching.name(), DiskStatus.ReIniting.name())
                        .contains(status)
                && fields.path("InstanceId").asString("").isEmpty()
                && fields.path("Attachments").isEmpty()) {
            fields.remove("Status");
            unused.add(
                    kind.list() + ".Status", id, "is " + status + ", yet no instance is named; the disk is Available");
        }
        return fields;
    }

    private ObjectNode record(ObjectNode from, Class<?> type, String path) {
        ObjectNode fields = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : from.properties()) {
            String name = field.getKey();
            RecordComponent component = Stream.of(type.getRecordComponents())
                    .filter(known -> known.getName().equalsIgnoreCase(name)
                            // DescribeSnapshotGroups has Key for TagKey.
                            || (type == Tag.class && known.getName().equalsIgnoreCase("Tag" + name)))
                    .findFirst()
                    .orElse(null);
            if (component != null && fields.has(component.getName())) {
                unused.add(path + "." + name, id, "is there twice");
            } else if (component != null) {
                JsonNode value = value(field.getValue(), component.getGenericType(), path + "." + component.getName());
                if (value != null) {
                    fields.set(component.getName(), value);
                }
            } else {
                addDerived(fields, name, field.getValue(), type, path);
            }
        }
        return fields;
    }

    /** Keeps a field that the state document shows although the record has no such component, for instance a disk's Device. */
    private void addDerived(ObjectNode fields, String name, JsonNode value, Class<?> type, String path) {
        String derived = Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(known -> Character.isUpperCase(known.charAt(0)) && known.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
        if (derived == null) {
            unused.add(path + "." + name, id, "is not a field of the emulator's " + type.getSimpleName());
        } else if (value.isString()) {
            fields.set(derived, value);
        }
    }

    /** The value of a field as a state document has it; null for none. */
    private @Nullable JsonNode value(JsonNode from, Type type, String path) {
        if (from.isNull()) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return items(from, (Class<?>) list.getActualTypeArguments()[0], path);
        }
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw.isRecord()) {
            if (from instanceof ObjectNode object) {
                return record(object, raw, path);
            }
            unused.add(path, id, "is not an object");
            return null;
        }
        return raw.isEnum() ? constant(from, raw, path) : scalar(from, raw);
    }

    private @Nullable JsonNode constant(JsonNode from, Class<?> type, String path) {
        String text = from.asString("");
        List<String> values =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        String known = values.stream()
                .filter(value -> value.equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
        boolean isEmpty = from.isString() && text.isEmpty();
        if (known == null && !isEmpty) {
            unused.add(path, id, "is " + shortened(from) + ", which is none of " + values);
        }
        return known == null ? null : NODES.stringNode(known);
    }

    /** The beginning of a value, for a message. */
    static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }

    private static JsonNode scalar(JsonNode from, Class<?> type) {
        String text = from.isValueNode() ? from.asString("") : "";
        if (type == String.class) {
            return from.isValueNode() ? NODES.stringNode(text) : from;
        }
        boolean isNumber = type == int.class || type == long.class;
        if (from.isString() && isNumber && text.matches("-?\\d{1,9}")) {
            return NODES.numberNode(Integer.parseInt(text));
        }
        if (from.isString() && type == double.class && text.matches("\\d{1,40}(\\.\\d{1,40})?")) {
            return NODES.numberNode(Double.parseDouble(text));
        }
        return from.isString() && type == boolean.class && text.matches("true|false")
                ? NODES.booleanNode(text.equals("true"))
                : from;
    }

    private @Nullable JsonNode items(JsonNode from, Class<?> type, String path) {
        if (!(list(from) instanceof ArrayNode array)) {
            unused.add(path, id, "is not a list");
            return null;
        }
        ArrayNode items = NODES.arrayNode();
        for (JsonNode item : array) {
            if (!(item instanceof ObjectNode object) || !type.isRecord()) {
                items.add(item);
                continue;
            }
            ObjectNode read = record(object, type, path);
            boolean isComplete = Stream.of(type.getRecordComponents())
                    .filter(component -> component.getType().isEnum())
                    .allMatch(component -> read.has(component.getName()));
            if (isComplete) {
                items.add(completed(read, type));
            }
        }
        return items;
    }

    /** A state document has all texts and lists of an item; an answer leaves out those that are empty. */
    private static ObjectNode completed(ObjectNode item, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isAbsent = !item.has(component.getName())
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (isAbsent && component.getType() == String.class) {
                item.put(component.getName(), "");
            } else if (isAbsent && component.getType() == List.class) {
                item.putArray(component.getName());
            }
        }
        return item;
    }

    /** The array in {@code [...]}, {@code {"Disk":[...]}} or {@code {}}; another value as it is. */
    static JsonNode list(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object.isEmpty()
                    ? NODES.arrayNode()
                    : object.size() == 1 ? object.iterator().next() : object;
        }
        return value;
    }
}
