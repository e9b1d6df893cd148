package io.ecsemulator.disk;

import io.ecsemulator.disk.Attempts2018.Break;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "ecs.emulator.disk-operations-per-instance=1")
class DetachDiskRules2018Test extends RulesTest<Break> {

    /** Pairs in which one rule cannot be broken while the other is: a missing resource has no status. */
    private static final List<List<Break>> IMPOSSIBLE = List.of(
            List.of(Break.INSTANCE_NOT_FOUND, Break.LOCKED),
            List.of(Break.INSTANCE_NOT_FOUND, Break.INSTANCE_STATUS),
            List.of(Break.INSTANCE_NOT_FOUND, Break.NO_HOT_DETACH),
            List.of(Break.INSTANCE_NOT_FOUND, Break.BUSY),
            List.of(Break.DISK_NOT_FOUND, Break.RELEASED),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_ATTACHED),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_IN_USE),
            List.of(Break.DISK_NOT_FOUND, Break.SYSTEM_DISK),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_PORTABLE),
            // Rule 10 is about instances that are neither Running nor Stopped, rule 11 about Running ones.
            List.of(Break.INSTANCE_STATUS, Break.NO_HOT_DETACH));

    DetachDiskRules2018Test(@LocalServerPort int port) {
        super(port, DetachDiskRules2018.RULES.list(), List.of(Break.values()), IMPOSSIBLE);
    }

    @Override
    Attempt attempt(List<Break> breaks) {
        return new Attempts2018(breaks);
    }

    @Test
    void ignoresParametersOfEdition2026() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Category: elastic_ephemeral_disk_standard, MultiAttach: Enabled}]
                """);

        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-1&DeleteWithInstance=maybe&RegionId=cn-moon");
    }
}
