package io.ecsemulator.state;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads state documents: {@code {"Instances":[…],"Disks":[…]}} with the API's own field names, in which every field but the
 * ids may be left out. A document with any invalid part is rejected as a whole.
 */
public final class StateReader {

    private final ResourceKinds kinds;
    private final RememberedCallChecks callChecks;
    private final JsonMapper mapper = StateModule.json();

    /** A reader of documents with those kinds of resources, and with remembered calls that have those responses. */
    public StateReader(ResourceKinds kinds, ResponseTypes responses) {
        this.kinds = kinds;
        this.callChecks = new RememberedCallChecks(responses);
    }

    /**
     * Reads a document that is a whole world.
     *
     * @param now when a resource is created whose creation time is not given
     * @throws StateException with the place, if the document is invalid
     */
    public WorldState read(JsonNode document, Instant now) {
        return new Reading(root(document), BaseWorld.EMPTY, now).read();
    }

    /**
     * Reads a document whose resources are merged into those of a world, within a step.
     *
     * @return the resources that the document names, after the merge
     * @throws StateException with the place, if the document is invalid or does not fit to the rest of the world
     */
    public WorldState readOver(World world, JsonNode document) {
        ObjectNode root = root(document);
        Set<String> disks = new HashSet<>();
        for (Item item : items(root, ResourceKinds.DISKS.list())) {
            disks.add(NodeReader.id(item.fields, ResourceKinds.DISKS.idField(), item.place));
        }
        return new Reading(root, new BaseWorld(world, disks), world.now()).read();
    }

    private ObjectNode root(JsonNode document) {
        ObjectNode root = NodeReader.object(document, "The document");
        List<String> names = Stream.concat(
                        kinds.all().stream().map(ResourceKind::list), Stream.of(WorldState.REMEMBERED_CALLS))
                .toList();
        for (String name : root.propertyNames()) {
            if (!names.contains(name)) {
                throw new StateException(name, "is not a field of a state document; there are " + names);
            }
        }
        return root;
    }

    private record Item(ObjectNode fields, String place) {}

    private static List<Item> items(ObjectNode root, String name) {
        JsonNode value = root.path(name);
        List<Item> items = new ArrayList<>();
        if (value instanceof ArrayNode array) {
            for (JsonNode node : array) {
                String place = name + "[" + items.size() + "]";
                items.add(new Item(NodeReader.object(node, place), place));
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw new StateException(name, "is not a list");
        }
        return items;
    }

    private <R> R bind(ObjectNode fields, Class<R> type, String place) {
        try {
            return mapper.treeToValue(fields, type);
        } catch (JacksonException e) {
            throw new StateException(place + JacksonProblems.path(e), JacksonProblems.reason(e));
        }
    }

    /** The reading of one document. */
    private final class Reading {

        private final ObjectNode root;
        private final BaseWorld base;
        private final Instant now;
        private final DiskAttachments attachments;
        private final Map<String, Instance> instances = new HashMap<>();

        Reading(ObjectNode root, BaseWorld base, Instant now) {
            this.root = root;
            this.base = base;
            this.now = now;
            this.attachments = new DiskAttachments(this::instance, base, now);
        }

        private @Nullable Instance instance(String instanceId) {
            Instance instance = instances.get(instanceId);
            return instance == null ? base.instance(instanceId) : instance;
        }

        WorldState read() {
            Map<ResourceKind<?>, List<? extends Resource<?>>> resources = new LinkedHashMap<>();
            kinds.all().forEach(kind -> resources.put(kind, read(kind)));
            List<RememberedCall> calls = new ArrayList<>();
            for (Item item : items(root, WorldState.REMEMBERED_CALLS)) {
                RememberedCall call = bind(item.fields, RememberedCall.class, item.place);
                StateChecks.checkFields(call, item.place);
                callChecks.check(call, item.place);
                calls.add(call);
            }
            return new WorldState(resources, calls);
        }

        private <R extends Resource<R>> List<R> read(ResourceKind<R> kind) {
            List<Item> items = items(root, kind.list());
            Set<String> ids = new HashSet<>();
            for (Item item : items) {
                String id = id(kind, item);
                if (!ids.add(id)) {
                    throw new StateException(item.place + "." + kind.idField(), "is there twice: " + id);
                }
            }
            List<Item> merged = items.stream().map(item -> merged(kind, item)).toList();
            if (kind.equals(ResourceKinds.DISKS)) {
                merged.forEach(item -> attachments.reserve(item.fields, item.place));
            }
            List<R> resources = new ArrayList<>();
            for (Item item : merged) {
                R resource = read(kind, item);
                resources.add(resource);
                if (resource instanceof Instance instance) {
                    instances.put(instance.InstanceId(), instance);
                }
            }
            return resources;
        }

        private static String id(ResourceKind<?> kind, Item item) {
            return kind.id(
                    item.fields.path("RegionId").asString(InstanceDefaults.REGION),
                    NodeReader.id(item.fields, kind.idField(), item.place));
        }

        /** All fields of a resource: the given ones, merged into the resource of that id in the base, if there is one. */
        private <R extends Resource<R>> Item merged(ResourceKind<R> kind, Item item) {
            R before = base.resource(kind, id(kind, item));
            if (before == null) {
                return item;
            }
            Shorthand.expand(kind.type(), item.fields);
            ObjectNode fields = mapper.valueToTree(before);
            Set<String> unchanged =
                    kind.equals(ResourceKinds.DISKS) ? DiskAttachments.prepareMerge(fields, item.fields) : Set.of();
            MergePatch.patch(kind, fields, item.fields, unchanged);
            return new Item(fields, item.place);
        }

        private <R extends Resource<R>> R read(ResourceKind<R> kind, Item item) {
            Shorthand.expand(kind.type(), item.fields);
            ObjectNode given =
                    kind.equals(ResourceKinds.DISKS) ? attachments.complete(item.fields, item.place) : item.fields;
            R defaults = kind.defaults()
                    .apply(
                            NodeReader.id(item.fields, kind.idField(), item.place),
                            new NodeReader(given, item.place, now));
            ObjectNode fields = mapper.valueToTree(defaults);
            MergePatch.fill(fields, item.fields);
            StateChecks.checkEnums(fields, kind.type(), item.place);
            R resource = bind(fields, kind.type(), item.place);
            StateChecks.check(kind, resource, item.place);
            attachments.check(resource, item.place);
            return resource;
        }
    }
}
