package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of one edition of DetachDisk and their precedence, in whole answers.
 *
 * @param <B> the ways to break a rule
 */
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RulesTest<B extends Enum<B> & RulesTest.Numbered> {

    /** How a rule is broken; a rule may be broken in several ways. */
    interface Numbered {
        /** The rule's number in the documentation. */
        int rule();
    }

    /** A world, as a state document, and a call of DetachDisk in it. */
    interface Attempt {
        String world();

        Map<String, String> parameters();
    }

    private final List<? extends Rule<?>> rules;
    private final List<B> breaks;
    private final List<List<B>> impossible;
    protected final Emulator emulator;

    /**
     * A test of those rules.
     *
     * @param impossible pairs, in the order of their rules, that cannot be broken together
     */
    RulesTest(int port, List<? extends Rule<?>> rules, List<B> breaks, List<List<B>> impossible) {
        this.emulator = new Emulator(port);
        this.rules = rules;
        this.breaks = breaks;
        this.impossible = impossible;
    }

    /** A call in which those rules are broken, and no others. */
    abstract Attempt attempt(List<B> breaks);

    /** The parameters of that call, in its world. */
    private Map<String, String> parametersInWorld(List<B> chosen) {
        Attempt attempt = attempt(chosen);
        emulator.world(attempt.world());
        return attempt.parameters();
    }

    private ApiError error(B broken) {
        return rules.get(broken.rule() - 1).error();
    }

    Stream<B> breaks() {
        return breaks.stream();
    }

    @Test
    void everyRuleHasABreak() {
        assertThat(breaks().map(Numbered::rule).distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, rules.size()).boxed().toList());
    }

    @Test
    void acceptsCallThatBreaksNoRule() {
        Answer answer = emulator.get(parametersInWorld(List.of()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void brokenRuleAnswersInJson(B broken) {
        Map<String, String> parameters = parametersInWorld(List.of(broken));

        assertRefusedInJson(emulator.get(parameters, "Format=JSON"), error(broken));
        assertRefusedInJson(emulator.post(Map.of("Format", "json"), parameters), error(broken));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void brokenRuleAnswersInXml(B broken) {
        Map<String, String> parameters = parametersInWorld(List.of(broken));

        assertRefusedInXml(emulator.get(parameters), error(broken));
        assertRefusedInXml(emulator.post(Map.of(), parameters), error(broken));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void refusedCallChangesNothing(B broken) {
        Map<String, String> parameters = parametersInWorld(List.of(broken));
        String before = emulator.control("state").body();

        emulator.get(parameters);

        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (B first : breaks) {
            for (B second : breaks) {
                if (first.rule() < second.rule() && !impossible.contains(List.of(first, second))) {
                    pairs.add(Arguments.of(first, second));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void earlierOfTwoBrokenRulesAnswers(B first, B second) {
        Map<String, String> parameters = parametersInWorld(List.of(first, second));

        assertRefusedInJson(emulator.get(parameters, "Format=JSON"), error(first));
    }

    static final List<Map<String, String>> INCOMPLETE = List.of(
            parameters("DiskId=d-1"),
            parameters("InstanceId=i-1"),
            parameters("InstanceId=&DiskId=d-1"),
            parameters("InstanceId=i-1&DiskId=   "),
            // Names are case-sensitive.
            parameters("instanceid=i-1&DiskId=d-1"));

    @ParameterizedTest
    @FieldSource("INCOMPLETE")
    void rejectsMissingOrBlankIds(Map<String, String> ids) {
        parametersInWorld(List.of());

        assertRefusedInJson(emulator.get(ids, "Action=DetachDisk&Format=JSON"), DiskError.PARAMETER_EMPTY);
    }

    @Test
    void stoppedInstanceNeedsNoHotDetach() {
        emulator.world("""
                Instances: [{InstanceId: i-1, Status: Stopped, InstanceType: ecs.t1.small}]
                Disks: [{DiskId: d-1, InstanceId: i-1}]
                """);

        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-1");
    }

    @Test
    void ignoresOtherLocksThanSecurity() {
        emulator.world("""
                Instances: [{InstanceId: i-1, OperationLocks: [financial, recycling]}]
                Disks: [{DiskId: d-1, InstanceId: i-1, OperationLocks: [security]}]
                """);

        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-1");
    }

    protected static void assertRefusedInJson(Answer answer, ApiError error) {
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
