package io.ecsemulator.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.tenant.Tenants;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Transitions on the real clock, settled by the executor without any call. */
@SpringBootTest(
        classes = EcsEmulatorApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        useMainMethod = UseMainMethod.ALWAYS,
        properties = "ecs.emulator.delays.detach-disk=20ms")
class RealClockTest {

    private final Emulator emulator;
    private final Store store;

    RealClockTest(@LocalServerPort int port, @Autowired Tenants accounts) {
        this.emulator = new Emulator(port);
        this.store = accounts.of("").store();
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void executorSettlesTheDiskWithoutAnyCall() {
        emulator.call("DetachDisk", "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m");

        // The number of what is pending falls only when a flip is stored; no read of the disk helps it along.
        await().atMost(Duration.ofSeconds(10)).until(() -> store.step(world -> world.pendingTransitionCount()) == 0);
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").stringValue()).isEqualTo(DiskStatus.Available.name());
    }

    @Test
    void clockCanBeAdvanced() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks:
                  - DiskId: d-1
                    InstanceId: i-1
                    Status: Detaching
                    PendingTransition: {Status: Available, DueTime: 9000-01-01T00:00:00Z}
                """);

        assertThat(emulator.control("POST", "clock/advance", "UntilIdle: true").status())
                .isEqualTo(200);

        assertThat(emulator.disk("d-1").at("/DetachedTime").stringValue()).isEqualTo("9000-01-01T00:00:00Z");
    }
}
