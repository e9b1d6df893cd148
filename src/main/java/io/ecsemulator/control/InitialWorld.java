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

/** The world that every tenant starts with and that a reset restores. */
@Component
final class InitialWorld implements InitialState {

    private final WorldState state;

    /**
     * Reads the initial world.
     *
     * @param resource the setting {@code ecs.emulator.state}: JSON or YAML
     * @throws InitialWorldException if the document is invalid, with the place
     */
    InitialWorld(@Value("${ecs.emulator.state}") Resource resource, StateReader reader, InstantSource systemClock) {
        try (InputStream in = resource.getInputStream()) {
            this.state = reader.read(StateModule.yaml().readTree(in), systemClock.instant());
        } catch (StateException e) {
            throw new InitialWorldException(resource + ": " + e.place() + " " + e.getMessage());
        } catch (IOException | JacksonException e) {
            throw new InitialWorldException(resource + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public void restore(Tenant account) {
        account.faults().reset();
        account.journal().clear();
        account.store().<Boolean>step(world -> {
            account.clock().reset();
            state.replace(world);
            return true;
        });
        // After the clock: a bucket that is used at a later time stays empty until then.
        account.throttle().reset();
        account.transitions().settleDue();
    }

    /** Returns the number of resources in it. */
    WorldState.Summary summary() {
        return state.summary();
    }
}
