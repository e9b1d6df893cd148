package io.ecsemulator.control;

import io.ecsemulator.api.throttling.Throttle;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The world at the start, which a reset brings back. */
@Component
final class StartWorld {

    private final WorldState state;
    private final Store store;
    private final EmulatorClock clock;
    private final Throttle throttle;

    /**
     * Reads the world and puts it into the store.
     *
     * @param resource JSON or YAML (of which JSON is a part)
     * @throws StartWorldException if it cannot be read, with the place
     */
    StartWorld(
            @Value("${ecs.emulator.state}") Resource resource,
            StateReader reader,
            Store store,
            EmulatorClock clock,
            Throttle throttle) {
        this.store = store;
        this.clock = clock;
        this.throttle = throttle;
        try (InputStream in = resource.getInputStream()) {
            this.state = reader.read(StateModule.yaml().readTree(in), clock.instant());
        } catch (RefusedException e) {
            throw new StartWorldException(resource + ": " + e.place() + " " + e.getMessage());
        } catch (IOException | JacksonException e) {
            throw new StartWorldException(resource + " cannot be read: " + e.getMessage());
        }
        restore();
    }

    /** Puts the world, the clock and the flow control back to the start. */
    WorldState.Summary restore() {
        throttle.reset();
        return store.step(world -> {
            clock.reset();
            state.replace(world);
            return state.summary();
        });
    }
}
