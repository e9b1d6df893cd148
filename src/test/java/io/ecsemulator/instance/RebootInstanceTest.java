package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class RebootInstanceTest extends StatusChangeTest {

    RebootInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RebootInstance", "Running", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return ofOne(stopRefusals());
    }

    @Test
    void theInstanceIsStartingAndThenRunningAgain() {
        emulator.advance(Duration.ofDays(1));
        call(accepted());

        String before = startTime();
        assertBecomes("Starting", Duration.ofSeconds(30), "Running");
        assertThat(startTime()).isGreaterThan(before);
    }

    private String startTime() {
        return emulator.instance("i-1").at("/StartTime").asString();
    }
}
