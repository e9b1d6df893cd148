package io.ecsemulator;

import io.ecsemulator.cloud.World;
import io.ecsemulator.state.DemoWorld;
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
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
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
            ObjectProvider<StateReader> reader,
            InstantSource systemClock) {
        Resource resource =
                ResourceUtils.isUrl(location) ? loader.getResource(location) : new FileSystemResource(location);
        try {
            byte[] document = read(resource);
            Instant now = systemClock.instant();
            this.state = Arrays.equals(document, DemoWorld.document())
                    ? DemoWorld.state(reader::getObject, now)
                    : reader.getObject().read(tree(document), now);
        } catch (StateException e) {
            throw new InitialWorldException(location, e.place() + " " + e.getMessage());
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new InitialWorldException(location, "there is no such file, or it may not be read");
        } catch (IOException | JacksonException e) {
            throw new InitialWorldException(location, "cannot be read: " + e.getMessage());
        }
    }

    private static byte[] read(Resource resource) throws IOException {
        if (resource.isFile() && resource.getFile().isDirectory()) {
            throw new IOException("it is a folder");
        }
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static JsonNode tree(byte[] document) throws IOException {
        JsonNode tree = StateModule.readTree(document);
        if (tree.isMissingNode()) {
            throw new IOException("it is empty; the document of an empty world is {}");
        }
        return tree;
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

    @Override
    public WorldState.Summary summary() {
        return state.summary();
    }
}
