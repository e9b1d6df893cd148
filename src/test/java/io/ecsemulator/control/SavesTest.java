package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Worlds saved under names. */
@EmulatorTest
@TestPropertySource(properties = {"ecs.emulator.isolation=access-key", "ecs.emulator.throttling.DetachDisk=1/60s"})
class SavesTest {

    private final Emulator emulator;

    SavesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void forget() {
        emulator.reset();
        names("").forEach(name -> emulator.control("DELETE", "saves/" + name, ""));
        emulator.control("DELETE", "accounts/one", "");
    }

    private List<String> names(String query) {
        return emulator.control("saves" + query)
                .json()
                .at("/Saves")
                .valueStream()
                .map(row -> row.at("/Name").asString().replace(" ", "%20"))
                .toList();
    }

    private void detach() {
        emulator.call("DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m");
    }

    @Test
    void restoresWorldTimeAndPendingTransitions() {
        detach();
        emulator.advance(Duration.ofSeconds(20));
        String state = emulator.control("state").body();
        String clock = emulator.control("clock").body();

        Answer saved = emulator.control("PUT", "saves/half-way", "");
        emulator.advance(Duration.ofHours(1));
        emulator.control("DELETE", "disks/d-diskid1", "");
        Answer restored = emulator.control("POST", "saves/half-way/restore", "");

        JsonNode row = saved.json();
        assertThat(row.at("/Name").asString()).isEqualTo("half-way");
        assertThat(row.at("/Time")).isEqualTo(Emulator.JSON.readTree(clock).at("/Now"));
        assertThat(row.at("/Instances").intValue()).isEqualTo(8);
        assertThat(row.at("/Disks").intValue()).isEqualTo(15);
        assertThat(restored.json()).isEqualTo(Emulator.JSON.readTree("{\"Instances\":8,\"Disks\":15}"));
        assertThat(emulator.control("state").body()).isEqualTo(state);
        assertThat(emulator.control("clock").body()).isEqualTo(clock);
        emulator.advance(Duration.ofSeconds(39));
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Detaching");
        emulator.advance(Duration.ofSeconds(1));
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void restoresRepeatedly() {
        emulator.control("PUT", "saves/a", "");
        for (int i = 0; i < 3; i++) {
            emulator.advance(Duration.ofMinutes(10));
            // The rate limit is one call a minute.
            detach();
            assertThat(emulator.control("POST", "saves/a/restore", "").status()).isEqualTo(200);
        }
    }

    @Test
    void restoreKeepsTheModeOfTheClock() {
        emulator.control("PUT", "saves/a", "");
        emulator.control("PUT", "clock", "Mode: real");

        emulator.control("POST", "saves/a/restore", "");

        assertThat(emulator.control("clock").json().at("/Mode").asString()).isEqualTo("real");
    }

    @Test
    void savedWorldIsAStateDocument() {
        emulator.control("PUT", "saves/a", "");
        String state = emulator.control("state").body();
        emulator.world("{}");

        String saved = emulator.control("saves/a").body();

        assertThat(saved).isEqualTo(state);
        emulator.world(saved);
        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    @Test
    void listsReplacesAndDeletes() {
        emulator.control("PUT", "saves/b", "");
        emulator.world("{}");
        emulator.control("PUT", "saves/b", "");
        emulator.control("PUT", "saves/a%20c", "");

        assertThat(names("")).containsExactly("a%20c", "b");
        assertThat(emulator.control("saves").json().at("/Saves/1/Disks").intValue())
                .isZero();
        assertThat(emulator.control("DELETE", "saves/b", "").status()).isEqualTo(204);
        assertThat(names("")).containsExactly("a%20c");
    }

    @Test
    void resetKeepsSaves() {
        emulator.control("PUT", "saves/a", "");

        emulator.reset();

        assertThat(names("")).containsExactly("a");
    }

    @Test
    void eachTenantHasItsOwn() {
        emulator.control("PUT", "saves/a?account=one", "");

        assertThat(names("?account=one")).containsExactly("a");
        assertThat(names("")).isEmpty();
        emulator.control("DELETE", "accounts/one", "");
        assertThat(names("?account=one")).isEmpty();
    }

    @Test
    void unknownNameIsNotFound() {
        for (Answer answer : List.of(
                emulator.control("saves/none"),
                emulator.control("DELETE", "saves/none", ""),
                emulator.control("POST", "saves/none/restore", ""))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().at("/detail").asString()).isEqualTo("There is no saved world none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "%20", "a%2Bb", "a%00", "%F0%9F%98%80"})
    void rejectsInvalidName(String name) {
        assertThat(emulator.control("PUT", "saves/" + name, "").status()).isEqualTo(400);
        assertThat(names("")).isEmpty();
    }

    @Test
    void rejectsNameThatIsTooLong() {
        assertThat(emulator.control("PUT", "saves/" + "a".repeat(100), "").status())
                .isEqualTo(200);

        Answer answer = emulator.control("PUT", "saves/" + "a".repeat(101), "");

        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Name");
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith("is not 1 to 100 letters");
    }

    @Test
    void limitsTheNumberOfSaves() {
        emulator.world("{}");
        for (int i = 0; i < SavedWorlds.MAX_WORLDS; i++) {
            emulator.control("PUT", "saves/" + i, "");
        }

        Answer answer = emulator.control("PUT", "saves/more", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/detail").asString()).isEqualTo("There are 100 already; delete one of them first");
        assertThat(emulator.control("PUT", "saves/7", "").status()).isEqualTo(200);
    }
}
