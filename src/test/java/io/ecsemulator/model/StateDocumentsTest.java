package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.state.ShortDocument;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * State documents of worlds that random events led to, and such documents with a few values replaced: each is read and shown again in
 * the same way, or rejected.
 */
class StateDocumentsTest {

    private static final ObjectMapper JSON = StateModule.json();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> READS = List.of(
            "DescribeDisks", "DescribeInstances", "DescribeSnapshots", "DescribeTasks", "DescribeInstanceStatus");
    private static final List<JsonNode> VALUES = Stream.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1",
                    "1.5",
                    "2147483648",
                    "9223372036854775807",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"a\\u0001b\"",
                    "\"2030-01-01T00:00Z\"",
                    "\"9999-12-31T23:59:59Z\"",
                    "\"0000-01-01T00:00:00Z\"",
                    "{}",
                    "[]",
                    "[null]",
                    "[{}]")
            .map(JSON::readTree)
            .toList();

    private final StateReader reader = new StateReader(ResourceKinds.STANDARD, Core::responseType);

    /** A value in a document, by what it is in and its name or index there. */
    private record Place(JsonNode parent, Object key) {
        JsonNode value() {
            return parent instanceof ObjectNode ? parent.path((String) key) : parent.path((int) key);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set((String) key, value);
            } else {
                ((ArrayNode) parent).set((int) key, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove((String) key);
            } else {
                ((ArrayNode) parent).remove((int) key);
            }
        }
    }

    @Test
    void documentIsShownAgainOrRejected() {
        Seeds.check(20, random -> {
            String valid = reachable(random);
            check(JSON.readTree(valid), true);
            for (int left = 10; left > 0; left--) {
                JsonNode document = JSON.readTree(valid);
                for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                    change(document, random);
                }
                check(document, false);
            }
        });
    }

    @Test
    void documentWithoutDefaultsIsTheSameWorld() {
        Seeds.check(20, random -> {
            WorldState world = reader.read(JSON.readTree(reachable(random)), NOW);
            JsonNode whole = JSON.valueToTree(world);

            JsonNode brief = ShortDocument.of(world, reader, NOW);

            assertThat(brief.toString().length()).isLessThan(whole.toString().length());
            assertThat(JSON.<JsonNode>valueToTree(reader.read(brief, NOW))).isEqualTo(whole);
        });
    }

    /** The document of a world after random events. */
    private static String reachable(Random random) {
        Simulation simulation =
                new Simulation(EmulatorClock.Mode.MANUAL, clock -> new MemoryStore(clock, Ids.SEQUENTIAL));
        simulation.run(Stream.generate(() -> Event.random(random, Core.actions()))
                .limit(20 + random.nextInt(60))
                .toList());
        return simulation.document();
    }

    private static void change(JsonNode document, Random random) {
        List<Place> places = new ArrayList<>();
        collect(document, places);
        Place place = Seeds.pick(random, places);
        Place other = Seeds.pick(
                random,
                places.stream().filter(each -> each.key.equals(place.key)).toList());
        switch (random.nextInt(5)) {
            case 0 -> place.remove();
            case 1 -> place.set(other.value().deepCopy());
            case 2 -> place.set(Seeds.pick(random, places).value().deepCopy());
            case 3 -> {
                if (place.value() instanceof ArrayNode list && !list.isEmpty()) {
                    list.add(list.get(random.nextInt(list.size())).deepCopy());
                }
            }
            default -> place.set(Seeds.pick(random, VALUES).deepCopy());
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> places.add(new Place(object, name)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                places.add(new Place(array, i));
            }
        }
        node.forEach(child -> collect(child, places));
    }

    private void check(JsonNode document, boolean isValid) {
        EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> NOW);
        MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);
        String text = document.toString();
        WorldState state;
        try {
            state = reader.read(document, NOW);
        } catch (StateException e) {
            assertThat(isValid).as("%s %s: %s", e.place(), e.getMessage(), text).isFalse();
            assertThat(e.place()).as(text).isNotEmpty();
            return;
        }
        try {
            String shown = show(state, store);
            assertThat(show(reader.read(JSON.readTree(shown), NOW), store))
                    .as(text)
                    .isEqualTo(shown);
            store.<Boolean>step(world -> {
                reader.readOver(world, JSON.readTree(shown)).addTo(world);
                return true;
            });
            assertThat(show(store)).as("merged: %s", text).isEqualTo(shown);
            Core core = new Core(store);
            READS.forEach(action -> core.call("k", Map.of("Action", action, "RegionId", "cn-hangzhou")));
            clock.advance(Duration.ofDays(1));
            store.step(world -> world.settle(Integer.MAX_VALUE));
            String later = show(store);
            assertThat(show(reader.read(JSON.readTree(later), clock.instant()), store))
                    .as("a day later: %s", text)
                    .isEqualTo(later);
            READS.forEach(action -> core.call("k", Map.of("Action", action, "RegionId", "cn-hangzhou")));
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String show(WorldState state, MemoryStore store) {
        return store.step(world -> {
            state.replace(world);
            return JSON.writeValueAsString(WorldState.of(world));
        });
    }

    private static String show(MemoryStore store) {
        return store.step(world -> JSON.writeValueAsString(WorldState.of(world)));
    }
}
