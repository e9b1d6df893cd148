package io.ecsemulator.disk;

import io.ecsemulator.disk.Attempts2026.Break;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A world and a call of DetachDisk in which chosen rules of edition 2026 are broken, and no others, where an instance that
 * may detach in parallel may detach two disks at once. Another disk is always detaching.
 */
record Attempts2026(List<Break> breaks) implements RulesTest.Attempt {

    /** A rule's number in the documentation, with how it is broken. */
    enum Break implements RulesTest.Numbered {
        MANDATORY(1),
        REGION(2),
        INSTANCE_NOT_FOUND(3),
        DISK_NOT_FOUND(4),
        RELEASED(4),
        AVAILABLE(5),
        NOT_ATTACHED(6),
        DETACHING(7),
        NOT_IN_USE(8),
        NO_BASE_IMAGE(9),
        NOT_PORTABLE(10),
        LOCKED(11),
        INSTANCE_STATUS(12),
        NO_HOT_DETACH(13),
        MULTI_ATTACH(14),
        ELASTIC_EPHEMERAL(15),
        NOT_PARALLEL(16),
        TOO_MANY(17);

        private final int rule;

        Break(int rule) {
            this.rule = rule;
        }

        @Override
        public int rule() {
            return rule;
        }
    }

    private boolean has(Break one) {
        return breaks.contains(one);
    }

    @Override
    public String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: %s, InstanceType: %s, ImageId: %s, OperationLocks: [%s],
                     Tags: {supportConcurrencyDetach: '%s'}}
                  - {InstanceId: i-other}
                Disks:
                  - {DiskId: d-2, InstanceId: i-1, Status: Detaching}
                  - {DiskId: d-3, InstanceId: i-1, Status: %s}
                  - {DiskId: d-1, Status: %s, Type: %s, Portable: %s, MultiAttach: %s, Category: %s%s}
                """.formatted(
                        instanceStatus(),
                        has(Break.NO_HOT_DETACH) ? "ecs.t1.small" : "ecs.g6.large",
                        has(Break.NO_BASE_IMAGE) ? "''" : "m-1",
                        has(Break.LOCKED) ? "financial, security" : "financial",
                        !has(Break.NOT_PARALLEL),
                        has(Break.TOO_MANY) ? "Detaching" : "In_use",
                        diskStatus(),
                        isOfSystemDisk() ? "system" : "data",
                        !has(Break.NOT_PORTABLE),
                        has(Break.MULTI_ATTACH) ? "Enabled" : "Disabled",
                        has(Break.ELASTIC_EPHEMERAL) ? "elastic_ephemeral_disk_standard" : "cloud_ssd",
                        place());
    }

    /** For rules 12 and 13 together it is the system disk of a Running instance. */
    private boolean isOfSystemDisk() {
        return has(Break.NO_BASE_IMAGE) || (has(Break.INSTANCE_STATUS) && has(Break.NO_HOT_DETACH));
    }

    private String instanceStatus() {
        if (has(Break.NO_HOT_DETACH)) {
            return "Running";
        }
        return has(Break.INSTANCE_STATUS) ? "Stopping" : isOfSystemDisk() ? "Stopped" : "Running";
    }

    private String diskStatus() {
        if (has(Break.RELEASED)) {
            return "Released";
        }
        if (has(Break.AVAILABLE)) {
            return "Available";
        }
        return has(Break.DETACHING) ? "Detaching" : has(Break.NOT_IN_USE) ? "ReIniting" : "In_use";
    }

    private String place() {
        if (has(Break.RELEASED) || has(Break.AVAILABLE)) {
            return "";
        }
        return ", InstanceId: " + (has(Break.NOT_ATTACHED) ? "i-other" : "i-1");
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", "DetachDisk");
        parameters.put("RegionId", has(Break.REGION) ? "cn-moon" : "cn-hangzhou");
        parameters.put("InstanceId", has(Break.INSTANCE_NOT_FOUND) ? "i-none" : "i-1");
        parameters.put("DiskId", has(Break.DISK_NOT_FOUND) ? "d-none" : "d-1");
        if (has(Break.MANDATORY)) {
            parameters.put(has(Break.INSTANCE_NOT_FOUND) ? "DiskId" : "InstanceId", " ");
        }
        if (has(Break.MULTI_ATTACH)) {
            parameters.put("DeleteWithInstance", "false");
        }
        return parameters;
    }
}
