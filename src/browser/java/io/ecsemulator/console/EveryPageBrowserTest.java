package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page, as people see it: in both languages, light and dark, wide and narrow. Pictures are in target/screenshots. */
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("world", "/console/");
        PAGES.put("calls", "/console/calls");
        PAGES.put("call", "/console/calls/{call}");
        PAGES.put("explorer", "/console/explorer");
        PAGES.put("operation", "/console/explorer/DetachDisk");
        PAGES.put("faults", "/console/faults");
        PAGES.put("rules", "/console/rules");
        PAGES.put("verdicts", "/console/rules/DetachDisk?p.DiskId=d-locked&p.InstanceId=i-locked");
        PAGES.put("errors", "/console/errors");
        PAGES.put("error", "/console/errors/IncorrectDiskStatus");
        PAGES.put("saves", "/console/saves");
        PAGES.put("compare", "/console/saves/compare?from=before&to=");
        PAGES.put("disk", "/console/disks/d-diskid1");
        PAGES.put("resources", "/console/resources/disks");
        PAGES.put("resource", "/console/resources/instances/i-instanceid1");
        PAGES.put("go", "/console/go?id=disk");
    }

    private final Emulator emulator;
    private final Chromium chromium;

    EveryPageBrowserTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
        this.chromium = new Chromium(port);
    }

    @BeforeEach
    void somethingHappens() {
        emulator.reset();
        emulator.control("PUT", "saves/before", "");
        emulator.control(
                "POST",
                "faults",
                "{Action: DescribeDisks, Times: 5, Error: {Code: Throttling.User}, When: Before, From: 2}");
        emulator.call("DetachDisk", "InstanceId=i-instanceid1&DiskId=d-diskid1");
        emulator.advance(Duration.ofSeconds(25));
        emulator.get("Action=DetachDisk&InstanceId=i-locked&DiskId=d-locked");
        emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou");
        emulator.call("StopInstance", "InstanceId=i-t1");
        emulator.advance(Duration.ofSeconds(5));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, LIGHT, 1280, 900, en",
        "zh-CN, LIGHT, 1280, 900, zh",
        "en-US, DARK, 1280, 900, en-dark",
        "zh-CN, LIGHT, 420, 900, zh-narrow",
    })
    void isWhole(String language, ColorScheme colors, int width, int height, String suffix) {
        Page page = chromium.open(language, colors, width, height);
        String call = emulator.control("requests?limit=3")
                .json()
                .at("/Requests/0/Index")
                .asString();
        SoftAssertions pages = new SoftAssertions();
        PAGES.forEach((name, address) -> {
            int status = page.navigate(address.replace("{call}", call)).status();
            pages.assertThat(status).as(name).isEqualTo(200);

            Chromium.screenshot(page, name + "-" + suffix);

            pages.assertThat(Chromium.violations(page)).as(name).isEmpty();
            // Only tables and code may be wider than the page, and have scroll bars of their own.
            int scrollWidth = (int) page.evaluate("document.documentElement.scrollWidth");
            pages.assertThat(scrollWidth).as(name).isLessThanOrEqualTo(width);
        });
        pages.assertAll();
        assertThat(chromium.takeErrors()).isEmpty();
    }
}
