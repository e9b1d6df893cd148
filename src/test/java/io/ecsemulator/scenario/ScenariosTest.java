package io.ecsemulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Verdicts;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EmulatorTest
@TestInstance(Lifecycle.PER_CLASS)
class ScenariosTest {

    private static final String LIMIT =
            ": there is a limit, and the instance is attaching or detaching that many other disks";

    private final int port;
    private final ApplicationContext context;
    private final Operations operations;
    private final Tenant tenant;
    private final Scenarios scenarios;

    ScenariosTest(@LocalServerPort int port, @Autowired ApplicationContext context) {
        this.port = port;
        this.context = context;
        this.operations = context.getBean(Operations.class);
        this.tenant = context.getBean(Tenants.class).of("");
        this.scenarios = new Scenarios(context.getBean(StateReader.class));
    }

    private Operation<?, ?, ?> operation(String action) {
        return Objects.requireNonNull(operations.get(action));
    }

    /** What other settings are needed for is in {@link LimitedOperationsTest} and {@link RefusedIdsTest}. */
    @Test
    void everyRuleRefusesTheCallOfItsScenario() {
        ScenarioCheck check = new ScenarioCheck(context, port, scenarios);

        assertThat(operations.actions().stream()
                        .flatMap(action -> check.missing(action).stream())
                        .filter(rule -> !rule.contains("ecs.emulator.unknown-ids is refused")))
                .containsExactly("AttachDisk" + LIMIT, "DetachDisk" + LIMIT);
    }

    @Test
    void everyWrittenScenarioIsNeeded() {
        Instant now = tenant.clock().instant();
        ScratchWorld scratch = scenarios.scratch(now);
        for (String action : operations.actions()) {
            for (Scenario written : scenarios.written().of(action)) {
                assertThat(operation(action).inEachEdition())
                        .as("%s %s", action, written)
                        .anyMatch(operation -> isNeeded(operation, written, scratch, now));
            }
        }
    }

    /** It is needed if it is the scenario of a rule, or if it is accepted because a setting is another. */
    private boolean isNeeded(Operation<?, ?, ?> operation, Scenario written, ScratchWorld scratch, Instant now) {
        Verdicts verdicts = scratch.verdicts(operation, written.request(), written.state());
        return verdicts != null
                && (verdicts.refusal() == null
                        || (verdicts.refusal().rule() != null
                                && written.equals(scenarios.find(
                                        operation, verdicts.refusal().rule().number(), now))));
    }

    @Test
    void findsScenarioOfTheOtherEdition() {
        Operation<?, ?, ?> edition2026 = operation("DetachDisk").inEachEdition().get(1);

        assertThat(scenarios.find(edition2026, 5, tenant.clock().instant()))
                .isNotNull()
                .satisfies(scenario -> {
                    assertThat(scenario.request()).containsEntry("DiskId", "d-available");
                    assertThat(scenario.state()).isEmpty();
                });
    }

    @Test
    void scenariosWithTimesHoldWheneverTheyAreAskedFor() {
        Operation<?, ?, ?> operation = operation("ModifyInstanceAutoReleaseTime");
        for (Instant now : List.of(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2037-01-01T00:00:00Z"))) {
            for (Rule<?> rule : operation.rules()) {
                assertThat(scenarios.find(operation, rule.number(), now))
                        .isNotNull()
                        .satisfies(scenario -> assertThat(
                                        scenarios.scratch(now).breaks(operation, rule.number(), scenario))
                                .isTrue());
            }
        }
    }

    @Test
    void verdictsChangeNothing() {
        Emulator emulator = new Emulator(port);
        emulator.reset();
        String fault = "{Action: DetachDisk, Times: 1, Error: {Code: InternalError}}";
        assertThat(emulator.control("POST", "faults", fault).status()).isEqualTo(201);
        String state = emulator.control("state").body();
        String faults = emulator.control("faults").body();

        for (String action : operations.actions()) {
            for (Operation<?, ?, ?> operation : operation(action).inEachEdition()) {
                Map<String, String> sample = operation.sample();
                Verdicts verdicts = tenant.store().step(world -> operation.verdicts(sample, world));
                assertThat(verdicts.rules()).hasSameSizeAs(operation.rules());
            }
        }

        assertThat(emulator.control("state").body()).isEqualTo(state);
        assertThat(emulator.control("faults").body()).isEqualTo(faults);
        assertThat(tenant.journal().entries()).isEmpty();
    }
}
