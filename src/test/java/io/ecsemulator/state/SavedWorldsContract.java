package io.ecsemulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.state.SavedWorlds.Listed;
import io.ecsemulator.state.SavedWorlds.Saved;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.NoFields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What saved worlds do, wherever they are kept. */
public abstract class SavedWorldsContract {

    private static final Instant TIME = Instant.parse("2026-11-22T10:00:00.123456789Z");

    /** An empty world. */
    protected static final Saved EMPTY = new Saved(TIME, new WorldState(Map.of(), List.of()));

    /** No saved worlds. */
    protected abstract SavedWorlds saves();

    /** A world with two resources of each kind, and a remembered call. */
    protected static Saved full() {
        MemoryStore store = new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> TIME), Ids.RANDOM);
        return store.step(world -> {
            ResourceKinds.STANDARD.all().forEach(kind -> fill(world, kind));
            world.remember(
                    new RememberedCall("k", "CreateDisk", "t\n", "hash", "{\"DiskId\":\"d-1\"}", TIME.plusSeconds(1)));
            return new Saved(TIME, WorldState.of(world));
        });
    }

    private static <R extends Resource<R>> void fill(World world, ResourceKind<R> kind) {
        for (String id : List.of("z-\"1\"", "a-2")) {
            world.put(kind.defaults().apply(id, new NoFields(TIME)));
        }
    }

    @Test
    void keepsEveryFieldOfEveryResource() {
        SavedWorlds saves = saves();
        Saved full = full();

        assertThat(saves.put("full", full)).isTrue();

        Saved kept = Objects.requireNonNull(saves.get("full"));
        assertThat(kept).isEqualTo(full);
        assertThat(kept.state().resources().keySet()).containsExactlyElementsOf(ResourceKinds.STANDARD.all());
        assertThat(kept.state().rememberedCalls()).hasSize(1);
    }

    @Test
    void listsTheSummariesInTheOrderOfNames() {
        SavedWorlds saves = saves();
        for (String name : List.of("b", "a", "B", "ä", "a b", "测试")) {
            saves.put(name, name.equals("b") ? full() : EMPTY);
        }

        assertThat(saves.list()).extracting(Listed::name).containsExactly("B", "a", "a b", "b", "ä", "测试");
        assertThat(saves.list().get(3)).isEqualTo(new Listed("b", TIME, new WorldState.Summary(2, 2)));
    }

    @Test
    void replacesTheWorldOfTheSameName() {
        SavedWorlds saves = saves();
        saves.put("a", full());

        assertThat(saves.put("a", EMPTY)).isTrue();

        assertThat(saves.list()).containsExactly(Listed.of("a", EMPTY));
        assertThat(Objects.requireNonNull(saves.get("a")).state().summary())
                .isEqualTo(EMPTY.state().summary());
    }

    @Test
    void removesAWorld() {
        SavedWorlds saves = saves();
        saves.put("a", EMPTY);

        assertThat(saves.remove("a")).isTrue();

        assertThat(saves.remove("a")).isFalse();
        assertThat(saves.get("a")).isNull();
        assertThat(saves.list()).isEmpty();
    }

    @Test
    void refusesWorldsAboveTheMaximum() {
        SavedWorlds saves = saves();
        for (int i = 0; i < SavedWorlds.MAX_WORLDS; i++) {
            assertThat(saves.put("w" + i, EMPTY)).isTrue();
        }

        assertThat(saves.put("another", EMPTY)).isFalse();
        assertThat(saves.list()).hasSize(SavedWorlds.MAX_WORLDS);
        assertThat(saves.put("w5", EMPTY)).as("in place of one").isTrue();
        saves.remove("w7");
        assertThat(saves.put("another", EMPTY)).isTrue();
    }
}
