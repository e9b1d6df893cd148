package io.ecsemulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A delay of responses: fixed, uniform from Min to Max, or lognormal with a median and a 99th percentile. The fields of
 * exactly one of these are given.
 *
 * @param Fixed the delay of every response
 * @param Min the shortest delay
 * @param Max the longest delay
 * @param Median half of the delays are longer
 * @param P99 one delay in a hundred is longer
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

    /** Whether the delay is random. */
    public boolean varies() {
        return Fixed == null;
    }

    /** The delay of a response, at most {@link Faults#MAX_DELAY}. */
    Duration draw(RandomGenerator random) {
        if (Min != null && Max != null) {
            return Min.plusNanos((long) (random.nextDouble() * Max.minus(Min).toNanos()));
        }
        if (Median != null && P99 != null) {
            double median = Median.toNanos();
            double deviation = Math.log(P99.toNanos() / median) / NORMAL_P99;
            double nanos = median * Math.exp(deviation * random.nextGaussian());
            Duration time = Duration.ofNanos((long) nanos);
            return time.compareTo(Faults.MAX_DELAY) < 0 ? time : Faults.MAX_DELAY;
        }
        return Fixed == null ? Duration.ZERO : Fixed;
    }
}
