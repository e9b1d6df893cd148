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
class UnknownSecurityGroupTest {

    private static final String CREATE = "&InstanceType=ecs.g6.large&ImageId=m-1&VSwitchId=vsw-1&SecurityGroupId=";

    private final Emulator emulator;

    UnknownSecurityGroupTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RunInstances" + CREATE,
                "CreateInstance" + CREATE,
                "ModifyInstanceAttribute&InstanceId=i-1&SecurityGroupIds.1=",
            })
    void aGroupThatNobodyCreatedIsRefusedIfTheSettingSaysSo(String call) {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Images: [{ImageId: m-1}]
                VSwitches: [{VSwitchId: vsw-1}]
                SecurityGroups: [{SecurityGroupId: sg-1}]
                """);

        assertThat(code(call + "sg-1")).isEmpty();
        assertThat(code(call + "sg-none")).isEqualTo("InvalidSecurityGroupId.NotFound");
    }

    private String code(String call) {
        return emulator.get("Format=JSON&RegionId=cn-hangzhou&Action=" + call)
                .json()
                .path("Code")
                .asString();
    }
}
