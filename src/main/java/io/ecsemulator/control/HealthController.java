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

/** Whether the emulator lives and whether it takes calls: 200 with UP, or 503 with DOWN. */
@RestController
@RequestMapping("/_emulator/health")
final class HealthController {

    /** UP or DOWN. */
    record Health(String Status) {}

    /**
     * UP or DOWN, and of which build.
     *
     * @param Version that of the project
     * @param Commit the first characters of the git commit, or empty
     * @param BuildTime when it was built, or empty
     */
    record BuildHealth(String Status, String Version, String Commit, String BuildTime) {}

    private final ApplicationAvailability availability;
    private final Build build = Build.read();

    HealthController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Both. */
    @GetMapping
    ResponseEntity<BuildHealth> health() {
        boolean up = !isIn(LivenessState.BROKEN) && !isIn(ReadinessState.REFUSING_TRAFFIC);
        return answer(up, status -> new BuildHealth(status, build.version(), build.commit(), build.time()));
    }

    @GetMapping("/liveness")
    ResponseEntity<Health> liveness() {
        return answer(!isIn(LivenessState.BROKEN), Health::new);
    }

    /** The world is there before the port is open, so it is ready from the first answer until it is told to stop. */
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
