package io.ecsemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Calls;
import io.ecsemulator.support.FaultServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Faults faults = FaultServers.server(scheduler, new MemoryRuleStorage());
    private final List<String> ended = new ArrayList<>();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private KeptRule add(String rule) {
        return faults.add(JSON.readValue(rule.replace('\'', '"'), FaultRule.class));
    }

    private void assertCounts(KeptRule added, int matched, int hits) {
        assertThat(faults.all())
                .filteredOn(rule -> rule.id().equals(added.id()))
                .singleElement()
                .isEqualTo(new KeptRule(added.id(), added.rule(), added.seed(), true, matched, hits));
    }

    private @Nullable FaultPlan detach() {
        return faults.match(Calls.of("DetachDisk", "testid", "DiskId=d-1"));
    }

    /** The numbers of the calls that are hit, from 1 on. */
    private List<Integer> hits(int calls) {
        return IntStream.rangeClosed(1, calls)
                .filter(call -> detach() != null)
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
    void ruleMatchesIfAllItsPatternsDo(String rule, boolean expected) {
        KeptRule added = add(rule);

        assertThat(detach() != null).isEqualTo(expected);
        assertCounts(added, expected ? 1 : 0, expected ? 1 : 0);
    }

    @Test
    void otherActionsPass() {
        add("{}");

        assertThat(faults.match(Calls.of("DescribeRegions", "testid", ""))).isNull();
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
    void ruleHitsTheCallsThatItDefines(String rule, String expected) {
        KeptRule added = add(rule);

        List<Integer> hits = hits(6);

        assertThat(hits)
                .containsExactlyElementsOf(List.of(expected.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
        assertCounts(added, 6, hits.size());
    }

    @Test
    void seedMakesProbabilityReproducible() {
        add("{'Probability':0.3,'Seed':42}");
        List<Integer> first = hits(1000);

        faults.reset();
        add("{'Probability':0.3,'Seed':42}");
        assertThat(hits(1000)).isEqualTo(first).hasSizeBetween(240, 360);

        faults.reset();
        add("{'Probability':0.3,'Seed':43}");
        assertThat(hits(1000)).isNotEqualTo(first);
    }

    @Test
    void firstRuleThatHitsDecidesAndLaterRulesDoNotSeeTheCall() {
        KeptRule first = add("{'Times':1}");
        KeptRule second = add("{}");

        assertThat(detach()).extracting(FaultPlan::id).isEqualTo(first.id());
        assertThat(detach()).extracting(FaultPlan::id).isEqualTo(second.id());
        assertCounts(first, 2, 1);
        assertCounts(second, 1, 1);
    }

    @Test
    void removedRuleHitsNoCalls() {
        KeptRule first = add("{}");
        add("{}");

        assertThat(faults.remove(first.id())).isTrue();
        assertThat(faults.remove(first.id())).isFalse();
        assertThat(detach()).extracting(FaultPlan::id).isEqualTo("f-2");
        faults.clear();
        assertThat(detach()).isNull();
    }

    private List<Duration> delays(String latency) {
        add("{'Seed':1,'Latency':" + latency + "}");
        return IntStream.range(0, 10_000)
                .mapToObj(call -> Objects.requireNonNull(detach()).delay())
                .sorted()
                .toList();
    }

    @Test
    void fixedLatencyIsAlwaysTheSame() {
        assertThat(delays("{'Fixed':'PT0.2S'}")).containsOnly(Duration.ofMillis(200));
    }

    @Test
    void uniformLatencyIsSpreadFromMinToMax() {
        List<Duration> delays = delays("{'Min':'PT0.1S','Max':'PT1.1S'}");

        assertThat(delays.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(110));
        assertThat(delays.get(5000)).isBetween(Duration.ofMillis(570), Duration.ofMillis(630));
        assertThat(delays.get(9999)).isBetween(Duration.ofMillis(1090), Duration.ofMillis(1100));
    }

    @Test
    void lognormalLatencyHasItsMedianAndP99() {
        List<Duration> delays = delays("{'Median':'PT0.1S','P99':'PT1S'}");

        assertThat(delays.get(5000)).isBetween(Duration.ofMillis(95), Duration.ofMillis(105));
        assertThat(delays.get(9900)).isBetween(Duration.ofMillis(850), Duration.ofMillis(1150));
    }

    @Test
    void latencyIsBounded() {
        assertThat(delays("{'Median':'PT9M','P99':'PT10M'}").get(9999)).isEqualTo(Faults.MAX_DELAY);
    }

    /** Delays a call that a rule with this latency hits. */
    private void delay(String latency, Runnable onTime, String onReset) {
        add("{'Latency':{'Fixed':'" + latency + "'}}");
        faults.delay(Objects.requireNonNull(detach()), onTime, () -> ended.add(onReset));
        faults.clear();
    }

    @Test
    void delayEndsOnceInTimeOrByReset() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        delay("PT1M", () -> ended.add("late"), "reset");
        delay("PT0.001S", over::countDown, "too early");
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();

        faults.reset();
        faults.reset();

        assertThat(ended).containsExactly("reset");
    }

    @Test
    void callHitBeforeResetIsNotDelayedAfterIt() {
        add("{'Latency':{'Fixed':'PT1M'}}");
        FaultPlan plan = Objects.requireNonNull(detach());
        faults.reset();

        faults.delay(plan, () -> ended.add("late"), () -> ended.add("reset"));

        assertThat(ended).containsExactly("reset");
    }

    @Test
    void stoppingEmulatorDelaysNoCall() {
        scheduler.shutdownNow();

        delay("PT1M", () -> ended.add("on time"), "reset");

        assertThat(ended).containsExactly("on time");
    }

    @Test
    void stopEndsDelaysAtOnce() {
        delay("PT1M", () -> ended.add("before"), "reset");

        faults.stop();
        delay("PT1M", () -> ended.add("after"), "reset");

        assertThat(ended).containsExactly("before", "after");
    }
}
