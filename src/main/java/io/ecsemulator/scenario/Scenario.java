package io.ecsemulator.scenario;

import io.ecsemulator.state.StateModule;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A world and a call in it that a certain rule refuses.
 *
 * @param request the parameters of the call, without its Action
 * @param state the state document that, merged into the demo world, makes the world of the call; empty if that is the demo world
 */
public record Scenario(Map<String, String> request, ObjectNode state) {

    /** The state document in YAML, as {@code POST /_emulator/state} takes it. */
    public String stateInYaml() {
        return StateModule.yaml().writeValueAsString(state);
    }
}
