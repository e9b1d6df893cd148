package io.ecsemulator.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a fault: the calls that match it, which of them it hits, and what happens to those. Immutable. Only the methods
 * that return a {@link Fault} activate it.
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

    /** Matches only calls with this parameter; the value is a glob such as {@code d-*}. */
    public FaultSpec with(String parameter, String value) {
        Map<Object, @Nullable Object> parameters = new LinkedHashMap<>();
        if (rule.get("Parameters") instanceof Map<?, ?> map) {
            parameters.putAll(map);
        }
        parameters.put(parameter, value);
        return and("Parameters", parameters);
    }

    /** Matches only calls with this access key; a glob. */
    public FaultSpec by(String accessKeyId) {
        return and("AccessKeyId", accessKeyId);
    }

    /** Sets the maximum number of hits. Default: no limit. */
    public FaultSpec times(int times) {
        return and("Times", times);
    }

    /** Hits only the matching call with this number, from 1. */
    public FaultSpec nth(int nth) {
        return and("Nth", nth);
    }

    /** Hits the matching call with this number, from 1, and all later ones. */
    public FaultSpec from(int number) {
        return and("From", number);
    }

    /**
     * Hits each matching call with a probability.
     *
     * @param probability above 0 and at most 1
     * @param seed the same seed hits the same calls in each run
     */
    public FaultSpec probability(double probability, long seed) {
        return and("Probability", probability).and("Seed", seed);
    }

    /** Hits the first matching calls where the sequence has {@code fail}, not where it has {@code pass}; later calls pass. */
    public FaultSpec sequence(String... failOrPass) {
        return and("Sequence", List.of(failOrPass));
    }

    /** Applies before the effect of the call, which does not take place. This is the default. */
    public FaultSpec before() {
        return and("When", "Before");
    }

    /** Applies after the effect of the call: only the response is lost or replaced. */
    public FaultSpec after() {
        return and("When", "After");
    }

    /** Delays the response by a fixed time, by the system clock. */
    public FaultSpec latency(Duration fixed) {
        return and("Latency", Map.of("Fixed", fixed));
    }

    /** Delays the response by a time that is uniform between the two, by the system clock. */
    public FaultSpec latency(Duration min, Duration max) {
        return and("Latency", Map.of("Min", min, "Max", max));
    }

    /** Delays the response by a lognormal time with this median and 99th percentile, by the system clock. */
    public FaultSpec latencyLikeNetworks(Duration median, Duration p99) {
        return and("Latency", Map.of("Median", median, "P99", p99));
    }

    /** The call takes this time on the emulator's clock. */
    public FaultSpec taking(Duration time) {
        return and("Takes", time);
    }

    /** Sends the usual response, after the latency. */
    public Fault answer() {
        return activate();
    }

    /** Sends this error with its documented status and message. */
    public Fault fail(String code) {
        return and("Error", Map.of("Code", code)).activate();
    }

    /** Sends this error. */
    public Fault fail(String code, int status, String message) {
        return and("Error", Map.of("Code", code, "Status", status, "Message", message))
                .activate();
    }

    /**
     * Sends this error with its documented status and message, and with more fields in the response.
     *
     * @param fields for instance {@code Map.of("AccessDeniedDetail", Map.of("AuthAction", "ecs:DetachDisk"))}; values are texts,
     *     numbers, booleans, or maps of them
     */
    public Fault fail(String code, Map<String, ?> fields) {
        return and("Error", Map.of("Code", code, "Fields", fields)).activate();
    }

    /** Sends nothing for this time, by the system clock, and then closes the connection. */
    public Fault noAnswer(Duration silence) {
        return and("NoAnswer", silence).activate();
    }

    /** Resets the connection instead of a response. */
    public Fault resetConnection() {
        return and("Fault", "ConnectionReset").activate();
    }

    /** Closes the connection in the middle of the response body. */
    public Fault truncatedBody() {
        return and("Fault", "TruncatedBody").activate();
    }

    /** Sends a body that is neither JSON nor XML. */
    public Fault malformedBody() {
        return and("Fault", "MalformedBody").activate();
    }

    /** Sends 503 with the page of a gateway whose service is down. */
    public Fault serviceUnavailable() {
        return and("Fault", "ServiceUnavailable").activate();
    }

    /** Accepts calls that change something, with the usual response, but nothing changes. */
    public Fault acceptWithoutEffect() {
        return and("Fault", "AcceptedWithoutEffect").activate();
    }

    /** Sends empty lists in the responses of calls that list something. */
    public Fault emptyList() {
        return and("Fault", "EmptyList").activate();
    }

    /** Shows calls that describe something the world as it was this long ago, by the emulator's clock. */
    public Fault staleRead(Duration lag) {
        return and("StaleBy", lag).activate();
    }

    /** Locks the instances that the call names, or those of its disks, for security, just before the call. */
    public Fault instanceLocked() {
        return and("Fault", "InstanceLocked").activate();
    }

    /** Stops these instances just before the call, as somebody else would. */
    public Fault instanceStopped() {
        return and("Fault", "InstanceStopped").activate();
    }

    /** Deletes these instances just before the call, as somebody else would. */
    public Fault instanceDeleted() {
        return and("Fault", "InstanceDeleted").activate();
    }

    /** Detaches the disks that the call names just before the call, as somebody else would. */
    public Fault diskDetached() {
        return and("Fault", "DiskDetached").activate();
    }

    /** Holds the transitions that the call begins: they do not end by themselves. */
    public Fault transitionHeld() {
        return and("Fault", "TransitionHeld").activate();
    }

    /** Fails the transitions that the call begins, as far as they can fail. */
    public Fault transitionFailed() {
        return and("Fault", "TransitionFailed").activate();
    }

    private Fault activate() {
        return new Fault(api, Json.text(api.call("POST", "faults", rule), "Id"));
    }
}
