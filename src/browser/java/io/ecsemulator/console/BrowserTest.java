package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A test with an emulator and a Chromium, in which no script may complain. */
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    final Emulator emulator;
    final Chromium chromium;

    BrowserTest(int port) {
        this.emulator = new Emulator(port);
        this.chromium = new Chromium(port);
    }

    @BeforeEach
    final void resetEmulator() {
        emulator.reset();
    }

    @AfterEach
    final void scriptsDidNotComplain() {
        chromium.closePages();
        assertThat(chromium.takeErrors()).isEmpty();
    }

    @AfterAll
    final void close() {
        chromium.close();
    }

    static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
