package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class RulesPageTest {

    private static final String DETACH = "/console/rules/DetachDisk";

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    RulesPageTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private static List<String> verdicts(Element edition) {
        return edition.select("td.outcome").eachText();
    }

    private static Element rule(Document page, int edition, int number) {
        return page.select("section.edition").get(edition).select("tbody tr").get(number - 1);
    }

    @Test
    void listsEachOperationWithTheNumberOfItsRules() {
        Document page = browser.open("/console/rules?q=detachdisk");

        assertThat(page.select("main tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("DetachDisk 12 ");
        assertThat(browser.open("/console/rules?q=xyzzy").expectFirst(".empty").text())
                .startsWith("No operation matches.");
    }

    @Test
    void showsBothEditionsOfDetachDiskAndChangesNothing() {
        String before = emulator.control("state").body();

        Document page = browser.open(DETACH + "?p.InstanceId=i-demo&p.DiskId=d-system");

        assertThat(page.select("section.edition h2").eachText())
                .containsExactly("Edition 2018, 2019 in force", "Edition 2026");
        Element edition2018 = page.select("section.edition").get(0);
        assertThat(edition2018.expectFirst(".summary").text())
                .startsWith("DiskTypeViolation")
                .endsWith("rule 7: it is a system disk");
        assertThat(verdicts(edition2018)).hasSize(12).element(6).isEqualTo("broken");
        assertThat(verdicts(page.select("section.edition").get(1)).get(11)).isEqualTo("broken");
        assertThat(emulator.control("state").body()).isEqualTo(before);
        assertThat(emulator.control("requests").json().at("/Requests")).isEmpty();
    }

    @Test
    void rulesBehindABrokenOneAreNotReached() {
        Element edition = browser.open(DETACH + "?p.InstanceId=i-none&p.DiskId=d-system")
                .select("section.edition")
                .get(0);

        assertThat(verdicts(edition))
                .startsWith("passed", "broken", "passed", "not reached")
                .endsWith("not reached");
    }

    @Test
    void sampleOfAnOperationIsAccepted() {
        assertThat(browser.open("/console/rules/CreateDisk")
                        .expectFirst(".edition .summary")
                        .text())
                .isEqualTo("The call would be accepted");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 9, 11})
    void showMeSavesTheWorldAndSetsUpOneInWhichTheRuleIsBroken(int number) {
        emulator.world("Instances: [{InstanceId: i-mine}]");

        Document page = browser.press(rule(browser.open(DETACH), 0, number), "Show me");

        assertThat(page.expectFirst("#shown").text()).contains("rule " + number);
        assertThat(rule(page, 0, number).select("td.outcome").text()).isEqualTo("broken");
        String save = page.expectFirst("#shown .flash a").text();
        assertThat(save).startsWith("before DetachDisk rule " + number);
        assertThat(emulator.control("saves/" + save.replace(" ", "%20")).body()).contains("i-mine");
        StringBuilder call = new StringBuilder("Action=DetachDisk&Format=JSON");
        page.select("#call-form input[name^=p.]").forEach(input -> {
            if (!input.val().isEmpty()) {
                call.append('&')
                        .append(input.attr("name").substring(2))
                        .append('=')
                        .append(input.val());
            }
        });
        assertThat(emulator.get(call.toString()).json().at("/Code").asString())
                .isEqualTo(rule(page, 0, number).select("a.code").text());
    }

    @Test
    void showMeAgainKeepsTheWorldThatWasSavedFirst() {
        emulator.world("Instances: [{InstanceId: i-mine}]");

        Document page = browser.press(rule(browser.open(DETACH), 0, 9), "Show me");
        String first = page.expectFirst("#shown .flash a").text();
        page = browser.press(rule(page, 0, 9), "Show me");

        assertThat(page.expectFirst("#shown .flash a").text()).startsWith("before DetachDisk rule 9 - ");
        assertThat(emulator.control("saves/" + first.replace(" ", "%20")).body())
                .contains("i-mine");
    }

    @Test
    void showMeSaysThatARuleNeedsAnotherSetting() {
        String before = emulator.control("state").body();

        Document page = browser.press(rule(browser.open(DETACH), 0, 12), "Show me");

        assertThat(page.expectFirst(".flash.bad").text()).startsWith("No world is known in which rule 12");
        assertThat(emulator.control("state").body()).isEqualTo(before);
        assertThat(emulator.control("saves").json().at("/Saves"))
                .noneMatch(save -> save.path("Name").asString().equals("before DetachDisk rule 12"));
    }

    @Test
    void unknownOperationAndRuleAreNotFound() {
        browser.open("/console/rules/%3Cb%3ENo");
        assertThat(browser.status()).isEqualTo(404);

        Element form = rule(browser.open(DETACH), 0, 1);
        assertThat(browser.press(form, "Show me", "rule", "99")
                        .expectFirst(".flash.bad")
                        .text())
                .isEqualTo("There is no such rule.");
    }

    @Test
    void hostileParametersAreText() {
        Document page = browser.open(DETACH
                + "?p.InstanceId=%3Cscript%3Ealert(1)%3C/script%3E&p.DiskId=%22%20onfocus=x&p.%3Cb%3E=%3Ci%3Eodd");

        assertThat(page.select("main script, main b, main i")).isEmpty();
        assertThat(page.select("#p-DiskId").attr("value")).isEqualTo("\" onfocus=x");
        assertThat(page.select("#p-DiskId").hasAttr("onfocus")).isFalse();
        assertThat(page.select("input").eachAttr("value")).contains("<script>alert(1)</script>", "<i>odd");
    }

    @Test
    void speaksChinese() {
        Document page = new Browser(port, "zh-CN").open(DETACH + "?p.InstanceId=i-none&p.DiskId=d-none");

        assertThat(page.select("td.outcome").eachText()).contains("通过", "未通过", "未检查");
    }
}
