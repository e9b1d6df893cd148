package io.ecsemulator.control;

import io.ecsemulator.cloud.XmlText;
import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRule.InjectedError;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.Latency;
import io.ecsemulator.state.StateException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that a fault rule is complete and consistent, independently of the operations. */
final class FaultChecks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._\\-]{1,100}");
    private static final int MAX_PATTERN = 256;
    private static final int MAX_PARAMETERS = 20;
    private static final int MAX_STEPS = 1_000;
    private static final int MAX_MESSAGE = 10_000;
    private static final int MIN_STATUS = 400;
    private static final int MAX_STATUS = 599;
    private static final Set<List<String>> LATENCIES =
            Set.of(List.of("Fixed"), List.of("Min", "Max"), List.of("Median", "P99"));

    private FaultChecks() {}

    /**
     * Checks a rule.
     *
     * @throws StateException with the field of the first invalid value
     */
    static void check(FaultRule rule) {
        if (rule.Parameters() != null) {
            rule.Parameters().forEach((name, value) -> rejectIf(value == null, "Parameters." + name, "is missing"));
        }
        checkLengths(rule);
        checkMatching(rule);
        checkEffect(rule);
    }

    private static void checkLengths(FaultRule rule) {
        checkPattern("Action", rule.Action());
        checkPattern("AccessKeyId", rule.AccessKeyId());
        if (rule.Parameters() != null) {
            rejectIf(
                    rule.Parameters().size() > MAX_PARAMETERS,
                    "Parameters",
                    "has more than " + MAX_PARAMETERS + " names");
            rule.Parameters().forEach((name, pattern) -> {
                rejectIf(
                        name.length() > MAX_PATTERN,
                        "Parameters",
                        "has a name of more than " + MAX_PATTERN + " characters");
                checkPattern("Parameters." + name, pattern);
            });
        }
        rejectIf(
                rule.Sequence() != null && rule.Sequence().size() > MAX_STEPS,
                "Sequence",
                "has more than " + MAX_STEPS + " steps");
        rejectIf(
                rule.Error() != null
                        && rule.Error().Message() != null
                        && rule.Error().Message().length() > MAX_MESSAGE,
                "Error.Message",
                "has more than " + MAX_MESSAGE + " characters");
    }

    private static void checkPattern(String field, @Nullable String pattern) {
        rejectIf(
                pattern != null && pattern.length() > MAX_PATTERN,
                field,
                "has more than " + MAX_PATTERN + " characters");
    }

    private static void checkMatching(FaultRule rule) {
        rejectSeveral(given(
                new Field("Nth", rule.Nth()),
                new Field("From", rule.From()),
                new Field("Probability", rule.Probability()),
                new Field("Sequence", rule.Sequence())));
        rejectIf(rule.Nth() != null && rule.Nth() < 1, "Nth", "is below 1, which is the first call");
        rejectIf(rule.From() != null && rule.From() < 1, "From", "is below 1, which is the first call");
        rejectIf(rule.Times() != null && rule.Times() < 1, "Times", "is below 1");
        rejectIf(
                rule.Probability() != null && !(rule.Probability() > 0 && rule.Probability() <= 1),
                "Probability",
                "is not above 0 and at most 1");
        rejectIf(
                rule.Seed() != null
                        && rule.Probability() == null
                        && (rule.Latency() == null || !rule.Latency().varies()),
                "Seed",
                "is given but nothing is random; give a Probability, or a Latency that varies");
        rejectIf(
                rule.Sequence() != null && !rule.Sequence().contains(FaultRule.Step.fail),
                "Sequence",
                "has no fail, so it would never hit");
        rejectIf(
                rule.Sequence() != null && rule.Sequence().stream().anyMatch(step -> step == null),
                "Sequence",
                "has a step that is neither fail nor pass");
    }

    private static void checkEffect(FaultRule rule) {
        List<String> effects = given(
                new Field("Error", rule.Error()),
                new Field("NoAnswer", rule.NoAnswer()),
                new Field("Fault", rule.Fault()),
                new Field("StaleBy", rule.StaleBy()));
        rejectSeveral(effects);
        rejectIf(
                effects.isEmpty() && rule.Latency() == null && rule.Takes() == null,
                "Error",
                "is missing; give Error, NoAnswer, Fault, StaleBy, Takes or Latency");
        if (rule.Error() != null) {
            check(rule.Error());
        }
        checkTime("NoAnswer", rule.NoAnswer(), false);
        checkTime("StaleBy", rule.StaleBy(), false);
        checkTime("Takes", rule.Takes(), false);
        rejectSeveral(given(new Field("Takes", rule.Takes()), new Field("NoAnswer", rule.NoAnswer())));
        rejectIf(
                rule.When() == FaultRule.When.After
                        && (rule.StaleBy() != null
                                || (rule.Fault() != null && rule.Fault().isExecuted())),
                "When",
                "is After, yet the fault changes how the call is executed");
        if (rule.Latency() != null) {
            check(rule.Latency());
        }
    }

    private static void check(InjectedError error) {
        rejectIf(error.Code() == null, "Error.Code", "is missing");
        rejectIf(
                error.Code() != null && !CODE.matcher(error.Code()).matches(),
                "Error.Code",
                "is not 1 to 100 letters, digits, dots, hyphens and underscores");
        rejectIf(
                error.Status() != null && (error.Status() < MIN_STATUS || error.Status() > MAX_STATUS),
                "Error.Status",
                "is not an error status, %d to %d".formatted(MIN_STATUS, MAX_STATUS));
        rejectIf(
                error.Message() != null && !XmlText.isCarriable(error.Message()),
                "Error.Message",
                "has a character that XML does not allow");
        if (error.Fields() != null) {
            ErrorFields.check(error.Fields());
        }
    }

    private static void check(Latency latency) {
        List<String> given = given(
                new Field("Fixed", latency.Fixed()),
                new Field("Min", latency.Min()),
                new Field("Max", latency.Max()),
                new Field("Median", latency.Median()),
                new Field("P99", latency.P99()));
        rejectIf(!LATENCIES.contains(given), "Latency", "must have Fixed, or Min and Max, or Median and P99");
        checkTime("Latency.Fixed", latency.Fixed(), false);
        checkTime("Latency.Min", latency.Min(), true);
        checkTime("Latency.Max", latency.Max(), false);
        checkTime("Latency.Median", latency.Median(), false);
        checkTime("Latency.P99", latency.P99(), false);
        checkOrder("Latency.Max", latency.Min(), latency.Max());
        checkOrder("Latency.P99", latency.Median(), latency.P99());
    }

    private static void checkTime(String field, @Nullable Duration time, boolean mayBeZero) {
        checkTime(field, time, mayBeZero, Faults.MAX_DELAY);
    }

    /** Rejects a time that is negative, zero unless it may be that, or longer than {@code max}. */
    static void checkTime(String field, @Nullable Duration time, boolean mayBeZero, Duration max) {
        if (time == null) {
            return;
        }
        rejectIf(time.isNegative() || (time.isZero() && !mayBeZero), field, "is not above 0");
        rejectIf(time.compareTo(max) > 0, field, "is longer than " + max);
    }

    private static void checkOrder(String field, @Nullable Duration shorter, @Nullable Duration longer) {
        rejectIf(shorter != null && longer != null && shorter.compareTo(longer) > 0, field, "is below " + shorter);
    }

    private record Field(String name, @Nullable Object value) {}

    /** The names of the fields that have a value. */
    private static List<String> given(Field... fields) {
        return Stream.of(fields)
                .filter(field -> field.value != null)
                .map(Field::name)
                .toList();
    }

    private static void rejectSeveral(List<String> given) {
        if (given.size() > 1) {
            throw new StateException(given.get(0), "is given beside " + given.get(1) + "; give one of them");
        }
    }

    /** Throws {@link StateException} with the field if its value is wrong. */
    static void rejectIf(boolean isWrong, String field, String message) {
        if (isWrong) {
            throw new StateException(field, message);
        }
    }
}
