package example;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.teaopenapi.models.Config;
import io.ecsemulator.testkit.EcsEmulator;
import io.ecsemulator.testkit.EcsEmulatorTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@EcsEmulatorTest
class DetachTest {

    @Test
    void aDetachTakesAMinute(EcsEmulator emulator) throws Exception {
        emulator.world(instance("i-1").running().with(disk("d-1").attached()));
        Client client = new Client(new Config()
                .setAccessKeyId("id")
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou")
                .setEndpoint(emulator.endpoint())
                .setProtocol("HTTP"));

        client.detachDisk(new DetachDiskRequest().setInstanceId("i-1").setDiskId("d-1"));
        assertEquals("Detaching", emulator.disk("d-1").status());

        emulator.clock().advance(Duration.ofSeconds(60));
        assertEquals("Available", emulator.disk("d-1").status());
    }
}
