package io.ecsemulator.control;

import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRule.InjectedError;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.Latency;
import io.ecsemulator.state.StateException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees that a rule for faults says one thing, and one that can happen, whatever the operations are. */
final class FaultChecks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._\\-]{1,100}");
    private static final int LOWEST_STATUS = 400;
    private static final int HIGHEST_STATUS = 599;
    private static final Set<List<String>> LATENCIES =
            Set.of(List.of("Fixed"), List.of("Min", "Max"), List.of("Median", "P99"));

    private FaultChecks() {}

    /**
     * Checks a rule.
     *
     * @throws StateException with the place of the first value that cannot be
     */
    static void check(FaultRule rule) {
        if (rule.Parameters() != null) {
            rule.Parameters().forEach((name, value) -> refuseIf(value == null, "Parameters." + name, "is missing"));
        }
        checkWhenItHits(rule);
        checkWhatHappens(rule);
    }

    private static void checkWhenItHits(FaultRule rule) {
        atMostOne(given(
                new Field("Nth", rule.Nth()),
                new Field("Probability", rule.Probability()),
                new Field("Sequence", rule.Sequence())));
        refuseIf(rule.Nth() != null && rule.Nth() < 1, "Nth", "is below 1, which is the first call");
        refuseIf(rule.Times() != null && rule.Times() < 1, "Times", "is below 1");
        refuseIf(
                rule.Probability() != null && !(rule.Probability() > 0 && rule.Probability() <= 1),
                "Probability",
                "is not above 0 and at most 1");
        refuseIf(
                rule.Seed() != null
                        && rule.Probability() == null
                        && (rule.Latency() == null || !rule.Latency().varies()),
                "Seed",
                "is given, yet nothing is by chance; give a Probability, or a Latency that varies");
        refuseIf(
                rule.Sequence() != null && !rule.Sequence().contains(FaultRule.Step.fail),
                "Sequence",
                "has no fail, so it would never hit");
        refuseIf(
                rule.Sequence() != null && rule.Sequence().stream().anyMatch(step -> step == null),
                "Sequence",
                "has a step that is neither fail nor pass");
    }

    private static void checkWhatHappens(FaultRule rule) {
        List<String> what = given(
                new Field("Error", rule.Error()),
                new Field("NoAnswer", rule.NoAnswer()),
                new Field("Fault", rule.Fault()));
        atMostOne(what);
        refuseIf(
                what.isEmpty() && rule.Latency() == null,
                "Error",
                "is missing; give Error, NoAnswer, Fault or Latency");
        if (rule.Error() != null) {
            check(rule.Error());
        }
        checkTime("NoAnswer", rule.NoAnswer(), false);
        if (rule.Latency() != null) {
            check(rule.Latency());
        }
    }

    private static void check(InjectedError error) {
        refuseIf(error.Code() == null, "Error.Code", "is missing");
        refuseIf(
                error.Code() != null && !CODE.matcher(error.Code()).matches(),
                "Error.Code",
                "is not of letters, digits, dots, hyphens and underscores, at most 100 of them");
        refuseIf(
                error.Status() != null && (error.Status() < LOWEST_STATUS || error.Status() > HIGHEST_STATUS),
                "Error.Status",
                "is no status of an error, %d to %d".formatted(LOWEST_STATUS, HIGHEST_STATUS));
        refuseIf(
                error.Message() != null && !isText(error.Message()),
                "Error.Message",
                "has a character that XML cannot have");
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF');
    }

    private static void check(Latency latency) {
        List<String> given = given(
                new Field("Fixed", latency.Fixed()),
                new Field("Min", latency.Min()),
                new Field("Max", latency.Max()),
                new Field("Median", latency.Median()),
                new Field("P99", latency.P99()));
        refuseIf(!LATENCIES.contains(given), "Latency", "has to have Fixed, or Min and Max, or Median and P99");
        checkTime("Latency.Fixed", latency.Fixed(), false);
        checkTime("Latency.Min", latency.Min(), true);
        checkTime("Latency.Max", latency.Max(), false);
        checkTime("Latency.Median", latency.Median(), false);
        checkTime("Latency.P99", latency.P99(), false);
        checkOrder("Latency.Max", latency.Min(), latency.Max());
        checkOrder("Latency.P99", latency.Median(), latency.P99());
    }

    private static void checkTime(String field, @Nullable Duration time, boolean mayBeZero) {
        if (time == null) {
            return;
        }
        refuseIf(time.isNegative() || (time.isZero() && !mayBeZero), field, "is not above 0");
        refuseIf(time.compareTo(Faults.MAX_DELAY) > 0, field, "is longer than " + Faults.MAX_DELAY);
    }

    private static void checkOrder(String field, @Nullable Duration shorter, @Nullable Duration longer) {
        refuseIf(shorter != null && longer != null && shorter.compareTo(longer) > 0, field, "is below " + shorter);
    }

    private record Field(String name, @Nullable Object value) {}

    /** The names of those that have a value. */
    private static List<String> given(Field... fields) {
        return Stream.of(fields)
                .filter(field -> field.value != null)
                .map(Field::name)
                .toList();
    }

    private static void atMostOne(List<String> given) {
        if (given.size() > 1) {
            throw new StateException(given.get(0), "is given beside " + given.get(1) + "; give one of them");
        }
    }

    private static void refuseIf(boolean isWrong, String field, String message) {
        if (isWrong) {
            throw new StateException(field, message);
        }
    }
}
