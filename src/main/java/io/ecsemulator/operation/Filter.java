package io.ecsemulator.operation;

import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that request parameters set for the resources of a listing; all of them must hold. A parameter that is null sets
 * none.
 *
 * <p>Conditions that few resources satisfy are looked up in an index.
 *
 * @param <R> the resources
 */
public final class Filter<R> {

    private static final String ALL = "all";

    private final List<Predicate<R>> conditions = new ArrayList<>();

    /** Of each list one is among the words of a resource that satisfies the conditions. */
    private final List<Collection<String>> lookups = new ArrayList<>();

    /** The field, which is one of the {@link Words} of a resource, has the wanted value. */
    public <T> Filter<R> word(@Nullable T wanted, Function<R, ? extends T> field) {
        if (wanted != null) {
            lookUp(List.of(wanted.toString()));
        }
        return equal(wanted, field);
    }

    /** The field has the wanted value. Where it is the value that is rare, that word is one of the {@link Words} of a resource. */
    public Filter<R> flag(@Nullable Boolean wanted, Function<R, Boolean> field, boolean rare, String word) {
        if (wanted != null && wanted == rare) {
            lookUp(List.of(word));
        }
        return equal(wanted, field);
    }

    /** The resource and the wanted value satisfy the condition; the value is one of the {@link Words} of one that does. */
    public <T> Filter<R> wordMatching(@Nullable T wanted, BiPredicate<R, T> condition) {
        return words(wanted, wanted == null ? null : List.of(wanted.toString()), condition);
    }

    /** The resource and the wanted value satisfy the condition; one that does has one of those words, unless they are null. */
    public <T> Filter<R> words(@Nullable T wanted, @Nullable Collection<String> words, BiPredicate<R, T> condition) {
        if (wanted != null && words != null) {
            lookUp(words);
        }
        return matching(wanted, condition);
    }

    private void lookUp(Collection<String> wanted) {
        if (wanted.stream().allMatch(Words::isWord)) {
            lookups.add(wanted);
        }
    }

    /** The words of which a listed resource has one, for each condition that has such words. */
    List<Collection<String>> lookups() {
        return lookups;
    }

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
                : word(wanted, resource -> field.apply(resource).toString());
    }

    /** All resources have that value of a field. */
    public <T> Filter<R> constant(@Nullable T wanted, T value) {
        if (wanted != null && !wanted.equals(value)) {
            lookups.add(List.of());
            conditions.add(resource -> false);
        }
        return this;
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
        return words(
                pattern,
                pattern == null || pattern.contains("*") ? null : List.of(pattern),
                (resource, text) -> TextFormat.matchesWildcard(text, name.apply(resource)));
    }

    /** The resource has all the wanted tags. */
    public Filter<R> tags(List<TagParameter> wanted, Function<R, List<Tag>> tags) {
        for (TagParameter tag : wanted) {
            Stream.of(tag.Key(), tag.Value()).filter(Objects::nonNull).forEach(word -> lookUp(List.of(word)));
        }
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
