package io.ecsemulator.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class FirstDetachTest {
    private final Emulator emulator;

    FirstDetachTest(@LocalServerPort int port) {
        emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void works() {
        emulator.call("DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m");
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").stringValue()).isEqualTo("Detaching");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").stringValue()).isEqualTo("Available");
    }
}
