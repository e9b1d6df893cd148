package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class ExplorerPageTest {

    private final Emulator emulator;
    private final Browser browser;

    ExplorerPageTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void listsEveryOperationUnderItsResource(@Autowired List<Operation<?, ?, ?>> operations) {
        Document page = browser.open("/console/explorer");

        assertThat(page.select(".operations a").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(Operation::action).toList());
        assertThat(page.select(".operations h2").eachText())
                .contains("Disks", "Security groups")
                .noneMatch(title -> title.startsWith("room."));
    }

    @Test
    void findsOperationsByWhatTheyDo() {
        assertThat(browser.open("/console/explorer?q=detachdisk")
                        .select(".operations a")
                        .eachText())
                .containsExactly("DetachDisk");
        assertThat(browser.open("/console/explorer?q=xyzzy")
                        .expectFirst(".empty")
                        .text())
                .startsWith("No operation matches.");
    }

    @Test
    void everyOperationHasItsFormWithTheSampleFilledIn(@Autowired List<Operation<?, ?, ?>> operations) {
        for (Operation<?, ?, ?> operation : operations) {
            Document page = browser.open("/console/explorer/" + operation.action());

            assertThat(browser.status()).as(operation.action()).isEqualTo(200);
            operation
                    .sample()
                    .forEach((name, value) -> assertThat(page.expectFirst("#call-form")
                                    .html()
                                    .replace("&quot;", "\"")
                                    .replace("&amp;", "&"))
                            .as(operation.action() + " " + name)
                            .contains(name, value));
            assertThat(page.select(".code-tabs code")).hasSize(6);
        }
    }

    @Test
    void formSaysWhatADeclarationSays() {
        Document page = browser.open("/console/explorer/CreateDisk");

        assertThat(page.expectFirst("label[for=p-RegionId]").text()).startsWith("RegionId *mandatory text");
        assertThat(page.expectFirst("label[for=p-Size]").text()).contains("integer");
        assertThat(page.select("#p-DiskCategory option").eachText()).contains("–", "cloud_essd");
        assertThat(page.expectFirst("#m-Size").text()).contains("GiB");
        assertThat(browser.open("/console/explorer/DetachDisk")
                        .select("#ids-DiskId option")
                        .eachAttr("value"))
                .contains("d-diskid1");
    }

    @Test
    void callShowsRawRequestAndAnswer() {
        Document page = browser.open("/console/explorer/DetachDisk?p.InstanceId=i-instanceid1&p.DiskId=d-diskid1");

        page = browser.press(page.expectFirst("#call-form"), "Call");

        assertThat(page.expectFirst(".answer h2").text()).startsWith("Answer 200");
        assertThat(page.expectFirst("#raw-request").text())
                .matches("POST http://127\\.0\\.0\\.1:\\d+/\\?Action=DetachDisk&Version=2014-05-26&Format=JSON"
                        + "&InstanceId=i-instanceid1&DiskId=d-diskid1");
        assertThat(page.expectFirst("#raw-answer").text()).matches("\\{\"RequestId\":\"[0-9A-F-]{36}\"}");
        assertThat(page.expectFirst(".answer").text()).contains("content-type: application/json;charset=utf-8");
        assertThat(emulator.disk("d-diskid1").path("Status").asString()).isEqualTo("Detaching");

        page = browser.press(page.expectFirst("#call-form"), "Call", "format", "XML");
        assertThat(page.expectFirst("#raw-answer").text()).contains("<Code>IncorrectDiskStatus</Code>");
        assertThat(page.expectFirst(".answer h2").text()).startsWith("Answer 403");
    }

    @Test
    void codeFollowsTheForm() {
        Document part =
                browser.open("/console/explorer/DetachDisk/code?p.DiskId=d-7&p.InstanceId=&more=Tag.1.Key%3Da%0Abroken"
                        + "&code-language=java");

        assertThat(part.select("h1")).isEmpty();
        assertThat(part.expectFirst("#code-of-curl").text())
                .contains("DiskId=d-7")
                .doesNotContain("InstanceId");
        assertThat(part.expectFirst("#code-of-java").text()).contains("\"d-7\"", "\"Tag.1.Key\"");
        assertThat(part.select("input[checked]").eachAttr("value")).containsExactly("java");
    }

    @Test
    void moreParametersAreSent() {
        Document page = browser.open("/console/explorer/DescribeDisks");

        page = browser.press(
                page.expectFirst("#call-form"), "Call", "more", "Filter.9.Key=x\nDiskIds = [\"d-diskid1\"]");

        assertThat(page.expectFirst("#raw-request").text()).contains("Filter.9.Key=x", "DiskIds=%5B%22d-diskid1%22%5D");
        assertThat(page.expectFirst("#p-DiskIds").val()).isEqualTo("[\"d-diskid1\"]");
    }

    @Test
    void lostAnswerIsShownAsSuch() {
        emulator.control("POST", "faults", "{Action: DetachDisk, Fault: ConnectionReset, When: After, Times: 1}");
        Document page = browser.open("/console/explorer/DetachDisk?p.InstanceId=i-instanceid1&p.DiskId=d-diskid1");

        page = browser.press(page.expectFirst("#call-form"), "Call");

        assertThat(page.expectFirst(".answer h2").text()).startsWith("Answer no answer");
    }

    @Test
    void valuesAreNeverMarkup() {
        String hostile = "\"><script>alert(1)</script>'`${7}\\";
        Document page = browser.open("/console/explorer/DetachDisk");

        page = browser.press(
                page.expectFirst("#call-form"), "Call", "p.DiskId", hostile, "more", hostile + "=</textarea>");

        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.expectFirst("#p-DiskId").val()).isEqualTo(hostile);
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void unknownOperationIsNoPage() {
        browser.open("/console/explorer/Nothing");
        assertThat(browser.status()).isEqualTo(404);
    }
}
