package io.ecsemulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** With a limit of disks that an instance attaches or detaches at once, every rule of AttachDisk and DetachDisk has a scenario. */
class LimitedOperationsTest {

    @EmulatorTest
    @Nested
    @TestPropertySource(properties = "ecs.emulator.disk-operations-per-instance=1")
    class Edition2018 {

        @Test
        void everyRuleRefusesTheCallOfItsScenario(@LocalServerPort int port, @Autowired ApplicationContext context) {
            assertThat(new ScenarioCheck(context, port).missing("DetachDisk")).isEmpty();
        }
    }

    @EmulatorTest
    @Nested
    @TestPropertySource(properties = {"ecs.emulator.api-edition=2026", "ecs.emulator.disk-operations-per-instance=2"})
    class Edition2026 {

        @Test
        void everyRuleRefusesTheCallOfItsScenario(@LocalServerPort int port, @Autowired ApplicationContext context) {
            ScenarioCheck check = new ScenarioCheck(context, port);

            assertThat(check.missing("DetachDisk")).isEmpty();
            assertThat(check.missing("AttachDisk")).isEmpty();
        }
    }
}
