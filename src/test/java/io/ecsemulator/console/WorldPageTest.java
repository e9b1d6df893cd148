package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class WorldPageTest {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1, InstanceName: web}, {InstanceId: i-2}]
            Disks:
            - {DiskId: d-1, InstanceId: i-1}
            - {DiskId: d-2, DiskName: loose}
            - {DiskId: d-sys, InstanceId: i-1, Type: system}
            """;

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    WorldPageTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
        this.port = port;
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.world(WORLD);
    }

    private static Element row(Document page, String id) {
        return page.expectFirst("#row-" + id);
    }

    @Test
    void browserThatOpensTheRootLandsOnTheConsole() {
        Document page = browser.open("/");

        assertThat(page.location()).endsWith("/console/");
        assertThat(page.expectFirst("h1").text()).isEqualTo("World");
    }

    @Test
    void showsInstancesWithTheirDisksAndDisksThatAreOnNone() {
        Document page = browser.open("/console/");

        assertThat(page.select("table.world tbody").eachText())
                .satisfiesExactly(
                        text -> assertThat(text).contains("i-1 web", "d-1", "d-sys", "system disk"),
                        text -> assertThat(text).contains("i-2").doesNotContain("d-"),
                        text -> assertThat(text).startsWith("d-2 loose").contains("Available"));
        assertThat(page.expectFirst(".summary").text()).isEqualTo("2 instances, 3 disks, 0 pending transitions");
    }

    @Test
    void detachesADiskAndWaitsForIt() {
        Document page = browser.press(row(browser.open("/console/"), "d-1"), "Detach");

        assertThat(page.expectFirst(".flash.good").text()).startsWith("DetachDisk d-1");
        assertThat(row(page, "d-1").text()).contains("Detaching", "→ Available", "1 min 0 s");
        assertThat(row(page, "d-1").expectFirst("progress").attr("value")).isEqualTo("0");

        page = browser.press(page.expectFirst("#clock"), "+10 s");
        assertThat(row(page, "d-1").text()).contains("50 s");
        assertThat(row(page, "d-1").expectFirst("progress").attr("value")).isEqualTo("17");

        page = browser.press(page.expectFirst("#clock"), "Until idle");
        assertThat(row(page, "d-1").expectFirst(".status").text()).isEqualTo("Available");
        assertThat(page.select(".flash")).isEmpty();
    }

    @Test
    void attachesADisk() {
        Document page = browser.press(row(browser.open("/console/"), "d-2"), "Attach", "p.InstanceId", "i-2");

        assertThat(row(page, "d-2").expectFirst(".status").text()).isEqualTo("Attaching");
        emulator.advance(Duration.ofMinutes(1));
        assertThat(emulator.disk("d-2").path("InstanceId").asString()).isEqualTo("i-2");
    }

    @Test
    void saysWhyACallFailed() {
        Document page = browser.press(row(browser.open("/console/"), "d-sys"), "Detach");

        assertThat(page.expectFirst(".flash.bad").text())
                .isEqualTo(
                        "DetachDisk d-sys, i-1: DiskTypeViolation: The specified disk is a system disk and cannot support the"
                                + " operation.");
    }

    @Test
    void completesFailsAndHoldsATransition() {
        Document page = browser.press(row(browser.open("/console/"), "d-1"), "Detach");
        page = browser.press(row(page, "d-1"), "Hold");
        assertThat(row(page, "d-1").expectFirst(".held").text()).isEqualTo("held");

        page = browser.press(row(page, "d-1"), "Fail");
        assertThat(row(page, "d-1").expectFirst(".status").text()).isEqualTo("In_use");

        page = browser.press(row(page, "d-1"), "Detach");
        page = browser.press(row(page, "d-1"), "Complete");
        assertThat(row(page, "d-1").expectFirst(".status").text()).isEqualTo("Available");
    }

    @Test
    void locksAndUnlocks() {
        Document page = browser.press(row(browser.open("/console/"), "i-1"), "Lock");
        assertThat(row(page, "i-1").expectFirst(".lock").text()).isEqualTo("locked: security");
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("i-1 is locked for security.");

        page = browser.press(row(page, "i-1"), "Unlock");
        assertThat(row(page, "i-1").select(".lock")).isEmpty();
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("i-1 is unlocked.");
    }

    @Test
    void stopsAndStartsAnInstance() {
        Document page = browser.press(row(browser.open("/console/"), "i-1"), "Stop");
        assertThat(row(page, "i-1").text()).contains("Stopping", "→ Stopped");

        page = browser.press(page.expectFirst("#clock"), "Next");
        page = browser.press(row(page, "i-1"), "Start");
        assertThat(row(page, "i-1").text()).contains("Starting", "→ Running");
    }

    @Test
    void searchesAndFilters() {
        assertThat(browser.open("/console/?q=LOOSE").select("tbody tr").eachAttr("id"))
                .containsExactly("row-d-2");
        assertThat(browser.open("/console/?q=d-1").select("tbody tr").eachAttr("id"))
                .containsExactly("row-i-1", "row-d-1", "row-d-sys");
        assertThat(browser.open("/console/?status=Available").select("tbody tr").eachAttr("id"))
                .containsExactly("row-d-2");
        assertThat(browser.open("/console/?q=nothing").expectFirst(".empty").text())
                .startsWith("No instance or disk matches.");
    }

    @Test
    void emptyWorldNamesTheNextCommand() {
        emulator.world("Disks: []");

        assertThat(browser.open("/console/").expectFirst(".empty").text())
                .contains(
                        "curl 'http://127.0.0.1:" + port + "/?Action=CreateDisk",
                        "127.0.0.1:" + port + "/_emulator/reset");
    }

    @Test
    void pagesThroughFiveThousandDisks() {
        emulator.world("Disks: ["
                + IntStream.range(0, 5000)
                        .mapToObj("{DiskId: d-%04d}"::formatted)
                        .collect(Collectors.joining(","))
                + "]");

        Document page = browser.open("/console/?page=100");

        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.expectFirst(".pager").text()).isEqualTo("← Previous Page 100 of 100");
        assertThat(browser.open("/console/?page=999").expectFirst(".pager").text())
                .isEqualTo("← Previous Page 100 of 100");
    }

    @Test
    void namesAreNeverMarkup() {
        String name = "</td><script>alert(1)</script>\\\"' onload=x";
        emulator.world("Instances: [{InstanceId: i-1, InstanceName: \"" + name + "\"}]\n"
                + "Disks: [{DiskId: d-1, DiskName: \"" + name + "\"}]");

        Document page = browser.open("/console/?q=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.select("script:not([src])")).isEmpty();
        page = browser.open("/console/");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(row(page, "d-1").expectFirst(".label").text())
                .isEqualTo("</td><script>alert(1)</script>\"' onload=x");
    }

    @Test
    void unknownValuesInTheAddressAreNoFailure() {
        browser.open("/console/?page=x");
        assertThat(browser.status()).isEqualTo(404);
        browser.open("/console/?page=-1&status=%00&zone=x");
        assertThat(browser.status()).isEqualTo(200);
        browser.open("/console/nothing");
        assertThat(browser.status()).isEqualTo(404);
    }
}
