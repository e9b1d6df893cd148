package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ecsemulator.support.EmulatorTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The worlds of several access keys in a real emulator; the settings are those of IsolationTest, which shares it. */
@EmulatorTest
@TestPropertySource(properties = {"ecs.emulator.isolation=access-key", "ecs.emulator.throttling.DetachDisk=1/60s"})
class AccountsTest {

    private final EcsEmulator emulator;

    AccountsTest(@LocalServerPort int port) {
        this.emulator = EcsEmulator.at(URI.create("http://127.0.0.1:" + port));
    }

    @BeforeEach
    void forgetAccounts() {
        keys().stream().filter(key -> !key.isEmpty()).forEach(emulator::forgetAccount);
    }

    private List<String> keys() {
        return emulator.accounts().stream().map(Account::accessKeyId).toList();
    }

    @Test
    void listsAccountsWithTheirSize() {
        emulator.account("one").world(instance("i-1").with(disk("d-1"), disk("d-2")));

        assertThat(keys()).containsExactly("", "one");
        assertThat(emulator.accounts()).contains(new Account("one", 1, 2));
    }

    @Test
    void forgottenAccountStartsAgain() {
        EcsEmulator one = emulator.account("one");
        String start = one.state();
        one.world();

        emulator.forgetAccount("one");

        assertThat(keys()).containsExactly("");
        assertThat(one.state()).isEqualTo(start);
    }

    @Test
    void unknownAccountCannotBeForgotten() {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.forgetAccount("none"))
                .withMessageContaining("There is no world of the access key none")
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));
    }
}
