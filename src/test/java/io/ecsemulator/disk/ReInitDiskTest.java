package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReInitDiskTest extends OperationTest {

    private static final Duration DELAY = Duration.ofSeconds(30);
    private static final Duration STARTING = Duration.ofSeconds(20);

    ReInitDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ReInitDisk", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                  - {InstanceId: i-running}
                  - {InstanceId: i-new, Status: Stopped, StartTime: ''}
                  - {InstanceId: i-windows, Status: Stopped, OSType: windows}
                  - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
                  - {InstanceId: i-expired, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-hibernating, Status: Stopped, HibernationOptions: {Configured: true}}
                  - {InstanceId: i-noimage, Status: Stopped, ImageId: ''}
                  - {InstanceId: i-nosystem, Status: Stopped, Tags: {'acs:ecs:sourceSystemDiskId': d-away}}
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, InstanceId: i-1}
                  - {DiskId: d-running, InstanceId: i-running}
                  - {DiskId: d-new, InstanceId: i-new}
                  - {DiskId: d-windows, InstanceId: i-windows, Type: system}
                  - {DiskId: d-locked, InstanceId: i-locked}
                  - {DiskId: d-instarrears, InstanceId: i-arrears}
                  - {DiskId: d-expired, InstanceId: i-expired}
                  - {DiskId: d-hibernating, InstanceId: i-hibernating}
                  - {DiskId: d-noimage, InstanceId: i-noimage, Type: system}
                  - {DiskId: d-noimagedata, InstanceId: i-noimage}
                  - {DiskId: d-arrears, InstanceId: i-noimage, OperationLocks: [financial]}
                  - {DiskId: d-nosystem, InstanceId: i-nosystem}
                  - {DiskId: d-multi, InstanceId: i-1, MultiAttach: Enabled}
                  - {DiskId: d-local, InstanceId: i-1, Category: local_ssd_pro}
                  - {DiskId: d-available}
                  - {DiskId: d-available-arrears, OperationLocks: [financial]}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-detaching, InstanceId: i-locked, Status: Detaching}
                  - {DiskId: d-snapshot, InstanceId: i-1}
                  - {DiskId: d-instant, InstanceId: i-1}
                  - {DiskId: d-done, InstanceId: i-1}
                  - {DiskId: d-made, InstanceId: i-1, SourceSnapshotId: s-done}
                  - {DiskId: d-orphan, InstanceId: i-1, SourceSnapshotId: s-gone}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-snapshot, Status: progressing}
                  - {SnapshotId: s-2, SourceDiskId: d-instant, InstantAccess: true}
                  - {SnapshotId: s-done, SourceDiskId: d-done}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no DiskId", GatewayError.MISSING_PARAMETER, "DiskId=").naming("DiskId"),
                refusal("no such region", CommonError.REGION_MALFORMED, "RegionId=cn-moon"),
                refusal("no such strategy", GatewayError.INVALID_PARAMETER, "SecurityEnhancementStrategy=Passive")
                        .naming("SecurityEnhancementStrategy"),
                refusal("a short password", CommonError.PASSWORD_MALFORMED, "Password=aA1aA1a"),
                refusal("a password of two character classes", CommonError.PASSWORD_MALFORMED, "Password=aaaaAAAA"),
                of("d-windows", "a password with a slash on Windows", CommonError.PASSWORD_MALFORMED, "/aaaAAA1"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal("a multi-attach disk", CommonError.OPERATION_NOT_FOR_MULTI_ATTACH, "DiskId=d-multi"),
                refusal("a local disk", DiskError.OPERATION_NOT_FOR_CATEGORY, "DiskId=d-local"),
                refusal("locked for security", DiskError.INSTANCE_LOCKED, "DiskId=d-locked"),
                refusal("an instance in arrears", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-instarrears"),
                refusal("an expired subscription", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-expired"),
                refusal("a disk in arrears", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-arrears"),
                refusal("an unattached disk in arrears", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-available-arrears"),
                refusal(
                        "another disk in arrears with AutoStartInstance",
                        CommonError.INSTANCE_IN_ARREARS,
                        "DiskId=d-noimagedata&AutoStartInstance=true"),
                refusal("on no instance", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-available"),
                refusal("Detaching from a locked instance", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-detaching"),
                refusal("while the instance runs", CommonError.INCORRECT_INSTANCE_STATUS, "DiskId=d-running"),
                refusal("the instance was never started", CommonError.INCORRECT_INSTANCE_STATUS, "DiskId=d-new"),
                refusal(
                        "an instance configured for hibernation",
                        CommonError.HIBERNATION_CONFIGURED,
                        "DiskId=d-hibernating"),
                refusal(
                        "a key pair on Windows",
                        DiskChangeError.KEY_PAIR_ON_WINDOWS,
                        "DiskId=d-windows&KeyPairName=key"),
                refusal("a snapshot under way", DiskError.CREATING_SNAPSHOT, "DiskId=d-snapshot"),
                refusal("a snapshot for instant access", DiskChangeError.INSTANT_ACCESS, "DiskId=d-instant"),
                refusal("a deleted source snapshot", DiskChangeError.SOURCE_SNAPSHOT_GONE, "DiskId=d-orphan"),
                refusal("a deleted image", DiskChangeError.IMAGE_GONE, "DiskId=d-noimage"));
    }

    /** {@link UnknownKeyPairOfDiskTest} has the refusal. */
    @Override
    protected Set<ApiError> refusedByASetting() {
        return Set.of(DiskChangeError.KEY_PAIR_NOT_FOUND);
    }

    private Refusal of(String diskId, String when, ApiError error, String password) {
        return refusal(when, error, "DiskId=" + diskId + "&Password=" + password);
    }

    private String status(String diskId) {
        return emulator.disk(diskId).at("/Status").asString();
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    private String instanceStatus() {
        return instance("i-1").at("/Status").asString();
    }

    @Test
    void diskIsReInitingUntilTheDelayHasPassed() {
        ObjectNode expected = (ObjectNode) emulator.disk("d-1");

        call(accepted(), "RegionId=cn-hangzhou&SecurityEnhancementStrategy=Active");

        assertThat(emulator.disk("d-1"))
                .isEqualTo(expected.deepCopy()
                        .put("Status", "ReIniting")
                        .put("InstanceId", "")
                        .put("Device", ""));
        emulator.advance(DELAY.minusNanos(1));
        assertThat(status("d-1")).isEqualTo("ReIniting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(emulator.disk("d-1")).isEqualTo(expected);
        emulator.advance(Duration.ofDays(1));
        assertThat(instanceStatus()).isEqualTo("Stopped");
    }

    @Test
    void acceptsDisksWhoseSourceExists() {
        for (String diskId : List.of("d-system", "d-done", "d-made", "d-noimagedata")) {
            assertThat(call(parameters("DiskId=" + diskId)).status()).isEqualTo(200);
            assertThat(status(diskId)).isEqualTo("ReIniting");
        }
    }

    @Test
    void instanceStartsAfterTheDelay() {
        call(accepted(), "AutoStartInstance=true");

        emulator.advance(DELAY.minusNanos(1));
        assertThat(status("d-1") + " " + instanceStatus()).isEqualTo("ReIniting Stopped");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status("d-1") + " " + instanceStatus()).isEqualTo("In_use Starting");
        emulator.advance(STARTING.minusNanos(1));
        assertThat(instanceStatus()).isEqualTo("Starting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(instanceStatus()).isEqualTo("Running");
        assertThat(instance("i-1").at("/StoppedMode").asString()).isEqualTo("Not-applicable");
    }

    @Test
    void instanceWaitsForAllItsDisks() {
        call(accepted(), "AutoStartInstance=true");
        emulator.advance(DELAY.minusSeconds(1));
        call(parameters("DiskId=d-2"));

        emulator.advance(DELAY.minusNanos(1));
        assertThat(status("d-2") + " " + instanceStatus()).isEqualTo("ReIniting Stopped");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status("d-2") + " " + instanceStatus()).isEqualTo("In_use Starting");
        emulator.advance(STARTING);
        assertThat(instanceStatus()).isEqualTo("Running");
    }

    @Test
    void instanceCannotBeStartedWhileADiskIsReIniting() {
        call(accepted(), "AutoStartInstance=true");

        Answer answer = emulator.get(parameters("Action=StartInstance&Format=JSON&InstanceId=i-1"));

        assertThat(answer.json().at("/Code").asString()).isEqualTo("DiskError");
    }

    @Test
    void stateDocumentKeepsPendingStart() {
        call(accepted(), "AutoStartInstance=true");

        emulator.world(emulator.control("state").body());

        emulator.advance(DELAY.plus(STARTING));
        assertThat(instanceStatus()).isEqualTo("Running");
    }

    @Test
    void instanceWithoutSystemDiskDoesNotStart() {
        call(parameters("DiskId=d-nosystem&AutoStartInstance=true"));

        emulator.advance(Duration.ofDays(1));
        assertThat(status("d-nosystem")).isEqualTo("In_use");
        assertThat(instance("i-nosystem").at("/Status").asString()).isEqualTo("Stopped");
    }

    @Test
    void keyPairIsForTheSystemDisk() {
        call(accepted(), "KeyPairName=key");
        assertThat(instance("i-1").at("/KeyPairName").asString()).isEmpty();

        call(parameters("DiskId=d-system&KeyPairName=key&Password=aaaaAAA1"));
        assertThat(instance("i-1").at("/KeyPairName").asString()).isEqualTo("key");
    }
}
