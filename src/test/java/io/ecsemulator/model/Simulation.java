package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.cloud.TransitionException;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.model.Event.Fate;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Four clients, the settling and the control API on one store, in one thread and in virtual time, beside the model. After each event
 * the store must show what the model has, and its invariants must hold; so must the journal and the rate limits.
 */
final class Simulation {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final long DAY = 86_400;
    private static final ObjectMapper JSON = StateModule.json();
    private static final ObjectMapper YAML = StateModule.yaml();

    /** A call that has yet to arrive. */
    private record Sent(int event, int client, Target target, String token) {}

    /** A call that was executed under a token. */
    private record Remembered(JsonNode response, long expiresAt) {}

    /** A saved world, and what the model had then. */
    private record Save(WorldState state, Instant time, Model model, Map<String, Remembered> calls) {}

    private final VirtualScheduler scheduler = new VirtualScheduler(START);
    private final EmulatorClock.Mode startMode;
    private final EmulatorClock clock;
    private final Store store;
    private final TransitionExecutor executor;
    private final StateReader reader;
    private final Core core;
    private final Gateway gateway;
    private final Lists lists;
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private final @Nullable Save[] saves = new Save[3];

    private final List<Throwable> failures = new ArrayList<>();
    private Model model = new Model(START);
    private Map<String, Remembered> calls = new HashMap<>();
    private final Player player = new Player(model);
    private int events;
    private boolean isStalled;

    Simulation(EmulatorClock.Mode startMode, Function<EmulatorClock, Store> stores) {
        this.startMode = startMode;
        this.clock = new EmulatorClock(startMode, scheduler::now);
        this.store = stores.apply(clock);
        this.reader = new StateReader(store.kinds(), Core::responseType);
        this.executor = new TransitionExecutor(store, clock, scheduler, failures::add);
        this.core = new Core(store);
        this.gateway = new Gateway(clock, store);
        this.lists = new Lists(parameters -> core.call("observer", parameters));
    }

    void run(List<Event> all) {
        for (Event event : all) {
            events++;
            run(event);
            arrive();
            assertThat(failures).as("failures of the settling").isEmpty();
            Invariants.check(store, event);
            gateway.check();
            assertThat(lists.summary(model.parts()))
                    .as("after event %d, %s", events, event)
                    .isEqualTo(model.summary());
            if (clock.mode() == EmulatorClock.Mode.REAL && !isStalled) {
                boolean isDue = store.step(world -> world.nextDue() != null);
                // Completing a transition leaves its alarm, which then finds nothing.
                assertThat(scheduler.waiting()).as("alarms after %s", event).isBetween(isDue ? 1 : 0, 1);
            }
        }
    }

    private void run(Event event) {
        Move move = event.move();
        switch (event.kind()) {
            case CALL -> send(event);
            case WAIT -> pass(1 + move.c() % 70, scheduler::advance);
            case STALL -> {
                isStalled = true;
                pass(1 + move.c() % 70, scheduler::stall);
            }
            case LEAP -> pass(3_600L * (1 + move.c() % 60), scheduler::advance);
            case SETTLE -> store.step(world -> world.settle(1 + move.a() % 3));
            case MODE -> {
                clock.setMode(
                        clock.mode() == EmulatorClock.Mode.REAL ? EmulatorClock.Mode.MANUAL : EmulatorClock.Mode.REAL);
                settle();
            }
            case RESET -> reset();
            case SAVE ->
                saves[move.a() % saves.length] = store.step(
                        world -> new Save(WorldState.of(world), world.now(), model.copy(), new HashMap<>(calls)));
            case RESTORE -> restore(saves[move.a() % saves.length]);
            case DOCUMENT -> document(move.a() % 2 == 0 ? JSON : YAML);
            case COMPLETE -> control(TransitionControl.COMPLETE, move);
            case FAIL -> control(TransitionControl.FAIL, move);
            case HOLD -> control(TransitionControl.HOLD, move);
        }
    }

    private void pass(long seconds, Consumer<Duration> passing) {
        if (clock.mode() == EmulatorClock.Mode.REAL) {
            passing.accept(Duration.ofSeconds(seconds));
            isStalled &= scheduler.waiting() > 0;
        } else {
            store.step(world -> {
                clock.advance(Duration.ofSeconds(seconds));
                return true;
            });
        }
        model.advance(seconds);
    }

    private void settle() {
        executor.settleDue();
        isStalled = false;
        Invariants.checkSettled(store);
    }

    private void reset() {
        store.step(world -> {
            clock.reset();
            world.clear();
            return true;
        });
        settle();
        assertThat(clock.mode()).isEqualTo(startMode);
        gateway.resetLimits();
        gateway.clearJournal();
        follow(new Model(clock.instant()), new HashMap<>());
    }

    private void restore(@Nullable Save save) {
        if (save == null) {
            return;
        }
        store.step(world -> {
            clock.returnTo(save.time);
            save.state.replace(world);
            return true;
        });
        settle();
        gateway.resetLimits();
        follow(save.model.copy(), new HashMap<>(save.calls));
    }

    private void follow(Model world, Map<String, Remembered> remembered) {
        model = world;
        calls = remembered;
        player.follow(world);
    }

    private void document(ObjectMapper mapper) {
        String shown = store.step(world -> mapper.writeValueAsString(WorldState.of(world)));
        store.step(world -> {
            reader.read(mapper.readTree(shown), world.now()).replace(world);
            return true;
        });
        settle();
        String again = store.step(world -> mapper.writeValueAsString(WorldState.of(world)));
        assertThat(again).isEqualTo(shown);
    }

    /** The world as a state document in JSON. */
    String document() {
        return store.step(world -> JSON.writeValueAsString(WorldState.of(world)));
    }

    private void control(TransitionControl control, Move move) {
        List<String> ids = player.diskAndInstanceIds();
        String id = ids.isEmpty() ? "" : ids.get(move.a() % ids.size());
        if (!model.canControl(id)) {
            return;
        }
        boolean isApplied = store.step(world -> {
            try {
                control.apply(world, Objects.requireNonNull((Resource<?>) world.resource(id)));
                return true;
            } catch (TransitionException e) {
                return false;
            }
        });
        assertThat(isApplied).as("%s of %s", control, id).isEqualTo(model.control(control, id));
    }

    private void send(Event event) {
        Target target = player.target(event.move());
        String action = event.move().action();
        String token = Core.hasClientToken(action) ? "token-" + events : "";
        Sent sent = new Sent(events + 1 + event.move().c() % 20, event.client(), target, token);
        if (event.fate() != Fate.REQUEST_LOST && event.fate() != Fate.DELAYED) {
            execute(sent);
        }
        if (event.fate() == Fate.REPEATED) {
            execute(sent);
        } else if (event.fate() != Fate.DELIVERED) {
            underWay.add(sent);
        }
    }

    /** Calls that are repeated or late arrive; what is still on its way stays there. */
    private void arrive() {
        for (int left = underWay.size(); left > 0; left--) {
            Sent sent = underWay.remove();
            if (sent.event <= events) {
                execute(sent);
            } else {
                underWay.add(sent);
            }
        }
    }

    private void execute(Sent sent) {
        Move move = sent.target.move();
        Expectation expected = player.expect(sent.target);
        Map<String, String> parameters = new TreeMap<>(Map.of("RegionId", "cn-hangzhou", "Action", move.action()));
        parameters.putAll(expected.parameters());
        if (!sent.token.isEmpty()) {
            parameters.put("ClientToken", sent.token);
        }
        String accessKeyId = "client-" + sent.client;
        if (!gateway.admits(accessKeyId, parameters, model.now())) {
            gateway.record(move.action(), 400);
            return;
        }
        JsonNode response = null;
        String refusal = "";
        try {
            response = core.call(accessKeyId, parameters);
        } catch (ApiException e) {
            refusal = String.valueOf(e.getMessage());
        }
        gateway.record(move.action(), response == null ? 400 : 200);
        Remembered before = calls.get(sent.token);
        if (before != null && before.expiresAt > model.now()) {
            assertThat(response).as("%s again: %s", move, refusal).isEqualTo(before.response);
            return;
        }
        if (expected.isAccepted() != null) {
            assertThat(response != null)
                    .as("%s is accepted: %s %s", move, parameters, refusal)
                    .isEqualTo(expected.isAccepted());
        }
        if (response != null) {
            accepted(move, response, expected);
            if (!sent.token.isEmpty()) {
                calls.put(sent.token, new Remembered(response, model.now() + DAY));
            }
        }
    }

    private void accepted(Move move, JsonNode response, Expectation expected) {
        expected.effect().accept(response);
        model.adopt(move, response, lists);
        if (move.action().equals("RunInstances") || move.action().equals("CreateInstance")) {
            for (String instanceId : model.instances.keySet()) {
                lists.all("DescribeDisks", "Disks/Disk", "InstanceId", instanceId)
                        .forEach(disk -> player.adopt(instanceId, disk));
            }
        }
    }
}
