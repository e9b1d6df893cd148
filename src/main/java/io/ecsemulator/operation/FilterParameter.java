package io.ecsemulator.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter in a request: {@code Filter.1.Key=CreationStartTime&Filter.1.Value=2017-12-05T22:40Z}.
 *
 * @param Key the start or the end of a span of time, for instance {@code CreationStartTime} or {@code CreationEndTime}
 * @param Value the time, which belongs to the span, as {@code yyyy-MM-ddTHH:mmZ} in UTC
 */
public record FilterParameter(
        @Nullable String Key, @Nullable String Value) {

    private static final String START = "StartTime";
    private static final String END = "EndTime";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    /**
     * The rules about a filter of an operation.
     *
     * @param edition the editions that document the rules
     * @param unknownKey the error of a key that the operation does not know; its message may name the key
     * @param invalidValue the error of a value that is not a time; its message may name the key
     * @param fields the spans of time that the operation knows, for instance {@code Creation}
     */
    public static Rules<FilterParameter> rules(
            String edition, ApiError unknownKey, ApiError invalidValue, String... fields) {
        List<String> keys = Arrays.stream(fields)
                .flatMap(field -> Stream.of(field + START, field + END))
                .toList();
        return Rules.<FilterParameter>shared(edition)
                .stage(Stage.REQUEST)
                .rule(
                        unknownKey,
                        FilterParameter::key,
                        "a Filter.N.Key is none of " + String.join(", ", keys),
                        filter -> !keys.contains(filter.key()))
                .rule(
                        invalidValue,
                        FilterParameter::key,
                        "a Filter.N.Value is not a time as yyyy-MM-ddTHH:mmZ",
                        filter -> filter.time() == null)
                .build();
    }

    private String key() {
        return Objects.requireNonNullElse(Key, "");
    }

    private @Nullable Instant time() {
        try {
            return TIME.parse(Objects.requireNonNullElse(Value, ""), Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The condition that this filter sets for the time of that field; null if it is about another field or breaks a rule. */
    @Nullable
    Predicate<Instant> condition(String field) {
        Instant time = time();
        if (time == null) {
            return null;
        }
        if (key().equals(field + START)) {
            return value -> !value.isBefore(time);
        }
        return key().equals(field + END) ? value -> !value.isAfter(time) : null;
    }
}
