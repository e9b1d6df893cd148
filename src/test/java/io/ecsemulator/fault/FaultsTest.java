package io.ecsemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FaultsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    private final Faults faults = new Faults(alarms);

    @AfterEach
    void stop() {
        alarms.shutdownNow();
    }

    private ActiveRule add(String rule) {
        return faults.add(JSON.readValue(rule, FaultRule.class), Set.of("DetachDisk", "ResizeDisk"), Map.of());
    }

    private @Nullable Hit detach(String diskId) {
        return faults.hit("DetachDisk", "testid", Map.of("DiskId", diskId));
    }

    /** Which of so many calls are hit, the first is 1. */
    private List<Integer> hits(int calls) {
        return IntStream.rangeClosed(1, calls)
                .filter(call -> detach("d-1") != null)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                         | true",
                "{'Parameters':{'DiskId':'d-*'}}            | true",
                "{'Parameters':{'DiskId':'i-*'}}            | false",
                "{'Parameters':{'DiskId':'*','Size':'*'}}   | false",
                "{'AccessKeyId':'test*'}                    | true",
                "{'AccessKeyId':'other'}                    | false",
            })
    void aRuleMatchesAllThatItSays(String rule, boolean expected) {
        ActiveRule added = add(rule.replace('\'', '"'));

        assertThat(detach("d-1") != null).isEqualTo(expected);
        assertThat(added.counts()).isEqualTo(new ActiveRule.Counts(expected ? 1 : 0, expected ? 1 : 0));
    }

    @Test
    void anotherActionPasses() {
        add("{}");

        assertThat(faults.hit("DescribeDisks", "testid", Map.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                              | 1 2 3 4 5 6",
                "{'Nth':3}                                       | 3",
                "{'Times':2}                                     | 1 2",
                "{'Sequence':['fail','pass','fail']}             | 1 3",
                "{'Sequence':['pass','fail','fail'],'Times':1}   | 2",
                "{'Probability':1}                               | 1 2 3 4 5 6",
            })
    void aRuleHitsWhenItSays(String rule, String expected) {
        ActiveRule added = add(rule.replace('\'', '"'));

        List<Integer> hits = hits(6);

        assertThat(hits)
                .containsExactlyElementsOf(List.of(expected.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
        assertThat(added.counts()).isEqualTo(new ActiveRule.Counts(6, hits.size()));
    }

    @Test
    void chanceWithASeedIsTheSameInEachRun() {
        add("{\"Probability\":0.3,\"Seed\":42}");
        List<Integer> first = hits(1000);

        faults.reset();
        add("{\"Probability\":0.3,\"Seed\":42}");
        assertThat(hits(1000)).isEqualTo(first).hasSizeBetween(240, 360);

        faults.reset();
        add("{\"Probability\":0.3,\"Seed\":43}");
        assertThat(hits(1000)).isNotEqualTo(first);
    }

    @Test
    void theFirstRuleThatHitsDecidesAndLaterOnesDoNotSeeTheCall() {
        ActiveRule first = add("{\"Times\":1}");
        ActiveRule second = add("{}");

        assertThat(detach("d-1")).extracting(Hit::id).isEqualTo(first.id());
        assertThat(detach("d-1")).extracting(Hit::id).isEqualTo(second.id());
        assertThat(first.counts()).isEqualTo(new ActiveRule.Counts(2, 1));
        assertThat(second.counts()).isEqualTo(new ActiveRule.Counts(1, 1));
    }

    @Test
    void aRuleThatIsTakenAwayHitsNoMore() {
        ActiveRule first = add("{}");
        add("{}");

        assertThat(faults.remove(first.id())).isTrue();
        assertThat(faults.remove(first.id())).isFalse();
        assertThat(detach("d-1")).extracting(Hit::id).isEqualTo("f-2");
        faults.clear();
        assertThat(detach("d-1")).isNull();
    }

    private List<Duration> latencies(String latency) {
        add("{\"Seed\":1,\"Latency\":" + latency.replace('\'', '"') + "}");
        List<Duration> latencies = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Hit hit = detach("d-1");
            latencies.add(hit == null ? Duration.ZERO : hit.latency());
        }
        return latencies.stream().sorted().toList();
    }

    @Test
    void aFixedLatencyIsAlwaysTheSame() {
        assertThat(latencies("{'Fixed':'PT0.2S'}")).containsOnly(Duration.ofMillis(200));
    }

    @Test
    void aUniformLatencyLiesBetweenItsEnds() {
        List<Duration> latencies = latencies("{'Min':'PT0.1S','Max':'PT1.1S'}");

        assertThat(latencies.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(110));
        assertThat(latencies.get(5000)).isBetween(Duration.ofMillis(570), Duration.ofMillis(630));
        assertThat(latencies.get(9999)).isBetween(Duration.ofMillis(1090), Duration.ofMillis(1100));
    }

    @Test
    void aLognormalLatencyHasItsMedianAndItsTail() {
        List<Duration> latencies = latencies("{'Median':'PT0.1S','P99':'PT1S'}");

        assertThat(latencies.get(5000)).isBetween(Duration.ofMillis(95), Duration.ofMillis(105));
        assertThat(latencies.get(9900)).isBetween(Duration.ofMillis(850), Duration.ofMillis(1150));
    }

    @Test
    void noLatencyIsLongerThanTheLongestWait() {
        List<Duration> latencies = latencies("{'Median':'PT9M','P99':'PT10M'}");

        assertThat(latencies.get(9999)).isEqualTo(Faults.LONGEST_WAIT);
    }

    @Test
    void aWaitIsOverOnceByItsTimeOrByAReset() throws InterruptedException {
        List<String> ended = new ArrayList<>();
        CountDownLatch over = new CountDownLatch(1);
        faults.waits().after(Duration.ofMinutes(1), 0, () -> ended.add("late"), () -> ended.add("ended"));
        faults.waits().after(Duration.ofMillis(1), 0, over::countDown, () -> ended.add("too early"));
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();

        faults.reset();
        faults.reset();

        assertThat(ended).containsExactly("ended");
    }

    @Test
    void aCallThatWasHitBeforeAResetDoesNotWaitAfterIt() {
        List<String> ended = new ArrayList<>();
        add("{}");
        Hit hit = Objects.requireNonNull(detach("d-1"));
        faults.reset();

        faults.waits().after(Duration.ofMinutes(1), hit.era(), () -> ended.add("late"), () -> ended.add("ended"));

        assertThat(ended).containsExactly("ended");
    }

    @Test
    void whileTheEmulatorStopsNobodyWaits() {
        List<String> ended = new ArrayList<>();
        alarms.shutdownNow();

        faults.waits().after(Duration.ofMinutes(1), 0, () -> ended.add("late"), () -> ended.add("ended"));

        assertThat(ended).containsExactly("ended");
    }
}
