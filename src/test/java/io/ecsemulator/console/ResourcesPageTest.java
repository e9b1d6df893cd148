package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of resources of any kind, and the field that leads to them. */
@EmulatorTest
class ResourcesPageTest {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1, InstanceName: web, VpcAttributes: {VpcId: vpc-1}}]
            Disks:
            - {DiskId: d-1, InstanceId: i-1}
            - {DiskId: d-22, DiskName: loose, OperationLocks: [{LockReason: security}]}
            Snapshots: [{SnapshotId: s-1, SourceDiskId: d-1}]
            Vpcs: [{VpcId: vpc-1, VpcName: net}]
            KeyPairs: [{KeyPairName: deploy}]
            """;

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    ResourcesPageTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.world(WORLD);
    }

    @Test
    void listsTheResourcesOfEachKind() {
        Document page = browser.open("/console/resources/vpcs");

        assertThat(page.select("tbody tr").eachText()).containsExactly("vpc-1 net Available cn-hangzhou");
        assertThat(page.expectFirst(".kinds [aria-current]").text()).isEqualTo("VPCs 1");
        assertThat(page.select(".kinds a").eachText()).contains("Instances 1", "Disks 2", "Key pairs 1", "Images 0");
        for (String address : page.select(".kinds a").eachAttr("href")) {
            assertThat(browser.open(address).select("h1").text()).doesNotContain("kind.");
            assertThat(browser.status()).as(address).isEqualTo(200);
        }
    }

    @Test
    void searchesByIdAndName() {
        assertThat(browser.open("/console/resources/disks?q=LOOSE")
                        .select("td.name")
                        .eachText())
                .containsExactly("d-22");
        assertThat(browser.open("/console/resources/disks?q=d-1")
                        .select("td.name")
                        .eachText())
                .containsExactly("d-1");
        assertThat(browser.open("/console/resources/disks?q=x")
                        .expectFirst(".empty")
                        .text())
                .startsWith("No resource of this kind matches.");
        assertThat(browser.open("/console/resources/images")
                        .expectFirst(".empty")
                        .text())
                .startsWith("This world has no resources of this kind.");
    }

    @Test
    void pagesThroughFiveThousandDisks() {
        emulator.world("Disks: ["
                + IntStream.range(0, 5000)
                        .mapToObj("{DiskId: d-%04d}"::formatted)
                        .collect(Collectors.joining(","))
                + "]");

        Document page = browser.open("/console/resources/disks?page=100");

        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.expectFirst(".pager").text()).isEqualTo("← Previous Page 100 of 100");
        assertThat(browser.open("/console/go?id=d-").select("tbody tr")).hasSize(100);
        assertThat(browser.open("/console/go?id=d-").expectFirst(".summary").text())
                .contains("found, the first 100 are shown");
    }

    @Test
    void showsAnInstanceWithItsDisksItsRelationsItsCallsAndAllItsFields() {
        emulator.get("Action=StopInstance&InstanceId=i-1");
        emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou&InstanceId=i-1");

        Document page = browser.open("/console/resources/instances/i-1");

        assertThat(page.expectFirst("h1").text()).isEqualTo("i-1");
        assertThat(page.expectFirst("#resource .to").text()).contains("→ Stopped");
        assertThat(page.select("table.world td.name").eachText()).containsExactly("d-1");
        assertThat(page.select("dl.facts").text()).isEqualTo("VpcId vpc-1");
        assertThat(page.select("table.calls td.action a").eachText()).containsExactly("DescribeDisks", "StopInstance");
        assertThat(page.expectFirst("#yaml").text()).contains("InstanceId: \"i-1\"", "PendingTransition:");
    }

    @Test
    void showsTheLocksTheSnapshotsAndTheInstanceOfADisk() {
        Document page = browser.open("/console/resources/disks/d-1");
        assertThat(page.select("table.resources td.name").eachText()).containsExactly("s-1");
        assertThat(page.select("dl.facts a").eachText()).contains("i-1");

        page = browser.open("/console/resources/disks/d-22");
        assertThat(page.expectFirst(".lock").text()).isEqualTo("locked: security");
        page = browser.press(page.expectFirst("#resource"), "Unlock");
        assertThat(page.location()).endsWith("/console/resources/disks/d-22");
        assertThat(page.select(".lock")).isEmpty();
    }

    @Test
    void stopsAnInstanceOnItsPage() {
        Document page =
                browser.press(browser.open("/console/resources/instances/i-1").expectFirst("#resource"), "Stop");

        assertThat(page.expectFirst("h1 ~ .status").text()).isEqualTo("Stopping");
        page = browser.press(page.expectFirst("#resource"), "Complete");
        assertThat(page.expectFirst("h1 ~ .status").text()).isEqualTo("Stopped");
    }

    @Test
    void unknownKindsAndIdsAreNotThere() {
        for (String address : List.of(
                "/console/resources/nothing",
                "/console/resources/nothing/d-1",
                "/console/resources/disks/d-9",
                "/console/resources/instances/d-1",
                "/console/disks/d-9",
                "/console/disks/i-1")) {
            Document page = browser.open(address);
            assertThat(browser.status()).as(address).isEqualTo(404);
            assertThat(page.select("h1").text()).isEqualTo("404");
        }
    }

    @Test
    void idsMayHaveAnyCharacters() {
        emulator.world("Disks: [{DiskId: \"a/b?c=%d;{e}<script>\", DiskName: \"<b>\"}]");

        Document page = browser.open("/console/");
        page = browser.open(page.expectFirst("tr.disk td.name a").attr("href"));
        assertThat(page.expectFirst("h1").text()).isEqualTo("a/b?c=%d;{e}<script>");
        page = browser.press(page.expectFirst("#disk"), "Lock");
        assertThat(page.expectFirst(".lock").text()).isEqualTo("locked: security");
        page = browser.open(page.expectFirst(".steps a").attr("href"));
        assertThat(page.expectFirst("h1").text()).isEqualTo("a/b?c=%d;{e}<script>");
        assertThat(page.select("script:not([src]), main b")).isEmpty();
    }

    private String where(String text) {
        return browser.open("/console/go?id=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .location()
                .replaceFirst(".*/console", "");
    }

    @Test
    void goesToWhateverHasTheId() {
        emulator.get("Action=DescribeRegions");
        String requestId =
                emulator.get("Action=DescribeZones&RegionId=cn-hangzhou").requestId();

        assertThat(where(" d-1 ")).isEqualTo("/disks/d-1");
        assertThat(where("i-1")).isEqualTo("/resources/instances/i-1");
        assertThat(where("vpc-1")).isEqualTo("/resources/vpcs/vpc-1");
        assertThat(where("cn-hangzhou:deploy")).isEqualTo("/resources/keypairs/cn-hangzhou%3Adeploy");
        assertThat(where(requestId.toLowerCase(Locale.ROOT))).matches("/calls/\\d+");
        assertThat(where("detachdisk")).isEqualTo("/explorer/DetachDisk");
        assertThat(where("IncorrectDiskStatus")).isEqualTo("/errors/IncorrectDiskStatus");
        assertThat(where("d-2")).isEqualTo("/disks/d-22");
        assertThat(where("")).isEqualTo("/");
    }

    @Test
    void showsWhatContainsTheTextIfItLeadsToNoSinglePage() {
        assertThat(browser.open("/console/go?id=loose").select("td.name").eachText())
                .containsExactly("d-22");
        assertThat(browser.open("/console/go?id=DetachD").location()).endsWith("/explorer/DetachDisk");
        assertThat(browser.open("/console/go?id=deploy").select("td.name").eachText())
                .contains("cn-hangzhou:deploy", "DeploymentSet.NotFound");
        Document page = browser.open("/console/go?id=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.expectFirst(".empty").text()).startsWith("No resource, call, action or error code");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void speaksChinese() {
        Browser chinese = new Browser(port, "zh-CN");

        assertThat(chinese.open("/console/resources/disks").expectFirst("h1").text())
                .isEqualTo("云盘");
        assertThat(chinese.open("/console/resources/instances/i-1").select("h2").eachText())
                .containsExactly("云盘", "关联资源", "全部字段", "相关调用");
        assertThat(chinese.open("/console/go?id=Disk").expectFirst("h1").text()).isEqualTo("“Disk”的搜索结果");
    }
}
