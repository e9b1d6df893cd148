package io.ecsemulator.store.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes records with a value in each component, whatever components there are. */
final class Samples {

    private static final int DEPTH = 6;

    private Samples() {}

    /**
     * A record, with all records that it consists of.
     *
     * @param variant values differ between neighbouring variants where their type has more than one
     */
    static <R extends Record> R of(Class<R> type, int variant) {
        return type.cast(Objects.requireNonNull(create(type, Map.of(), variant, 0)));
    }

    /** A copy with other values of those components, by name. */
    static <R extends Record> R with(R record, Map<String, ? extends @Nullable Object> values) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        return construct(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> values.containsKey(component.getName())
                                ? values.get(component.getName())
                                : get(record, component))
                        .toArray());
    }

    /** The value of a component. */
    static @Nullable Object get(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <R> R construct(Class<R> type, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object create(Type type, Map<String, Type> arguments, int variant, int depth) {
        if (type instanceof TypeVariable<?> variable) {
            return create(Objects.requireNonNull(arguments.get(variable.getName())), Map.of(), variant, depth);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            List<Type> actual = Arrays.stream(generic.getActualTypeArguments())
                    .map(each -> each instanceof TypeVariable<?> variable ? arguments.get(variable.getName()) : each)
                    .toList();
            if (raw == List.class) {
                return List.of(
                        create(actual.get(0), Map.of(), variant, depth),
                        create(actual.get(0), Map.of(), variant + 1, depth));
            }
            if (raw == Map.class) {
                return Map.of("key " + variant, create(actual.get(1), Map.of(), variant, depth));
            }
            TypeVariable<?>[] names = raw.getTypeParameters();
            return record(
                    raw,
                    IntStream.range(0, names.length)
                            .boxed()
                            .collect(Collectors.toMap(i -> names[i].getName(), actual::get)),
                    variant,
                    depth);
        }
        return ofClass((Class<?>) type, variant, depth);
    }

    private static @Nullable Object ofClass(Class<?> type, int variant, int depth) {
        if (type.isRecord()) {
            return record(type, Map.of(), variant, depth);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[Math.floorMod(constants.length - 1 - variant, constants.length)];
        }
        return switch (type.getSimpleName()) {
            case "String", "Object" -> "\"ä\\𝄞\n\u0000 " + variant;
            case "Instant" -> Instant.parse("2031-02-03T04:05:06.123456789Z").plusNanos(variant);
            case "Duration" -> Duration.ofMillis(90_061_001L + variant);
            case "boolean", "Boolean" -> variant % 2 == 0;
            case "int", "Integer" -> Integer.MAX_VALUE - variant;
            case "long", "Long" -> Long.MAX_VALUE - variant;
            case "double", "Double" -> 0.1 + variant;
            default -> throw new IllegalArgumentException("No sample of " + type);
        };
    }

    /** A record that contains itself ends at some depth with null. */
    private static @Nullable Object record(Class<?> type, Map<String, Type> arguments, int variant, int depth) {
        if (depth > DEPTH) {
            return null;
        }
        return construct(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> create(component.getGenericType(), arguments, variant, depth + 1))
                        .toArray());
    }
}
