package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.state.StateModule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultWordsTest {

    private static String words(Texts texts, String rule) {
        return new FaultWords(texts).of(StateModule.read(rule, FaultRule.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fault: TransitionHeld | Every API call will begin transitions that do not end by themselves.",
                "{Action: DescribeDisks, Times: 2, Error: {Code: Throttling.User}} | The 1st and 2nd DescribeDisks calls will be"
                        + " throttled (Throttling.User).",
                "{Action: A, Nth: 113, Error: {Code: X}} | The 113th A call will fail with X.",
                "{Action: A, From: 21, Fault: EmptyList} | Every A call from the 21st on will get an empty list.",
                "{Action: A, From: 2, Times: 3, Fault: EmptyList} | The 2nd, 3rd and 4th A calls will get an empty list.",
                "{Action: A, Times: 10, Fault: EmptyList} | The first 10 A calls will get an empty list.",
                "{Action: A, From: 3, Times: 10, Fault: EmptyList} | The 10 A calls from the 3rd on will get an empty list.",
                "{Sequence: [pass, fail, fail], Times: 1, Fault: EmptyList} | The 2nd API call will get an empty list.",
                "{Sequence: [fail, fail, fail, pass, fail, fail], Fault: EmptyList} | 5 of the first 6 API calls will get an empty"
                        + " list.",
                "{Probability: 0.125, Times: 3, Takes: 61s} | 12.5 % of the API calls, at most 3, will take 61 s on the"
                        + " emulator's clock.",
                "{Action: A, Parameters: {DiskId: d-*}, AccessKeyId: k, When: After, Fault: ConnectionReset} | Every A call with"
                        + " DiskId d-* with AccessKeyId k will take effect, yet have the connection reset.",
                "{Latency: {Fixed: 200ms}, NoAnswer: 30s} | Every API call will be delayed by 0.2 s and get no answer for 30 s,"
                        + " then lose the connection.",
                "{Latency: {Min: 0s, Max: 1s}} | Every API call will be delayed by 0 s to 1 s.",
                "{Latency: {Median: 100ms, P99: 1s}} | Every API call will be delayed by 0.1 s in the median, 1 s in the 99th"
                        + " percentile.",
                "{Action: DescribeDisks, StaleBy: 5s} | Every DescribeDisks call will see the world as it was 5 s earlier.",
            })
    void saysWhatARuleDoes(String rule, String expected) {
        assertThat(words(Texts.EN, rule)).isEqualTo(expected);
    }

    @Test
    void saysItInChinese() {
        assertThat(words(Texts.ZH, "{Action: DescribeDisks, Times: 2, Error: {Code: Throttling.User}}"))
                .isEqualTo("第 1 次和第 2 次 DescribeDisks 调用将被限流（Throttling.User）。");
        assertThat(words(
                        Texts.ZH,
                        "{Action: DetachDisk, Parameters: {DiskId: d-1}, When: After, Fault: ConnectionReset}"))
                .isEqualTo("所有 DetachDisk 调用（DiskId 为 d-1）将正常执行，但会遇到连接重置。");
    }

    @Test
    void everyFaultHasItsWords() {
        Stream.of(io.ecsemulator.fault.Fault.values())
                .forEach(fault -> Stream.of(Texts.values())
                        .forEach(texts -> assertThat(texts.keys()).contains("fault." + fault)));
    }
}
