package io.ecsemulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How much longer an answer takes: a fixed time, or one by chance that is uniform from Min to Max, or lognormal with a
 * median and the time that only one in a hundred exceeds. The fields of one of the three are given.
 *
 * @param Fixed always that long
 * @param Min at least that long
 * @param Max at most that long
 * @param Median half of the answers take longer
 * @param P99 one answer in a hundred takes longer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Latency(
        @Nullable Duration Fixed,
        @Nullable Duration Min,
        @Nullable Duration Max,
        @Nullable Duration Median,
        @Nullable Duration P99) {

    /** The 99th percentile of the standard normal distribution. */
    private static final double NORMAL_P99 = 2.3263478740408408;

    /** Whether chance has a part in it. */
    public boolean varies() {
        return Fixed == null;
    }

    /** The time for one answer, at most {@link Faults#LONGEST_WAIT}. */
    Duration next(RandomGenerator random) {
        if (Min != null && Max != null) {
            return Min.plusNanos((long) (random.nextDouble() * Max.minus(Min).toNanos()));
        }
        if (Median != null && P99 != null) {
            double median = Median.toNanos();
            double deviation = Math.log(P99.toNanos() / median) / NORMAL_P99;
            double nanos = median * Math.exp(deviation * random.nextGaussian());
            Duration time = Duration.ofNanos((long) nanos);
            return time.compareTo(Faults.LONGEST_WAIT) < 0 ? time : Faults.LONGEST_WAIT;
        }
        return Fixed == null ? Duration.ZERO : Fixed;
    }
}
