package io.ecsemulator.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is being described: which calls it is for, which of them it hits, and, last, what happens to those. Only the
 * methods that return a {@link Fault} put it in force. Immutable.
 */
public final class FaultSpec {

    private final ControlApi api;
    private final Map<String, @Nullable Object> rule;

    FaultSpec(ControlApi api, Map<String, @Nullable Object> rule) {
        this.api = api;
        this.rule = rule;
    }

    private FaultSpec and(String name, Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(rule);
        more.put(name, value);
        return new FaultSpec(api, more);
    }

    /** For calls with that parameter only; {@code *} and {@code ?} stand for others, as in {@code d-*}. */
    public FaultSpec with(String parameter, String value) {
        Map<Object, @Nullable Object> parameters = new LinkedHashMap<>();
        if (rule.get("Parameters") instanceof Map<?, ?> map) {
            parameters.putAll(map);
        }
        parameters.put(parameter, value);
        return and("Parameters", parameters);
    }

    /** For calls by that access key only; {@code *} and {@code ?} stand for others. */
    public FaultSpec by(String accessKeyId) {
        return and("AccessKeyId", accessKeyId);
    }

    /** Hits the first so many of them; without it, all. */
    public FaultSpec times(int times) {
        return and("Times", times);
    }

    /** Hits only the one of that number, counted from 1. */
    public FaultSpec nth(int nth) {
        return and("Nth", nth);
    }

    /**
     * Hits some of them by chance, the same ones each time.
     *
     * @param probability from 0 to 1
     * @param seed another one makes it others
     */
    public FaultSpec probability(double probability, long seed) {
        return and("Probability", probability).and("Seed", seed);
    }

    /** Hits those for which it says {@code fail} and not those for which it says {@code pass}, once through, and none then. */
    public FaultSpec sequence(String... failOrPass) {
        return and("Sequence", List.of(failOrPass));
    }

    /** Happens before the call has an effect, so that it has none; that is so if nothing is said. */
    public FaultSpec before() {
        return and("When", "Before");
    }

    /** Happens after the call has had its effect: it is the answer that is lost or another. */
    public FaultSpec after() {
        return and("When", "After");
    }

    /** Has it all take that long. Real time passes. */
    public FaultSpec latency(Duration fixed) {
        return and("Latency", Map.of("Fixed", fixed));
    }

    /** Has it all take between the two, evenly spread. Real time passes. */
    public FaultSpec latency(Duration min, Duration max) {
        return and("Latency", Map.of("Min", min, "Max", max));
    }

    /** Has it all take as long as services do: mostly near the median, and longer than {@code p99} once in a hundred calls. */
    public FaultSpec latencyLikeNetworks(Duration median, Duration p99) {
        return and("Latency", Map.of("Median", median, "P99", p99));
    }

    /** Answered as ever, after the latency. */
    public Fault answer() {
        return inForce();
    }

    /** Answered with that error, whose status and message are those that the documents have for it. */
    public Fault fail(String code) {
        return and("Error", Map.of("Code", code)).inForce();
    }

    /** Answered with that error. */
    public Fault fail(String code, int status, String message) {
        return and("Error", Map.of("Code", code, "Status", status, "Message", message))
                .inForce();
    }

    /** Not answered at all for that long; the connection is closed then. Real time passes. */
    public Fault noAnswer(Duration silence) {
        return and("NoAnswer", silence).inForce();
    }

    /** The connection is reset instead of an answer. */
    public Fault resetConnection() {
        return and("Fault", "ConnectionReset").inForce();
    }

    /** The answer breaks off in its body. */
    public Fault truncatedBody() {
        return and("Fault", "TruncatedBody").inForce();
    }

    /** The answer's body is neither JSON nor XML. */
    public Fault malformedBody() {
        return and("Fault", "MalformedBody").inForce();
    }

    /** Answered 503, as a gateway whose service is gone does. */
    public Fault serviceUnavailable() {
        return and("Fault", "ServiceUnavailable").inForce();
    }

    private Fault inForce() {
        return new Fault(api, Json.text(api.call("POST", "faults", rule), "Id"));
    }
}
