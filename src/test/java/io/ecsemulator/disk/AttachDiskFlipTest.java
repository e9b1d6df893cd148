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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The effect of AttachDisk on the disk and its instance. */
@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.api-edition=2026")
class AttachDiskFlipTest {

    private static final Duration DELAY = Duration.ofSeconds(10);

    private final Emulator emulator;

    AttachDiskFlipTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world("""
                Instances:
                  - {InstanceId: i-1, InstanceType: ecs.g8i.large, Status: Stopped, Tags: {team: storage}}
                  - {InstanceId: i-2, InstanceType: ecs.g8i.large}
                  - {InstanceId: i-3, InstanceType: ecs.g8i.large, ZoneId: cn-hangzhou-c}
                Disks:
                  - {DiskId: d-1, Category: cloud_essd, DetachedTime: 2026-01-01T00:00:00Z}
                  - {DiskId: d-2, Category: cloud_essd, InstanceId: i-1, Device: /dev/xvdc}
                  - {DiskId: d-sys, Category: cloud_essd, InstanceId: i-1, Type: system, Tags: {team: storage}}
                  - {DiskId: d-shared, MultiAttach: Enabled, Category: cloud_essd}
                  - {DiskId: d-ephemeral, Category: elastic_ephemeral_disk_premium, InstanceId: i-1}
                  - DiskId: d-regional
                    Category: cloud_regional_disk_auto
                    Placement: {ZoneIds: 'cn-hangzhou-b,cn-hangzhou-c'}
                    InstanceId: i-2
                """);
    }

    private void attach(String diskId, String instanceId, String... namesAndValues) {
        JsonNode answer = emulator.get(
                        parameters("Action=AttachDisk&Format=JSON&InstanceId=" + instanceId + "&DiskId=" + diskId),
                        namesAndValues)
                .json();
        assertThat(answer.propertyNames()).as(answer.toString()).containsExactly("RequestId");
    }

    private void detach(String diskId, String instanceId, String... namesAndValues) {
        JsonNode answer = emulator.get(
                        parameters("Action=DetachDisk&Format=JSON&InstanceId=" + instanceId + "&DiskId=" + diskId),
                        namesAndValues)
                .json();
        assertThat(answer.propertyNames()).as(answer.toString()).containsExactly("RequestId");
        emulator.advance(Duration.ofSeconds(60));
    }

    private String now() {
        return Instant.parse(emulator.control("clock").json().at("/Now").stringValue())
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    /** Status and attachments: {@code In_use i-1=/dev/xvdb}. */
    private String place(String diskId) {
        JsonNode disk = emulator.disk(diskId);
        StringBuilder place = new StringBuilder(disk.at("/Status").stringValue());
        disk.at("/Attachments/Attachment")
                .forEach(one -> place.append(' ')
                        .append(one.at("/InstanceId").stringValue())
                        .append('=')
                        .append(one.at("/Device").stringValue()));
        return place.toString();
    }

    private static void addPlace(ObjectNode disk, String instanceId, String device, String attachedTime) {
        disk.withObject("/Attachments")
                .withArray("/Attachment")
                .addObject()
                .put("InstanceId", instanceId)
                .put("Device", device)
                .put("AttachedTime", attachedTime);
    }

    @Test
    void diskIsAttachingUntilTheDelayHasPassed() {
        ObjectNode expected = (ObjectNode) emulator.disk("d-1");
        String attached = now();
        expected.put("Status", "Attaching").put("AttachedTime", attached);

        attach("d-1", "i-1");

        assertThat(emulator.disk("d-1")).isEqualTo(expected);
        emulator.advance(DELAY.minusNanos(1));
        assertThat(emulator.disk("d-1")).isEqualTo(expected);
        emulator.advance(Duration.ofNanos(1));
        expected.put("Status", "In_use").put("InstanceId", "i-1").put("Device", "/dev/xvdd");
        addPlace(expected, "i-1", "/dev/xvdd", attached);
        assertThat(emulator.disk("d-1")).isEqualTo(expected);
    }

    @Test
    void diskGetsTheRequestedDeviceOrTheFirstFreeOne() {
        attach("d-1", "i-1", "Device", "/dev/xvdf");
        attach("d-shared", "i-1");
        assertThat(place("d-1")).isEqualTo("Attaching");

        emulator.advance(DELAY);

        assertThat(place("d-1")).isEqualTo("In_use i-1=/dev/xvdf");
        assertThat(place("d-shared")).isEqualTo("In_use i-1=/dev/xvdd");
    }

    @Test
    void deleteWithInstanceReleasesTheDiskWithItsInstance() {
        attach("d-1", "i-1", "DeleteWithInstance", "true");
        assertThat(emulator.disk("d-1").at("/DeleteWithInstance").booleanValue())
                .isTrue();
        emulator.advance(DELAY);

        emulator.call("DeleteInstance", "InstanceId=i-1");

        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\"]")
                        .at("/TotalCount")
                        .intValue())
                .isZero();
    }

    @Test
    void attachedDiskCanBeDetachedAndAttachedElsewhere() {
        attach("d-1", "i-1");
        emulator.advance(DELAY);
        detach("d-1", "i-1");
        attach("d-1", "i-2");
        emulator.advance(DELAY);

        assertThat(place("d-1")).isEqualTo("In_use i-2=/dev/xvdc");
    }

    @Test
    void multiAttachDiskIsAttachedToOneInstanceAfterTheOther() {
        attach("d-shared", "i-1");
        emulator.advance(DELAY);
        attach("d-shared", "i-2");

        assertThat(place("d-shared")).isEqualTo("Attaching i-1=/dev/xvdd");
        assertThat(emulator.get(parameters("Action=AttachDisk&InstanceId=i-3&DiskId=d-shared"), "Format=JSON")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("IncorrectDiskStatus");
        emulator.advance(DELAY);
        assertThat(place("d-shared")).isEqualTo("In_use i-1=/dev/xvdd i-2=/dev/xvdc");
        assertThat(emulator.disk("d-shared").at("/InstanceId").asString()).isEmpty();
        for (String instanceId : new String[] {"i-1", "i-2"}) {
            assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&InstanceId=" + instanceId)
                            .at("/Disks/Disk"))
                    .extracting(disk -> disk.at("/DiskId").asString())
                    .contains("d-shared");
        }

        detach("d-shared", "i-1");
        assertThat(place("d-shared")).isEqualTo("In_use i-2=/dev/xvdc");
        assertThat(emulator.disk("d-shared").at("/InstanceId").asString()).isEmpty();
        detach("d-shared", "i-2");
        assertThat(place("d-shared")).isEqualTo("Available");
    }

    @Test
    void detachedSystemDiskBecomesSystemDiskOfItsInstanceAgain() {
        ObjectNode before = (ObjectNode) emulator.disk("d-sys");
        JsonNode instance = instance("i-1");
        detach("d-sys", "i-1");

        attach("d-sys", "i-1", "Bootable", "true", "Password", "Passw0rd", "DeleteWithInstance", "true");
        before.put("AttachedTime", now()).put("DetachedTime", now()).remove("Attachments");
        addPlace(before, "i-1", "/dev/xvda", now());

        assertThat(place("d-sys")).isEqualTo("Attaching");
        assertThat(instance("i-1")).isEqualTo(instance);
        emulator.advance(DELAY);
        assertThat(emulator.disk("d-sys")).isEqualTo(before);
        assertThat(emulator.call("StartInstance", "InstanceId=i-1").has("RequestId"))
                .isTrue();
    }

    @Test
    void keyPairOfTheRequestIsSetOnTheInstance() {
        detach("d-sys", "i-1");

        attach("d-sys", "i-1", "Bootable", "true", "KeyPairName", "key");

        assertThat(instance("i-1").at("/KeyPairName").asString()).isEqualTo("key");
    }

    @Test
    void subscriptionSystemDiskExpiresWithItsInstanceAgain() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2099-01-01T16:00Z}]
                Disks: [{DiskId: d-sys, Category: cloud_essd, InstanceId: i-1, Type: system, DiskChargeType: PrePaid}]
                """);
        detach("d-sys", "i-1");
        attach("d-sys", "i-1", "Bootable", "true", "KeyPairName", "key");

        assertThat(emulator.disk("d-sys").at("/ExpiredTime").asString()).isEqualTo("2099-01-01T16:00Z");
    }

    @Test
    void passwordIsEnoughOnWindows() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped, OSType: windows}]
                Disks: [{DiskId: d-sys, Category: cloud_essd, InstanceId: i-1, Type: system}]
                """);
        detach("d-sys", "i-1");

        attach("d-sys", "i-1", "Bootable", "true", "KeyPairName", "key", "Password", "Passw0rd");

        assertThat(instance("i-1").at("/KeyPairName").asString()).isEmpty();
    }

    @Test
    void detachedSystemDiskCanBeAttachedAsDataDisk() {
        detach("d-sys", "i-1");
        ObjectNode expected = (ObjectNode) emulator.disk("d-sys");

        attach("d-sys", "i-2");
        addPlace(expected, "i-2", "/dev/xvdc", now());
        emulator.advance(DELAY);

        assertThat(emulator.disk("d-sys"))
                .isEqualTo(expected.put("Status", "In_use")
                        .put("InstanceId", "i-2")
                        .put("Device", "/dev/xvdc")
                        .put("DeleteWithInstance", false)
                        .put("AttachedTime", expected.at("/DetachedTime").stringValue()));
    }

    @Test
    void elasticEphemeralDiskCanBeAttachedToItsInstanceAgain() {
        detach("d-ephemeral", "i-1", "DeleteWithInstance", "true");

        attach("d-ephemeral", "i-1", "DeleteWithInstance", "true");

        assertThat(place("d-ephemeral")).isEqualTo("Attaching");
    }

    @Test
    void forceTakesRegionalDiskFromAnInstanceOfAnotherZone() {
        attach("d-regional", "i-3", "Force", "true");

        assertThat(place("d-regional")).isEqualTo("Attaching");
        emulator.advance(DELAY);
        assertThat(place("d-regional")).isEqualTo("In_use i-3=/dev/xvdb");
    }

    @Test
    void stateDocumentKeepsPendingAttach() {
        attach("d-shared", "i-1");
        emulator.advance(DELAY);
        attach("d-shared", "i-2");
        String attaching = emulator.control("state").body();
        emulator.advance(DELAY);
        String attached = emulator.control("state").body();

        emulator.reset();
        emulator.world(attaching);
        assertThat(emulator.control("state").body()).isEqualTo(attaching);
        emulator.advance(DELAY.multipliedBy(2));
        assertThat(emulator.control("state").body()).isEqualTo(attached);

        emulator.world(attached);
        assertThat(emulator.control("state").body()).isEqualTo(attached);
    }

    @Test
    void failedAttachRestoresTheDisk() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped}, {InstanceId: i-2}]
                Disks:
                  - DiskId: d-sys
                    Type: system
                    InstanceId: i-1
                    Status: Attaching
                    PendingTransition: {Status: Available, DueTime: 2020-01-01T00:00:00Z}
                  - DiskId: d-shared
                    MultiAttach: Enabled
                    Attachments: [{InstanceId: i-1}, {InstanceId: i-2}]
                    Status: Attaching
                    PendingTransition: {Status: Available, DueTime: 2020-01-01T00:00:00Z}
                """);

        assertThat(place("d-shared")).isEqualTo("In_use i-1=/dev/xvdb");
        assertThat(place("d-sys")).isEqualTo("Available");
        attach("d-sys", "i-1", "Bootable", "true", "KeyPairName", "key");
    }
}
