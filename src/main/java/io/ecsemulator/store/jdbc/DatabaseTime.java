package io.ecsemulator.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time of the database, which all servers share. It is learned from each statement that tells it, and runs steadily in between. It
 * never goes back: where it was ahead of the database it stands still for a moment.
 */
final class DatabaseTime implements InstantSource {

    /** How long an estimate is kept that is better than later ones: the shorter an answer took, the later the time that it tells. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    /**
     * What is known.
     *
     * @param time the time of the database
     * @param steady the time of the steady clock then
     * @param floor a time that was shown before
     */
    private record Known(Instant time, Instant steady, Instant floor) {}

    private final InstantSource steadyClock;
    private volatile Known known;

    /** The time of this server's steady clock, until the database tells another. */
    DatabaseTime(InstantSource steadyClock) {
        this.steadyClock = steadyClock;
        this.known = new Known(Instant.EPOCH, steadyClock.instant(), Instant.EPOCH);
    }

    @Override
    public Instant instant() {
        return at(steadyClock.instant());
    }

    private Instant at(Instant steady) {
        Known last = known;
        if (last.time.equals(Instant.EPOCH)) {
            return steady;
        }
        Instant time = last.time.plus(last.steady.until(steady, ChronoUnit.NANOS), ChronoUnit.NANOS);
        return time.isAfter(last.floor) ? time : last.floor;
    }

    /**
     * Takes over a time that the database has told just now.
     *
     * @param micros microseconds since 1970
     */
    synchronized void observe(long micros) {
        Instant steady = steadyClock.instant();
        Instant told = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        if (known.time.equals(Instant.EPOCH)) {
            known = new Known(told, steady, told);
            return;
        }
        Instant shown = at(steady);
        if (told.isAfter(shown) || Duration.between(known.steady, steady).compareTo(KEPT) > 0) {
            known = new Known(told, steady, shown);
        }
    }
}
