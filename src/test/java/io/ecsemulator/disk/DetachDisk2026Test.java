package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.disk.Attempts2026.Break;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"ecs.emulator.api-edition=2026", "ecs.emulator.disk-operations-per-instance=2"})
class DetachDisk2026Test extends OperationTest {

    DetachDisk2026Test(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DetachDisk", port, operations);
    }

    @Override
    protected String world() {
        return new Attempts2026(List.of()).world();
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&DiskId=d-1");
    }

    @Override
    protected List<Refusal> refusals() {
        Stream<Refusal> ofTheRules = Stream.of(Break.values()).map(broken -> {
            Attempts2026 attempt = new Attempts2026(List.of(broken));
            ApiError error =
                    DetachDiskRules2026.RULES.list().get(broken.rule() - 1).error();
            return new Refusal(broken.name(), error, error.message(), attempt.world(), attempt.parameters());
        });
        return Stream.concat(
                        ofTheRules,
                        Stream.of(refusal(
                                        "neither true nor false",
                                        GatewayError.INVALID_PARAMETER,
                                        "DeleteWithInstance=maybe")
                                .naming("DeleteWithInstance")))
                .toList();
    }

    @Test
    void deletionOfTheInstanceReleasesDiskThatIsLeavingWithDeleteWithInstance() {
        emulator.reset();
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped}]
                Disks:
                  - {DiskId: d-goes, InstanceId: i-1}
                  - {DiskId: d-stays, InstanceId: i-1}
                """);
        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-stays");
        emulator.advance(Duration.ofMinutes(2));
        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-goes&DeleteWithInstance=true");

        emulator.call("DeleteInstance", "InstanceId=i-1");
        emulator.advance(Duration.ofMinutes(2));

        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou").at("/Disks/Disk"))
                .hasSize(1);
        assertThat(emulator.disk("d-stays").at("/Status").asString()).isEqualTo("Available");
    }
}
