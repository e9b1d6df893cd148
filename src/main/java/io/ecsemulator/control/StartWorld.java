package io.ecsemulator.control;

import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The world that every account begins with and that a reset brings back. */
@Component
final class StartWorld implements InitialState {

    private final WorldState state;

    /**
     * Reads the world.
     *
     * @param resource JSON or YAML (of which JSON is a part)
     * @throws StartWorldException if it cannot be read, with the place
     */
    StartWorld(@Value("${ecs.emulator.state}") Resource resource, StateReader reader, InstantSource wall) {
        try (InputStream in = resource.getInputStream()) {
            this.state = reader.read(StateModule.yaml().readTree(in), wall.instant());
        } catch (StateException e) {
            throw new StartWorldException(resource + ": " + e.place() + " " + e.getMessage());
        } catch (IOException | JacksonException e) {
            throw new StartWorldException(resource + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void restore(Tenant account) {
        account.throttle().reset();
        account.faults().reset();
        account.journal().clear();
        account.store().<Boolean>step(world -> {
            account.clock().reset();
            state.replace(world);
            return true;
        });
        account.transitions().settleDue();
    }

    /** How much there is of it. */
    WorldState.Summary summary() {
        return state.summary();
    }
}
