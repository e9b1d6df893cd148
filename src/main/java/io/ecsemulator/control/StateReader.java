package io.ecsemulator.control;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotDefaults;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a world of a state document: {@code {"Instances":[…],"Disks":[…]}} with the API's own field names, in which every
 * field but the ids may be left out. A document with anything in it that cannot be is refused as a whole.
 */
@Component
final class StateReader {

    private static final List<String> FIELDS = List.of("Instances", "Disks", "Snapshots", "Tasks", "RememberedCalls");

    private final InstanceTypes types;
    private final JsonMapper mapper = StateModule.json();

    StateReader(InstanceTypes types) {
        this.types = types;
    }

    /**
     * Reads a document.
     *
     * @param now when what has no time of its own came to be
     * @throws RefusedException if the document cannot be, with the place
     */
    WorldState read(JsonNode document, Instant now) {
        ObjectNode root = Fields.object(document, "The document");
        for (String name : root.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new RefusedException(name, "is not a field of a state document; there are " + FIELDS);
            }
        }
        Map<String, Instance> instances = new LinkedHashMap<>();
        unique(root, "Instances", "InstanceId", item -> instance(item, now))
                .forEach(instance -> instances.put(instance.InstanceId(), instance));
        List<Item> diskItems = items(root, "Disks");
        DiskReader reader = new DiskReader(this::bind, mapper, instances, now);
        diskItems.forEach(item -> reader.reserve(item.fields, item.place));
        List<Disk> disks = new ArrayList<>();
        diskItems.forEach(item -> disks.add(reader.read(item.fields, item.place)));
        List<RememberedCall> calls = items(root, "RememberedCalls").stream()
                .map(item -> read(item.fields, RememberedCall.class, item.place))
                .toList();
        return new WorldState(
                List.copyOf(instances.values()),
                disks,
                unique(root, "Snapshots", "SnapshotId", item -> snapshot(item, now)),
                unique(root, "Tasks", "TaskId", item -> task(item, now)),
                calls);
    }

    private static <R extends Resource<R>> List<R> unique(
            ObjectNode root, String name, String idField, Function<Item, R> reader) {
        Set<String> ids = new HashSet<>();
        List<R> resources = new ArrayList<>();
        for (Item item : items(root, name)) {
            R resource = reader.apply(item);
            if (!ids.add(resource.id())) {
                throw new RefusedException(item.place + "." + idField, "is there twice: " + resource.id());
            }
            resources.add(resource);
        }
        return resources;
    }

    private Snapshot snapshot(Item item, Instant now) {
        Snapshot defaults = SnapshotDefaults.of(
                Fields.id(item.fields, "SnapshotId", item.place),
                Fields.text(item.fields, "RegionId", item.place, InstanceDefaults.REGION),
                now);
        SnapshotStatus status =
                Fields.oneOf(SnapshotStatus.class, item.fields, "Status", item.place, SnapshotStatus.accomplished);
        if (status != SnapshotStatus.accomplished) {
            defaults = defaults.withAvailable(false).withProgress("0%");
        }
        Shorthand.expandTags(item.fields);
        return bind(defaults, item.fields, item.place);
    }

    private Task task(Item item, Instant now) {
        TaskStatus status = Fields.oneOf(TaskStatus.class, item.fields, "TaskStatus", item.place, TaskStatus.Finished);
        return bind(
                new Task(
                        Fields.id(item.fields, "TaskId", item.place),
                        Fields.text(item.fields, "RegionId", item.place, InstanceDefaults.REGION),
                        "",
                        "",
                        status,
                        now,
                        status == TaskStatus.Processing ? null : now,
                        "false",
                        null),
                item.fields,
                item.place);
    }

    private Instance instance(Item item, Instant now) {
        String id = Fields.id(item.fields, "InstanceId", item.place);
        String regionId = Fields.text(item.fields, "RegionId", item.place, InstanceDefaults.REGION);
        Instance defaults = InstanceDefaults.of(
                id,
                regionId,
                Fields.text(item.fields, "ZoneId", item.place, InstanceDefaults.zoneOf(regionId)),
                types.get(Fields.text(item.fields, "InstanceType", item.place, InstanceDefaults.TYPE)),
                Fields.oneOf(InstanceStatus.class, item.fields, "Status", item.place, InstanceStatus.Running),
                now);
        Shorthand.expand(item.fields, "LockReason");
        return bind(defaults, item.fields, item.place);
    }

    /** Lays the fields over the defaults and checks what comes of it. */
    private <R extends Record> R bind(R defaults, ObjectNode fields, String place) {
        ObjectNode tree = mapper.valueToTree(defaults);
        Fields.merge(tree, fields);
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) defaults.getClass();
        return read(tree, type, place);
    }

    private <R extends Record> R read(ObjectNode fields, Class<R> type, String place) {
        R record;
        try {
            record = mapper.treeToValue(fields, type);
        } catch (JacksonException e) {
            throw new RefusedException(place + Problems.path(e), Problems.reason(e));
        }
        StateChecks.check(record, place);
        return record;
    }

    private record Item(ObjectNode fields, String place) {}

    private static List<Item> items(ObjectNode root, String name) {
        JsonNode value = root.path(name);
        List<Item> items = new ArrayList<>();
        if (value instanceof ArrayNode array) {
            for (JsonNode node : array) {
                String place = name + "[" + items.size() + "]";
                items.add(new Item(Fields.object(node, place), place));
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw new RefusedException(name, "is not a list");
        }
        return items;
    }
}
