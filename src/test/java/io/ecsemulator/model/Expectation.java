package io.ecsemulator.model;

import io.ecsemulator.support.Emulator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call and what the model expects of it.
 *
 * @param isAccepted whether it is, or null where the model does not say
 * @param effect what it changes in the model if it is, given its answer
 */
record Expectation(Map<String, String> parameters, @Nullable Boolean isAccepted, Consumer<JsonNode> effect) {

    /** A call of which the model says nothing and that changes nothing that it knows. */
    static Expectation open(String... namesAndValues) {
        return new Expectation(Emulator.parameters(namesAndValues), null, answer -> {});
    }

    /** A call that is accepted or not. */
    static Expectation predicted(boolean isAccepted, Consumer<JsonNode> effect, String... namesAndValues) {
        return new Expectation(Emulator.parameters(namesAndValues), isAccepted, effect);
    }

    /** A call that may be accepted, and what it then changes. */
    static Expectation ifAccepted(Consumer<JsonNode> effect, String... namesAndValues) {
        return new Expectation(Emulator.parameters(namesAndValues), null, effect);
    }
}
