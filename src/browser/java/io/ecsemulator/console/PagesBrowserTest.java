package io.ecsemulator.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks through the pages as somebody does who tests a client. */
class PagesBrowserTest extends BrowserTest {

    PagesBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void callIsMadeInTheExplorerAndFoundInTheJournal() {
        Page page = chromium.open();
        link(page, "API Explorer").click();
        link(page, "DetachDisk").click();
        assertThat(page.locator("h1")).hasText("DetachDisk");

        page.locator("#p-DiskId").fill("d-diskid1");
        page.locator("#p-InstanceId").fill("i-instanceid1");
        // The code changes as one types.
        assertThat(page.locator("#code-of-curl")).containsText("DiskId=d-diskid1");
        button(page.locator("#call-form"), "Call").click();
        assertThat(page.locator(".answer h2")).containsText("200");

        link(page, "Calls").first().click();
        Locator first = page.locator("tbody tr").first();
        assertThat(first).containsText("d-diskid1");
        first.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).containsText("DetachDisk");
    }

    @Test
    void codeIsCopied() {
        Page page = chromium.open();
        page.navigate("/console/explorer/DetachDisk?p.DiskId=d-1");
        page.getByText("Java", new Page.GetByTextOptions().setExact(true)).click();

        Locator shown = page.locator(".code-tabs .copy:visible");
        button(shown, "Copy").click();

        assertThat(button(shown, "Copied")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator("#code-of-java").textContent())
                .contains("setDiskId(\"d-1\")");
    }

    @Test
    void languageKeepsItsPlaceWhileOneTypes() {
        Page page = chromium.open();
        page.navigate("/console/explorer/DetachDisk");
        page.getByText("Python", new Page.GetByTextOptions().setExact(true)).click();

        page.locator("#p-DiskId").fill("d-typed");

        assertThat(page.locator("#code-of-python")).containsText("d-typed");
        assertThat(page.locator("#code-of-python")).isVisible();
        assertThat(page.locator("#code-of-curl")).isHidden();
    }

    @Test
    void newCallsDoNotMoveTheRows() {
        Page page = chromium.open();
        emulator.get("Action=DescribeRegions");
        page.navigate("/console/calls");
        assertThat(page.locator("tbody tr")).hasCount(1);

        emulator.get("Action=DescribeZones&RegionId=cn-hangzhou");
        emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou");

        Locator bar = page.locator("#new-calls a");
        assertThat(bar).containsText("2 new");
        assertThat(page.locator("tbody tr")).hasCount(1);
        bar.click();
        assertThat(page.locator("tbody tr")).hasCount(3);
    }

    @Test
    void faultIsAddedAndSeenToHit() {
        Page page = chromium.open();
        link(page, "Faults").click();
        button(
                        page.locator(".card, form")
                                .filter(new Locator.FilterOptions().setHasText("Throttle storm"))
                                .first(),
                        "Add")
                .click();
        assertThat(page.locator("main")).containsText("DescribeDisks");

        assertThat(emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou&Format=JSON")
                        .body())
                .contains("Throttling");

        assertThat(page.locator("#rules tbody tr").first()).containsText("1");
    }

    @Test
    void languageAndThemeAreSwitched() {
        Page page = chromium.open();
        button(page.locator(".side"), "中文").click();
        assertThat(page.locator("h1")).hasText("资源");
        button(page.locator(".side"), "深色").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        link(page, "故障注入").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("html")).hasAttribute("lang", "zh");
    }

    @Test
    void idIsReachedByKeyboard() {
        Page page = chromium.open();
        page.keyboard().press("/");
        page.keyboard().type("d-diskid1");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText("d-diskid1");
    }
}
