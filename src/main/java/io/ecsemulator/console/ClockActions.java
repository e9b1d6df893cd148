package io.ecsemulator.console;

import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.control.ClockController;
import io.ecsemulator.control.ClockController.Advance;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The buttons of the clock, on every page. */
@Controller
final class ClockActions {

    /** The length of 2026-11-29T20:54. */
    private static final int WITHOUT_SECONDS = 16;

    private final ClockController clock;

    ClockActions(ClockController clock) {
        this.clock = clock;
    }

    /** Freezes the clock, lets it run, or advances it. */
    @PostMapping("/clock")
    void act(Tenant tenant, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = Form.of(request);
        switch (form.get("do")) {
            case "freeze" -> clock.freeze(tenant);
            case "run" -> clock.set(new ClockController.Setting(Mode.REAL), tenant);
            case "add" -> clock.advance(new Advance(seconds(form.get("by")), null, null, null), tenant);
            case "next" -> clock.advance(new Advance(null, null, true, null), tenant);
            case "idle" -> clock.advance(new Advance(null, null, null, true), tenant);
            case "set" -> clock.advance(new Advance(null, time(form.get("to")), null, null), tenant);
            default -> throw new StateException("do", "is none of freeze, run, add, next, idle, set");
        }
        Back.to(form, response);
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofSeconds(Long.parseUnsignedLong(text));
        } catch (NumberFormatException e) {
            throw new StateException("by", "is not a number of seconds: " + text);
        }
    }

    /** Browsers send {@code 2026-11-29T20:54} from a field for a time; it is UTC, as all times of the API. */
    private static Instant time(String text) {
        try {
            return Instant.parse(
                    text.length() == WITHOUT_SECONDS ? text + ":00Z" : text.endsWith("Z") ? text : text + "Z");
        } catch (DateTimeParseException e) {
            throw new StateException("to", "is not a time like 2026-11-29T20:54:00Z: " + text);
        }
    }
}
