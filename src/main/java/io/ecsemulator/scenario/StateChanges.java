package io.ecsemulator.scenario;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.operation.Call;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Single changes of the demo world around the resources that a call names: a field has another value, or there is one resource more. */
final class StateChanges {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Values of texts that no enum lists, by the name of the field. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "Category", DiskCategory.known(),
            "InstanceType",
                    List.of("ecs.t1.small", "ecs.g5.large", "ecs.g8i.large", "ecs.i2.xlarge", "ecs.e-c1m1.large"),
            "OSType", List.of("windows", "linux"),
            "PerformanceLevel", List.of("PL0", "PL1", "PL2", "PL3"),
            "RegionId", List.of("cn-beijing"),
            "ZoneId", List.of("cn-hangzhou-h", "cn-hangzhou-b"),
            "IsSelfShared", List.of("True"),
            "SourceDiskType", List.of("system", "data"),
            "ZoneIds", List.of("cn-hangzhou-h,cn-hangzhou-b"));

    private static final List<Map.Entry<String, String>> TAGS = List.of(
            Map.entry("acs:ecs:diskDeleteProtection", "true"),
            Map.entry("acs:ecs:sourceInstanceId", "i-none"),
            Map.entry("acs:ecs:sourceSystemDiskId", "d-none"),
            Map.entry("supportConcurrencyDetach", "true"));

    private final Map<String, Change.Key> ids;
    private final List<Change> changes = new ArrayList<>();

    private StateChanges(Map<String, Change.Key> ids) {
        this.ids = ids;
    }

    /**
     * The changes for a call.
     *
     * @param document the demo world with all fields
     * @param ids the resources of the demo world, by id
     */
    static List<Change> of(Map<String, String> request, JsonNode document, Map<String, Change.Key> ids) {
        StateChanges changes = new StateChanges(ids);
        Map<Change.Key, JsonNode> all = new LinkedHashMap<>();
        ids.values().forEach(key -> all.put(key, find(document, key)));
        Set<Change.Key> near = new LinkedHashSet<>();
        Call.ids(request).filter(ids::containsKey).map(ids::get).forEach(near::add);
        Set<Change.Key> named = Set.copyOf(near);
        for (Change.Key key : List.copyOf(near)) {
            changes.mentioned(find(document, key)).forEach(near::add);
        }
        all.forEach((key, fields) -> {
            if (changes.mentioned(fields).anyMatch(named::contains)) {
                near.add(key);
            }
        });
        near.forEach(key -> changes.addFields(key, find(document, key)));
        named.forEach(changes::addNew);
        return changes.changes;
    }

    private static JsonNode find(JsonNode document, Change.Key key) {
        for (JsonNode item : document.path(key.kind().list())) {
            if (item.path(key.kind().idField()).asString("").equals(key.id())) {
                return item;
            }
        }
        return NODES.missingNode();
    }

    /** The resources whose ids stand in a resource. */
    private Stream<Change.Key> mentioned(JsonNode fields) {
        return fields.isContainer()
                ? fields.valueStream().flatMap(this::mentioned)
                : Stream.ofNullable(ids.get(fields.asString("")));
    }

    private void addFields(Change.Key key, JsonNode fields) {
        for (RecordComponent component : key.kind().type().getRecordComponents()) {
            String name = component.getName();
            if (!name.equals(key.kind().idField()) && !name.startsWith("Pending")) {
                values(component, fields.path(name)).forEach(value -> add(key, name, value));
            }
        }
    }

    private List<JsonNode> values(RecordComponent component, JsonNode now) {
        Class<?> type = component.getType();
        List<JsonNode> values = new ArrayList<>();
        if (type.isEnum()) {
            Stream.of(type.getEnumConstants()).map(String::valueOf).forEach(text -> values.add(NODES.stringNode(text)));
        } else if (type == boolean.class) {
            values.add(NODES.booleanNode(!now.asBoolean()));
        } else if (type == int.class || type == long.class) {
            Stream.of(0, 1, 3, 5, 20, 500, 2_048, 32_768).map(NODES::numberNode).forEach(values::add);
        } else if (type == Instant.class) {
            // An instance is gone after its AutoReleaseTime.
            Stream.of("2099-01-01T00:00Z", "2013-07-14T00:00Z", "2020-01-01T00:00Z")
                    .limit(component.getName().equals("AutoReleaseTime") ? 1 : 3)
                    .forEach(time -> values.add(NODES.stringNode(time)));
        } else if (type == String.class) {
            values.addAll(texts(component.getName(), now.asString("")));
        } else if (type.isRecord()) {
            for (RecordComponent inner : type.getRecordComponents()) {
                values(inner, now.path(inner.getName()))
                        .forEach(value -> values.add(NODES.objectNode().set(inner.getName(), value)));
            }
        } else if (component.getName().equals("OperationLocks")) {
            Stream.of(OperationLockReason.values())
                    .forEach(reason -> values.add(NODES.arrayNode().add(reason.toString())));
        } else if (component.getName().equals("Tags")) {
            TAGS.forEach(tag -> values.add(NODES.objectNode().put(tag.getKey(), tag.getValue())));
        } else if (type == List.class) {
            values.addAll(lists(component));
        }
        values.removeIf(now::equals);
        return values;
    }

    private List<JsonNode> texts(String name, String now) {
        Set<String> texts = new LinkedHashSet<>(TEXTS.getOrDefault(name, List.of()));
        ids.forEach((id, key) -> {
            if (name.endsWith(key.kind().idField())) {
                texts.add(id);
            }
        });
        texts.addAll(List.of("", "other", "100000", "true"));
        texts.remove(now);
        return texts.stream().<JsonNode>map(NODES::stringNode).toList();
    }

    private List<JsonNode> lists(RecordComponent component) {
        List<JsonNode> lists = new ArrayList<>(List.of(NODES.arrayNode()));
        List<String> kept = ids.entrySet().stream()
                .filter(entry ->
                        component.getName().startsWith(entry.getValue().kind().idField()))
                .map(Map.Entry::getKey)
                .toList();
        kept.forEach(id -> lists.add(NODES.arrayNode().add(id)));
        kept.forEach(id -> kept.stream()
                .filter(other -> !other.equals(id))
                .forEach(other -> lists.add(NODES.arrayNode().add(id).add(other))));
        if (component.getName().contains("IpAddress")) {
            lists.add(NODES.arrayNode().add("47.96.0.1"));
        }
        return lists;
    }

    /** A new resource of each kind that has the id of that one in a field. */
    private void addNew(Change.Key target) {
        for (ResourceKind<?> kind : ResourceKinds.STANDARD.all()) {
            for (RecordComponent component : kind.type().getRecordComponents()) {
                String name = component.getName();
                if (component.getType() == String.class
                        && !name.equals(kind.idField())
                        && name.endsWith(target.kind().idField())) {
                    add(new Change.Key(kind, kind.idPrefix() + "-new"), name, NODES.stringNode(target.id()));
                }
            }
            if (kind.equals(ResourceKinds.DISKS) && target.kind().equals(ResourceKinds.INSTANCES)) {
                add(new Change.Key(kind, "d-new"), "InstanceId", NODES.stringNode(target.id()));
            }
        }
    }

    private void add(Change.Key key, String field, JsonNode value) {
        Set<String> words = new HashSet<>();
        words.add(key.kind().noun());
        Words.add(words, field);
        if (value instanceof ObjectNode inner) {
            inner.propertyNames().forEach(name -> Words.add(words, name));
        }
        texts(value).forEach(text -> Words.add(words, text));
        ObjectNode fields = NODES.objectNode();
        fields.set(field, value);
        changes.add(new Change(Map.of(), Map.of(key, fields), words));
    }

    private static Set<String> texts(JsonNode value) {
        return value.isContainer()
                ? value.valueStream().flatMap(inner -> texts(inner).stream()).collect(Collectors.toSet())
                : Set.of(value.asString(""));
    }

    /** The resources of a document, by id. */
    static Map<String, Change.Key> ids(JsonNode document) {
        Map<String, Change.Key> ids = new LinkedHashMap<>();
        for (ResourceKind<? extends Resource<?>> kind : ResourceKinds.STANDARD.all()) {
            for (JsonNode item : document.path(kind.list())) {
                String id = item.path(kind.idField()).asString("");
                ids.put(id, new Change.Key(kind, id));
            }
        }
        return ids;
    }
}
