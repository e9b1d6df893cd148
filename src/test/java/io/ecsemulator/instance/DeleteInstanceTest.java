package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class DeleteInstanceTest extends DeletionTest {

    DeleteInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteInstance", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return with(Stream.of(
                refusal("no instance is named", InstanceError.INSTANCE_ID_INVALID, "InstanceId="),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true")));
    }

    @Test
    void deletesTheInstanceAndReleasesDisksWithDeleteWithInstance() {
        call(accepted());

        assertThat(emulator.instance("i-1").isMissingNode()).isTrue();
        assertThat(stored("Disks", "d-system").at("/Status").asString()).isEqualTo("Released");
        assertThat(stored("Disks", "d-gone").at("/Status").asString()).isEqualTo("Released");
        assertThat(stored("Disks", "d-local").at("/Status").asString()).isEqualTo("Released");
        JsonNode left = emulator.disk("d-left");
        assertThat(left.at("/Status").asString()).isEqualTo("Available");
        assertThat(left.at("/InstanceId").asString()).isEmpty();
        assertThat(left.at("/DiskChargeType").asString()).isEqualTo("PostPaid");
        assertThat(left.at("/ExpiredTime").asString()).startsWith("2999");
        assertThat(left.at("/DetachedTime").asString()).isNotEmpty();
        assertStateCanBeRestored();
    }

    @Test
    void releasesDetachedDisksWithDeleteWithInstance() {
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
    void deletesAutomaticSnapshotsOfReleasedDisks() {
        call(accepted());

        assertThat(stored("Snapshots", "s-auto").isMissingNode()).isTrue();
        assertThat(stored("Snapshots", "s-user").isMissingNode()).isFalse();
    }

    @Test
    void aSystemDiskThatIsNotReleasedBecomesADataDisk() {
        call(accepted(), "InstanceId=i-2");

        assertThat(emulator.disk("d-kept").at("/Type").asString()).isEqualTo("data");
    }

    @Test
    void releasesAllDisksOfAnInstanceLockedForSecurity() {
        call(accepted(), "InstanceId=i-locked");

        assertThat(stored("Disks", "d-locked").at("/Status").asString()).isEqualTo("Released");
        assertThat(stored("Disks", "d-attaching").at("/Status").asString()).isEqualTo("Released");
        assertStateCanBeRestored();
    }

    @Test
    void deletesAnInstanceInArrears() {
        assertThat(call(accepted(), "InstanceId=i-arrears").status()).isEqualTo(200);
    }

    @Test
    void deletesAnExpiredSubscriptionWithTerminateSubscription() {
        assertThat(call(accepted(), "InstanceId=i-expired&TerminateSubscription=true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aDetachingDiskIsNotReleased() {
        emulator.call("DetachDisk", "InstanceId=i-running&DiskId=d-detaching");

        call(accepted(), "InstanceId=i-running&Force=true");

        assertThat(emulator.instance("i-running").isMissingNode()).isTrue();
        assertThat(emulator.disk("d-detaching").at("/Status").asString()).isEqualTo("Detaching");
        assertThat(emulator.disk("d-detaching").at("/InstanceId").asString()).isEmpty();
        assertStateCanBeRestored();
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.disk("d-detaching").at("/Status").asString()).isEqualTo("Available");
    }

    private void assertStateCanBeRestored() {
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
}
