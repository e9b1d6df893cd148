package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class DiskPageTest {

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    DiskPageTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.advanceTo(Instant.parse("2099-01-01T00:00:00Z"));
        emulator.world("""
                Instances: [{InstanceId: i-1, InstanceName: web}]
                Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2}]
                """);
        emulator.advance(Duration.ofSeconds(100));
    }

    /** The statuses of the table, the oldest first, with how long each has lasted. */
    private List<String> statuses(String diskId) {
        List<String> rows = browser.open("/console/disks/" + diskId)
                .select("table.events tr.became")
                .eachText();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(rows.size() - 1 - i).substring("2026-11-29 00:00:00 ".length()))
                .toList();
    }

    private void call(String action) {
        emulator.call(action, "DiskId=d-1&InstanceId=i-1");
    }

    @Test
    void showsADiskWithItsActions() {
        Document page = browser.open("/console/disks/d-1");

        assertThat(page.expectFirst("h1").text()).isEqualTo("d-1");
        assertThat(page.expectFirst("dl.disk").text()).contains("Instance i-1", "Created", "Portable true");
        page = browser.press(page.expectFirst("#disk"), "Detach");
        assertThat(page.location()).endsWith("/console/disks/d-1");
        assertThat(page.expectFirst("#disk tr.disk").text()).contains("→ Available", "1 min 0 s");
    }

    @Test
    void statusesFollowFromCallsAndDelays() {
        call("DetachDisk");
        emulator.advance(Duration.ofSeconds(90));
        call("AttachDisk");
        emulator.advance(Duration.ofSeconds(4));

        assertThat(statuses("d-1"))
                .containsExactly("In_use 1 min 40 s", "Detaching 1 min 0 s", "Available 30 s", "Attaching 4 s");
        emulator.advance(Duration.ofSeconds(6));
        assertThat(statuses("d-1"))
                .containsExactly(
                        "In_use 1 min 40 s", "Detaching 1 min 0 s", "Available 30 s", "Attaching 10 s", "In_use 0 s");
    }

    @Test
    void detachThatWasHeldEndsWhenItWasCompleted() {
        call("DetachDisk");
        emulator.control("POST", "transitions/d-1/hold", "");
        emulator.advance(Duration.ofSeconds(200));
        emulator.control("POST", "transitions/d-1/complete", "");
        emulator.advance(Duration.ofSeconds(30));
        assertThat(statuses("d-1")).containsExactly("In_use 1 min 40 s", "Detaching 3 min 20 s", "Available 30 s");
    }

    @Test
    void detachThatAFaultHeldEndsWhenItWasCompleted() {
        emulator.control("POST", "faults", "{\"Action\":\"DetachDisk\",\"Fault\":\"TransitionHeld\"}");
        call("DetachDisk");
        emulator.advance(Duration.ofSeconds(200));
        emulator.control("POST", "transitions/d-1/complete", "");
        emulator.advance(Duration.ofSeconds(30));
        assertThat(statuses("d-1")).containsExactly("In_use 1 min 40 s", "Detaching 3 min 20 s", "Available 30 s");
    }

    @Test
    void lengthsAreRoundedToTheNearestSecond() {
        call("DetachDisk");
        emulator.advance(Duration.ofSeconds(60).plusMillis(20));
        assertThat(statuses("d-1")).containsExactly("In_use 1 min 40 s", "Detaching 1 min 0 s", "Available 0 s");
        emulator.advance(Duration.ofMillis(500));
        assertThat(statuses("d-1")).containsExactly("In_use 1 min 40 s", "Detaching 1 min 0 s", "Available 1 s");
    }

    @Test
    void refusedCallsAndCallsWithoutEffectChangeNoStatus() {
        emulator.get("Action=AttachDisk&DiskId=d-1&InstanceId=i-1");
        assertThat(emulator.control("POST", "faults", "{Action: DetachDisk, Fault: AcceptedWithoutEffect, Times: 1}")
                        .status())
                .isEqualTo(201);
        call("DetachDisk");

        assertThat(statuses("d-1")).containsExactly("In_use 1 min 40 s");
        assertThat(browser.open("/console/disks/d-1")
                        .select("table.events tr:not(.became) td:eq(1)")
                        .eachText())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("Disk #"));
    }

    @Test
    void transitionsThatWereCompletedOrFailedByHandAreSeen() {
        call("DetachDisk");
        emulator.advance(Duration.ofSeconds(5));
        emulator.control("POST", "transitions/d-1/complete", "");
        emulator.advance(Duration.ofSeconds(5));
        assertThat(statuses("d-1")).containsExactly("In_use 1 min 40 s", "Detaching 5 s", "Available 5 s");

        call("AttachDisk");
        emulator.advance(Duration.ofSeconds(20));
        call("DetachDisk");
        emulator.advance(Duration.ofSeconds(5));
        emulator.control("POST", "transitions/d-1/fail", "");
        emulator.advance(Duration.ofSeconds(100));
        assertThat(statuses("d-1").get(statuses("d-1").size() - 1)).startsWith("In_use time not exactly known");
    }

    @Test
    void createdDiskHasBeenCreating() {
        String id = emulator.call(
                        "CreateDisk", "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=20&DiskCategory=cloud_essd")
                .path("DiskId")
                .asString();
        assertThat(statuses(id)).containsExactly("Creating 0 s");
        emulator.advance(Duration.ofSeconds(100));

        assertThat(statuses(id)).hasSize(2);
        assertThat(statuses(id).get(0)).startsWith("Creating ");
        assertThat(browser.open("/console/disks/" + id)
                        .select("table.events td")
                        .text())
                .contains("CreateDisk #");
    }

    @Test
    void diskWithoutCallsHasItsStatusSinceItsCreation() {
        assertThat(statuses("d-2")).containsExactly("Available 1 min 40 s");
    }

    @Test
    void drawsCallsAboveStatuses() {
        call("DetachDisk");
        emulator.get("Action=DetachDisk&DiskId=d-1&InstanceId=i-1");
        emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\"]");
        emulator.advance(Duration.ofSeconds(20));

        Document page = browser.open("/console/disks/d-1");

        assertThat(page.select("svg.timeline text.lane").eachText())
                .containsExactly("Changes", "Refused", "Reads", "Status");
        assertThat(page.select("svg.timeline .marker circle")).hasSize(3);
        assertThat(page.select("svg.timeline .bar").eachAttr("class"))
                .satisfiesExactly(
                        in -> assertThat(in).contains("s-in_use"),
                        detaching -> assertThat(detaching).contains("s-detaching"),
                        ahead -> assertThat(ahead).contains("ahead", "s-available"));
        assertThat(page.select("svg.timeline .bar rect").eachAttr("width").stream()
                        .mapToInt(Integer::parseInt))
                .allSatisfy(width -> assertThat(width).isPositive());
        assertThat(page.expectFirst("svg.timeline a").attr("href")).startsWith("/console/calls/");
        assertThat(page.select("svg [style]")).isEmpty();
    }

    @Test
    void oneYearAndAHundredCallsStayReadable() {
        for (int i = 0; i < 100; i++) {
            emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\"]");
            emulator.advance(Duration.ofMillis(300));
        }
        emulator.advance(Duration.ofDays(365));
        call("DetachDisk");
        emulator.advance(Duration.ofSeconds(100));

        Document page = browser.open("/console/disks/d-1");

        List<Integer> widths = page.select("svg.timeline .bar rect").eachAttr("width").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(widths).hasSize(3).allSatisfy(width -> assertThat(width).isGreaterThan(60));
        assertThat(page.select("svg.timeline .marker").size()).isBetween(2, 60);
        assertThat(page.select("svg.timeline .marker text").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isLessThanOrEqualTo(101);
        assertThat(page.select("svg.timeline .bar .length").eachText()).contains("365 d 0 h", "1 min 0 s");
        assertThat(page.select("table.events tbody tr")).hasSize(5);
        assertThat(page.select("table.events tr:eq(3) td:eq(1)").text()).contains("100 times in a row");
    }

    @Test
    void allCallsAtOneInstantAreOneMarker() {
        for (int i = 0; i < 12; i++) {
            emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-2\"]");
        }

        Document page = browser.open("/console/disks/d-2");

        assertThat(page.select("svg.timeline .marker").eachText())
                .containsExactly("DescribeDisks, "
                        + page.expectFirst("#clock time").text().substring(11) + " 12");
    }

    @Test
    void releasedDiskIsStillShown() {
        emulator.call("DeleteDisk", "DiskId=d-2");

        assertThat(statuses("d-2")).containsExactly("Available 1 min 40 s", "Released 0 s");
    }

    @Test
    void namesAreNeverMarkup() {
        String name = "</text><script>alert(1)</script>";
        emulator.world("Disks: [{DiskId: \"" + name + "\", DiskName: \"" + name + "\"}]");
        emulator.get(Emulator.parameters("Action", name, "DiskId", name));

        Document page = browser.open("/console/disks/%3C/text%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(browser.status()).isEqualTo(200);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.expectFirst("table.events tr:not(.became) a").text()).isEqualTo(name);
    }

    @Test
    void fiveThousandDisks() {
        emulator.world("Disks: ["
                + IntStream.range(0, 5000)
                        .mapToObj("{DiskId: d-%04d}"::formatted)
                        .collect(Collectors.joining(","))
                + "]");

        assertThat(statuses("d-4999")).containsExactly("Available 0 s");
    }

    @Test
    void speaksChinese() {
        Document page = new Browser(port, "zh-CN").open("/console/disks/d-1");

        assertThat(page.expectFirst("#timeline h2").text()).isEqualTo("时间线");
        assertThat(page.expectFirst("dl.disk").text()).contains("创建时间");
    }
}
