package io.ecsemulator.http;

import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.journal.CallCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The meters of calls and connections. Calls are counted from the start on, and timed from the first reading of the metrics on. */
@Component
@Lazy
final class HttpMeters implements MeterBinder {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final CallStatistics statistics;
    private final Authenticator authenticator;
    private final Connections connections;
    private final ConnectionLimits limits;
    private final HeldCalls heldCalls;
    private final BodyMemory bodyMemory;
    private final Map<CallCounts.Result, Timer> timers = new ConcurrentHashMap<>();

    HttpMeters(
            CallStatistics statistics,
            Authenticator authenticator,
            Connections connections,
            ConnectionLimits limits,
            HeldCalls heldCalls,
            BodyMemory bodyMemory) {
        this.statistics = statistics;
        this.authenticator = authenticator;
        this.connections = connections;
        this.limits = limits;
        this.heldCalls = heldCalls;
        this.bodyMemory = bodyMemory;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        statistics.setListener((call, latency) -> timer(call, registry).record(latency));
        statistics.counts().all().keySet().forEach(call -> timer(call, registry));
        FunctionCounter.builder("ecs.emulator.fault.hits", statistics, CallStatistics::faultHits)
                .description("Calls that a fault rule has hit")
                .register(registry);
        FunctionCounter.builder("ecs.emulator.callers.rejected", authenticator, Authenticator::rejectedCount)
                .description("Calls with a wrong signature, access key, token, timestamp or nonce")
                .register(registry);
        gauge("ecs.emulator.connections", "Open connections", connections, Connections::count, registry);
        gauge(
                "ecs.emulator.connections.max",
                "The most connections that stay open",
                limits,
                ConnectionLimits::max,
                registry);
        FunctionCounter.builder("ecs.emulator.connections.closed", limits, ConnectionLimits::closed)
                .description("Connections that were closed for later ones, or because a request took too long")
                .register(registry);
        gauge("ecs.emulator.calls.held", "Calls that faults delay now", heldCalls, HeldCalls::count, registry);
        gauge("ecs.emulator.calls.held.max", "The most calls that faults delay", heldCalls, HeldCalls::max, registry);
        Gauge.builder("ecs.emulator.bodies", bodyMemory, BodyMemory::taken)
                .description("Size of the request bodies that are being read")
                .baseUnit("bytes")
                .register(registry);
    }

    /** The timer of the calls of an action; the first call with a result also begins to show the count of such calls. */
    private Timer timer(CallCounts.Result call, MeterRegistry registry) {
        return timers.computeIfAbsent(call, first -> {
            Tag action = Tag.of("action", call.action());
            FunctionCounter.builder("ecs.emulator.calls", statistics.counts(), counts -> counts.of(call))
                    .description("Calls since the start; status 0 if no response was sent")
                    .tags(List.of(
                            action,
                            Tag.of("status", String.valueOf(call.status())),
                            Tag.of("code", call.code() == null ? "" : call.code())))
                    .register(registry);
            return Timer.builder("ecs.emulator.call.duration")
                    .description(
                            "From the arrival of a call to its response, with delays by faults, since the first reading of the metrics")
                    .tags(List.of(action))
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
        });
    }

    private static <T> void gauge(
            String name, String description, T measured, ToDoubleFunction<T> value, MeterRegistry registry) {
        Gauge.builder(name, measured, value).description(description).register(registry);
    }
}
