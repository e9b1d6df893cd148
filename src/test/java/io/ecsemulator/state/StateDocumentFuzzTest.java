package io.ecsemulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class StateDocumentFuzzTest {

    private static final ObjectMapper JSON = StateModule.json();
    private static final ObjectMapper YAML = StateModule.yaml();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    record Created(String RequestId, String DiskId) {}

    private final StateReader reader =
            new StateReader(ResourceKinds.STANDARD, action -> action.equals("CreateDisk") ? Created.class : null);

    @FuzzTest
    void anAcceptedDocumentIsShownAndReadAgain(byte[] document) {
        ObjectMapper mapper = document.length > 0 && document[0] == '{' ? JSON : YAML;
        JsonNode tree;
        WorldState state;
        try {
            tree = mapper.readTree(document);
            state = reader.read(tree, NOW);
        } catch (JacksonException | StateException e) {
            return;
        }
        MemoryStore store = new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> NOW), Ids.SEQUENTIAL);
        String shown = show(state, store);
        assertThat(show(reader.read(JSON.readTree(shown), NOW), store)).isEqualTo(shown);
    }

    private static String show(WorldState state, MemoryStore store) {
        return store.step(world -> {
            state.replace(world);
            return JSON.writeValueAsString(WorldState.of(world));
        });
    }
}
