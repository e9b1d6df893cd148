package io.ecsemulator.control;

import java.util.function.Function;
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
     */
    record Health(String Status) {}

    /**
     * The health and the build of the emulator.
     *
     * @param Status {@code UP} or {@code DOWN}
     * @param Version the project's version
     * @param Commit the abbreviated git commit; empty if unknown
     * @param BuildTime the time of the commit in ISO 8601, UTC; empty if unknown
     */
    record BuildHealth(String Status, String Version, String Commit, String BuildTime) {}

    private final ApplicationAvailability availability;
    private final Build build = Build.read();

    HealthController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Returns liveness and readiness together, and the build. */
    @GetMapping
    ResponseEntity<BuildHealth> health() {
        boolean up = !isIn(LivenessState.BROKEN) && !isIn(ReadinessState.REFUSING_TRAFFIC);
        return answer(up, status -> new BuildHealth(status, build.version(), build.commit(), build.time()));
    }

    /** Returns DOWN if the emulator is broken. */
    @GetMapping("/liveness")
    ResponseEntity<Health> liveness() {
        return answer(!isIn(LivenessState.BROKEN), Health::new);
    }

    /** Returns UP from the first response until the emulator is told to stop: the world exists before the port is open. */
    @GetMapping("/readiness")
    ResponseEntity<Health> readiness() {
        return answer(!isIn(ReadinessState.REFUSING_TRAFFIC), Health::new);
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
