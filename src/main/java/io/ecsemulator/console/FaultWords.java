package io.ecsemulator.console;

import io.ecsemulator.fault.FaultRule;
import io.ecsemulator.fault.FaultRule.Step;
import io.ecsemulator.fault.FaultRule.When;
import io.ecsemulator.fault.Latency;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says in a sentence which calls a fault rule hits and what happens to them.
 *
 * @param texts the language
 */
record FaultWords(Texts texts) {

    /** The maximum number of calls that are named one by one. */
    private static final int MAX_NAMED = 4;

    private static final int LAST_TEEN = 19;

    /** The sentence. */
    String of(FaultRule rule) {
        return texts.text(
                rule.When() == When.After ? "fault.sentence.after" : "fault.sentence", calls(rule), effect(rule));
    }

    private String calls(FaultRule rule) {
        String call = rule.Action() == null || rule.Action().equals("*") ? "API" : rule.Action();
        StringBuilder words = new StringBuilder(which(rule, call));
        if (rule.Parameters() != null) {
            rule.Parameters().forEach((name, value) -> words.append(texts.text("fault.with", name, value)));
        }
        if (rule.AccessKeyId() != null) {
            words.append(texts.text("fault.with", "AccessKeyId", rule.AccessKeyId()));
        }
        return words.toString();
    }

    private String which(FaultRule rule, String call) {
        int times = rule.Times() == null ? Integer.MAX_VALUE : rule.Times();
        if (rule.Nth() != null) {
            return named(List.of(rule.Nth()), call);
        }
        if (rule.Sequence() != null) {
            List<Step> steps = rule.Sequence();
            List<Integer> failing = IntStream.range(0, steps.size())
                    .filter(i -> steps.get(i) == Step.fail)
                    .limit(times)
                    .mapToObj(i -> i + 1)
                    .toList();
            return failing.size() <= MAX_NAMED
                    ? named(failing, call)
                    : texts.text("fault.some", failing.size(), steps.size(), call);
        }
        if (rule.Probability() != null) {
            String percent = BigDecimal.valueOf(rule.Probability())
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            return texts.text("fault.percent", percent, call)
                    + (rule.Times() == null ? "" : texts.text("fault.at-most", times));
        }
        int from = rule.From() == null ? 1 : rule.From();
        if (times <= MAX_NAMED) {
            return named(IntStream.range(from, from + times).boxed().toList(), call);
        }
        if (rule.Times() == null) {
            return from == 1 ? texts.text("fault.every", call) : texts.text("fault.every-from", call, ordinal(from));
        }
        return from == 1
                ? texts.text("fault.first", times, call)
                : texts.text("fault.from", times, call, ordinal(from));
    }

    private String named(List<Integer> calls, String call) {
        List<String> ordinals = calls.stream().map(this::ordinal).toList();
        String last = ordinals.get(ordinals.size() - 1);
        return calls.size() == 1
                ? texts.text("fault.nth", last, call)
                : texts.text(
                        "fault.nths",
                        String.join(texts.text("fault.comma"), ordinals.subList(0, ordinals.size() - 1)),
                        last,
                        call);
    }

    private String ordinal(int number) {
        if (texts == Texts.ZH) {
            return String.valueOf(number);
        }
        boolean isTeen = number % 100 > 10 && number % 100 <= LAST_TEEN;
        return number
                + (isTeen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }

    private String effect(FaultRule rule) {
        List<String> effects = new ArrayList<>();
        if (rule.Latency() != null) {
            effects.add(latency(rule.Latency()));
        }
        if (rule.Takes() != null) {
            effects.add(texts.text("fault.takes", time(rule.Takes())));
        }
        if (rule.Error() != null) {
            String code = String.valueOf(rule.Error().Code());
            effects.add(texts.text(code.startsWith("Throttling") ? "fault.throttled" : "fault.error", code));
        }
        if (rule.NoAnswer() != null) {
            effects.add(texts.text("fault.no-answer", time(rule.NoAnswer())));
        }
        if (rule.Fault() != null) {
            effects.add(texts.text("fault." + rule.Fault().name()));
        }
        if (rule.StaleBy() != null) {
            effects.add(texts.text("fault.stale", time(rule.StaleBy())));
        }
        return effects.stream().collect(Collectors.joining(texts.text("fault.and")));
    }

    private String latency(Latency latency) {
        if (latency.Min() != null && latency.Max() != null) {
            return texts.text("fault.latency.between", time(latency.Min()), time(latency.Max()));
        }
        if (latency.Median() != null && latency.P99() != null) {
            return texts.text("fault.latency.median", time(latency.Median()), time(latency.P99()));
        }
        return texts.text("fault.latency", time(latency.Fixed() == null ? Duration.ZERO : latency.Fixed()));
    }

    /** A time in seconds, for instance {@code 0.2 s}. */
    private static String time(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString() + " s";
    }
}
