package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class DeleteInstanceTest extends OperationTest {

    DeleteInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteInstance", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                  - {InstanceId: i-2, Status: Stopped}
                  - {InstanceId: i-running}
                  - {InstanceId: i-pending, Status: Pending}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-protected, Status: Stopped, DeletionProtection: true}
                  - {InstanceId: i-prepaid, Status: Stopped, InstanceChargeType: PrePaid}
                  - {InstanceId: i-expired, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
                  - {InstanceId: i-elsewhere, Status: Stopped, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-gone, InstanceId: i-1, DeleteWithInstance: true}
                  - {DiskId: d-left, InstanceId: i-1, DiskChargeType: PrePaid, ExpiredTime: 2030-01-01T00:00Z}
                  - {DiskId: d-kept, InstanceId: i-2, Type: system, DeleteWithInstance: false}
                  - {DiskId: d-locked, InstanceId: i-locked}
                  - {DiskId: d-attaching, InstanceId: i-locked, Status: Attaching, PendingTransition: {Status: In_use, DueTime: '2999-01-01T00:00:00Z'}}
                  - {DiskId: d-detaching, InstanceId: i-running, DeleteWithInstance: true}
                Snapshots:
                  - {SnapshotId: s-auto, SourceDiskId: d-gone, SnapshotType: auto}
                  - {SnapshotId: s-user, SourceDiskId: d-gone}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId", "i-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance is named", InstanceError.INSTANCE_ID_INVALID, "InstanceId", ""),
                refusal("no such instance", InstanceError.INSTANCE_NOT_FOUND, "InstanceId", "i-none"),
                refusal("protected", InstanceError.DELETION_PROTECTION, "InstanceId", "i-protected"),
                refusal(
                        "a subscription",
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        "InstanceId",
                        "i-prepaid",
                        "TerminateSubscription",
                        "true"),
                refusal(
                        "a subscription that is over, without the word for it",
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        "InstanceId",
                        "i-expired"),
                refusal("pending", InstanceError.INITIALIZING, "InstanceId", "i-pending"),
                refusal("running", InstanceError.INCORRECT_STATUS, "InstanceId", "i-running"),
                refusal("starting", InstanceError.INCORRECT_STATUS, "InstanceId", "i-starting", "Force", "true"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun", "true"));
    }

    @Test
    void theInstanceIsGoneAndItsDisksGoAlongOrAreLeftBehind() {
        call(accepted());

        assertThat(instance("i-1").isMissingNode()).isTrue();
        assertThat(stored("Disks", "d-system").at("/Status").asString()).isEqualTo("Released");
        assertThat(stored("Disks", "d-gone").at("/Status").asString()).isEqualTo("Released");
        JsonNode left = emulator.disk("d-left");
        assertThat(left.at("/Status").asString()).isEqualTo("Available");
        assertThat(left.at("/InstanceId").asString()).isEmpty();
        assertThat(left.at("/DiskChargeType").asString()).isEqualTo("PostPaid");
        assertThat(left.at("/ExpiredTime").asString()).startsWith("2999");
        assertThat(left.at("/DetachedTime").asString()).isNotEmpty();
        assertTheStateCanBePutBack();
    }

    @Test
    void aDiskThatWasDetachedGoesAlongIfItIsTo() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped}]
                Disks:
                  - {DiskId: d-goes, DeleteWithInstance: true, Tags: {'acs:ecs:sourceInstanceId': i-1}}
                  - {DiskId: d-stays, DeleteWithInstance: false, Tags: {'acs:ecs:sourceInstanceId': i-1}}
                  - {DiskId: d-other, DeleteWithInstance: true, Tags: {'acs:ecs:sourceInstanceId': i-2}}
                """);

        call(accepted());

        assertThat(stored("Disks", "d-goes").at("/Status").asString()).isEqualTo("Released");
        assertThat(stored("Disks", "d-stays").at("/Status").asString()).isEqualTo("Available");
        assertThat(stored("Disks", "d-other").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void anAutomaticSnapshotGoesWithItsDisk() {
        call(accepted());

        assertThat(stored("Snapshots", "s-auto").isMissingNode()).isTrue();
        assertThat(stored("Snapshots", "s-user").isMissingNode()).isFalse();
    }

    @Test
    void aSystemDiskThatIsLeftBehindIsADataDisk() {
        call(accepted(), "InstanceId", "i-2");

        assertThat(emulator.disk("d-kept").at("/Type").asString()).isEqualTo("data");
    }

    @Test
    void anInstanceThatIsLockedForSecurityTakesItsDisksAlong() {
        call(accepted(), "InstanceId", "i-locked");

        assertThat(stored("Disks", "d-locked").at("/Status").asString()).isEqualTo("Released");
        assertThat(stored("Disks", "d-attaching").at("/Status").asString()).isEqualTo("Released");
        assertTheStateCanBePutBack();
    }

    @Test
    void arrearsDoNotMatter() {
        assertThat(call(accepted(), "InstanceId", "i-arrears").status()).isEqualTo(200);
    }

    @Test
    void aSubscriptionThatIsOverCanBeTerminated() {
        assertThat(call(accepted(), "InstanceId", "i-expired", "TerminateSubscription", "true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDiskThatIsDetachingOutlivesARunningInstance() {
        emulator.call("DetachDisk", "InstanceId", "i-running", "DiskId", "d-detaching");

        call(accepted(), "InstanceId", "i-running", "Force", "true");

        assertThat(instance("i-running").isMissingNode()).isTrue();
        assertThat(emulator.disk("d-detaching").at("/Status").asString()).isEqualTo("Detaching");
        assertThat(emulator.disk("d-detaching").at("/InstanceId").asString()).isEmpty();
        assertTheStateCanBePutBack();
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.disk("d-detaching").at("/Status").asString()).isEqualTo("Available");
    }

    private void assertTheStateCanBePutBack() {
        String state = emulator.control("state").body();
        emulator.world(state);
        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    private JsonNode stored(String kind, String id) {
        return emulator.control("state")
                .json()
                .at("/" + kind)
                .valueStream()
                .filter(item -> item.iterator().next().asString().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }
}
