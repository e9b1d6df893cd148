package io.ecsemulator.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep tries, and what must hold. All fields may be left out.
 *
 * @param Kinds the kinds of trouble; default: all but NoResponse, and ClientEnded only if the client is Restartable
 * @param Restartable whether the client can be started again; default: false
 * @param Actions pattern of the actions whose calls get into trouble; default: all
 * @param Only the id of a run, which is then the only one after the good run
 * @param Pairs true: two troubles in a run as well, after those with a single one; default: false
 * @param MaxRuns the maximum number of runs, the good run not counted; of more a sample is taken; default: 500
 * @param Seed seed of the sample; default: 1
 * @param SlowBy how long a slow call takes on the emulator's clock; default: PT60S
 * @param SilentFor how long there is no response, on the system clock; default: PT2S
 * @param StaleBy how old the world of a stale read is, on the emulator's clock; default: PT30S
 * @param Invariants what must hold after each run; default: all of them
 * @param MaxRepeats how often a call that changes something may be repeated beyond the good run; default: 5
 * @param MaxCalls the maximum number of calls of a run; later ones get no response; default: ten times those of the good run, and 20
 * @param MaxTime the maximum time of a run on the emulator's clock; default: PT24H
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SweepRequest(
        @Nullable List<TroubleKind> Kinds,
        @Nullable Boolean Restartable,
        @Nullable String Actions,
        @Nullable String Only,
        @Nullable Boolean Pairs,
        @Nullable Integer MaxRuns,
        @Nullable Long Seed,
        @Nullable Duration SlowBy,
        @Nullable Duration SilentFor,
        @Nullable Duration StaleBy,
        @Nullable List<Invariant> Invariants,
        @Nullable Integer MaxRepeats,
        @Nullable Integer MaxCalls,
        @Nullable Duration MaxTime) {

    private static final int DEFAULT_MAX_RUNS = 500;
    private static final int DEFAULT_MAX_REPEATS = 5;

    Set<TroubleKind> kinds() {
        return Kinds != null
                ? Set.copyOf(Kinds)
                : EnumSet.copyOf(Stream.of(TroubleKind.values())
                        .filter(kind -> kind.isDefault()
                                || (kind == TroubleKind.ClientEnded && Boolean.TRUE.equals(Restartable)))
                        .toList());
    }

    boolean pairs() {
        return Boolean.TRUE.equals(Pairs);
    }

    int maxRuns() {
        return Objects.requireNonNullElse(MaxRuns, DEFAULT_MAX_RUNS);
    }

    long seed() {
        return Objects.requireNonNullElse(Seed, 1L);
    }

    Duration slowBy() {
        return Objects.requireNonNullElse(SlowBy, Duration.ofSeconds(60));
    }

    Duration silentFor() {
        return Objects.requireNonNullElse(SilentFor, Duration.ofSeconds(2));
    }

    Duration staleBy() {
        return Objects.requireNonNullElse(StaleBy, Duration.ofSeconds(30));
    }

    List<Invariant> invariants() {
        return Objects.requireNonNullElse(Invariants, List.of(Invariant.values()));
    }

    int maxRepeats() {
        return Objects.requireNonNullElse(MaxRepeats, DEFAULT_MAX_REPEATS);
    }

    /** The maximum number of calls of a run beside a good run with so many. */
    int maxCalls(int good) {
        return Objects.requireNonNullElse(MaxCalls, 10 * good + 20);
    }

    Duration maxTime() {
        return Objects.requireNonNullElse(MaxTime, Duration.ofHours(24));
    }
}
