package io.ecsemulator.control;

import io.ecsemulator.cloud.World;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.InitialState;
import io.ecsemulator.tenant.Tenant;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The world that every tenant starts with and that a reset restores. */
@Component
final class InitialWorld implements InitialState {

    /** The demo world, which is the default. */
    private static final String DEMO = "classpath:io/ecsemulator/control/demo-world.yml";

    private final WorldState state;

    /**
     * Reads the initial world.
     *
     * @param location the setting {@code ecs.emulator.state}: a file, or a URL such as classpath:world.yaml, in JSON or YAML
     * @throws InitialWorldException if the document is invalid, with the place
     */
    InitialWorld(
            @Value("${ecs.emulator.state}") String location,
            ResourceLoader loader,
            StateReader reader,
            InstantSource systemClock) {
        Resource resource =
                ResourceUtils.isUrl(location) ? loader.getResource(location) : new FileSystemResource(location);
        try {
            JsonNode document = read(resource);
            Instant now = systemClock.instant();
            this.state = location.equals(DEMO) ? reader.readLater(document, now) : reader.read(document, now);
        } catch (StateException e) {
            throw new InitialWorldException(location, e.place() + " " + e.getMessage());
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new InitialWorldException(location, "there is no such file, or it may not be read");
        } catch (IOException | JacksonException e) {
            throw new InitialWorldException(location, "cannot be read: " + e.getMessage());
        }
    }

    private static JsonNode read(Resource resource) throws IOException {
        if (resource.isFile() && resource.getFile().isDirectory()) {
            throw new IOException("it is a folder");
        }
        try (InputStream in = resource.getInputStream()) {
            JsonNode document = StateModule.yaml().readTree(in);
            if (document.isMissingNode()) {
                throw new IOException("it is empty; the document of an empty world is {}");
            }
            return document;
        }
    }

    @Override
    public void restore(Tenant account) {
        account.faults().reset();
        account.journal().clear();
        account.store().<Boolean>step(world -> {
            account.clock().reset();
            fill(world);
            return true;
        });
        // After the clock: a bucket that is used at a later time stays empty until then.
        account.throttle().reset();
        account.transitions().settleDue();
    }

    @Override
    public void fill(World world) {
        state.replace(world);
    }

    /** Returns the number of resources in it. */
    WorldState.Summary summary() {
        return state.summary();
    }
}
