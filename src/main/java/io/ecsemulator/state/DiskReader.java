package io.ecsemulator.state;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.PendingDetach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the disks of one state document and sees that they and the instances fit together. */
public final class DiskReader {

    /** Lays fields over a record. */
    interface Binder {
        <R extends Record> R bind(R defaults, ObjectNode fields, String place);
    }

    private final Binder binder;
    private final JsonMapper mapper;
    private final Function<String, @Nullable Instance> instances;
    private final DeviceRegister devices;
    private final Instant now;
    private final Set<String> ids = new HashSet<>();

    /**
     * Reads disks.
     *
     * @param instances finds the instance of an id
     * @param devices knows the names that are taken already
     * @param now when a disk without a time of its own came to be
     */
    DiskReader(
            Binder binder,
            JsonMapper mapper,
            Function<String, @Nullable Instance> instances,
            DeviceRegister devices,
            Instant now) {
        this.binder = binder;
        this.mapper = mapper;
        this.instances = instances;
        this.devices = devices;
        this.now = now;
    }

    /** Where a disk is to be: what its InstanceId, Device and Attachments say together. */
    private record Place(
            String instanceId,
            @Nullable String device,
            @Nullable JsonNode attachedTime) {}

    /** Takes the names that a disk asks for, so that none of them is given to another. Call it for all disks first. */
    public void reserve(ObjectNode fields, String place) {
        if (!ids.add(Fields.id(fields, "DiskId", place))) {
            throw new StateException(
                    place + ".DiskId", "is there twice: " + fields.get("DiskId").stringValue());
        }
        for (Place asked : places(fields, place)) {
            devices.take(
                    asked.instanceId, asked.device, typeOf(fields, place), Fields.id(fields, "DiskId", place), place);
        }
    }

    /** Reads a disk. */
    public Disk read(ObjectNode fields, String place) {
        Shorthand.expand(fields, "OperationLock");
        List<Place> asked = places(fields, place);
        DiskStatus status = Fields.oneOf(
                DiskStatus.class, fields, "Status", place, asked.isEmpty() ? DiskStatus.Available : DiskStatus.In_use);
        List<Instance> on = instancesOf(asked, status, place);
        Disk defaults = defaults(fields, place, on.isEmpty() ? null : on.get(0));
        fields.put("Status", status.name());
        if (!asked.isEmpty()) {
            attach(fields, place, asked, defaults);
        }
        Disk disk = binder.bind(defaults, fields, place);
        checkNumber(disk, place);
        on.forEach(instance -> checkAgainst(instance, disk, place));
        checkDetach(disk, place);
        return disk;
    }

    private Disk defaults(ObjectNode fields, String place, @Nullable Instance instance) {
        String regionId = Fields.text(
                fields, "RegionId", place, instance == null ? InstanceDefaults.REGION : instance.RegionId());
        String zoneId = Fields.text(
                fields,
                "ZoneId",
                place,
                instance != null && instance.RegionId().equals(regionId)
                        ? instance.ZoneId()
                        : InstanceDefaults.zoneOf(regionId));
        return DiskDefaults.of(
                Fields.id(fields, "DiskId", place),
                regionId,
                zoneId,
                typeOf(fields, place),
                Fields.text(fields, "Category", place, DiskDefaults.CATEGORY),
                Fields.text(fields, "PerformanceLevel", place, ""),
                Fields.integer(fields, "Size", place, DiskDefaults.SIZE),
                now);
    }

    private static DiskType typeOf(ObjectNode fields, String place) {
        return Fields.oneOf(DiskType.class, fields, "Type", place, DiskType.data);
    }

    private static List<Place> places(ObjectNode fields, String place) {
        String instanceId = Fields.text(fields, "InstanceId", place);
        String device = Fields.text(fields, "Device", place);
        JsonNode list = Shorthand.plainList(fields.path("Attachments"), "Attachment");
        if (!(list instanceof ArrayNode attachments) || attachments.isEmpty()) {
            if (instanceId == null && device != null) {
                throw new StateException(place + ".Device", "is there, yet the disk is on no instance");
            }
            return instanceId == null ? List.of() : List.of(new Place(instanceId, device, null));
        }
        List<Place> places = new ArrayList<>();
        for (JsonNode item : attachments) {
            String inner = place + ".Attachments[" + places.size() + "]";
            ObjectNode attachment = Fields.object(item, inner);
            String id = Fields.id(attachment, "InstanceId", inner);
            String name = Fields.text(attachment, "Device", inner);
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

    private List<Instance> instancesOf(List<Place> asked, DiskStatus status, String place) {
        // A disk that is Detaching outlives its instance.
        if (asked.isEmpty() && status.isAttached() && status != DiskStatus.Detaching) {
            throw new StateException(place + ".InstanceId", "is missing: a disk that is " + status + " has one");
        }
        // A disk that is Creating may be made for an instance.
        if (!asked.isEmpty() && !status.isAttached() && status != DiskStatus.Creating) {
            throw new StateException(place + ".InstanceId", "is there, yet a disk that is " + status + " has none");
        }
        List<Instance> on = new ArrayList<>();
        for (Place one : asked) {
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

    private void attach(ObjectNode fields, String place, List<Place> asked, Disk defaults) {
        JsonNode created = fields.hasNonNull("CreationTime")
                ? fields.get("CreationTime")
                : mapper.valueToTree(defaults.CreationTime());
        JsonNode last = asked.get(asked.size() - 1).attachedTime;
        JsonNode time = fields.hasNonNull("AttachedTime") ? fields.get("AttachedTime") : last;
        if (time == null || time.isNull()) {
            time = created;
        }
        fields.set("AttachedTime", time);
        ArrayNode attachments = mapper.createArrayNode();
        for (Place one : asked) {
            String device = one.device != null ? one.device : devices.takeFree(one.instanceId, defaults.Type(), place);
            attachments.add(mapper.createObjectNode()
                    .put("InstanceId", one.instanceId)
                    .put("Device", device)
                    .set("AttachedTime", one.attachedTime != null ? one.attachedTime : time));
        }
        fields.set("Attachments", attachments);
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

    /** It may be leaving an instance that has been deleted meanwhile. */
    private void checkDetach(Disk disk, String place) {
        PendingDetach detach = disk.PendingDetach();
        if (detach != null
                && (disk.Status() != DiskStatus.Detaching
                        || (instances.apply(detach.InstanceId()) != null && !disk.isOn(detach.InstanceId())))) {
            throw new StateException(
                    place + ".PendingDetach", "is there, yet the disk is not Detaching from " + detach.InstanceId());
        }
    }
}
