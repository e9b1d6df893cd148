package io.ecsemulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** Makes the call of the scenario of each rule of an operation, in the scenario's world. */
final class ScenarioCheck {

    private final Operations operations;
    private final Tenant tenant;
    private final Emulator emulator;
    private final Scenarios scenarios;

    ScenarioCheck(ApplicationContext context, int port) {
        this(context, port, new Scenarios(context.getBean(StateReader.class)));
    }

    ScenarioCheck(ApplicationContext context, int port, Scenarios scenarios) {
        this.operations = context.getBean(Operations.class);
        this.tenant = context.getBean(Tenants.class).of("");
        this.emulator = new Emulator(port);
        this.scenarios = scenarios;
        emulator.reset();
    }

    /** The rules of an operation that have no scenario. The others must refuse the call of theirs. */
    List<String> missing(String action) {
        Operation<?, ?, ?> operation = Objects.requireNonNull(operations.get(action));
        List<String> missing = new ArrayList<>();
        for (Rule<?> rule : operation.rules()) {
            Scenario scenario =
                    scenarios.find(operation, rule.number(), tenant.clock().instant());
            if (scenario == null) {
                missing.add(action + ": " + rule.brokenWhen());
            } else {
                check(operation, rule, scenario);
            }
        }
        return missing;
    }

    private void check(Operation<?, ?, ?> operation, Rule<?> rule, Scenario scenario) {
        scenarios.setUp(scenario, tenant.store());
        Map<String, String> parameters = new LinkedHashMap<>(scenario.request());
        parameters.put("Action", operation.action());
        parameters.put("Version", operation.versions().get(0));

        Answer answer = emulator.post(Map.of("Format", "JSON"), parameters);

        assertThat(answer.json().path("Code").asString("accepted"))
                .as("%s in %s: %s", scenario.request(), scenario.state(), answer.body())
                .isEqualTo(rule.error().code());
        List<JournalEntry> entries = tenant.journal().entries();
        assertThat(entries.get(entries.size() - 1).Decision())
                .isEqualTo("rule " + rule.number() + ": " + rule.brokenWhen());
    }
}
