package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.cloud.StoreStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whether the emulator is alive and accepts calls: 200 with UP, or 503 with DOWN. */
@RestController
@RequestMapping("/_emulator/health")
final class HealthController {

    /**
     * The health of the emulator.
     *
     * @param Status {@code UP} or {@code DOWN}
     * @param Reason why worlds cannot be reached, if they cannot
     */
    record Health(
            String Status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String Reason) {}

    /**
     * The health and the build of the emulator.
     *
     * @param Status {@code UP} or {@code DOWN}
     * @param Version the project's version
     * @param Commit the abbreviated git commit; empty if unknown
     * @param BuildTime the time of the commit in ISO 8601, UTC; empty if unknown
     * @param Reason why worlds cannot be reached, if they cannot
     * @param Warning what has happened to a damaged file of worlds, if it was at the start
     */
    record BuildHealth(
            String Status,
            String Version,
            String Commit,
            String BuildTime,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String Reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String Warning) {}

    private final ApplicationAvailability availability;
    private final StoreStatus store;
    private final Build build = Build.read();

    HealthController(ApplicationAvailability availability, StoreStatus store) {
        this.availability = availability;
        this.store = store;
    }

    /** Returns liveness and readiness together, and the build. */
    @GetMapping
    ResponseEntity<BuildHealth> health() {
        String reason = store.problem();
        return answer(
                !isIn(LivenessState.BROKEN) && isReady(),
                status -> new BuildHealth(
                        status, build.version(), build.commit(), build.time(), reason, store.warning()));
    }

    /** Returns DOWN if the emulator is broken. */
    @GetMapping("/liveness")
    ResponseEntity<Health> liveness() {
        return answer(!isIn(LivenessState.BROKEN), status -> new Health(status, null));
    }

    /**
     * Returns UP from the first response until the emulator is told to stop, except while the database of the worlds cannot be
     * reached.
     */
    @GetMapping("/readiness")
    ResponseEntity<Health> readiness() {
        return answer(isReady(), status -> new Health(status, store.problem()));
    }

    private boolean isReady() {
        return !isIn(ReadinessState.REFUSING_TRAFFIC) && store.problem() == null;
    }

    private boolean isIn(AvailabilityState state) {
        AvailabilityChangeEvent<? extends AvailabilityState> last =
                availability.getLastChangeEvent(state.getClass().asSubclass(AvailabilityState.class));
        return last != null && last.getState() == state;
    }

    private static <H> ResponseEntity<H> answer(boolean up, Function<String, H> health) {
        return ResponseEntity.status(up ? 200 : 503).body(health.apply(up ? "UP" : "DOWN"));
    }
}
