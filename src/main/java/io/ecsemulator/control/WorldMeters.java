package io.ecsemulator.control;

import io.ecsemulator.cloud.Lateness;
import io.ecsemulator.cloud.World;
import io.ecsemulator.tenant.Tenants;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The meters of worlds and their transitions. */
@Component
@Lazy
final class WorldMeters implements MeterBinder {

    private final Tenants tenants;
    private final Lateness lateness;

    WorldMeters(Tenants tenants, Lateness lateness) {
        this.tenants = tenants;
        this.lateness = lateness;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ecs.emulator.tenants", tenants, all -> all.all().size())
                .description("Worlds, one for each access key that has its own")
                .register(registry);
        Gauge.builder("ecs.emulator.transitions.pending", tenants, WorldMeters::pendingTransitions)
                .description("Pending transitions in all worlds, without those that are held")
                .register(registry);
        FunctionTimer.builder(
                        "ecs.emulator.transitions.lateness",
                        lateness,
                        Lateness::count,
                        late -> late.total().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("How late the executor settles due transitions; reads are never late")
                .register(registry);
        TimeGauge.builder(
                        "ecs.emulator.transitions.lateness.max",
                        lateness,
                        TimeUnit.NANOSECONDS,
                        late -> late.max().toNanos())
                .description("The latest settling since the start")
                .register(registry);
    }

    private static double pendingTransitions(Tenants tenants) {
        return tenants.all().stream()
                .mapToInt(tenant -> tenant.store().read(World::pendingTransitionCount))
                .sum();
    }
}
