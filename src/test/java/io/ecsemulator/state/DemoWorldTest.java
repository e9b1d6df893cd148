package io.ecsemulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.EmulatorTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo world, which is partly code and partly read when it is first looked at. */
@EmulatorTest
class DemoWorldTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final StateReader reader;

    DemoWorldTest(@Autowired StateReader reader) {
        this.reader = reader;
    }

    private WorldState written() {
        return reader.read(StateModule.yaml().readTree(DemoWorld.document()), NOW);
    }

    @Test
    void isWhatItsDocumentSays() {
        assertThat(DemoWorld.state(() -> reader, NOW)).isEqualTo(written());
    }

    /** What is read later could not happen in time. */
    @Test
    void hasNothingPendingInWhatIsReadLater() {
        WorldState state = DemoWorld.state(() -> reader, NOW);

        assertThat(state.resources().values())
                .filteredOn(LaterList.class::isInstance)
                .hasSizeGreaterThan(5)
                .allSatisfy(list -> assertThat(list).allSatisfy(resource -> {
                    assertThat(((Resource<?>) resource).nextDue()).isNull();
                    assertThat(((Resource<?>) resource).nextAction(NOW)).isNull();
                }));
    }

    @Test
    void isWholeForWhoeverLooksAtIt() {
        WorldState state = DemoWorld.state(() -> reader, NOW);
        MemoryStore store = new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> NOW), Ids.SEQUENTIAL);

        store.<Boolean>step(world -> {
            state.replace(world);
            return true;
        });

        assertThat(store.<Resource<?>>step(world -> Objects.requireNonNull(world.resource("sg-demo")))
                        .id())
                .isEqualTo("sg-demo");
        assertThat(store.step(WorldState::of)).isEqualTo(written());
        store.<Boolean>step(world -> {
            state.replace(world);
            world.clear();
            return true;
        });
        assertThat(store.<List<ResourceKind<?>>>step(DemoWorldTest::withResources))
                .isEmpty();
    }

    private static List<ResourceKind<?>> withResources(World world) {
        return ResourceKinds.STANDARD.all().stream()
                .filter(kind -> world.table(kind).iterator().hasNext())
                .<ResourceKind<?>>map(kind -> kind)
                .toList();
    }
}
