package io.ecsemulator.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The journal, the code of a call, and the timeline of a disk, as they change before the eyes of whoever looks at them. */
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsBrowserTest {

    private final Emulator emulator;
    private final Chromium chromium;
    private Page page;

    CallsBrowserTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.chromium = new Chromium(port);
        this.page = chromium.open();
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1}]
                """);
        emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou");
        // The page of a test before would ask for what the reset has removed.
        page.context().close();
        page = chromium.open();
        chromium.takeErrors();
    }

    @AfterEach
    void scriptsDidNotComplain() {
        assertThat(chromium.takeErrors()).isEmpty();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void newCallsAreCountedAndShownWhenAskedFor() {
        page.navigate("/console/calls");
        Locator rows = page.locator("table.calls tbody tr");
        assertThat(rows).hasCount(1);

        emulator.get("Action=DescribeRegions");
        assertThat(page.locator("#new-calls")).hasText("↑ 1 new call");
        emulator.get("Action=DescribeRegions");
        emulator.get("Action=DescribeRegions");
        assertThat(page.locator("#new-calls")).hasText("↑ 3 new calls");
        assertThat(rows).hasCount(1);

        page.locator("#new-calls a").click();
        assertThat(rows).hasCount(4);
        assertThat(page.locator("#new-calls")).hasText("");
        emulator.get("Action=DescribeRegions");
        assertThat(page.locator("#new-calls")).hasText("↑ 1 new call");
    }

    @Test
    void onlyCallsThatMatchAreCounted() {
        page.navigate("/console/calls?action=DescribeRegions");

        emulator.get("Action=DescribeZones&RegionId=cn-hangzhou");
        emulator.get("Action=DescribeRegions");

        assertThat(page.locator("#new-calls")).hasText("↑ 1 new call");
    }

    @Test
    void codeOfACallIsCopied() {
        page.navigate("/console/calls");
        page.locator("table.calls td.action a").first().click();

        page.locator(".code-tabs label").getByText("Python").click();
        Locator shown = page.locator(".code-tabs > div:visible");
        assertThat(shown).hasCount(1);
        shown.locator("button").click();

        assertThat(shown.locator("button")).hasText("Copied");
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator("#code-of-python").textContent());
    }

    @Test
    void tabsOfCodeFollowTheArrowKeys() {
        page.navigate("/console/calls");
        page.locator("table.calls td.action a").first().click();

        page.locator("#code-curl").focus();
        page.keyboard().press("ArrowRight");

        assertThat(page.locator("#code-of-cli")).isVisible();
        assertThat(page.locator("#code-of-curl")).isHidden();
    }

    @Test
    void timelineGrowsByItself() {
        page.navigate("/console/disks/d-1");
        Locator statuses = page.locator("table.events tr.became");
        assertThat(statuses).hasCount(1);

        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-1");
        assertThat(statuses).hasCount(2);
        assertThat(page.locator("svg .bar.ahead")).hasCount(1);
        emulator.advance(Duration.ofSeconds(61));
        assertThat(statuses).hasCount(3);
        assertThat(statuses.first()).containsText("Available");
    }

    @Test
    void slashLeadsToTheFieldThatGoesAnywhere() {
        page.keyboard().press("/");
        page.keyboard().type("d-1");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("d-1");
        assertThat(page.url()).endsWith("/console/disks/d-1");
    }
}
