package io.ecsemulator.control;

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

    private final ApplicationAvailability availability;

    HealthController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    /** Both. */
    @GetMapping
    ResponseEntity<Health> health() {
        return answer(!isIn(LivenessState.BROKEN) && !isIn(ReadinessState.REFUSING_TRAFFIC));
    }

    @GetMapping("/liveness")
    ResponseEntity<Health> liveness() {
        return answer(!isIn(LivenessState.BROKEN));
    }

    /** The world is there before the port is open, so it is ready from the first answer until it is told to stop. */
    @GetMapping("/readiness")
    ResponseEntity<Health> readiness() {
        return answer(!isIn(ReadinessState.REFUSING_TRAFFIC));
    }

    private boolean isIn(AvailabilityState state) {
        AvailabilityChangeEvent<? extends AvailabilityState> last =
                availability.getLastChangeEvent(state.getClass().asSubclass(AvailabilityState.class));
        return last != null && last.getState() == state;
    }

    private static ResponseEntity<Health> answer(boolean up) {
        return ResponseEntity.status(up ? 200 : 503).body(new Health(up ? "UP" : "DOWN"));
    }
}
