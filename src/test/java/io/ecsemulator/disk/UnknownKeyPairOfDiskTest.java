package io.ecsemulator.disk;

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
class UnknownKeyPairOfDiskTest {

    private final Emulator emulator;

    UnknownKeyPairOfDiskTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReInitDisk&DiskId=d-1", "ReplaceSystemDisk&InstanceId=i-1&ImageId=m-1"})
    void aKeyPairThatNobodyCreatedIsRefusedIfTheSettingSaysSo(String call) {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Type: system}]
                Images: [{ImageId: m-1}]
                KeyPairs: [{KeyPairName: key}, {KeyPairName: north, RegionId: cn-beijing}]
                """);

        for (String name : new String[] {"none", "north"}) {
            Answer answer = emulator.get("Format=JSON&Action=" + call + "&KeyPairName=" + name);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/Code").asString()).isEqualTo("InvalidKeyPairName.NotFound");
        }
        assertThat(emulator.get("Format=JSON&Action=" + call + "&KeyPairName=key")
                        .status())
                .isEqualTo(200);
        assertThat(emulator.control("instances/i-1").json().at("/KeyPairName").asString())
                .isEqualTo("key");
    }
}
