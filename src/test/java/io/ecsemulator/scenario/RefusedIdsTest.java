package io.ecsemulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operations;
import io.ecsemulator.support.EmulatorTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.unknown-ids=refused")
class RefusedIdsTest {

    private static final String REFUSED = "ecs.emulator.unknown-ids is refused";

    @Test
    void everyRuleAboutUnknownIdsRefusesTheCallOfItsScenario(
            @LocalServerPort int port, @Autowired ApplicationContext context, @Autowired Operations operations) {
        ScenarioCheck check = new ScenarioCheck(context, port);

        assertThat(operations.actions().stream()
                        .filter(action -> Objects.requireNonNull(operations.get(action)).rules().stream()
                                .anyMatch(rule -> rule.brokenWhen().contains(REFUSED)))
                        .flatMap(action -> check.missing(action).stream())
                        .filter(rule -> rule.contains(REFUSED)))
                .isEmpty();
    }
}
