package io.ecsemulator.scenario;

import io.ecsemulator.cloud.Store;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.state.DemoWorld;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the scenario of a rule when it is first asked for, and remembers it. */
public final class Scenarios {

    private final StateReader reader;
    private @Nullable WrittenScenarios written;
    private @Nullable WorldState demo;
    private @Nullable Instant demoTime;

    /** What was found by operation and editions, and there by the number of the rule. */
    private final Map<String, Map<Integer, Scenario>> found = new HashMap<>();

    /** Scenarios whose state documents are read by that reader. */
    public Scenarios(StateReader reader) {
        this.reader = reader;
    }

    /**
     * The scenario in which one rule of an operation refuses the call.
     *
     * @param rule the number of the rule
     * @param now the time of the call
     * @return null if there is none among those that are tried
     */
    public synchronized @Nullable Scenario find(Operation<?, ?, ?> operation, int rule, Instant now) {
        String key = operation.action() + " " + operation.editions();
        Map<Integer, Scenario> known = found.get(key);
        // Times in the request may have passed since.
        if (known == null || (known.containsKey(rule) && !scratch(now).breaks(operation, rule, known.get(rule)))) {
            known = search(operation, now);
            found.put(key, known);
        }
        return known.get(rule);
    }

    private Map<Integer, Scenario> search(Operation<?, ?, ?> operation, Instant now) {
        JsonNode document = StateModule.json().valueToTree(demo(now));
        Map<String, Change.Key> ids = StateChanges.ids(document);
        List<Change> single = new ArrayList<>(RequestChanges.of(operation, ids.keySet(), now));
        single.addAll(StateChanges.of(operation.sample(), document, ids));
        return new ScenarioSearch(operation, scratch(now), single).run(written().of(operation.action()));
    }

    /** The demo world at that time, for trials. */
    ScratchWorld scratch(Instant now) {
        return new ScratchWorld(reader, demo(now), now);
    }

    /** The scenarios that are tried where no change of the sample call breaks a rule alone. */
    synchronized WrittenScenarios written() {
        if (written == null) {
            written = new WrittenScenarios(read("scenarios.yml"));
        }
        return written;
    }

    /** Replaces a world by that of a scenario: the demo world with the changes of the scenario. */
    public void setUp(Scenario scenario, Store store) {
        store.<Boolean>step(world -> {
            demo(world.now()).replace(world);
            reader.readOver(world, scenario.state().deepCopy()).addTo(world);
            return true;
        });
    }

    private synchronized WorldState demo(Instant now) {
        if (demo == null || !now.equals(demoTime)) {
            demo = DemoWorld.state(() -> reader, now);
            demoTime = now;
        }
        return demo;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Scenarios.class.getResourceAsStream(resource)) {
            return StateModule.yaml().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
