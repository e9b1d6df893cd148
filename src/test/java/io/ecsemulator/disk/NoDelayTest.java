package io.ecsemulator.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.delays.detach-disk=0s")
class NoDelayTest {

    private final Emulator emulator;

    NoDelayTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @Test
    void diskIsAvailableAtOnceWithoutDelay() {
        emulator.call("DetachDisk", "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m");

        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").stringValue()).isEqualTo("Available");
    }
}
