package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.control.ClockController.ClockState;
import io.ecsemulator.journal.JournalBudget;
import io.ecsemulator.journal.MemoryJournal;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.tenant.Tenant;
import io.ecsemulator.tenant.Tenants;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@EmulatorTest
class CallsPageTest {

    private final Emulator emulator;
    private final Browser browser;
    private final Tenants tenants;
    private final int port;

    CallsPageTest(@LocalServerPort int port, @Autowired Tenants tenants) {
        this.tenants = tenants;
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-sys, InstanceId: i-1, Type: system}]
                """);
    }

    private static List<String> actions(Document page) {
        return page.select("table.calls td.action a").eachText();
    }

    private void fault(String rule) {
        assertThat(emulator.control("POST", "faults", rule).status()).isEqualTo(201);
    }

    private void threeCalls() {
        emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou");
        emulator.get("Action=DetachDisk&DiskId=d-sys&InstanceId=i-1");
        emulator.get("Action=DetachDisk&DiskId=d-1&InstanceId=i-1");
    }

    @Test
    void showsTheNewestCallFirst() {
        threeCalls();

        Document page = browser.open("/console/calls");

        assertThat(actions(page)).containsExactly("DetachDisk", "DetachDisk", "DescribeDisks");
        Element refused = page.select("table.calls tbody tr").get(1);
        assertThat(refused.select("td.names a").eachText()).containsExactly("d-sys", "i-1");
        assertThat(refused.select("td.names a").eachAttr("href"))
                .containsExactly("/console/disks/d-sys", "/console/resources/instances/i-1");
        assertThat(page.expectFirst("table.calls tbody tr:eq(1) .answer.bad").text())
                .isEqualTo("403");
        assertThat(refused.text()).contains("DiskTypeViolation", "rule 7: it is a system disk", " ms");
    }

    @Test
    void filtersInTheAddress() {
        threeCalls();
        fault("{Action: DescribeRegions, Error: {Code: Throttling}, Times: 1}");
        emulator.get("Action=DescribeRegions");

        assertThat(actions(browser.open("/console/calls?action=DescribeDisks"))).containsExactly("DescribeDisks");
        assertThat(actions(browser.open("/console/calls?result=refused")))
                .containsExactly("DescribeRegions", "DetachDisk");
        assertThat(actions(browser.open("/console/calls?result=accepted")))
                .containsExactly("DetachDisk", "DescribeDisks");
        assertThat(actions(browser.open("/console/calls?result=faulted"))).containsExactly("DescribeRegions");
        assertThat(actions(browser.open("/console/calls?result=DiskTypeViolation")))
                .containsExactly("DetachDisk");
        Document page = browser.open("/console/calls?id=%20d-1%20");
        assertThat(page.select("table.calls td.names").eachText()).containsExactly("d-1 i-1");
        assertThat(page.expectFirst(".summary").text()).startsWith("Calls 1 to 1 of 1 that match");
        assertThat(browser.open("/console/calls?id=d-").expectFirst(".empty").text())
                .startsWith("No call in the journal matches.");
        String fault =
                browser.open("/console/calls").expectFirst("td.fault code").text();
        assertThat(actions(browser.open("/console/calls?fault=" + fault))).containsExactly("DescribeRegions");
    }

    @Test
    void newCallsDoNotMoveRowsUntilTheyAreAskedFor() {
        threeCalls();
        Document page = browser.open("/console/calls?action=DetachDisk");
        assertThat(page.expectFirst("#new-calls").text()).isEmpty();
        String address = page.expectFirst("#new-calls").attr("data-address");

        emulator.get("Action=DescribeRegions");
        assertThat(browser.open(address).expectFirst("#new-calls").text()).isEmpty();

        emulator.get("Action=DetachDisk");
        assertThat(browser.open(address).expectFirst("#new-calls").text()).isEqualTo("↑ 1 new call");
        emulator.get("Action=DetachDisk");
        Element bar = browser.open(address).expectFirst("#new-calls");
        assertThat(bar.text()).isEqualTo("↑ 2 new calls");
        assertThat(bar.attr("data-address")).isEqualTo(address);

        page = browser.open(bar.select("a").attr("href"));
        assertThat(actions(page)).hasSize(4);
        assertThat(page.expectFirst("#new-calls").text()).isEmpty();
    }

    @Test
    void pagesBeginAtACallAndStayWhereTheyAre() {
        for (int i = 1; i <= 120; i++) {
            emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou&PageNumber=" + i);
        }
        Document page = browser.open("/console/calls");
        assertThat(page.expectFirst(".pager").text()).isEqualTo("1 – 50 of 120 Older →");

        page = browser.open(page.expectFirst(".pager a").attr("href"));
        assertThat(page.expectFirst(".pager").text()).isEqualTo("← Newer 51 – 100 of 120 Older →");
        List<String> rows = page.select("table.calls tbody tr").eachAttr("id");
        emulator.get("Action=DescribeRegions");
        assertThat(browser.open(page.location()).select("table.calls tbody tr").eachAttr("id"))
                .isEqualTo(rows);

        page = browser.open(page.expectFirst(".pager a[rel=next]").attr("href"));
        assertThat(page.select("table.calls tbody tr")).hasSize(20);
        page = browser.open(page.expectFirst(".pager a[rel=prev]").attr("href"));
        assertThat(page.select("table.calls tbody tr").eachAttr("id")).isEqualTo(rows);
    }

    @Test
    void emptyJournalNamesTheNextCommand() {
        assertThat(browser.open("/console/calls").expectFirst(".empty pre").text())
                .isEqualTo("curl 'http://127.0.0.1:" + port + "/?Action=DescribeDisks&RegionId=cn-hangzhou'");
    }

    @Test
    void journalThatIsOffIsSaidWithItsSetting() throws IOException {
        Tenant on = tenants.of("");
        Tenant off = new Tenant(
                on.accessKeyId(),
                on.clock(),
                on.store(),
                on.transitions(),
                on.throttle(),
                on.faults(),
                new MemoryJournal(0, new JournalBudget()),
                on.saves());
        ClockState clock = new ClockState(EmulatorClock.Mode.MANUAL, on.clock().instant(), 0, null, null);
        Ui ui = new Ui(
                off, List.of(""), clock, Texts.EN, "", "", "", false, "", "http://localhost", "/calls", Map.of());
        MockHttpServletResponse response = new MockHttpServletResponse();

        Page.of("calls", ui, CallsPage.model(off, new CallFilter("", "", "", ""), 0))
                .render(null, new MockHttpServletRequest(), response);

        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(page.expectFirst(".empty").text())
                .startsWith("The journal is switched off")
                .endsWith("ecs.emulator.journal-calls");
        assertThat(page.select("table.calls, .filters, #new-calls")).isEmpty();
    }

    @Test
    void tellsACallWhole() {
        threeCalls();
        Document list = browser.open("/console/calls");

        Document page = browser.open(list.select("td.action a").get(1).attr("href"));

        assertThat(page.expectFirst("h1").text()).startsWith("DetachDisk #");
        assertThat(page.expectFirst("dl.parameters").text()).isEqualTo("Action DetachDisk DiskId d-sys InstanceId i-1");
        assertThat(page.expectFirst("dl.facts").text())
                .contains("rule 7: it is a system disk", "RequestId", "Edition 2018, 2019");
        assertThat(page.expectFirst(".note").text()).contains("not its body");
        assertThat(page.select("table.trace tbody tr td.outcome").eachText().subList(5, 9))
                .containsExactly("passed", "broken", "not looked at", "not looked at");
        assertThat(page.expectFirst("tr.r-broke").text())
                .contains("7 broken it is a system disk DiskTypeViolation 403");
        assertThat(page.select(".below-head a").eachAttr("href"))
                .containsExactly(
                        "/console/rules/DetachDisk?p.DiskId=d-sys&p.InstanceId=i-1",
                        "/console/explorer/DetachDisk?p.DiskId=d-sys&p.InstanceId=i-1");
        assertThat(browser.open(page.expectFirst(".steps a[rel=next]").attr("href"))
                        .select("h1")
                        .text())
                .startsWith("DetachDisk");
        assertThat(browser.open(page.expectFirst(".steps a[rel=prev]").attr("href"))
                        .select("h1")
                        .text())
                .startsWith("DescribeDisks");
    }

    @Test
    void showsTheCodeOfACallInEachLanguage() {
        emulator.get("Action=DetachDisk&DiskId=d-1&InstanceId=i-1&AccessKeyId=mine");

        Document page = browser.open(
                browser.open("/console/calls").select("td.action a").attr("href"));

        assertThat(page.select(".code-tabs label").eachText())
                .containsExactly("curl", "aliyun-cli", "Java", "Python", "Go", "Node.js");
        assertThat(page.select(".code-tabs pre").eachText())
                .hasSize(6)
                .allSatisfy(code -> assertThat(code).contains("d-1", "i-1", "127.0.0.1:" + port));
        assertThat(page.expectFirst("#code-of-cli").text()).startsWith("aliyun").contains("mine");

        emulator.get("RegionId=cn-hangzhou");
        page = browser.open(browser.open("/console/calls").select("td.action a").attr("href"));
        assertThat(page.select(".code-tabs")).isEmpty();
    }

    @Test
    void rulesOfAcceptedCallsHeldAndThoseOfCallsThatWereNotExecutedWereNotLookedAt() {
        emulator.get("Action=DetachDisk&DiskId=d-1&InstanceId=i-1");
        Document page = browser.open(
                browser.open("/console/calls").select("td.action a").attr("href"));
        assertThat(page.select("td.outcome").eachText()).isNotEmpty().containsOnly("passed");

        fault("{Action: DetachDisk, Error: {Code: Throttling}, Times: 1}");
        emulator.get("Action=DetachDisk&DiskId=d-1&InstanceId=i-1");
        page = browser.open(browser.open("/console/calls").select("td.action a").attr("href"));
        assertThat(page.select("td.outcome").eachText()).isNotEmpty().containsOnly("not looked at");
    }

    @Test
    void repeatedCallLeadsToTheFirst() {
        Map<String, String> create = Emulator.parameters(
                "Action=CreateDisk&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=20&DiskCategory=cloud_essd&ClientToken=t");
        emulator.get(create);
        emulator.get(create);
        Document list = browser.open("/console/calls");

        Document page = browser.open(list.select("td.action a").get(0).attr("href"));

        assertThat(page.select("td.outcome").eachText()).isNotEmpty().containsOnly("not looked at");
        assertThat(page.expectFirst("dl.facts").text())
                .contains("Repeated: the answer is that of call "
                        + list.select("td.action .index").get(1).text());
    }

    @Test
    void whatCallersSendIsNeverMarkupAndSecretsAreMasked() {
        String markup = "</td><script>alert(1)</script>\"'";
        emulator.get(Emulator.parameters("Action", markup, "DiskId", markup, markup, markup, "Password", "s3cr3t"));
        fault("{Action: DescribeRegions, Error: {Code: Throttling}, Times: 1}");
        emulator.get("Action=DescribeRegions");

        Document list = browser.open("/console/calls?id=" + "%3Cscript%3E&action=%22%3E%3Cscript%3E");
        assertThat(list.select("script:not([src])")).isEmpty();
        list = browser.open("/console/calls");
        assertThat(list.select("script:not([src])")).isEmpty();
        assertThat(actions(list)).contains(markup);
        Document page = browser.open(list.select("td.action a").get(1).attr("href"));
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.expectFirst("dl.parameters").text()).contains(markup, "Password ***");
        assertThat(page.html()).doesNotContain("s3cr3t");
    }

    @Test
    void unknownCallsAreNotThere() {
        for (String address : List.of("/console/calls/0", "/console/calls/999999", "/console/calls/x")) {
            Document page = browser.open(address);
            assertThat(browser.status()).as(address).isEqualTo(404);
            assertThat(page.select("h1").text()).isEqualTo("404");
        }
        browser.open("/console/calls?until=-3&result=%00&fault=x");
        assertThat(browser.status()).isEqualTo(200);
        browser.open("/console/calls/new");
        assertThat(browser.status()).isEqualTo(400);
    }

    @Test
    void speaksChinese() {
        threeCalls();
        Browser chinese = new Browser(port, "zh-CN");

        Document page = chinese.open("/console/calls");

        assertThat(page.expectFirst("h1").text()).isEqualTo("调用记录");
        page = chinese.open(page.select("td.action a").get(1).attr("href"));
        assertThat(page.select("tr.r-broke .outcome").text()).isEqualTo("未通过");
    }
}
