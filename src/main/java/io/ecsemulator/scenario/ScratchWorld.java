package io.ecsemulator.scenario;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Verdicts;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The demo world in a store of its own. A trial changes it, and puts it back. */
final class ScratchWorld {

    private final StateReader reader;
    private final MemoryStore store;

    /** The demo world at that time. */
    ScratchWorld(StateReader reader, WorldState demo, Instant now) {
        this.reader = reader;
        this.store = new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> now), Ids.SEQUENTIAL);
        store.<Boolean>step(world -> {
            demo.replace(world);
            return true;
        });
    }

    /**
     * What an operation says of a call in a changed demo world; null if there can be no such world.
     *
     * @param state what to merge into the demo world
     */
    @Nullable
    Verdicts verdicts(Operation<?, ?, ?> operation, Map<String, String> request, ObjectNode state) {
        return store.step(world -> {
            if (state.isEmpty()) {
                return operation.verdicts(request, world);
            }
            WorldState changed;
            try {
                changed = reader.readOver(world, state.deepCopy());
            } catch (StateException impossible) {
                return null;
            }
            List<Runnable> undo = new ArrayList<>();
            changed.resources().keySet().forEach(kind -> addUndo(undo, kind, changed, world));
            changed.addTo(world);
            Verdicts verdicts = operation.verdicts(request, world);
            undo.forEach(Runnable::run);
            return verdicts;
        });
    }

    /** Whether that rule refuses the call of a scenario. */
    boolean breaks(Operation<?, ?, ?> operation, int rule, Scenario scenario) {
        Verdicts verdicts = verdicts(operation, scenario.request(), scenario.state());
        Rule<?> deciding = verdicts == null || verdicts.refusal() == null
                ? null
                : verdicts.refusal().rule();
        return deciding != null && deciding.number() == rule;
    }

    private static <R extends Resource<R>> void addUndo(
            List<Runnable> undo, ResourceKind<R> kind, WorldState changed, World world) {
        Table<R> table = world.table(kind);
        for (R resource : changed.list(kind)) {
            R before = table.get(resource.id());
            undo.add(before == null ? () -> table.remove(resource.id()) : () -> table.put(before));
        }
    }
}
