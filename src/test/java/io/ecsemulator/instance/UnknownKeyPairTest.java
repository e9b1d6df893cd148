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
class UnknownKeyPairTest {

    private final Emulator emulator;

    UnknownKeyPairTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RunInstances", "CreateInstance"})
    void aKeyPairThatNobodyCreatedIsRefusedIfTheSettingSaysSo(String action) {
        emulator.world("""
                Images: [{ImageId: m-1}, {ImageId: m-windows, OSType: windows, Platform: Windows Server 2022}]
                VSwitches: [{VSwitchId: vsw-1}]
                SecurityGroups: [{SecurityGroupId: sg-1}]
                KeyPairs: [{KeyPairName: key}, {KeyPairName: north, RegionId: cn-beijing}]
                """);

        assertThat(create(action, "m-1", "key").status()).isEqualTo(200);
        for (String name : new String[] {"none", "north"}) {
            Answer answer = create(action, "m-1", name);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().at("/Code").asString()).isEqualTo("InvalidKeyPairName.NotFound");
        }
        assertThat(create(action, "m-windows", "none").status()).isEqualTo(200);
        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou")
                        .at("/Instances/Instance/0")
                        .has("KeyPairName"))
                .isFalse();
    }

    private Answer create(String action, String imageId, String keyPairName) {
        return emulator.get(
                "Format=JSON&RegionId=cn-hangzhou&InstanceType=ecs.g6.large&VSwitchId=vsw-1&SecurityGroupId=sg-1"
                        + "&Action=" + action + "&ImageId=" + imageId + "&KeyPairName=" + keyPairName);
    }
}
