package io.ecsemulator.state;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.PendingDetach;
import io.ecsemulator.cloud.Resource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attaches the disks of one state document to instances: fills in what follows from InstanceId, Device and Attachments, and
 * checks that disks and instances fit together.
 */
final class DiskAttachments {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The statuses of a disk that is attached to no instance. */
    private static final Set<String> UNATTACHED = Set.of("Available", "Released");

    private final Function<String, @Nullable Instance> instances;
    private final BaseWorld base;
    private final DeviceRegister devices;
    private final Instant now;

    /**
     * Attaches disks.
     *
     * @param instances finds an instance of the document or of its base
     * @param now when a disk is created whose creation time is not given
     */
    DiskAttachments(Function<String, @Nullable Instance> instances, BaseWorld base, Instant now) {
        this.instances = instances;
        this.base = base;
        this.devices = new DeviceRegister(base);
        this.now = now;
    }

    /** A given place of a disk: what InstanceId, Device and Attachments say together. */
    private record Place(
            String instanceId,
            @Nullable String device,
            @Nullable JsonNode attachedTime) {}

    /**
     * Prepares a disk for given fields to be merged into it. Its Attachments say where it is; the fields that repeat that are
     * dropped.
     *
     * @param disk all fields of the disk now
     * @param given the fields to merge
     * @return the given fields that do not change anything although they are no fields of the disk any more
     */
    static Set<String> prepareMerge(ObjectNode disk, ObjectNode given) {
        disk.remove(List.of("InstanceId", "Device"));
        String status = given.path("Status").asString("");
        if (status.equals("Released")) {
            disk.remove("PendingSpec");
        }
        if (UNATTACHED.contains(status)) {
            disk.remove("Attachments");
        }
        if (!(attachments(disk) instanceof ArrayNode list) || list.size() != 1) {
            return Set.of();
        }
        ObjectNode only = (ObjectNode) list.get(0);
        if (given.has("Device")) {
            only.remove("Device");
        }
        return only.path("InstanceId").equals(given.path("InstanceId")) ? Set.of("InstanceId") : Set.of();
    }

    private static JsonNode attachments(ObjectNode disk) {
        return Shorthand.plainList(disk.path("Attachments"), "Attachment");
    }

    /** Takes the device names that a disk gives, so that no other disk gets one. To be called for all disks first. */
    void reserve(ObjectNode fields, String place) {
        String diskId = NodeReader.id(fields, "DiskId", place);
        for (Place given : places(fields, place)) {
            devices.take(given.instanceId, given.device, type(fields, place), diskId, place);
        }
    }

    /**
     * Fills in a disk's Status, AttachedTime and Attachments.
     *
     * @return the fields, with its instance's region and zone where it gives none, for its defaults
     */
    ObjectNode complete(ObjectNode fields, String place) {
        List<Place> given = places(fields, place);
        DiskStatus status = new NodeReader(fields, place, now)
                .oneOf(DiskStatus.class, "Status", given.isEmpty() ? DiskStatus.Available : DiskStatus.In_use);
        List<Instance> on = instancesOf(given, status, place);
        ObjectNode located = fields;
        if (!on.isEmpty()) {
            located = NODES.objectNode().setAll(fields);
            Instance first = on.get(0);
            if (NodeReader.text(fields, "RegionId", place) == null) {
                located.put("RegionId", first.RegionId());
            }
            if (NodeReader.text(fields, "ZoneId", place) == null
                    && first.RegionId().equals(located.path("RegionId").asString())) {
                located.put("ZoneId", first.ZoneId());
            }
        }
        fields.put("Status", status.name());
        if (!given.isEmpty()) {
            attach(fields, place, given);
        }
        return located;
    }

    private DiskType type(ObjectNode fields, String place) {
        return new NodeReader(fields, place, now).oneOf(DiskType.class, "Type", DiskType.data);
    }

    private static List<Place> places(ObjectNode fields, String place) {
        String instanceId = NodeReader.text(fields, "InstanceId", place);
        String device = NodeReader.text(fields, "Device", place);
        if (!(attachments(fields) instanceof ArrayNode attachments) || attachments.isEmpty()) {
            if (instanceId == null && device != null) {
                throw new StateException(place + ".Device", "is there, yet the disk is on no instance");
            }
            return instanceId == null ? List.of() : List.of(new Place(instanceId, device, null));
        }
        List<Place> places = new ArrayList<>();
        for (JsonNode item : attachments) {
            String inner = place + ".Attachments[" + places.size() + "]";
            ObjectNode attachment = NodeReader.object(item, inner);
            String id = NodeReader.id(attachment, "InstanceId", inner);
            String name = NodeReader.text(attachment, "Device", inner);
            checkAgreed(instanceId, id, inner + ".InstanceId");
            checkAgreed(device, name, inner + ".Device");
            places.add(new Place(id, name == null ? device : name, attachment.get("AttachedTime")));
        }
        return places;
    }

    private static void checkAgreed(@Nullable String outer, @Nullable String inner, String place) {
        if (outer != null && inner != null && !outer.equals(inner)) {
            throw new StateException(place, "is " + inner + ", yet the disk itself says " + outer);
        }
    }

    private List<Instance> instancesOf(List<Place> given, DiskStatus status, String place) {
        // A disk that is Detaching outlives its instance, and a disk goes back to a snapshot on none too.
        if (given.isEmpty()
                && status.isAttached()
                && status != DiskStatus.Detaching
                && status != DiskStatus.ReIniting) {
            throw new StateException(place + ".InstanceId", "is missing: a disk that is " + status + " has one");
        }
        // A disk that is Creating may be made for an instance.
        if (!given.isEmpty() && !status.isAttached() && status != DiskStatus.Creating) {
            throw new StateException(place + ".InstanceId", "is there, yet a disk that is " + status + " has none");
        }
        List<Instance> on = new ArrayList<>();
        for (Place one : given) {
            Instance instance = instances.apply(one.instanceId);
            if (instance == null) {
                throw new StateException(
                        place + ".InstanceId", "is " + one.instanceId + ", and there is no such instance");
            }
            if (on.contains(instance)) {
                throw new StateException(place + ".Attachments", "name " + one.instanceId + " twice");
            }
            on.add(instance);
        }
        return on;
    }

    private void attach(ObjectNode fields, String place, List<Place> given) {
        JsonNode time = given.get(given.size() - 1).attachedTime;
        if (fields.hasNonNull("AttachedTime")) {
            time = fields.get("AttachedTime");
        }
        if (time == null || time.isNull()) {
            time = fields.hasNonNull("CreationTime")
                    ? fields.get("CreationTime")
                    : NODES.stringNode(now.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        fields.set("AttachedTime", time);
        DiskType type = type(fields, place);
        ArrayNode attachments = NODES.arrayNode();
        for (Place one : given) {
            String device = one.device != null ? one.device : devices.takeFree(one.instanceId, type, place);
            attachments.add(NODES.objectNode()
                    .put("InstanceId", one.instanceId)
                    .put("Device", device)
                    .set("AttachedTime", one.attachedTime != null ? one.attachedTime : time));
        }
        fields.set("Attachments", attachments);
    }

    /** Checks that a disk or an instance that was read fits to the others. */
    void check(Resource<?> resource, String place) {
        if (resource instanceof Disk disk) {
            checkNumber(disk, place);
            for (Attachment attachment : disk.Attachments()) {
                Instance instance = instances.apply(attachment.InstanceId());
                if (instance != null) {
                    checkAgainst(instance, disk, place);
                }
            }
            checkDetach(disk, place);
        } else if (resource instanceof Instance instance) {
            checkOtherDisks(instance, place);
        }
    }

    private static void checkNumber(Disk disk, String place) {
        if (disk.Attachments().size() > 1 && !disk.hasMultiAttach()) {
            throw new StateException(place + ".Attachments", "are more than one, yet MultiAttach is Disabled");
        }
        if (disk.Attachments().size() > 1 && disk.Type() == DiskType.system) {
            throw new StateException(place + ".Attachments", "are more than one, yet it is a system disk");
        }
    }

    private static void checkAgainst(Instance instance, Disk disk, String place) {
        if (!disk.RegionId().equals(instance.RegionId())) {
            throw new StateException(
                    place + ".RegionId", "is " + disk.RegionId() + ", its instance's is " + instance.RegionId());
        }
        if (!disk.isIn(instance.ZoneId())) {
            throw new StateException(
                    place + ".ZoneId", "is " + disk.ZoneId() + ", its instance's is " + instance.ZoneId());
        }
    }

    /** It may be leaving an instance that has been deleted meanwhile, even if another has that id now. */
    private static void checkDetach(Disk disk, String place) {
        PendingDetach detach = disk.PendingDetach();
        if (detach == null) {
            return;
        }
        boolean isOnOthersOnly =
                !disk.Attachments().isEmpty() && !disk.hasMultiAttach() && !disk.isOn(detach.InstanceId());
        if (disk.Status() != DiskStatus.Detaching || isOnOthersOnly) {
            throw new StateException(
                    place + ".PendingDetach", "is there, yet the disk is not Detaching from " + detach.InstanceId());
        }
    }

    private void checkOtherDisks(Instance instance, String place) {
        for (Disk disk : base.otherDisksOn(instance.InstanceId())) {
            if (!disk.RegionId().equals(instance.RegionId()) || !disk.isIn(instance.ZoneId())) {
                throw new StateException(
                        place + ".ZoneId",
                        "is " + instance.ZoneId() + ", yet its disk " + disk.DiskId() + " is in " + disk.ZoneId());
            }
        }
    }
}
