package io.ecsemulator.console;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.control.ClockController.ClockState;
import io.ecsemulator.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content, and what templates call.
 *
 * @param tenant whose world the page shows
 * @param accounts the access keys of all tenants, the first empty; one if all callers share a world
 * @param clock the clock of that world
 * @param texts the language
 * @param theme {@code light}, {@code dark}, or empty as the browser prefers
 * @param formToken what forms carry
 * @param message what the last action has to say; empty if nothing
 * @param isFailure whether that action failed
 * @param seen the id of what the page shows, for events
 * @param endpoint scheme, host and port by which the browser reached the emulator
 * @param path the path of the page below the console
 * @param query the parameters in the address, the account left out
 */
public record Ui(
        Tenant tenant,
        List<String> accounts,
        ClockState clock,
        Texts texts,
        String theme,
        String formToken,
        String message,
        boolean isFailure,
        String seen,
        String endpoint,
        String path,
        Map<String, String> query) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The text of a key in the language of the page. */
    public String t(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** The code of the language, for instance {@code en}. */
    public String language() {
        return texts.code();
    }

    /** The other language: code and name. */
    public Map.Entry<String, String> otherLanguage() {
        Texts other = texts == Texts.EN ? Texts.ZH : Texts.EN;
        return Map.entry(other.code(), other.label());
    }

    /** The address of another page of the same tenant; {@code query} is name, value, name, value. */
    public String link(String path, String... query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i + 1 < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        parameters.put("account", tenant.accessKeyId());
        return Links.to(path, parameters);
    }

    /** The address of this page with another value of a parameter; an empty value leaves it out. */
    public String with(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>(query);
        parameters.put(name, value);
        parameters.putIfAbsent("account", tenant.accessKeyId());
        return Links.to(path, parameters);
    }

    /** The address of a path of the control API for the same tenant, for commands that readers copy. */
    public String controlApi(String path) {
        return endpoint + "/_emulator" + link(path).substring(Links.ROOT.length());
    }

    /** The path of this page for another tenant; the page of a resource, a call or a save of this tenant leads to its section. */
    public String pathForOthers() {
        return Links.to(
                path.replaceFirst("^/(disks|resources)/.*", "/").replaceFirst("^/(calls|saves)/.*", "/$1"), Map.of());
    }

    /** The address of this page. */
    public String here() {
        return with("account", tenant.accessKeyId());
    }

    /** Whether the navigation marks a section: the page is below its path. Resources belong to the world. */
    public boolean isIn(String section) {
        return section.equals("/")
                ? path.equals("/") || path.startsWith("/disks") || path.startsWith("/resources")
                : path.equals(section) || path.startsWith(section + "/");
    }

    /** Whether the clock runs. */
    public boolean isRunning() {
        return clock.Mode() == EmulatorClock.Mode.REAL;
    }

    /** A time in UTC, to the second; a dash for none. */
    public String time(@Nullable Instant time) {
        return time == null ? "–" : TIME.format(time);
    }

    /** How long it is until a time on the emulator's clock, rounded up to seconds, for instance {@code 1 h 2 min}; 0 s if it has passed. */
    public String left(Instant time) {
        return duration(Duration.between(clock.Now(), time).plusMillis(499));
    }

    /** A duration to the nearest second, in its two largest units; 0 s for a negative one. */
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.plusMillis(500).toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds < 86_400
                ? seconds / 3600 + " h " + seconds % 3600 / 60 + " min"
                : seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
    }
}
