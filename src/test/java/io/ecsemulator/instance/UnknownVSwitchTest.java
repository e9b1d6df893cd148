package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.unknown-ids=refused")
class UnknownVSwitchTest {

    private final Emulator emulator;

    UnknownVSwitchTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RunInstances", "CreateInstance"})
    void aVSwitchThatNobodyCreatedIsRefusedIfTheSettingSaysSo(String action) {
        String code = emulator.get(
                        "Format=JSON&Action=" + action
                                + "&RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=m-1&SecurityGroupId=sg-1&VSwitchId=vsw-none")
                .json()
                .at("/Code")
                .asString();

        assertThat(code).isEqualTo("InvalidVSwitchId.NotFound");
    }
}
