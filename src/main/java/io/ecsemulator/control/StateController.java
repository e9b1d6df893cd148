package io.ecsemulator.control;

import io.ecsemulator.cloud.Store;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows and replaces the world. */
@RestController
@RequestMapping("/_emulator")
final class StateController {

    private final Store store;
    private final StateReader reader;
    private final StartWorld start;

    StateController(Store store, StateReader reader, StartWorld start) {
        this.store = store;
        this.reader = reader;
        this.start = start;
    }

    /** The world as it is now; {@link #replace} takes it back. */
    @GetMapping("/state")
    WorldState state() {
        return store.step(WorldState::of);
    }

    /** Replaces the world, all or nothing. */
    @PutMapping("/state")
    WorldState.Summary replace(@RequestBody JsonNode document) {
        WorldState state = reader.read(document, store.step(world -> world.now()));
        return store.step(world -> {
            state.replace(world);
            return state.summary();
        });
    }

    /** Back to the world at the start, the clock included. */
    @PostMapping("/reset")
    WorldState.Summary reset() {
        return start.restore();
    }
}
