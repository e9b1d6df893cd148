package io.ecsemulator.operation;

import io.ecsemulator.cloud.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for by: conditions of which all must hold. A parameter that is absent, or blank, asks nothing.
 *
 * @param <R> the resources of the list
 */
public final class Filter<R> {

    private final List<Predicate<R>> conditions = new ArrayList<>();

    /** What is wanted, if anything is, is what the field is. */
    public <T> void is(@Nullable T wanted, Function<R, T> field) {
        where(wanted, (resource, value) -> value.equals(field.apply(resource)));
    }

    /** What is wanted, if anything is, fits the resource. */
    public <T> void where(@Nullable T wanted, BiPredicate<R, T> fits) {
        if (wanted != null && !(wanted instanceof String text && text.isBlank())) {
            conditions.add(resource -> fits.test(resource, wanted));
        }
    }

    /**
     * The name is that text, in which each {@code *} stands for any characters or none.
     *
     * @param name the field
     */
    public void name(@Nullable String wanted, Function<R, String> name) {
        where(wanted, (resource, text) -> TextFormat.matchesWildcard(text, name.apply(resource)));
    }

    /**
     * The resource has all those tags.
     *
     * @param tags the field
     * @throws ApiException with one of {@link TagParameter#FILTER_ERRORS}
     */
    public void tags(List<TagParameter> wanted, Function<R, List<Tag>> tags) {
        TagParameter.checkFilter(wanted);
        if (!wanted.isEmpty()) {
            conditions.add(resource -> TagParameter.all(wanted, tags.apply(resource)));
        }
    }

    /** All of them in one, or null if nothing is asked. */
    public @Nullable Predicate<R> all() {
        return conditions.stream().reduce(Predicate::and).orElse(null);
    }
}
