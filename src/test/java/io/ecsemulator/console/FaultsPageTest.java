package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class FaultsPageTest {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1}]
            Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2, InstanceId: i-1}]
            """;

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    FaultsPageTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
        emulator.world(WORLD);
    }

    private Document open() {
        return browser.open("/console/faults");
    }

    private static Element part(Document page, String id) {
        return page.expectFirst("#" + id);
    }

    private JsonNode rules() {
        return emulator.control("faults").json().at("/Faults");
    }

    private void addRule(String yaml) {
        assertThat(emulator.control("POST", "faults", yaml).status()).isEqualTo(201);
    }

    private String detach(String diskId) {
        return emulator.get("Action=DetachDisk&Format=JSON&InstanceId=i-1&DiskId=" + diskId)
                .json()
                .at("/Code")
                .asString("");
    }

    @Test
    void withoutRulesNamesTheNextCommand() {
        assertThat(part(open(), "rules").text()).contains("No fault is in force", "_emulator/faults", "DetachDisk");
        assertThat(part(open(), "holds").text()).contains("No transition is pending", "/hold");
    }

    @Test
    void showsEachRuleInWordsWithItsCounts() {
        addRule("{Action: DetachDisk, Nth: 2, Error: {Code: Throttling.User}}");
        detach("d-1");

        Element row = part(open(), "row-f-1");
        assertThat(row.select("td").eachText())
                .startsWith("f-1")
                .element(1)
                .asString()
                .startsWith("The 2nd DetachDisk call will be throttled (Throttling.User).");
        assertThat(row.select("td.number").eachText()).containsExactly("1", "0");
        assertThat(row.expectFirst(".status").text()).isEqualTo("on");

        assertThat(detach("d-2")).isEqualTo("Throttling.User");
        row = part(open(), "row-f-1");
        assertThat(row.select("td.number").eachText()).containsExactly("2", "1");
        assertThat(row.expectFirst(".status").text()).isEqualTo("used up");
    }

    @Test
    void shownYamlIsTheRule() {
        addRule("{Action: DetachDisk, When: After, Fault: ConnectionReset, Latency: {Fixed: 200ms}}");
        JsonNode before = rules().get(0);
        String yaml = part(open(), "text-f-1").wholeText();
        emulator.reset();

        addRule(yaml);

        assertThat(rules().get(0)).isEqualTo(before);
    }

    @Test
    void switchesARuleOffAndOn() {
        addRule("{Action: DetachDisk, Error: {Code: Throttling.User}}");

        Document page = browser.press(part(open(), "row-f-1"), "Switch off");
        assertThat(part(page, "row-f-1").expectFirst(".status").text()).isEqualTo("off");
        assertThat(detach("d-1")).isEmpty();

        page = browser.press(part(page, "row-f-1"), "Switch on");
        assertThat(part(page, "row-f-1").expectFirst(".status").text()).isEqualTo("on");
        assertThat(detach("d-2")).isEqualTo("Throttling.User");
    }

    @Test
    void removesOneRuleAndAllRules() {
        IntStream.range(0, 3).forEach(i -> addRule("{Action: DetachDisk, Error: {Code: Throttling.User}}"));

        Document page = browser.press(part(open(), "row-f-2"), "Remove");
        assertThat(page.select("#rules tbody tr").eachAttr("id")).containsExactly("row-f-1", "row-f-3");

        page = browser.press(part(page, "rules"), "Remove all rules");
        assertThat(part(page, "rules").text()).contains("No fault is in force");
        assertThat(rules()).isEmpty();
    }

    @Test
    void ruleThatIsGoneIsSaidSo() {
        addRule("{Action: DetachDisk, Error: {Code: Throttling.User}}");
        Document page = open();
        emulator.control("DELETE", "faults", "");

        page = browser.press(part(page, "row-f-1"), "Switch off");

        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("There is no fault f-1");
    }

    @ParameterizedTest
    @EnumSource(FaultTemplate.class)
    void aClickAddsEachTemplate(FaultTemplate template) {
        Document page = browser.press(part(open(), "template-" + template.key()), "Add");

        assertThat(page.select(".flash").text()).isEqualTo("f-1 is in force.");
        assertThat(rules().get(0).at("/Action").asString()).isEqualTo(template.action());
        assertThat(part(page, "row-f-1").expectFirst(".words").text()).contains(" will ");
        assertThat(Texts.EN.keys()).contains("template." + template.key(), "template." + template.key() + ".long");
    }

    @Test
    void templateTakesActionDiskAndWhichCalls() {
        Element form = part(open(), "template-lost-answer");

        browser.press(form, "Add", "action", "Detach*", "disk", "d-2", "from", "2", "times", "3");

        assertThat(rules().get(0)).isEqualTo(Emulator.JSON.readTree("""
                        {"Id":"f-1","Matched":0,"Hits":0,"Enabled":true,"Action":"Detach*","Parameters":{"DiskId":"d-2"},
                         "From":2,"Times":3,"When":"After","Fault":"ConnectionReset"}"""));
    }

    @Test
    void templateThatCouldNeverHitIsRefused() {
        Element form = part(open(), "template-stuck-detach");

        Document page = browser.press(form, "Add", "action", "StopInstance", "disk", "d-1");
        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("disk is no parameter of StopInstance");
        page = browser.press(form, "Add", "action", "Nothing");
        assertThat(page.expectFirst(".flash.bad").text()).startsWith("Action is not an emulated action");
        page = browser.press(form, "Add", "times", "many");
        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("times is not a whole number: many");
        assertThat(rules()).isEmpty();
    }

    @Test
    void addsARuleThatWasWritten() {
        String json = "{\n\t\"Action\": \"DetachDisk\",\n\t\"Error\": {\"Code\": \"InternalError\"}\n}";
        Document page = browser.press(part(open(), "main"), "Add the rule", "text", json);
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("f-1 is in force.");

        page = browser.press(part(page, "main"), "Add the rule", "text", "Action: DetachDisk\nTakes: 10s");
        assertThat(page.select("#rules tbody tr")).hasSize(2);
    }

    @Test
    void ruleWithAnErrorIsKeptWithTheReason() {
        Document page = open();
        for (String[] wrong : new String[][] {
            {"Times: 0\nFault: EmptyList", "Times is below 1"},
            {"Action: DetachDisk\nTimes: x", "Times is not a number"},
            {"{\"Action\": ", "The body cannot be read at line 1"},
            {"", "The body"},
            {"null", "The body is missing"},
            {"Colour: red", "Colour is not a field that there is"},
            {"</textarea><script>alert(1)</script>", "is not"}
        }) {
            page = browser.press(part(page, "main"), "Add the rule", "text", wrong[0]);

            assertThat(browser.status()).isEqualTo(400);
            assertThat(part(page, "custom-error").text()).contains(wrong[1]);
            assertThat(page.expectFirst("textarea").wholeText().strip()).isEqualTo(wrong[0].strip());
            assertThat(page.select("script:not([src])")).isEmpty();
        }
        assertThat(rules()).isEmpty();
    }

    @Test
    void textsOfARuleAreNeverMarkup() {
        addRule(
                "{Action: DetachDisk, Parameters: {'<b>': '<script>alert(1)</script>'}, Error: {Code: Throttling.User, Message: '</pre><script>'}}");

        Document page = open();

        assertThat(page.select("script:not([src]), .words b")).isEmpty();
        assertThat(part(page, "row-f-1").text()).contains("with <b> <script>alert(1)</script>");
    }

    @Test
    void holdsTheNextTransitionAndReleasesIt() {
        browser.press(part(open(), "hold-next"), "Hold");
        detach("d-1");
        detach("d-2");

        Document page = open();
        assertThat(part(page, "holds").expectFirst(".summary").text()).isEqualTo("1 held, 1 pending");
        assertThat(page.select("#holds tbody tr").eachAttr("id")).containsExactly("row-d-1", "row-d-2");

        page = browser.press(part(page, "row-d-2"), "Hold");
        assertThat(part(page, "holds").expectFirst(".summary").text()).isEqualTo("2 held, 0 pending");
        page = browser.press(part(page, "holds"), "Complete all that are held");

        assertThat(part(page, "holds").text()).contains("No transition is pending");
        assertThat(emulator.disk("d-1").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void speaksChinese() {
        addRule("{Action: DescribeDisks, Times: 1, Error: {Code: Throttling.User}}");

        Document page = new Browser(port, "zh-CN").open("/console/faults");

        assertThat(page.expectFirst("h1").text()).isEqualTo("故障注入");
        assertThat(part(page, "row-f-1").text()).contains("第 1 次 DescribeDisks 调用将被限流（Throttling.User）。", "已启用");
    }

    @Test
    void showsAPartOfFiveThousandTransitionsAndDisks() {
        emulator.world("Disks: ["
                + IntStream.range(0, 5000)
                        .mapToObj(
                                "{DiskId: d-%04d, PendingTransition: {Status: Available, DueTime: 2999-01-01T00:00:00Z}, Status: Creating}"
                                        ::formatted)
                        .collect(Collectors.joining(","))
                + "]");

        Document page = open();

        assertThat(part(page, "holds").expectFirst(".summary").text()).isEqualTo("0 held, 5000 pending");
        assertThat(page.select("#holds tbody tr")).hasSize(20);
        assertThat(part(page, "holds").text()).contains("The first 20 are shown here");
        assertThat(page.select("#disks option")).hasSize(50);
    }
}
