package io.ecsemulator.state;

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
import io.ecsemulator.cloud.World;
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
public final class StateReader {

    private static final List<String> FIELDS = List.of("Instances", "Disks", "Snapshots", "Tasks", "RememberedCalls");

    private final JsonMapper mapper = StateModule.json();

    /**
     * Reads a document.
     *
     * @param now when what has no time of its own came to be
     * @throws StateException if the document cannot be, with the place
     */
    public WorldState read(JsonNode document, Instant now) {
        return read(root(document), Ground.nothing(), now);
    }

    /**
     * Reads a document whose resources are those of a world with other fields, or further ones, and sees that they fit to
     * the rest of it. Call it within a step.
     *
     * @return the resources that the document names, as they are then
     * @throws StateException if the document cannot be, with the place
     */
    public WorldState readOver(World world, JsonNode document) {
        ObjectNode root = root(document);
        Set<String> disks = new HashSet<>();
        items(root, "Disks").forEach(item -> disks.add(Fields.id(item.fields, "DiskId", item.place)));
        return read(root, Ground.of(world, disks), world.now());
    }

    private static ObjectNode root(JsonNode document) {
        ObjectNode root = Fields.object(document, "The document");
        for (String name : root.propertyNames()) {
            if (!FIELDS.contains(name)) {
                throw new StateException(name, "is not a field of a state document; there are " + FIELDS);
            }
        }
        return root;
    }

    private WorldState read(ObjectNode root, Ground ground, Instant now) {
        Map<String, Instance> instances = new LinkedHashMap<>();
        unique(resources(root, "Instances", "InstanceId", ground), "InstanceId", item -> instance(item, ground, now))
                .forEach(instance -> instances.put(instance.InstanceId(), instance));
        List<Item> diskItems = resources(root, "Disks", "DiskId", ground);
        DiskReader reader = new DiskReader(
                this::bind,
                mapper,
                id -> instances.containsKey(id) ? instances.get(id) : ground.instance(id),
                new DeviceRegister(ground),
                now);
        diskItems.forEach(item -> reader.reserve(item.fields, item.place));
        List<Disk> disks = new ArrayList<>();
        diskItems.forEach(item -> disks.add(reader.read(item.fields, item.place)));
        List<RememberedCall> calls = items(root, "RememberedCalls").stream()
                .map(item -> read(item.fields, RememberedCall.class, item.place))
                .toList();
        return new WorldState(
                List.copyOf(instances.values()),
                disks,
                unique(resources(root, "Snapshots", "SnapshotId", ground), "SnapshotId", item -> snapshot(item, now)),
                unique(resources(root, "Tasks", "TaskId", ground), "TaskId", item -> task(item, now)),
                calls);
    }

    /** The items of a list of resources, each laid over the one of its id that is there. */
    private List<Item> resources(ObjectNode root, String list, String idField, Ground ground) {
        return items(root, list).stream()
                .map(item -> {
                    Resource<?> before = ground.resource(list, Fields.id(item.fields, idField, item.place));
                    if (before == null) {
                        return item;
                    }
                    Shorthand.expand(item.fields, list.equals("Disks") ? "OperationLock" : "LockReason");
                    return new Item(Overlay.over(list, mapper.valueToTree(before), item.fields), item.place);
                })
                .toList();
    }

    private static <R extends Resource<R>> List<R> unique(List<Item> items, String idField, Function<Item, R> reader) {
        Set<String> ids = new HashSet<>();
        List<R> resources = new ArrayList<>();
        for (Item item : items) {
            R resource = reader.apply(item);
            if (!ids.add(resource.id())) {
                throw new StateException(item.place + "." + idField, "is there twice: " + resource.id());
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

    private Instance instance(Item item, Ground ground, Instant now) {
        String id = Fields.id(item.fields, "InstanceId", item.place);
        String regionId = Fields.text(item.fields, "RegionId", item.place, InstanceDefaults.REGION);
        Instance defaults = InstanceDefaults.of(
                id,
                regionId,
                Fields.text(item.fields, "ZoneId", item.place, InstanceDefaults.zoneOf(regionId)),
                InstanceTypes.get(Fields.text(item.fields, "InstanceType", item.place, InstanceDefaults.TYPE)),
                Fields.oneOf(InstanceStatus.class, item.fields, "Status", item.place, InstanceStatus.Running),
                now);
        Shorthand.expand(item.fields, "LockReason");
        Instance instance = bind(defaults, item.fields, item.place);
        for (Disk disk : ground.otherDisksOn(id)) {
            if (!disk.RegionId().equals(instance.RegionId()) || !disk.isIn(instance.ZoneId())) {
                throw new StateException(
                        item.place + ".ZoneId",
                        "is " + instance.ZoneId() + ", yet its disk " + disk.DiskId() + " is in " + disk.ZoneId());
            }
        }
        return instance;
    }

    /** Lays the fields over the defaults and checks what comes of it. */
    private <R extends Record> R bind(R defaults, ObjectNode fields, String place) {
        ObjectNode tree = mapper.valueToTree(defaults);
        Fields.merge(tree, fields);
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) defaults.getClass();
        StateChecks.checkEnums(tree, type, place);
        return read(tree, type, place);
    }

    private <R extends Record> R read(ObjectNode fields, Class<R> type, String place) {
        R record;
        try {
            record = mapper.treeToValue(fields, type);
        } catch (JacksonException e) {
            throw new StateException(place + JacksonProblems.path(e), JacksonProblems.reason(e));
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
            throw new StateException(name, "is not a list");
        }
        return items;
    }
}
