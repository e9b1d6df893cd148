package io.ecsemulator.control;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the disks of one state document and sees that they and the instances fit together. */
final class DiskReader {

    /** Lays fields over a record. */
    interface Binder {
        <R extends Record> R bind(R defaults, ObjectNode fields, String place);
    }

    private final Binder binder;
    private final JsonMapper mapper;
    private final Map<String, Instance> instances;
    private final Instant now;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> devices = new HashMap<>();
    private final Map<String, String> systemDisks = new HashMap<>();

    DiskReader(Binder binder, JsonMapper mapper, Map<String, Instance> instances, Instant now) {
        this.binder = binder;
        this.mapper = mapper;
        this.instances = instances;
        this.now = now;
    }

    /** Where a disk is to be attached: what its InstanceId, Device and Attachments say together. */
    private record Place(
            @Nullable String instanceId,
            @Nullable String device,
            @Nullable JsonNode attachedTime) {}

    /** Takes the names that a disk asks for, so that none of them is given to another. Call it for all disks first. */
    void reserve(ObjectNode fields, String place) {
        if (!ids.add(Fields.id(fields, "DiskId", place))) {
            throw new RefusedException(
                    place + ".DiskId", "is there twice: " + fields.get("DiskId").stringValue());
        }
        Place asked = place(fields, place);
        if (asked.instanceId != null && typeOf(fields, place) == DiskType.system) {
            String other = systemDisks.put(asked.instanceId, Fields.id(fields, "DiskId", place));
            if (other != null) {
                throw new RefusedException(
                        place + ".Type", "is system, and " + asked.instanceId + " has a system disk: " + other);
            }
        }
        if (asked.instanceId != null
                && asked.device != null
                && !devicesOf(asked.instanceId).add(asked.device)) {
            throw new RefusedException(place + ".Device", "is taken on " + asked.instanceId + ": " + asked.device);
        }
    }

    /** Reads a disk. */
    Disk read(ObjectNode fields, String place) {
        Shorthand.expand(fields, "OperationLock");
        Place asked = place(fields, place);
        DiskStatus status = Fields.oneOf(
                DiskStatus.class,
                fields,
                "Status",
                place,
                asked.instanceId == null ? DiskStatus.Available : DiskStatus.In_use);
        Instance instance = instanceOf(asked, status, place);
        Disk defaults = defaults(fields, place, instance);
        fields.put("Status", status.name());
        if (instance != null) {
            attach(fields, place, asked, defaults, instance);
        }
        Disk disk = binder.bind(defaults, fields, place);
        checkAgainst(instance, disk, place);
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

    private static Place place(ObjectNode fields, String place) {
        String instanceId = Fields.text(fields, "InstanceId", place);
        String device = Fields.text(fields, "Device", place);
        JsonNode list = Shorthand.plainList(fields.path("Attachments"), "Attachment");
        if (!(list instanceof ArrayNode attachments) || attachments.isEmpty()) {
            return new Place(instanceId, device, null);
        }
        if (attachments.size() > 1) {
            throw new RefusedException(
                    place + ".Attachments", "has more than one; the emulator has no multi-attach disks yet");
        }
        String inner = place + ".Attachments[0]";
        ObjectNode attachment = Fields.object(attachments.get(0), inner);
        return new Place(
                agreed(instanceId, Fields.id(attachment, "InstanceId", inner), inner + ".InstanceId"),
                agreed(device, Fields.text(attachment, "Device", inner), inner + ".Device"),
                attachment.get("AttachedTime"));
    }

    private static @Nullable String agreed(@Nullable String outer, @Nullable String inner, String place) {
        if (outer != null && inner != null && !outer.equals(inner)) {
            throw new RefusedException(place, "is " + inner + ", yet the disk itself says " + outer);
        }
        return outer == null ? inner : outer;
    }

    private @Nullable Instance instanceOf(Place asked, DiskStatus status, String place) {
        if (asked.instanceId == null) {
            // A disk that is Detaching outlives its instance.
            if (status.isAttached() && status != DiskStatus.Detaching) {
                throw new RefusedException(place + ".InstanceId", "is missing: a disk that is " + status + " has one");
            }
            if (asked.device != null) {
                throw new RefusedException(place + ".Device", "is there, yet the disk is on no instance");
            }
            return null;
        }
        // A disk that is Creating may be made for an instance.
        if (!status.isAttached() && status != DiskStatus.Creating) {
            throw new RefusedException(place + ".InstanceId", "is there, yet a disk that is " + status + " has none");
        }
        Instance instance = instances.get(asked.instanceId);
        if (instance == null) {
            throw new RefusedException(
                    place + ".InstanceId", "is " + asked.instanceId + ", and there is no such instance");
        }
        return instance;
    }

    private void attach(ObjectNode fields, String place, Place asked, Disk defaults, Instance instance) {
        String device = asked.device != null ? asked.device : freeDevice(instance.InstanceId(), defaults.Type(), place);
        JsonNode time = fields.hasNonNull("AttachedTime") ? fields.get("AttachedTime") : asked.attachedTime;
        if (time == null || time.isNull()) {
            time = fields.hasNonNull("CreationTime")
                    ? fields.get("CreationTime")
                    : mapper.valueToTree(defaults.CreationTime());
        }
        fields.set("AttachedTime", time);
        ObjectNode attachment = mapper.createObjectNode()
                .put("InstanceId", instance.InstanceId())
                .put("Device", device)
                .set("AttachedTime", asked.attachedTime != null ? asked.attachedTime : time);
        fields.set("Attachments", mapper.createArrayNode().add(attachment));
    }

    private String freeDevice(String instanceId, DiskType type, String place) {
        for (char letter = type == DiskType.system ? 'a' : 'b'; letter <= 'z'; letter++) {
            String device = "/dev/xvd" + letter;
            if (devicesOf(instanceId).add(device)) {
                return device;
            }
            if (type == DiskType.system) {
                break;
            }
        }
        throw new RefusedException(place + ".Device", "is missing, and no name is free on " + instanceId);
    }

    private Set<String> devicesOf(String instanceId) {
        return devices.computeIfAbsent(instanceId, id -> new HashSet<>());
    }

    private static void checkAgainst(@Nullable Instance instance, Disk disk, String place) {
        if (instance == null) {
            return;
        }
        if (!disk.RegionId().equals(instance.RegionId())) {
            throw new RefusedException(
                    place + ".RegionId", "is " + disk.RegionId() + ", its instance's is " + instance.RegionId());
        }
        if (!disk.ZoneId().equals(instance.ZoneId())) {
            throw new RefusedException(
                    place + ".ZoneId", "is " + disk.ZoneId() + ", its instance's is " + instance.ZoneId());
        }
    }
}
