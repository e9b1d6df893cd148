package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.EcsAssertions.assertThat;
import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ecsemulator.support.EmulatorTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changes of an existing world in a real emulator. */
@EmulatorTest
class ChangesTest {

    private final EcsEmulator emulator;

    ChangesTest(@LocalServerPort int port) {
        this.emulator = EcsEmulator.at(URI.create("http://127.0.0.1:" + port));
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world(instance("i-1").tag("a", "1").with(disk("d-1").size(60)));
    }

    @Test
    void returnsSingleResources() {
        assertThat(emulator.disk("d-1")).isAttachedTo("i-1");
        assertThat(emulator.disk("d-1").size()).isEqualTo(60);
        assertThat(emulator.instance("i-1").tags()).containsEntry("a", "1");
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.instance("i-2"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void changesOnlyTheGivenFields() {
        emulator.change(disk("d-1").detaching());
        emulator.change(instance("i-1").locked("security"));

        assertThat(emulator.disk("d-1")).hasStatus("Detaching").hasField("Size", 60);
        assertThat(emulator.instance("i-1").locks()).containsExactly("security");
        assertThat(emulator.instance("i-1").tags()).containsEntry("a", "1");
    }

    @Test
    void addsToTheWorld() {
        emulator.add(instance("i-2").with(disk("d-2")), disk("d-1").size(80));

        assertThat(emulator.disk("d-1")).isAttachedTo("i-1").hasField("Size", 80);
        assertThat(emulator.disk("d-2")).isAttachedTo("i-2");
    }

    @Test
    void removesWithoutATrace() {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.remove(instance("i-1")))
                .satisfies(e -> assertThat(e.status()).isEqualTo(409));

        emulator.remove(disk("d-1"));
        emulator.remove(instance("i-1"));

        assertThat(emulator.state()).doesNotContain("d-1", "i-1");
    }

    @Test
    void restoresSavedWorldWithItsTime() {
        Instant time = emulator.clock().now();
        String world = emulator.state();
        emulator.save("before all");
        emulator.world();
        emulator.clock().advance(Duration.ofDays(1));

        emulator.restore("before all");

        assertThat(emulator.disk("d-1")).isAttachedTo("i-1");
        assertThat(emulator.clock().now()).isEqualTo(time);
        assertThat(emulator.saved()).containsExactly("before all");
        assertThat(emulator.saved("before all")).isEqualTo(world);
        emulator.forget("before all");
        assertThat(emulator.saved()).isEmpty();
    }
}
