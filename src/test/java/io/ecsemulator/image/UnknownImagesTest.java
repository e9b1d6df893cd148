package io.ecsemulator.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What {@code unknown-ids=refused} makes of images. */
@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.unknown-ids=refused")
class UnknownImagesTest {

    private final Emulator emulator;

    UnknownImagesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @ParameterizedTest
    @CsvSource({
        "RunInstances, m-1, ",
        "RunInstances, ubuntu_22_04_x64_20G_alibase_20260522.vhd, ",
        "RunInstances, any, InvalidImageId.NotFound",
        "CreateInstance, m-1, ",
        "CreateInstance, any, InvalidImageId.NotFound",
        "ReplaceSystemDisk, m-1, ",
        "ReplaceSystemDisk, any, InvalidImageId.NotFound",
    })
    void refusesAnImageThatNobodyCreated(String action, String imageId, String code) {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Type: system}]
                Images: [{ImageId: m-1}]
                VSwitches: [{VSwitchId: vsw-1}]
                SecurityGroups: [{SecurityGroupId: sg-1}]
                """);

        String call =
                "?Format=JSON&InstanceId=i-1&RegionId=cn-hangzhou&InstanceType=ecs.g6.large&SecurityGroupId=sg-1&VSwitchId=vsw-1"
                        + "&Action=" + action + "&ImageId=" + imageId;
        assertThat(emulator.send(emulator.request(call)).json().path("Code").asString(null))
                .isEqualTo(code);
    }
}
