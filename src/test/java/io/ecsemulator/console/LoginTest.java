package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The console of an emulator whose control API needs a token. */
@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.control-token=s3cret")
class LoginTest {

    private final Emulator emulator;
    private final Browser browser;

    LoginTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.browser = new Browser(port);
    }

    private Answer get(String path, String cookie) {
        return emulator.send(
                emulator.request("console/" + path).header("Cookie", cookie).GET());
    }

    private static String header(Answer answer, String name) {
        return answer.headers().getOrDefault(name, "");
    }

    private static String cookie(Answer answer) {
        return header(answer, "set-cookie").replaceFirst(";.*", "");
    }

    @Test
    void pageNeedsTheTokenAndIsShownAfterIt() {
        Document page = browser.open("/console/faults?x=%26y");
        assertThat(page.location()).endsWith("/console/login?back=%2Fconsole%2Ffaults%3Fx%3D%2526y");
        assertThat(page.select("nav, .clock, .account")).isEmpty();

        page = browser.press(page, "Sign in", "token", "s3cre");
        assertThat(browser.status()).isEqualTo(401);
        assertThat(page.expectFirst(".flash.bad").text()).isEqualTo("That is not the token.");
        assertThat(page.html()).doesNotContain("s3cre\"");
        assertThat(browser.open("/console/").location()).contains("/login");

        page = browser.press(browser.open("/console/faults?x=%26y"), "Sign in", "token", "s3cret");
        assertThat(page.location()).endsWith("/console/faults?x=%26y");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Faults");
        browser.press(page.expectFirst("#clock"), "+10 s");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void longAddressLeadsToTheLoginToo() {
        assertThat(browser.open("/console/calls?id=" + "x".repeat(9_000)).location())
                .endsWith("/console/login");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void largeFormIsNotReadBeforeTheToken() {
        Document page = browser.open("/console/login");

        page = browser.press(page, "Sign in", "token", "s3cret", "back", "x".repeat(10_000));

        assertThat(page.location()).endsWith("/console/login");
        assertThat(browser.open("/console/").location()).contains("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.com/",
                "https://example.com/",
                "/",
                "/console/%0D%0ASet-Cookie:%20a=b",
                "javascript:alert(1)"
            })
    void tokenLeadsToNoOtherHost(String back) {
        Document page = browser.open("/console/login?back=" + back);

        page = browser.press(page, "Sign in", "token", "s3cret");

        assertThat(page.location()).endsWith("/console/");
        assertThat(browser.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "events",
                "saves/download",
                "nothing",
                "clock",
                "?=",
                "faults/..;/login",
                "disks/..;/login",
                "login/..;/saves",
                "static/..;/faults",
                "saves/..;/static/console.css",
            })
    void nothingIsShownWithoutTheToken(String path) {
        Answer answer = get(path, "");

        assertThat(answer.body()).as(path).doesNotContain("data-clock", "Instances", "d-23jbf2v5m", "id=\"rules\"");
        assertThat(header(answer, "content-security-policy")).startsWith("default-src 'none'");
    }

    @Test
    void stylesNeedNoToken() {
        assertThat(get("static/console.css", "").status()).isEqualTo(200);
    }

    @Test
    void nothingIsChangedWithoutTheToken() {
        String cookie = cookie(get("login", ""));
        String formToken = Document.class
                .cast(Jsoup.parse(get("login", cookie).body()))
                .expectFirst("[name=form-token]")
                .val();
        for (String path : List.of("clock", "faults", "saves", "act/call", "settings")) {
            Answer answer = emulator.send(emulator.request("console/" + path)
                    .header("Cookie", cookie)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("do=clear&form-token=" + formToken)));
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(header(answer, "location")).endsWith("/console/login");
        }
    }

    @Test
    void tokenOpensAnotherSessionThanTheOneBefore() {
        Answer login = get("login", "");
        assertThat(header(login, "set-cookie"))
                .startsWith("ecs-emulator-console=closed.")
                .contains("; Path=/console", "; HttpOnly", "; SameSite=Strict")
                .doesNotContain("Max-Age", "Domain");
        String before = cookie(login);
        String formToken =
                Jsoup.parse(login.body()).expectFirst("[name=form-token]").val();

        Answer opened = emulator.send(emulator.request("console/login")
                .header("Cookie", before)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=s3cret&form-token=" + formToken)));

        assertThat(header(opened, "set-cookie")).startsWith("ecs-emulator-console=open.");
        String after = cookie(opened);
        assertThat(get("", after).status()).isEqualTo(200);
        assertThat(get("", before).status()).isEqualTo(302);
        assertThat(get("", before.replace("closed.", "open.")).status()).isEqualTo(302);
        assertThat(get("", after.substring(0, after.length() - 1)).status()).isEqualTo(302);
    }

    @Test
    void tokenOfAnotherBrowserIsNotTaken() {
        String formToken = Jsoup.parse(get("login", "").body())
                .expectFirst("[name=form-token]")
                .val();

        browser.post("/console/login", "token=s3cret&form-token=" + formToken);

        assertThat(browser.open("/console/").location()).contains("/login");
    }
}
