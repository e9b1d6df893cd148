package io.ecsemulator.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays fields over a resource as it is now. A null gives a field its default again, as in a JSON merge patch (RFC 7396);
 * so does a field that is given, to those that follow from it and are not given themselves.
 */
public final class Overlay {

    private static final List<String> ATTACHMENT = List.of("Attachments", "MountInstances", "MountInstanceNum");
    private static final List<String> PENDING = List.of("PendingTransition", "PendingDetach");
    private static final List<String> PLACE = Stream.of(
                    ATTACHMENT, List.of("Device", "AttachedTime", "Status"), PENDING)
            .flatMap(List::stream)
            .toList();
    private static final List<String> PERFORMANCE =
            List.of("IOPS", "IOPSRead", "IOPSWrite", "Throughput", "ThroughputRead", "ThroughputWrite");

    /** In each list, by the name of a field, what follows from it. */
    private static final Map<String, Map<String, List<String>>> FOLLOWING = Map.of(
            "Disks",
            Map.of(
                    "Status", PENDING,
                    "InstanceId", PLACE,
                    "Attachments", PLACE,
                    "RegionId", List.of("ZoneId", "Placement"),
                    "Category", PERFORMANCE,
                    "PerformanceLevel", PERFORMANCE,
                    "Size", PERFORMANCE),
            "Instances",
            Map.of(
                    "Status", List.of("PendingTransition", "StoppedMode"),
                    "RegionId", List.of("ZoneId"),
                    "InstanceType", List.of("InstanceTypeFamily", "Cpu", "Memory", "CpuOptions")),
            "Snapshots",
            Map.of("Status", List.of("PendingTransition", "Progress", "Available")),
            "Tasks",
            Map.of("TaskStatus", List.of("PendingTransition", "FinishedTime")));

    /** The statuses of a disk that is on no instance. */
    private static final Set<String> ON_NONE = Set.of("Available", "Released");

    private Overlay() {}

    /**
     * What a resource is with these fields.
     *
     * @param list where the resource is in a document: {@code Disks}
     * @param now all its fields; it is changed
     * @param given as a document has them
     */
    public static ObjectNode over(String list, ObjectNode now, ObjectNode given) {
        if (list.equals("Disks")) {
            overDisk(now, given);
        }
        Map<String, List<String>> following = FOLLOWING.getOrDefault(list, Map.of());
        for (String name : given.propertyNames()) {
            if (!name.equals("InstanceId") || !list.equals("Disks") || !isWhereItIs(now, given)) {
                now.remove(following.getOrDefault(name, List.of()));
            }
        }
        patch(now, given);
        return now;
    }

    /** Where a disk is, its Attachments say; what else says so follows from them. */
    private static void overDisk(ObjectNode now, ObjectNode given) {
        now.remove(List.of("InstanceId", "Device"));
        if (given.has("Device") && attachments(now) instanceof ArrayNode one && one.size() == 1) {
            ((ObjectNode) one.get(0)).remove("Device");
        }
        String status = given.path("Status").asString("");
        if (ON_NONE.contains(status)) {
            now.remove(ATTACHMENT);
        }
        if (status.equals("Released")) {
            now.remove("PendingSpec");
        }
    }

    private static boolean isWhereItIs(ObjectNode now, ObjectNode given) {
        return attachments(now) instanceof ArrayNode one
                && one.size() == 1
                && one.get(0).path("InstanceId").equals(given.path("InstanceId"));
    }

    private static JsonNode attachments(ObjectNode disk) {
        return Shorthand.plainList(disk.path("Attachments"), "Attachment");
    }

    private static void patch(ObjectNode now, ObjectNode given) {
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            if (field.getValue().isNull()) {
                now.remove(field.getKey());
            } else if (now.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue() instanceof ObjectNode over) {
                patch(inner, over);
            } else {
                now.set(field.getKey(), field.getValue());
            }
        }
    }
}
