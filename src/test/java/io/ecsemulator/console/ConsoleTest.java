package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all pages have in common. */
@EmulatorTest
class ConsoleTest {

    private static final Pattern KEY = Pattern.compile("\\.t\\(\"([a-z0-9.-]+)\"[,)]");

    private final Emulator emulator;
    private final Browser browser;
    private final int port;

    ConsoleTest(@LocalServerPort int port) {
        this.port = port;
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void followsTheLanguageOfTheBrowserAndCanBeSwitched() {
        Browser chinese = new Browser(port, "zh-CN,zh;q=0.9,en;q=0.8");
        Document page = chinese.open("/console/");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("zh");
        assertThat(page.expectFirst("h1").text()).isEqualTo("资源");

        page = chinese.press(page.expectFirst(".side"), "English");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(chinese.open("/console/").expectFirst("h1").text()).isEqualTo("World");
    }

    @Test
    void navigationMarksTheSectionOfThePage() {
        for (String page : new String[] {"", "disks/d-diskid1", "resources/disks"}) {
            assertThat(browser.open("/console/" + page)
                            .select(".side > [aria-current]")
                            .eachText())
                    .as(page)
                    .containsExactly("World");
        }
        assertThat(browser.open("/console/errors/Throttling")
                        .select(".side > [aria-current]")
                        .eachText())
                .containsExactly("Errors");
    }

    @Test
    void themeIsKept() {
        Document page = browser.open("/console/");
        assertThat(page.expectFirst("html").attr("data-theme")).isEmpty();

        page = browser.press(page.expectFirst(".side"), "Dark");

        assertThat(page.expectFirst("html").attr("data-theme")).isEqualTo("dark");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Texts.ZH.keys()).containsExactlyInAnyOrderElementsOf(Texts.EN.keys());
    }

    @Test
    void everyTextOfATemplateIsThere() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            TreeSet<String> keys = templates
                    .filter(Files::isRegularFile)
                    .flatMap(ConsoleTest::keys)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(keys).hasSizeGreaterThan(30);
            assertThat(Texts.EN.keys()).containsAll(keys);
        }
    }

    private static Stream<String> keys(Path template) {
        try {
            return KEY
                    .matcher(Files.readString(template))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void browserRunsNothingButTheScriptsOfTheConsole() {
        Answer answer = emulator.send(emulator.request("console/").GET());

        assertThat(answer.headers().get("content-security-policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain(" style=", " onclick=", "<style", "http-equiv");
    }

    @Test
    void formWithoutItsTokenIsRefusedAndChangesNothing() {
        browser.open("/console/");
        String before = emulator.control("clock").body();

        Document page = browser.post("/console/clock", "do=add&by=10&form-token=0000");

        assertThat(browser.status()).isEqualTo(403);
        assertThat(page.text()).contains("The form is from another browser");
        assertThat(emulator.control("clock").body()).isEqualTo(before);
    }

    @Test
    void pageOfAnotherSiteIsRefused() {
        assertThat(emulator.send(emulator.request("console/")
                                .header("Sec-Fetch-Site", "cross-site")
                                .GET())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void actionThatFailsLeadsBackWithItsReason() {
        Document page = browser.open("/console/");

        page = browser.press(page.expectFirst("#clock"), "+10 s", "by", "-1");

        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("by is not a number of seconds: -1");
    }

    @Test
    void actionOnWhatIsNotThereSaysSo() {
        String token =
                browser.open("/console/").expectFirst("[name=form-token]").val();

        Document page = browser.post("/console/explorer/NoAction", "form-token=" + token);

        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo(Texts.EN.text("error.operation"));
    }

    @Test
    void actionLeadsToNoOtherHost() {
        Document page = browser.open("/console/");

        page = browser.press(page.expectFirst("#clock"), "+10 s", "back", "//example.com/");

        assertThat(page.location()).endsWith("/console/");
    }

    @Test
    void setsTheClock() {
        Document page = browser.open("/console/");

        page = browser.press(page.expectFirst(".menu"), "Set", "to", "2099-01-02T03:04");

        assertThat(page.expectFirst("time").text()).isEqualTo("2099-01-02 03:04:00");
    }

    @Test
    void malformedAddressIsNoFailure() {
        for (String address :
                new String[] {"?=", "?q=%ff&account=%00", "faults?%7Bx%7D=y", "%7Bx%7D", "a%20b?c=%7Bd%7D"}) {
            Answer answer = emulator.send(emulator.request("console/" + address).GET());
            assertThat(answer.status()).as(address).isBetween(200, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//console/", "/;x/console/calls", "/%63onsole/calls"})
    void otherSpellingOfTheAddressLeadsToTheConsole(String path) {
        Answer answer = emulator.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).endsWith("/console/");
    }

    @Test
    void actionOnAPageWithALongAddressLeadsBackToThePage() {
        Document page = browser.open("/console/rules/DetachDisk?p.DiskId=" + "d".repeat(9_000));

        page = browser.press(page.expectFirst("#clock"), "+10 s");

        assertThat(page.location()).endsWith("/console/rules/DetachDisk");
    }

    @Test
    void formWithTooManyFieldsIsRefused() {
        String token =
                browser.open("/console/").expectFirst("[name=form-token]").val();

        Document page = browser.post("/console/clock", "form-token=" + token + "&do=add&by=10" + "&a=".repeat(1_000));

        assertThat(page.expectFirst(".flash.bad").text()).startsWith("The form has too many fields");
    }

    @Test
    void malformedFormIsRefused() {
        String token =
                browser.open("/console/").expectFirst("[name=form-token]").val();

        Document page = browser.post("/console/clock", "form-token=" + token + "&do=%zz");

        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("The form cannot be read.");
    }

    @Test
    void servesScriptsAndStyles() {
        for (String file : new String[] {"console.css", "console.js", "htmx.min.js", "htmx-LICENSE.txt", "icon.svg"}) {
            assertThat(emulator.send(emulator.request("console/static/" + file).GET())
                            .status())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(emulator.send(emulator.request("console/static/../ConsoleMvc.class")
                                .GET())
                        .status())
                .isEqualTo(404);
    }
}
