package example;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import io.ecsemulator.testkit.EcsEmulator;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class DiskApplicationTest {

    private static final EcsEmulator emulator = EcsEmulator.start();

    @DynamicPropertySource
    static void ecs(DynamicPropertyRegistry properties) {
        properties.add("ecs.endpoint", emulator::endpoint);
        properties.add("ecs.protocol", () -> "HTTP");
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world(instance("i-1").running().with(disk("d-1").attached()));
    }

    @Test
    void detachesADisk(@Autowired Client ecs) throws Exception {
        ecs.detachDisk(new DetachDiskRequest().setInstanceId("i-1").setDiskId("d-1"));

        emulator.clock().advance(Duration.ofMinutes(1));
        assertEquals("Available", emulator.disk("d-1").status());
    }
}
