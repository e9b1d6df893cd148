package io.ecsemulator.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The world as it changes before the eyes of whoever looks at it. */
class WorldBrowserTest extends BrowserTest {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1}, {InstanceId: i-2}]
            Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2}]
            """;

    WorldBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @BeforeEach
    void setUpWorld() {
        emulator.world(WORLD);
    }

    private static Locator row(Page page, String id) {
        return page.locator("#row-" + id);
    }

    @Test
    void detachIsWatchedUntilTheDiskIsAvailable() {
        Page page = chromium.open();

        button(row(page, "d-1"), "Detach").click();
        assertThat(page.locator(".flash.good")).containsText("DetachDisk d-1");
        assertThat(row(page, "d-1")).containsText("Detaching");
        assertThat(row(page, "d-1").locator("progress")).hasAttribute("value", "0");

        // Somebody else advances the clock; the page follows by itself.
        emulator.advance(Duration.ofSeconds(30));
        assertThat(row(page, "d-1").locator(".left")).hasText("30 s");

        button(page.locator("#clock"), "Until idle").click();
        assertThat(row(page, "d-1").locator(".status").first()).hasText("Available");
        assertThat(page.locator("#clock .pending-count")).hasText("nothing pending");
    }

    @Test
    void callOfSomebodyElseIsSeen() {
        Page page = chromium.open();
        assertThat(row(page, "d-2").locator(".status")).hasText("Available");

        emulator.call("AttachDisk", "DiskId", "d-2", "InstanceId", "i-2");
        assertThat(row(page, "d-2").locator(".status").first()).hasText("Attaching");

        emulator.reset();
        emulator.world("Disks: []");
        assertThat(page.locator(".empty")).isVisible();
    }

    @Test
    void clockRunsBetweenTheEvents() {
        Page page = chromium.open();
        emulator.call("DetachDisk", "DiskId", "d-1", "InstanceId", "i-1");
        assertThat(row(page, "d-1").locator(".left")).hasText("1 min 0 s");

        button(page.locator("#clock"), "Run").click();
        assertThat(page.locator("#clock .state")).hasText("running");
        assertThat(row(page, "d-1").locator(".left")).hasText("57 s");

        button(page.locator("#clock"), "Freeze").click();
        assertThat(page.locator("#clock .state")).hasText("frozen");
    }

    @Test
    void everythingCanBeDoneByKeyboard() {
        Page page = chromium.open();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        button(row(page, "d-1"), "Detach").focus();
        page.keyboard().press("Enter");
        assertThat(row(page, "d-1")).containsText("Detaching");

        page.keyboard().press("/");
        assertThat(page.locator("#go")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#go")).not().isFocused();
    }
}
