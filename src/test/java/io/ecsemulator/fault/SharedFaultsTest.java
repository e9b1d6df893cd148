package io.ecsemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.ForwardingStore;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.Calls;
import io.ecsemulator.support.FaultServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two servers share the fault rules of a tenant. */
class SharedFaultsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Storage storage = new Storage();
    private final Faults here = FaultServers.server(scheduler, storage);
    private final List<String> events = new ArrayList<>();
    private final Faults there = FaultServers.server(scheduler, storage, new WatchedStore());

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    /** A storage in which each update runs twice, as after a conflict, and others can come before an update. */
    private static final class Storage implements RuleStorage {
        private final MemoryRuleStorage kept = new MemoryRuleStorage();
        private int updates;
        private Runnable beforeNextUpdate = () -> {};

        @Override
        public KeptRules get() {
            return kept.get();
        }

        @Override
        public <T> T update(Function<KeptRules, Update<T>> change) {
            updates++;
            Runnable before = beforeNextUpdate;
            beforeNextUpdate = () -> {};
            before.run();
            assertThat(change.apply(kept.get())).isNotNull();
            return kept.update(change);
        }
    }

    /** Tells which worlds of the past are begun and closed. */
    private final class WatchedStore extends ForwardingStore {

        WatchedStore() {
            super(new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> Instant.EPOCH), Ids.RANDOM));
        }

        @Override
        public <T> T step(Function<World, T> step) {
            return store().step(step);
        }

        @Override
        public StaleStore staleBy(Duration lag) {
            events.add("begun");
            return new Watched(store(), store().staleBy(lag));
        }
    }

    private final class Watched extends ForwardingStore implements StaleStore {
        private final StaleStore stale;

        Watched(Store store, StaleStore stale) {
            super(store);
            this.stale = stale;
        }

        @Override
        public <T> T step(Function<World, T> step) {
            return stale.step(step);
        }

        @Override
        public void close() {
            events.add("closed");
            stale.close();
        }
    }

    private static FaultRule rule(String json) {
        return JSON.readValue(json.replace('\'', '"'), FaultRule.class);
    }

    private static @Nullable FaultPlan detach(Faults server) {
        return server.match(Calls.of("DetachDisk", "testid", "DiskId=d-1"));
    }

    /** Whether calls are hit that go to two servers in turns, and their delays. */
    private static List<String> plans(Faults first, Faults second) {
        return IntStream.range(0, 100)
                .mapToObj(call -> detach(call % 2 == 0 ? first : second))
                .map(plan -> plan == null ? "passes" : plan.delay().toString())
                .toList();
    }

    @Test
    void ruleHitsTheCallsToAllServers() {
        KeptRule added = here.add(rule("{'Sequence':['fail','pass','fail']}"));

        assertThat(detach(there)).isNotNull();
        assertThat(detach(here)).isNull();
        assertThat(detach(there)).isNotNull();
        assertThat(here.all()).containsExactly(new KeptRule("f-1", added.rule(), added.seed(), true, 3, 2));
        assertThat(there.all()).isEqualTo(here.all());

        here.setEnabled("f-1", false);
        assertThat(detach(there)).isNull();
        assertThat(there.all().get(0).matched()).isEqualTo(3);
    }

    @Test
    void seedDecidesTheSameWhicheverServerIsCalled() {
        FaultRule rule = rule("{'Probability':0.5,'Seed':42,'Latency':{'Min':'PT0.1S','Max':'PT1.1S'}}");
        here.add(rule);
        List<String> inTurns = plans(here, there);
        here.reset();
        here.add(rule);

        assertThat(plans(here, here)).isEqualTo(inTurns);
        assertThat(Set.copyOf(inTurns)).contains("passes").hasSizeBetween(30, 70);
    }

    @Test
    void delayDoesNotDependOnTheNumberThatDecidesOnTheHit() {
        here.add(rule("{'Probability':0.1,'Seed':42,'Latency':{'Min':'PT0S','Max':'PT1S'}}"));

        List<Duration> delays = IntStream.range(0, 2_000)
                .mapToObj(call -> detach(here))
                .filter(Objects::nonNull)
                .map(plan -> Objects.requireNonNull(plan).delay())
                .toList();

        assertThat(delays).hasSizeBetween(150, 250).anyMatch(delay -> delay.compareTo(Duration.ofMillis(900)) > 0);
    }

    @Test
    void neighbouringSeedsShareNoNumbers() {
        String latency = "{'Seed':%d,'Latency':{'Min':'PT0S','Max':'PT10M'}}";
        here.add(rule(latency.formatted(1)));
        List<String> first = plans(here, there);
        here.reset();
        here.add(rule(latency.formatted(2)));

        assertThat(plans(here, there)).doesNotContainAnyElementsOf(first);
    }

    @Test
    void callThatNoPatternMatchesUpdatesNothing() {
        here.add(rule("{'AccessKeyId':'other'}"));
        here.add(rule("{}"));
        here.setEnabled("f-2", false);
        storage.updates = 0;

        assertThat(detach(here)).isNull();
        assertThat(detach(there)).isNull();
        assertThat(storage.updates).isZero();
    }

    @Test
    void resetHereEndsDelaysThereAtTheNextLook() {
        here.add(rule("{'Latency':{'Fixed':'PT1M'}}"));
        FaultPlan early = Objects.requireNonNull(detach(there));
        FaultPlan late = Objects.requireNonNull(detach(there));
        there.delay(early, () -> events.add("late"), () -> events.add("ended"));

        here.reset();
        assertThat(events).isEmpty();
        assertThat(detach(there)).isNull();
        assertThat(events).containsExactly("ended");
        there.delay(late, () -> events.add("late"), () -> events.add("ended at once"));

        assertThat(events).containsExactly("ended", "ended at once");
    }

    @Test
    void idsAfterAResetAreThoseOfOtherRules() {
        here.add(rule("{'AccessKeyId':'other'}"));
        assertThat(detach(there)).isNull();

        here.reset();
        here.add(rule("{}"));

        assertThat(detach(there)).extracting(FaultPlan::id).isEqualTo("f-1");
    }

    @Test
    void resetWhileACallIsMatchedLeavesItToPass() {
        here.add(rule("{}"));
        storage.beforeNextUpdate = () -> {
            there.reset();
            there.add(rule("{}"));
        };

        assertThat(detach(here)).isNull();
        assertThat(here.all().get(0).matched()).isZero();
    }

    @Test
    void ruleThatIsRemovedWhileACallIsMatchedDoesNotHitIt() {
        here.add(rule("{'Fault':'ConnectionReset'}"));
        here.add(rule("{}"));
        storage.beforeNextUpdate = () -> there.remove("f-1");

        assertThat(detach(here)).extracting(FaultPlan::id).isEqualTo("f-2");
    }

    @Test
    void staleWorldBeginsAndEndsOnEachServer() {
        here.add(rule("{'StaleBy':'PT1S'}"));
        assertThat(events).isEmpty();

        assertThat(detach(there)).isNull();
        here.add(rule("{'Fault':'ConnectionReset','Nth':2}"));
        FaultPlan plan = there.match(Calls.of("DescribeDisks", "testid", ""));
        assertThat(plan).extracting(FaultPlan::stale).isInstanceOf(Watched.class);
        assertThat(events).containsExactly("begun");

        here.remove("f-1");
        detach(there);
        assertThat(events).containsExactly("begun", "closed");
    }

    @Test
    void ruleThatThisVersionDoesNotKnowHitsNothing() {
        storage.update(rules -> rules.add(rule("{'Action':'DetachEverything'}"), 1));
        here.add(rule("{}"));

        assertThat(detach(here)).extracting(FaultPlan::id).isEqualTo("f-2");
    }

    @Test
    void rulesAreTheSameAfterTheyWereWrittenAsJson() {
        here.add(rule("{'Action':'Detach*','Parameters':{'DiskId':'d-*'},'Sequence':['pass','fail'],'When':'After',"
                + "'Error':{'Code':'X','Status':400,'Message':'100 %','Fields':{'Detail':{'A':1,'B':true}}},"
                + "'Latency':{'Median':'PT0.1S','P99':'PT1S'},'Seed':-9223372036854775808}"));
        here.add(rule("{'StaleBy':'PT1S','Times':2}"));
        here.setEnabled("f-1", false);
        detach(here);

        KeptRules rules = storage.get();

        assertThat(JSON.readValue(JSON.writeValueAsString(rules), KeptRules.class))
                .isEqualTo(rules);
        assertThat(JSON.writeValueAsString(KeptRules.NONE)).isEqualTo("{\"lastId\":0,\"rules\":[],\"resets\":0}");
    }
}
