package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.unknown-ids=refused")
class UnknownSnapshotPolicyTest {

    private final Emulator emulator;

    UnknownSnapshotPolicyTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemDisk.AutoSnapshotPolicyId",
                "DataDisk.1.Size=20&DataDisk.2.Size=20&DataDisk.2.AutoSnapshotPolicyId"
            })
    void aPolicyThatNobodyCreatedIsRefusedIfTheSettingSaysSo(String parameter) {
        emulator.world("""
                Images: [{ImageId: m-1}]
                VSwitches: [{VSwitchId: vsw-1}]
                SecurityGroups: [{SecurityGroupId: sg-1}]
                AutoSnapshotPolicies: [{AutoSnapshotPolicyId: sp-1}, {AutoSnapshotPolicyId: sp-north, RegionId: cn-beijing}]
                """);

        assertThat(run(parameter + "=sp-1").status()).isEqualTo(200);
        for (String id : new String[] {"sp-none", "sp-north"}) {
            Answer answer = run(parameter + "=" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().at("/Code").asString()).isEqualTo("InvalidAutoSnapshotPolicyId.NotFound");
        }
    }

    private Answer run(String disks) {
        return emulator.get("Format=JSON&Action=RunInstances&RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=m-1"
                + "&VSwitchId=vsw-1&SecurityGroupId=sg-1&" + disks);
    }
}
