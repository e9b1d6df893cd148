package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class SavesPageTest {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1}]
            Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2}]
            """;

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    SavesPageTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        removeSaves();
        emulator.reset();
        emulator.world(WORLD);
    }

    @AfterEach
    void removeSaves() {
        emulator.control("saves")
                .json()
                .at("/Saves")
                .forEach(save -> emulator.control(
                        "DELETE", "saves/" + save.at("/Name").asString().replace(" ", "%20"), ""));
    }

    private Document open() {
        return browser.open("/console/saves");
    }

    private static Element part(Document page, String id) {
        return page.expectFirst("#" + id);
    }

    private Document save(String name) {
        return browser.press(part(open(), "save"), "Save the world now", "name", name);
    }

    @Test
    void withoutSavesNamesTheNextCommand() {
        assertThat(part(open(), "saves").text()).contains("No world is saved", "curl -X PUT", "_emulator/saves/");
        assertThat(open().select("#compare")).isEmpty();
    }

    @Test
    void savesRestoresAndDeletes() {
        Document page = save("before 1");
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("before 1 is saved.");
        String time = emulator.control("saves").json().at("/Saves/0/Time").asString();
        assertThat(page.expectFirst("#saves tbody tr").select("td").eachText())
                .startsWith("before 1", time.substring(0, 19).replace('T', ' '), "1", "2");

        emulator.world("Disks: []");
        emulator.advance(Duration.ofHours(1));
        page = browser.press(part(open(), "saves"), "Restore");
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("before 1 is restored: 1 instance, 2 disks.");
        assertThat(emulator.disk("d-1").at("/Status").asString()).isEqualTo("In_use");
        assertThat(page.expectFirst("#clock time").attr("datetime")).isEqualTo(time);

        assertThat(part(page, "saves").expectFirst("details.menu").text())
                .contains("Delete before 1? It cannot be brought back.");
        page = browser.press(part(page, "saves"), "Delete it");
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("before 1 is deleted.");
        assertThat(part(page, "saves").text()).contains("No world is saved");
    }

    @Test
    void wrongNamesAreRefused() {
        assertThat(save("../x").expectFirst(".flash.bad").text()).startsWith("Name is not 1 to 100 letters");
        Document page = save("a");
        emulator.control("DELETE", "saves/a", "");
        page = browser.press(part(page, "saves"), "Restore");
        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("There is no saved world a");
        browser.open("/console/saves/compare?from=a");
        assertThat(browser.status()).isEqualTo(404);
        browser.open("/console/saves/download?name=a");
        assertThat(browser.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void downloadIsTheWorldAsAFile(String format) {
        save("存档");
        String before = emulator.control("state").body();

        Answer file = emulator.send(
                emulator.request("console/saves/download?format=" + format).GET());
        assertThat(file.headers().get("content-type")).isEqualTo("application/" + format);
        assertThat(file.headers().get("content-disposition"))
                .startsWith("attachment;")
                .contains("world." + format);
        emulator.world(file.body());
        assertThat(emulator.control("state").body()).isEqualTo(before);

        file = emulator.send(emulator.request("console/saves/download?name=%E5%AD%98%E6%A1%A3&format=" + format)
                .GET());
        assertThat(file.headers().get("content-disposition")).contains("filename*=UTF-8''%E5%AD%98%E6%A1%A3." + format);
        emulator.world(file.body());
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void replacesOrMergesTheWorld() {
        String document = "  Disks:\n  - DiskId: d-3\n    Size: 50\n";
        Document page = browser.press(open(), "Merge into the world", "text", document);
        assertThat(page.expectFirst(".flash.good").text()).startsWith("Merged into the world: 0 instances, 1 disk.");
        assertThat(emulator.control("disks").json().at("/Disks")).hasSize(3);

        page = browser.press(page, "Replace the world", "text", document);
        assertThat(page.expectFirst(".flash.good").text()).isEqualTo("The world is replaced: 0 instances, 1 disk.");
        assertThat(emulator.control("disks").json().at("/Disks")).hasSize(1);
    }

    @Test
    void documentWithAnErrorIsKeptWithTheReasonAndChangesNothing() {
        String before = emulator.control("state").body();
        Document page = open();
        for (String[] wrong : new String[][] {
            {"Disks: [{DiskId: d-9, Size: -1}]", "Disks[0].Size"},
            {"{\"Disks\": [", "The body cannot be read at line 1"},
            {"</textarea><script>alert(1)</script>", "is not"},
            {"", "The body is not an object"},
        }) {
            page = browser.press(page, "Replace the world", "text", wrong[0]);
            assertThat(browser.status()).isEqualTo(400);
            assertThat(part(page, "document-error").text()).contains(wrong[1]);
            assertThat(part(page, "document").wholeText()).isEqualTo(wrong[0]);
            assertThat(page.select("script:not([src])")).isEmpty();
        }
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void takesAndShowsAWorldOfFiveThousandDisks() {
        save("before");
        String document = "Disks:\n"
                + IntStream.range(0, 5000)
                        .mapToObj("- DiskId: d-%04d\n"::formatted)
                        .collect(Collectors.joining());

        Document page = browser.press(open(), "Replace the world", "text", document);

        assertThat(page.expectFirst(".flash.good").text()).contains("0 instances, 5000 disks");
        page = browser.open("/console/saves/compare?from=before");
        assertThat(page.expectFirst(".summary").text())
                .isEqualTo("5000 added, 3 removed, 0 changed. The first 200 are shown.");
        assertThat(page.select(".diff tbody")).hasSize(WorldComparison.MAX_SHOWN);
    }

    @Test
    void comparesASaveWithTheWorldNow() {
        save("before");
        Document page = browser.open("/console/saves/compare?from=before");
        assertThat(part(page, "differences").text()).isEqualTo("These worlds are the same.");
        emulator.control("PATCH", "disks/d-1", "{DiskName: '<b>new', Tags: [{TagKey: a, TagValue: b}]}");
        emulator.control("DELETE", "disks/d-2", "");
        emulator.control("POST", "state", "Disks: [{DiskId: d-3}]");
        emulator.call("StopInstance", "InstanceId", "i-1");

        page = browser.open("/console/saves/compare?from=before");

        assertThat(page.expectFirst("h1").text()).isEqualTo("before → the world now");
        assertThat(page.expectFirst(".summary").text()).isEqualTo("1 added, 1 removed, 2 changed.");
        assertThat(page.select(".diff tbody tr").eachText())
                .containsExactly(
                        "i-1 Instances Status Running Stopping",
                        "StoppedMode Not-applicable KeepCharging",
                        "PendingTransition.Status – Stopped",
                        "PendingTransition.DueTime – "
                                + emulator.control("clock")
                                        .json()
                                        .at("/NextDueTime")
                                        .asString(),
                        "d-1 Disks DiskName <b>new",
                        "Tags.Tag [] [{\"TagKey\":\"a\",\"TagValue\":\"b\"}]",
                        "d-2 Disks removed",
                        "d-3 Disks added");

        save("after");
        page = browser.press(part(page, "compare"), "Compare", "from", "after", "to", "before");
        assertThat(page.expectFirst(".summary").text()).isEqualTo("1 added, 1 removed, 2 changed.");
        assertThat(page.expectFirst("#compare option[selected]").text()).isEqualTo("after");
    }

    @Test
    void importsAnswersAndSaysWhatWasNotUsed() {
        String answers = """
                {"RequestId": "1", "Disks": {"Disk": [{"DiskId": "d-real", "Size": 40, "Status": "Available",
                 "ZoneId": "cn-hangzhou-b", "RegionId": "cn-hangzhou", "Type": "data", "Unheard": "<b>x"}]}}
                {"Instances": {"Instance": []}}""";

        Document page = browser.press(open(), "Import", "answers", answers);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(part(page, "imported").text()).contains("Disks: 1", "Not used", "Disks[d-real].Unheard");
        assertThat(emulator.disk("d-real").at("/Size").intValue()).isEqualTo(40);

        page = browser.press(page, "Import", "answers", "{\"Code\": \"Forbidden\", \"Message\": \"no\"}");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(part(page, "answers-error").text()).contains("has an error instead of an answer");
        assertThat(part(page, "answers").wholeText()).contains("Forbidden");
    }

    @Test
    void resetsToTheStart() {
        emulator.control("POST", "faults", "{Error: {Code: Throttling.User}}");

        Document page = browser.press(part(open(), "now"), "Reset");

        assertThat(page.expectFirst(".flash.good").text()).startsWith("The world is what it was at the start:");
        assertThat(emulator.control("faults").json().at("/Faults")).isEmpty();
    }

    @Test
    void speaksChinese() {
        save("before");
        Browser chinese = new Browser(port, "zh-CN");
        assertThat(chinese.open("/console/saves").text()).contains("存档", "保存当前状态", "与当前比较", "导入");
        assertThat(chinese.open("/console/saves/compare?from=before").text()).contains("before → 当前状态", "两者没有差异");
    }
}
