package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The effect of DetachDisk in edition 2026 on the disk and its instance. */
@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.api-edition=2026")
class DetachDiskFlip2026Test {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1, Status: Stopped, Tags: {team: storage}}]
            Disks:
              - {DiskId: d-sys, InstanceId: i-1, Type: system, Tags: {team: storage}, OperationLocks: [financial]}
              - {DiskId: d-prepaid, InstanceId: i-1, Portable: true, DiskChargeType: PrePaid, ExpiredTime: 2027-01-01T16:00Z}
              - {DiskId: d-1, InstanceId: i-1, DeleteWithInstance: true}
              - {DiskId: d-2, InstanceId: i-1}
              - {DiskId: d-3, InstanceId: i-1, Category: elastic_ephemeral_disk_standard, Size: 64}
            """;

    private final Emulator emulator;

    DetachDiskFlip2026Test(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world(WORLD);
    }

    private void detach(String diskId, String... namesAndValues) {
        JsonNode answer = emulator.get(
                        parameters("Action=DetachDisk&Format=JSON&InstanceId=i-1&DiskId=" + diskId), namesAndValues)
                .json();
        assertThat(answer.propertyNames()).as(answer.toString()).containsExactly("RequestId");
    }

    private String now() {
        return Instant.parse(emulator.control("clock").json().at("/Now").stringValue())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private JsonNode instance() {
        return emulator.call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"i-1\"]")
                .at("/Instances/Instance/0");
    }

    private static void addTag(ObjectNode resource, String key, String value) {
        resource.withObject("/Tags")
                .withArray("/Tag")
                .addObject()
                .put("TagKey", key)
                .put("TagValue", value);
    }

    /** Returns the disk as it is shown after it was detached. */
    private ObjectNode loose(JsonNode disk, boolean deleteWithInstance) {
        ObjectNode expected = (ObjectNode) disk.deepCopy();
        expected.put("Status", "Available")
                .put("InstanceId", "")
                .put("Device", "")
                .put("DeleteWithInstance", deleteWithInstance)
                .put("DetachedTime", now());
        expected.remove("Attachments");
        return expected;
    }

    @Test
    void systemDiskStaysSystemDiskWhileDetaching() {
        ObjectNode before = (ObjectNode) emulator.disk("d-sys");

        detach("d-sys");

        assertThat(emulator.disk("d-sys")).isEqualTo(before.put("Status", "Detaching"));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "false, false", "true, true"})
    void detachedSystemDiskIsDataDiskWithTagOfItsInstance(String given, boolean deleteWithInstance) {
        JsonNode before = emulator.disk("d-sys");

        detach("d-sys", "DeleteWithInstance", given);
        emulator.advance(Duration.ofSeconds(60));

        ObjectNode expected = loose(before, deleteWithInstance);
        expected.put("Type", "data").put("ExpiredTime", "");
        addTag(expected, "acs:ecs:sourceInstanceId", "i-1");
        addTag(expected, "acs:ecs:diskDeleteProtection", "true");
        addTag(expected, "acs:ecs:diskPayType", "AfterPay");
        expected.withObject("/OperationLocks")
                .withArray("/OperationLock")
                .addObject()
                .put("LockReason", "detached-system-disk");
        assertThat(emulator.disk("d-sys")).isEqualTo(expected);
    }

    @Test
    void instanceStaysStoppedWithTagOfItsSystemDisk() {
        ObjectNode expected = (ObjectNode) instance().deepCopy();
        addTag(expected, "acs:ecs:sourceSystemDiskId", "d-sys");

        detach("d-sys");
        assertThat(instance()).isEqualTo(expected);

        emulator.advance(Duration.ofSeconds(60));
        assertThat(instance()).isEqualTo(expected);
    }

    /** ReInitDisk with AutoStartInstance had it start when its disk is done. */
    @Test
    void instanceWithoutSystemDiskDoesNotStartByItself() {
        emulator.world("""
                Instances:
                  - InstanceId: i-1
                    Status: Stopped
                    PendingTransition: {Status: Starting, DueTime: 2900-01-01T00:00:00Z}
                Disks: [{DiskId: d-1, InstanceId: i-1, Type: system}]
                """);
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isEqualTo(1);

        detach("d-1");
        emulator.advance(Duration.ofSeconds(60));

        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isZero();
    }

    @Test
    void subscriptionSystemDiskStaysSubscription() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Type: system, DiskChargeType: PrePaid}]
                """);

        detach("d-1");
        emulator.advance(Duration.ofSeconds(60));

        JsonNode disk = emulator.disk("d-1");
        assertThat(disk.at("/DiskChargeType").asString()).isEqualTo("PrePaid");
        assertThat(disk.at("/Tags/Tag/2/TagValue").asString()).isEqualTo("PrePaid");
    }

    @ParameterizedTest
    @CsvSource({"d-1, ''", "d-1, false", "d-2, ''", "d-2, false", "d-prepaid, ''"})
    void aDetachedDataDiskGoesWithNoInstance(String diskId, String given) {
        JsonNode before = emulator.disk(diskId);
        JsonNode instance = instance();

        detach(diskId, "DeleteWithInstance", given);
        emulator.advance(Duration.ofSeconds(60));

        assertThat(emulator.disk(diskId)).isEqualTo(loose(before, false));
        assertThat(instance()).isEqualTo(instance);
    }

    @ParameterizedTest
    @CsvSource({"d-1", "d-2", "d-3"})
    void aDetachedDataDiskThatIsToGoWithItsInstanceNamesIt(String diskId) {
        JsonNode before = emulator.disk(diskId);

        detach(diskId, "DeleteWithInstance", "true");
        assertThat(emulator.disk(diskId).at("/DeleteWithInstance")).isEqualTo(before.at("/DeleteWithInstance"));
        emulator.advance(Duration.ofSeconds(60));

        ObjectNode expected = loose(before, true);
        addTag(expected, "acs:ecs:sourceInstanceId", "i-1");
        assertThat(emulator.disk(diskId)).isEqualTo(expected);
    }

    @Test
    void instanceDetachesAllDisksAtOnceWithoutLimit() {
        detach("d-1");
        detach("d-2");
        detach("d-prepaid");
        detach("d-sys");
    }

    @Test
    void stateDocumentKeepsPendingDetach() {
        detach("d-sys", "DeleteWithInstance", "false");
        detach("d-1", "DeleteWithInstance", "true");
        String detaching = emulator.control("state").body();
        emulator.advance(Duration.ofSeconds(60));
        String detached = emulator.control("state").body();

        emulator.reset();
        emulator.world(detaching);
        assertThat(emulator.control("state").body()).isEqualTo(detaching);
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.control("state").body()).isEqualTo(detached);

        emulator.world(detached);
        assertThat(emulator.control("state").body()).isEqualTo(detached);
    }
}
