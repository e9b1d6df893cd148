package io.ecsemulator.operation;

import io.ecsemulator.cloud.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that request parameters set for the resources of a listing; all of them must hold. A parameter that is null sets
 * none.
 *
 * @param <R> the resources
 */
public final class Filter<R> {

    private static final String ALL = "all";

    private final List<Predicate<R>> conditions = new ArrayList<>();

    /** The field has the wanted value. */
    public <T> Filter<R> equal(@Nullable T wanted, Function<R, ? extends T> field) {
        if (wanted != null) {
            conditions.add(resource -> wanted.equals(field.apply(resource)));
        }
        return this;
    }

    /** The field, an enum or a text, has the wanted value; {@code all} and {@code All} set no condition. */
    public Filter<R> equalUnlessAll(@Nullable String wanted, Function<R, ?> field) {
        return ALL.equalsIgnoreCase(wanted)
                ? this
                : equal(wanted, resource -> field.apply(resource).toString());
    }

    /** The resource and the wanted value satisfy the condition. */
    public <T> Filter<R> matching(@Nullable T wanted, BiPredicate<R, T> condition) {
        if (wanted != null) {
            conditions.add(resource -> condition.test(resource, wanted));
        }
        return this;
    }

    /** The name matches the pattern, in which each {@code *} stands for any number of characters. */
    public Filter<R> name(@Nullable String pattern, Function<R, String> name) {
        return matching(pattern, (resource, text) -> TextFormat.matchesWildcard(text, name.apply(resource)));
    }

    /** The resource has all the wanted tags. */
    public Filter<R> tags(List<TagParameter> wanted, Function<R, List<Tag>> tags) {
        return matching(
                wanted.isEmpty() ? null : wanted, (resource, all) -> TagParameter.all(all, tags.apply(resource)));
    }

    /**
     * The time is within the span that the parameters {@code Filter} set for it; null is within none.
     *
     * @param field {@code Creation} for the keys CreationStartTime and CreationEndTime
     */
    public Filter<R> time(List<FilterParameter> filters, String field, Function<R, @Nullable Instant> time) {
        for (FilterParameter filter : filters) {
            matching(filter.condition(field), (resource, condition) -> {
                Instant value = time.apply(resource);
                return value != null && condition.test(value);
            });
        }
        return this;
    }

    /** All conditions in one, or null if there are none. */
    public @Nullable Predicate<R> toPredicate() {
        return conditions.isEmpty()
                ? null
                : conditions.stream().reduce(Predicate::and).orElseThrow();
    }
}
