package io.ecsemulator.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Verdicts;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.tenant.Tenants;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The tests that every operation has:
 *
 * <ul>
 *   <li>An accepted call gets the response in the files {@code <Action>.json} and {@code <Action>.xml} beside the test, where
 *       {@code REQUEST-ID} and {@code ENDPOINT} stand for values that differ from run to run.
 *   <li>A refused call gets its error in both formats and changes nothing, and the journal has the rule or the parameter that
 *       refused it.
 *   <li>Each rule and each error of the operation has a refusal.
 *   <li>The verdicts of the rules agree with the calls, and asking for them changes nothing.
 * </ul>
 */
@EmulatorTest
public abstract class OperationTest {

    private static final Pattern RULE = Pattern.compile("rule (\\d+): .+");
    private static final Pattern PARAMETER = Pattern.compile("parameter [A-Za-z0-9.]+ .+");

    private final String action;
    private final Operation<?, ?, ?> operation;

    @Autowired
    private Tenants tenants;

    protected final Emulator emulator;

    protected OperationTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        this.action = action;
        this.operation = operations.stream()
                .filter(candidate -> candidate.action().equals(action))
                .findFirst()
                .orElseThrow();
        this.emulator = new Emulator(port);
    }

    /** The world of each call, as a state document in YAML. */
    protected abstract String world();

    /**
     * The time of each call, later than now; null, as here, for the time at which the emulator started, which is another in each run.
     */
    protected @Nullable Instant time() {
        return null;
    }

    /** The response to the accepted call with placeholders for what is another in each run, beside the RequestId. */
    protected String comparable(String body) {
        return body;
    }

    /** The parameters of a call that is accepted in that world. */
    protected abstract Map<String, String> accepted();

    /** The errors that the operation has only with another setting than its default: a test with that setting has the refusals. */
    protected Set<ApiError> refusedByASetting() {
        return Set.of();
    }

    /** Calls that are refused, at least one for each rule of the operation. */
    protected abstract List<Refusal> refusals();

    /**
     * A call that is refused.
     *
     * @param when what is wrong with the call
     * @param message the whole message of the response
     * @param world the world of the call; null for {@link #world()}
     */
    public record Refusal(
            String when,
            ApiError error,
            String message,
            @Nullable String world,
            Map<String, String> parameters) {

        /** The same call in another world. */
        public Refusal in(String other) {
            return new Refusal(when, error, message, other, parameters);
        }

        /** With a parameter that is given as an empty text. */
        public Refusal withEmpty(String name) {
            Map<String, String> changed = new LinkedHashMap<>(parameters);
            changed.put(name, "");
            return new Refusal(when, error, message, world, changed);
        }

        /** With names in its message. */
        public Refusal naming(Object... names) {
            return new Refusal(when, error, error.message().formatted(names), world, parameters);
        }
    }

    /**
     * The call that would be accepted, with other parameters; an empty value removes a parameter.
     *
     * @param changes as {@link Emulator#parameters(String)} reads them: {@code "DiskId=d-1&InstanceId="}
     */
    protected final Refusal refusal(String when, ApiError error, String changes) {
        return refusal(when, error, Emulator.parameters(changes));
    }

    /** The call that would be accepted, with other parameters; an empty value removes a parameter. */
    protected final Refusal refusal(String when, ApiError error, String... namesAndValues) {
        return refusal(when, error, Emulator.parameters(namesAndValues));
    }

    private Refusal refusal(String when, ApiError error, Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>(accepted());
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                parameters.remove(name);
            } else {
                parameters.put(name, value);
            }
        });
        return new Refusal(when, error, error.message(), null, parameters);
    }

    @BeforeEach
    void resetWorld() {
        begin(world());
    }

    private void begin(String world) {
        emulator.reset();
        Instant time = time();
        if (time != null) {
            emulator.advanceTo(time);
        }
        emulator.world(world);
    }

    /** A call of the operation, its answer in JSON. */
    protected final Answer call(Map<String, String> parameters, String... namesAndValues) {
        return call("JSON", parameters, namesAndValues);
    }

    /** A call of the operation with both parameters, its answer in JSON. */
    protected final Answer call(Map<String, String> parameters, String more) {
        return call("JSON", parameters, more);
    }

    private Answer call(String format, Map<String, String> parameters, String more) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(Emulator.parameters(more));
        return call(format, all);
    }

    private Answer call(String format, Map<String, String> parameters, String... namesAndValues) {
        Map<String, String> all = Emulator.parameters("Action", action, "Format", format);
        all.putAll(parameters);
        return emulator.get(all, namesAndValues);
    }

    @Test
    void answersAcceptedCallAsInTheGoldenFiles() {
        for (String format : List.of("json", "xml")) {
            resetWorld();
            String before = state();
            assertThat(verdicts(accepted()).refusal()).isNull();
            assertThat(verdicts(accepted()).broken()).isEmpty();
            assertThat(state()).isEqualTo(before);

            Answer answer = call(format, accepted());

            Golden.check(
                    getClass(),
                    action + "." + format,
                    comparable(answer.body().replace(emulator.endpoint(), "ENDPOINT")),
                    answer.requestId());
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> rejects() {
        Set<Integer> brokenRules = new HashSet<>();
        return Stream.concat(
                refusals().stream().map(refusal -> dynamicTest(refusal.when, () -> refuse(refusal, brokenRules))),
                Stream.of(dynamicTest(
                        "each rule is broken by a refusal",
                        () -> assertThat(operation.rules().stream()
                                        .filter(rule -> !brokenRules.contains(rule.number())
                                                && !refusedByASetting().contains(rule.error()))
                                        .map(rule -> rule.number() + ": " + rule.brokenWhen()))
                                .as("rules of %s that no refusal breaks", action)
                                .isEmpty())));
    }

    /** Makes a call that is refused, and adds the number of the rule that it breaks. */
    private void refuse(Refusal refusal, Set<Integer> brokenRules) {
        begin(refusal.world == null ? world() : refusal.world);
        String before = state();

        Verdicts verdicts = verdicts(refusal.parameters);
        Answer json = call("JSON", refusal.parameters);
        Answer xml = call("XML", refusal.parameters);

        assertThat(json.json().path("Code").asString()).isEqualTo(refusal.error.code());
        assertThat(json.json().path("Message").asString()).isEqualTo(refusal.message);
        assertThat(json.status()).isEqualTo(refusal.error.status());
        assertThat(xml.body())
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><Error>")
                .contains("<Code>" + refusal.error.code() + "</Code>");
        assertThat(xml.status()).isEqualTo(refusal.error.status());
        assertThat(state()).isEqualTo(before);
        if (refusal.error.equals(GatewayError.INVALID_ACTION)) {
            return;
        }
        String decision = decision(xml.requestId());
        ApiException verdict = Objects.requireNonNull(verdicts.refusal());
        assertThat(verdict).hasMessage(refusal.message);
        assertThat(verdict.decision()).isEqualTo(decision);
        Matcher rule = RULE.matcher(decision);
        if (rule.matches()) {
            int number = Integer.parseInt(rule.group(1));
            assertThat(operation.rules().get(number - 1).error()).as(decision).isEqualTo(refusal.error);
            assertThat(verdicts.broken().get(0).number()).as(decision).isEqualTo(number);
            brokenRules.add(number);
        } else {
            assertThat(decision).matches(PARAMETER);
        }
    }

    private String decision(String requestId) {
        return tenants.of("").journal().entries().stream()
                .filter(entry -> entry.RequestId().equals(requestId))
                .map(JournalEntry::Decision)
                .findFirst()
                .orElseThrow();
    }

    private String state() {
        return emulator.control("state").body();
    }

    private Verdicts verdicts(Map<String, String> parameters) {
        return tenants.of("").store().step(world -> operation.verdicts(parameters, world));
    }

    @Test
    void everyErrorHasARefusal() {
        Set<ApiError> claimed = new HashSet<>(operation.errors());
        claimed.removeAll(refusedByASetting());
        Set<ApiError> broughtAbout = refusals().stream()
                .map(Refusal::error)
                .filter(error -> !GatewayError.contains(error))
                .collect(Collectors.toSet());

        assertThat(broughtAbout).isEqualTo(claimed);
        assertThat(operation.errors()).doesNotHaveDuplicates();
    }
}
