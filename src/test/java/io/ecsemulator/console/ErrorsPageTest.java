package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Remedy;
import io.ecsemulator.support.EmulatorTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class ErrorsPageTest {

    private final Browser browser;
    private final int port;

    ErrorsPageTest(@LocalServerPort int port) {
        this.port = port;
        this.browser = new Browser(port);
    }

    @Test
    void listsEachCodeOnceAndInPages() {
        Document first = browser.open("/console/errors");
        Document last = browser.open("/console/errors?page=1000000");

        assertThat(first.select("tbody td:first-child").eachText()).hasSize(100).doesNotHaveDuplicates();
        assertThat(first.expectFirst(".pager").text()).contains("Page 1 of");
        assertThat(last.expectFirst(".pager").text()).doesNotContain("Next");
    }

    @Test
    void findsCodesByCodeMessageAndOperation() {
        assertThat(browser.open("/console/errors?q=disktypeviolation")
                        .select("tbody td:first-child")
                        .eachText())
                .containsExactly("DiskTypeViolation");
        assertThat(browser.open("/console/errors?q=mandatory+for+processing")
                        .select("tbody td:first-child")
                        .eachText())
                .contains("MissingParameter");
        assertThat(browser.open("/console/errors?q=DetachDisk")
                        .select("tbody td:first-child")
                        .eachText())
                .contains("DependencyViolation");
        assertThat(browser.open("/console/errors?q=xyzzy").expectFirst(".empty").text())
                .startsWith("No error code matches.");
    }

    @Test
    void pageOfACodeHasRulesSourceAndRemedy() {
        Document page = browser.open("/console/errors/DiskTypeViolation");

        assertThat(page.select("main").text())
                .contains("choose another resource", "Permanent for this resource as it is", "the rules of operations")
                .contains("DetachDisk 2018, 2019 7 it is a system disk");
        assertThat(page.select("tbody a").eachAttr("href")).contains("/console/rules/DetachDisk");
    }

    @Test
    void gatewayAndFaultErrorsHaveAPage() {
        assertThat(browser.open("/console/errors/Throttling.User")
                        .select("main")
                        .text())
                .contains("slow down", "checks before the rules of every operation");
        assertThat(browser.open("/console/errors/Forbidden.RAM").select("main").text())
                .contains("fault rules only");
    }

    @Test
    void unknownCodeIsNotFound() {
        Document page = browser.open("/console/errors/%3Cscript%3E");

        assertThat(browser.status()).isEqualTo(404);
        assertThat(page.select("main script")).isEmpty();
        assertThat(browser.open("/console/errors/No.Such").text()).contains("There is no such error code.");
    }

    @Test
    void hostileSearchIsText() {
        Document page = browser.open("/console/errors?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.expectFirst("input[name=q]").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    @ParameterizedTest
    @EnumSource(Remedy.class)
    void englishTextsOfRemediesAreThoseOfTheDocumentation(Remedy remedy) {
        assertThat(Texts.EN.text("remedy." + remedy.name())).isEqualTo(remedy.label());
        assertThat(Texts.EN.text("remedy." + remedy.name() + ".long")).isEqualTo(remedy.sentence());
    }

    @Test
    void speaksChinese() {
        assertThat(new Browser(port, "zh-CN")
                        .open("/console/errors/DiskTypeViolation")
                        .select("main")
                        .text())
                .contains("更换资源");
    }
}
