package io.ecsemulator.disk;

import io.ecsemulator.disk.Attempts2018.Break;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A world and a call of DetachDisk in which chosen rules of edition 2018 are broken, and no others, where an instance attaches or detaches one
 * disk at a time.
 */
record Attempts2018(List<Break> breaks) implements RulesTest.Attempt {

    /** A rule's number in the documentation, with how it is broken. */
    enum Break implements RulesTest.Numbered {
        MANDATORY(1),
        INSTANCE_NOT_FOUND(2),
        DISK_NOT_FOUND(3),
        RELEASED(4),
        NOT_ATTACHED(5),
        NOT_IN_USE(6),
        SYSTEM_DISK(7),
        NOT_PORTABLE(8),
        LOCKED(9),
        INSTANCE_STATUS(10),
        NO_HOT_DETACH(11),
        BUSY(12);

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
        String status = has(Break.RELEASED) ? "Released" : has(Break.NOT_IN_USE) ? "Detaching" : "In_use";
        String place = has(Break.RELEASED) ? "" : ", InstanceId: " + (has(Break.NOT_ATTACHED) ? "i-other" : "i-1");
        return """
                Instances:
                  - {InstanceId: i-1, Status: %s, InstanceType: %s, OperationLocks: [%s]}
                  - {InstanceId: i-other}
                Disks:
                  - {DiskId: d-1, Status: %s, Type: %s, Portable: %s%s}
                  - {DiskId: d-2, InstanceId: i-1, Status: %s}
                """.formatted(
                        has(Break.INSTANCE_STATUS) ? "Stopping" : "Running",
                        has(Break.NO_HOT_DETACH) ? "ecs.t1.small" : "ecs.g6.large",
                        has(Break.LOCKED) ? "financial, security" : "financial",
                        status,
                        has(Break.SYSTEM_DISK) ? "system" : "data",
                        !has(Break.NOT_PORTABLE),
                        place,
                        has(Break.BUSY) ? "Attaching" : "In_use");
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Action", "DetachDisk");
        parameters.put("InstanceId", has(Break.INSTANCE_NOT_FOUND) ? "i-none" : "i-1");
        parameters.put("DiskId", has(Break.DISK_NOT_FOUND) ? "d-none" : "d-1");
        if (has(Break.MANDATORY)) {
            parameters.put(has(Break.INSTANCE_NOT_FOUND) ? "DiskId" : "InstanceId", " ");
        }
        return parameters;
    }
}
