package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.api.ApiError;
import io.ecsemulator.disk.Attempts.Break;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each rule of DetachDisk and their precedence, in whole answers. */
@EmulatorTest
class DetachDiskRulesTest {

    private final Emulator emulator;

    DetachDiskRulesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @Test
    void everyRuleHasACase() {
        assertThat(Stream.of(Break.values()).map(each -> each.rule))
                .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1)
                        .limit(DetachDisk.RULES.size())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRuleAnswersInJson(Break broken) {
        Attempts attempt = new Attempts(broken);
        emulator.world(attempt.world());

        assertRefusedInJson(emulator.get(attempt.parameters(), "Format", "JSON"), broken.error());
        assertRefusedInJson(emulator.post(Map.of("Format", "json"), attempt.parameters()), broken.error());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRuleAnswersInXml(Break broken) {
        Attempts attempt = new Attempts(broken);
        emulator.world(attempt.world());

        assertRefusedInXml(emulator.get(attempt.parameters()), broken.error());
        assertRefusedInXml(emulator.post(Map.of(), attempt.parameters()), broken.error());
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedCallChangesNothing(Break broken) {
        Attempts attempt = new Attempts(broken);
        emulator.world(attempt.world());
        String before = emulator.control("state").body();

        emulator.get(attempt.parameters());

        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    /** Pairs in which one rule cannot be broken while the other is: nothing is known of what is not there. */
    private static final List<List<Break>> IMPOSSIBLE = List.of(
            List.of(Break.INSTANCE_NOT_FOUND, Break.LOCKED),
            List.of(Break.INSTANCE_NOT_FOUND, Break.INSTANCE_STATUS),
            List.of(Break.INSTANCE_NOT_FOUND, Break.NO_HOT_DETACH),
            List.of(Break.DISK_NOT_FOUND, Break.RELEASED),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_ATTACHED),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_IN_USE),
            List.of(Break.DISK_NOT_FOUND, Break.SYSTEM_DISK),
            List.of(Break.DISK_NOT_FOUND, Break.NOT_PORTABLE),
            // Rule 10 is about instances that are neither Running nor Stopped, rule 11 about Running ones.
            List.of(Break.INSTANCE_STATUS, Break.NO_HOT_DETACH));

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Break first : Break.values()) {
            for (Break second : Break.values()) {
                if (first.rule < second.rule && !IMPOSSIBLE.contains(List.of(first, second))) {
                    pairs.add(Arguments.of(first, second));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoBrokenRulesTheEarlierAnswers(Break first, Break second) {
        Attempts attempt = new Attempts(first, second);
        emulator.world(attempt.world());

        assertRefusedInJson(emulator.get(attempt.parameters(), "Format", "JSON"), first.error());
    }

    static final List<Map<String, String>> INCOMPLETE = List.of(
            parameters("DiskId", "d-1"),
            parameters("InstanceId", "i-1"),
            parameters("InstanceId", "", "DiskId", "d-1"),
            parameters("InstanceId", "i-1", "DiskId", "   "),
            // Names are case-sensitive.
            parameters("instanceid", "i-1", "DiskId", "d-1"));

    @ParameterizedTest
    @FieldSource("INCOMPLETE")
    void anEmptyOrBlankOrMissingIdIsRefused(Map<String, String> ids) {
        emulator.world(new Attempts().world());

        assertRefusedInJson(emulator.get(ids, "Action", "DetachDisk", "Format", "JSON"), DiskError.PARAMETER_EMPTY);
    }

    @Test
    void aStoppedInstanceNeedsNoHotDetach() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped, InstanceType: ecs.t1.small}]
                Disks: [{DiskId: d-1, InstanceId: i-1}]
                """);

        emulator.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
    }

    @Test
    void anotherLockThanForSecurityDoesNotMatter() {
        emulator.world("""
                Instances: [{InstanceId: i-1, OperationLocks: [financial, recycling]}]
                Disks: [{DiskId: d-1, InstanceId: i-1, OperationLocks: [security]}]
                """);

        emulator.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
    }

    private static void assertRefusedInJson(Answer answer, ApiError error) {
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"" + answer.requestId() + "\",\"HostId\":\"127.0.0.1\",\"Code\":\""
                        + error.code() + "\",\"Message\":\"" + error.message() + "\",\"Recommend\":\""
                        + "https://api.aliyun.com/troubleshoot?q=" + error.code() + "&product=Ecs&requestId="
                        + answer.requestId() + "\"}");
        assertThat(answer.status()).isEqualTo(error.status());
        assertThat(answer.headers()).containsEntry("content-type", "application/json;charset=utf-8");
    }

    private static void assertRefusedInXml(Answer answer, ApiError error) {
        assertThat(answer.body())
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>" + answer.requestId()
                        + "</RequestId><HostId>127.0.0.1</HostId><Code>" + error.code() + "</Code><Message>"
                        + error.message() + "</Message><Recommend><![CDATA[https://api.aliyun.com/troubleshoot?q="
                        + error.code() + "&product=Ecs&requestId=" + answer.requestId()
                        + "]]></Recommend></Error>");
        assertThat(answer.status()).isEqualTo(error.status());
        assertThat(answer.headers()).containsEntry("content-type", "text/xml;charset=utf-8");
    }
}
