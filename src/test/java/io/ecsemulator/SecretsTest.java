package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tokens, passwords, secrets and signatures of callers appear nowhere, whatever is logged. */
@EmulatorTest
@TestPropertySource(
        properties = {
            "ecs.emulator.credentials[0].access-key-id=testid",
            "ecs.emulator.credentials[0].access-key-secret=Hidden-Key-Secret",
            "ecs.emulator.credentials[1].access-key-id=STS.testid",
            "ecs.emulator.credentials[1].access-key-secret=Hidden-Sts-Secret",
            "ecs.emulator.credentials[1].security-token=Hidden-Token",
            "ecs.emulator.auth=lenient"
        })
class SecretsTest {

    private static final String MARK = "Hidden";

    private final Emulator emulator;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("io.ecsemulator");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private Level rootLevel = Level.WARN;
    private Level ownLevel = Level.INFO;

    SecretsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void logEverything() {
        emulator.reset();
        rootLevel = root.getLevel();
        ownLevel = own.getLevel();
        root.setLevel(Level.TRACE);
        own.setLevel(Level.TRACE);
        log.setContext(root.getLoggerContext());
        log.start();
        // Only here: the console would be flooded.
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(log);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender(log);
        others.forEach(root::addAppender);
        root.setLevel(rootLevel);
        own.setLevel(ownLevel);
    }

    private static Map<String, String> signed(String accessKeyId, String... more) {
        Map<String, String> parameters = Emulator.parameters(
                "AccessKeyId", accessKeyId,
                "Version", "2014-05-26",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", "n",
                "Timestamp", "2026-11-22T10:00:00Z",
                "Signature", "Hidden-Signature");
        parameters.putAll(Emulator.parameters(more));
        return parameters;
    }

    @Test
    void noSecretIsShown() {
        List<String> shown = new ArrayList<>();
        List<Map<String, String>> calls = List.of(
                signed("STS.testid", "Action", "DescribeDisks", "SecurityToken", "Hidden-Token"),
                signed("STS.testid", "Action", "DescribeDisks", "SecurityToken", "Hidden-Other-Token"),
                signed("testid", "Action", "ReInitDisk", "DiskId", "d-1", "Password", "Hidden-Pass-1"),
                signed("nobody", "Action", "ReInitDisk", "DiskId", "d-23jbf2v5m", "Password", "Hidden-Pass-1"),
                signed(
                        "nobody",
                        "Action",
                        "CreateInstance",
                        "RegionId",
                        "cn-hangzhou",
                        "ClientToken",
                        "t",
                        "InstanceType",
                        "ecs.g6.large",
                        "ImageId",
                        "m-1",
                        "Password",
                        "Hidden-Pass-1",
                        "Format",
                        "JSON"),
                signed("nobody", "Action", "NoSuchAction", "Password", "Hidden\u0001"));
        for (Map<String, String> call : calls) {
            shown.add(emulator.get(call).body());
            shown.add(emulator.post(Map.of("Format", "JSON"), call).body());
        }
        String credential = "Credential=STS.testid,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;"
                + "x-acs-security-token;x-acs-signature-nonce;x-acs-version,Signature=Hidden-Signature";
        shown.add(emulator.send(emulator.request("?Password=Hidden-Pass-1")
                        .header("Authorization", "ACS3-HMAC-SHA256 " + credential)
                        .header("x-acs-action", "ReInitDisk")
                        .header("x-acs-version", "2014-05-26")
                        .header("x-acs-date", "2026-11-22T10:00:00Z")
                        .header("x-acs-signature-nonce", "n")
                        .header("x-acs-security-token", "Hidden-Token")
                        .header(
                                "x-acs-content-sha256",
                                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
                .body());
        for (String path :
                List.of("state", "requests", "requests/counts", "accounts", "faults", "clock", "health", "metrics")) {
            shown.add(emulator.control(path).body());
        }
        List<String> lines = List.copyOf(log.list).stream()
                // The client and the test framework run in the same JVM.
                .filter(event -> !event.getLoggerName().startsWith("jdk.")
                        && !event.getLoggerName().startsWith("org.springframework.test."))
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();

        assertThat(shown)
                .filteredOn(text -> text.contains("SignatureDoesNotMatch"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(shown).noneMatch(text -> text.contains(MARK));
        assertThat(lines).anyMatch(line -> line.contains("compare it with the server's"));
        assertThat(lines).noneMatch(line -> line.contains(MARK));
    }
}
