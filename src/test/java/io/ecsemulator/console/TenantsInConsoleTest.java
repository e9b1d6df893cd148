package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The console where each access key has its world. */
@EmulatorTest
@TestPropertySource(properties = {"ecs.emulator.isolation=access-key", "ecs.emulator.throttling.DetachDisk=1/60s"})
class TenantsInConsoleTest {

    private static final String WORLD = "Instances: [{InstanceId: i-1}]\nDisks: [{DiskId: %s, InstanceId: i-1}]";

    private final Emulator emulator;
    private final Browser browser;

    TenantsInConsoleTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void createTenants() {
        forgetTenants();
        emulator.reset();
        for (String key : new String[] {"alice", "bob"}) {
            assertThat(emulator.control("PUT", "state?account=" + key, WORLD.formatted("d-" + key))
                            .status())
                    .isEqualTo(200);
        }
    }

    @AfterEach
    void forgetTenants() {
        emulator.control("accounts").json().at("/Accounts").forEach(account -> {
            String key = account.at("/AccessKeyId").asString();
            if (!key.isEmpty()) {
                emulator.control("DELETE", "accounts/" + key, "");
            }
        });
    }

    private Document switchTo(Document page, String key) {
        Element form = page.expectFirst("form.account");
        return browser.press(form, "Show", "account", key);
    }

    @Test
    void switcherKeepsThePage() {
        Document page = browser.open("/console/?q=d-&page=2&account=alice");
        assertThat(page.select("form.account option").eachText()).containsExactly("(no access key)", "alice", "bob");
        assertThat(page.expectFirst("form.account option[selected]").text()).isEqualTo("alice");
        assertThat(page.select("table.world").text()).contains("d-alice").doesNotContain("d-bob");

        page = switchTo(page, "bob");

        assertThat(page.select("table.world").text()).contains("d-bob").doesNotContain("d-alice");
        assertThat(page.expectFirst("form.filters [name=q]").val()).isEqualTo("d-");
        assertThat(switchTo(browser.open("/console/faults?account=bob"), "alice")
                        .location())
                .endsWith("/console/faults?account=alice");
    }

    @Test
    void switcherLeavesAPageThatTheOtherTenantDoesNotHave() {
        Document page = browser.open("/console/saves/compare?account=alice");

        page = switchTo(page, "bob");

        assertThat(page.location()).endsWith("/console/saves?account=bob");
    }

    @Test
    void everythingOnAPageStaysInTheTenant() {
        for (String address : new String[] {"", "faults", "saves", "calls", "saves/compare"}) {
            Document page = browser.open("/console/" + address + "?account=alice");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(page.select("a[href^=/console/], form[method=post], body"))
                    .as(address)
                    .allSatisfy(element -> assertThat(
                                    element.attr("href") + element.attr("action") + element.attr("data-events"))
                            .contains("account=alice"));
            assertThat(page.select("form[method=get]:not(.account)"))
                    .as(address)
                    .allSatisfy(form -> assertThat(form.select("[name=account]").eachAttr("value"))
                            .containsExactly("alice"));
        }
    }

    @Test
    void commandsAreForTheTenant() {
        assertThat(browser.open("/console/saves?account=alice")
                        .select("#saves pre")
                        .text())
                .isEqualTo("curl -X PUT 'http://" + emulator.endpoint() + "/_emulator/saves/before?account=alice'");
        assertThat(browser.open("/console/saves").select("#saves pre").text())
                .isEqualTo("curl -X PUT 'http://" + emulator.endpoint() + "/_emulator/saves/before'");
    }

    @Test
    void actionsAreForTheTenantAlone() {
        Document page = browser.open("/console/faults?account=alice");
        page = browser.press(page.expectFirst("#template-stuck-detach"), "Add");
        assertThat(page.location()).endsWith("/console/faults?account=alice");
        page = browser.open("/console/?account=alice");
        page = browser.press(page.expectFirst("#row-d-alice"), "Detach");
        assertThat(page.select(".held")).hasSize(1);
        page = browser.open("/console/saves?account=alice");
        browser.press(page.expectFirst("#save"), "Save the world now", "name", "a");

        assertThat(emulator.control("faults?account=bob").json().at("/Faults")).isEmpty();
        assertThat(emulator.control("saves?account=bob").json().at("/Saves")).isEmpty();
        assertThat(emulator.control("saves?account=alice").json().at("/Saves")).hasSize(1);
        assertThat(emulator.control("requests?account=alice").json().at("/Requests"))
                .hasSize(1);
        assertThat(emulator.control("requests?account=bob").json().at("/Requests"))
                .isEmpty();
    }

    @Test
    void accountThatIsTooManyIsAnErrorPage() {
        for (int i = 0; i < 98; i++) {
            emulator.control("clock?account=k" + i);
        }

        Document page = browser.open("/console/faults?account=onemore");

        assertThat(browser.status()).isEqualTo(403);
        assertThat(page.select("form.account option")).hasSize(101);
    }
}
