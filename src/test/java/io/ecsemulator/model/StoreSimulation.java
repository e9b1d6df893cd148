package io.ecsemulator.model;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.support.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Simulates a store with many seeds. The test of a store extends this class. */
public abstract class StoreSimulation {

    private static final int SEEDS = 200;
    private static final int MAX_EVENTS = 120;

    /** Creates an empty store whose ids count up. */
    protected abstract Store store(EmulatorClock clock);

    @Test
    void showsWhatTheModelShows() {
        Seeds.of(SEEDS).forEach(this::simulate);
    }

    /** Seeds that found something once, from {@code failed-seeds.txt}. */
    @Test
    void showsWhatTheModelShowsForSeedsThatFailedBefore() throws IOException {
        failedSeeds().forEach(this::simulate);
    }

    private void simulate(long seed) {
        EmulatorClock.Mode mode = seed % 2 == 0 ? EmulatorClock.Mode.REAL : EmulatorClock.Mode.MANUAL;
        Seeds.checkList(
                seed,
                random -> Stream.generate(() -> Event.random(random, Core.actions()))
                        .limit(1 + random.nextInt(MAX_EVENTS))
                        .toList(),
                events -> new Simulation(mode, this::store).run(events));
    }

    private static LongStream failedSeeds() throws IOException {
        try (InputStream in = StoreSimulation.class.getResourceAsStream("failed-seeds.txt")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#")).mapToLong(line -> Long.parseLong(line.trim()));
        }
    }
}
