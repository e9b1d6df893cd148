package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Runs again what the database did not do for a reason that may be gone the next time, for a limited time. */
final class Retries {

    private static final int FIRST_PAUSE = 5;
    private static final int MAX_PAUSE = 200;

    private final InstantSource steadyClock;

    Retries(InstantSource steadyClock) {
        this.steadyClock = steadyClock;
    }

    /** An id that nobody else has: letters and digits. */
    static String newId() {
        return Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    }

    /**
     * Runs an action until it succeeds.
     *
     * @throws StoreUnavailableException if it does not within the time that a call may wait
     */
    <T> T run(Supplier<T> action) {
        return run(action, false);
    }

    /** The same, also while there is no connection. */
    <T> T runWhileAway(Supplier<T> action) {
        return run(action, true);
    }

    private <T> T run(Supplier<T> action, boolean waitsForConnection) {
        Instant end = steadyClock.instant().plus(Duration.ofSeconds(Database.TIMEOUT_SECONDS));
        int pause = FIRST_PAUSE;
        while (true) {
            try {
                return action.get();
            } catch (DatabaseFailure | StoreUnavailableException e) {
                if (e instanceof StoreUnavailableException away && !waitsForConnection) {
                    throw away;
                }
                if (!steadyClock.instant().isBefore(end)) {
                    throw new StoreUnavailableException("The database does not answer: " + e.getMessage(), e);
                }
                pause(ThreadLocalRandom.current().nextInt(pause));
                pause = Math.min(MAX_PAUSE, 2 * pause);
            }
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("The emulator stops", e);
        }
    }
}
