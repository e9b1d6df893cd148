package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class StartInstanceTest extends StatusChangeTest {

    StartInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StartInstance", "Stopped", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return ofOne(startRefusals(CommonError.DISK_EXPIRED, InstanceError.DISK_STATUS, CommonError.NO_SYSTEM_DISK));
    }

    @Test
    void theInstanceIsStartingAndThenRunning() {
        call(accepted());

        assertThat(stoppedMode("i-1")).isEqualTo("KeepCharging");
        assertBecomes("Starting", Duration.ofSeconds(20), "Running");
        assertThat(stoppedMode("i-1")).isEqualTo("Not-applicable");
        assertThat(emulator.call("StopInstance", "InstanceId=i-1").has("RequestId"))
                .isTrue();
    }

    @Test
    void startsAnInstanceThatKeptItsMachineThoughItsTypeIsSoldOut() {
        assertThat(call(accepted(), on("i-kept")).status()).isEqualTo(200);
    }

    @Test
    void startsAnInstanceWhoseSystemDiskIsBack() {
        assertThat(call(accepted(), on("i-whole")).status()).isEqualTo(200);
    }
}
