package io.ecsemulator.operation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter in a request: {@code Filter.1.Key=CreationStartTime&Filter.1.Value=2017-12-05T22:40Z}.
 *
 * @param Key the beginning or the end of a span of time, such as {@link #CREATION_START}
 * @param Value {@code yyyy-MM-ddTHH:mmZ}
 */
public record FilterParameter(
        @Nullable String Key, @Nullable String Value) {

    /** Created then or later. */
    public static final String CREATION_START = "CreationStartTime";

    /** Created then or earlier. */
    public static final String CREATION_END = "CreationEndTime";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'")
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    /**
     * One end of a span of time.
     *
     * @param key {@code CreationStartTime}: the span of the CreationTime begins then; {@code CreationEndTime}: it ends then
     * @param time which still belongs to the span
     */
    public record Bound(String key, Instant time) {

        private boolean keeps(String field, Instant value) {
            return !(key.equals(field + "StartTime") && value.isBefore(time))
                    && !(key.equals(field + "EndTime") && value.isAfter(time));
        }
    }

    /**
     * Reads filters.
     *
     * @param keys those that the operation knows
     * @param unknownKey the error of another key; a name in its message is the key
     * @param badValue the error of a value that is no such time; a name in its message is the key
     * @throws ApiException if one cannot be
     */
    public static List<Bound> bounds(
            List<FilterParameter> filters, Set<String> keys, ApiError unknownKey, ApiError badValue) {
        return filters.stream()
                .map(filter -> filter.bound(keys, unknownKey, badValue))
                .toList();
    }

    private Bound bound(Set<String> keys, ApiError unknownKey, ApiError badValue) {
        String key = Objects.requireNonNullElse(Key, "");
        if (!keys.contains(key)) {
            throw new ApiException(unknownKey, key);
        }
        try {
            return new Bound(key, TIME.parse(Objects.requireNonNullElse(Value, ""), Instant::from));
        } catch (DateTimeException e) {
            throw new ApiException(badValue, key);
        }
    }

    /**
     * Whether a time is in all spans that bounds set for it.
     *
     * @param field what the keys of these bounds begin with: {@code Creation} for CreationStartTime and CreationEndTime
     * @param value null is in none
     */
    public static boolean within(List<Bound> bounds, String field, @Nullable Instant value) {
        return bounds.stream()
                .filter(bound -> bound.key.startsWith(field))
                .allMatch(bound -> value != null && bound.keeps(field, value));
    }
}
