package io.ecsemulator.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tries each rule, and saves and restores worlds. */
class RulesBrowserTest extends BrowserTest {

    private static final Pattern BROKEN = Pattern.compile("r-broke");

    RulesBrowserTest(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void everyRuleOfDetachDiskIsShownInAWorldThatBreaksIt() {
        Page page = chromium.open();
        page.navigate("/console/rules/DetachDisk");
        Locator editions = page.locator(".edition");
        assertThat(editions).hasCount(2);
        List<String> withoutWorld = new ArrayList<>();
        for (int edition = 0; edition < 2; edition++) {
            int rules = editions.nth(edition).locator("tbody tr").count();
            for (int rule = 0; rule < rules; rule++) {
                Locator row = editions.nth(edition).locator("tbody tr").nth(rule);
                button(row, "Show me").click();
                Locator flash = page.locator(".flash");
                assertThat(flash).isVisible();
                if (flash.getAttribute("class").contains("good")) {
                    assertThat(row).hasClass(BROKEN);
                } else {
                    withoutWorld.add(row.locator("a.code").textContent());
                }
                page.navigate("/console/rules/DetachDisk");
            }
        }
        // These need a limit of operations, which is a setting.
        assertThat(withoutWorld)
                .containsExactly(
                        "InvalidOperation.Conflict", "InvalidOperation.Conflict", "DisksDetachingOnEcsExceeded");
    }

    @Test
    void savedWorldIsRestored() {
        Page page = chromium.open();
        page.navigate("/console/saves");
        page.locator("input[name=name]").first().fill("mine");
        button(page.locator("main"), "Save the world now").click();
        // Other tests have left saved worlds.
        Locator save = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("mine"));
        assertThat(save).isVisible();

        emulator.world("Disks: []");
        button(save, "Restore").click();
        assertThat(page.locator(".flash.good")).isVisible();

        page.navigate("/console/");
        assertThat(page.locator("#row-d-diskid1")).isVisible();
    }

    @Test
    void errorCodeLeadsToItsRules() {
        Page page = chromium.open();
        page.navigate("/console/errors?q=IncorrectDiskStatus");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("IncorrectDiskStatus")
                                .setExact(true))
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("DetachDisk").setExact(true))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("DetachDisk");
    }
}
