package io.ecsemulator.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tries each rule, and saves and restores worlds. */
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesBrowserTest {

    private static final Pattern BROKEN = Pattern.compile("r-broke");

    private final Emulator emulator;
    private final Chromium chromium;

    RulesBrowserTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.chromium = new Chromium(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @AfterEach
    void scriptsDidNotComplain() {
        chromium.closePages();
        assertThat(chromium.takeErrors()).isEmpty();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void everyRuleOfDetachDiskIsShownInAWorldThatBreaksIt() {
        Page page = chromium.open();
        page.navigate("/console/rules/DetachDisk");
        Locator editions = page.locator(".edition");
        assertThat(editions).hasCount(2);
        int shown = 0;
        for (int edition = 0; edition < 2; edition++) {
            int rules = editions.nth(edition).locator("tbody tr").count();
            for (int rule = 0; rule < rules; rule++) {
                Locator row = editions.nth(edition).locator("tbody tr").nth(rule);
                button(row, "Show me").click();
                Locator flash = page.locator(".flash");
                assertThat(flash).isVisible();
                if (flash.getAttribute("class").contains("good")) {
                    assertThat(row).hasClass(BROKEN);
                    shown++;
                }
                page.navigate("/console/rules/DetachDisk");
            }
        }
        // One rule of each edition needs a limit of operations.
        int all = page.locator(".edition tbody tr").count();
        assertThat(shown).isBetween(all - 2, all);
    }

    @Test
    void savedWorldIsRestored() {
        Page page = chromium.open();
        page.navigate("/console/saves");
        page.locator("input[name=name]").first().fill("mine");
        button(page.locator("main"), "Save the world now").click();
        assertThat(page.locator("main tbody tr").first()).containsText("mine");

        emulator.world("Disks: []");
        button(page.locator("main tbody tr").first(), "Restore").click();
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
