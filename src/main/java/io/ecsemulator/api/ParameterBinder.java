package io.ecsemulator.api;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters into a record, each into the component of its name. Parameters without a component are ignored, as
 * the real gateway does; components without a parameter, or with a blank one that is no string, are null.
 */
final class ParameterBinder<P extends Record> {

    private final Class<P> type;
    private final RecordComponent[] components;
    private final MethodHandle constructor;

    ParameterBinder(Class<P> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (RecordComponent component : components) {
            read(component.getType(), component.getName(), "");
        }
        try {
            this.constructor = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No parameters can be read into " + type, e);
        }
    }

    /**
     * Reads the parameters.
     *
     * @throws ApiException if one is not of its component's type
     */
    P bind(Map<String, String> parameters) {
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String name = components[i].getName();
            String text = parameters.get(name);
            values[i] = text == null ? null : read(components[i].getType(), name, text);
        }
        try {
            return type.cast(constructor.invoke(values));
        } catch (Throwable e) {
            throw new IllegalStateException(type + " does not take its own components", e);
        }
    }

    private static @Nullable Object read(Class<?> type, String name, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class) {
            return text.isBlank() ? null : integer(name, text.trim());
        }
        if (type == Boolean.class) {
            return text.isBlank() ? null : bool(name, text.trim());
        }
        throw new IllegalArgumentException(name + " is of " + type + ", which no parameter is read into");
    }

    private static Integer integer(String name, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, name);
        }
    }

    private static Boolean bool(String name, String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new ApiException(GatewayError.INVALID_PARAMETER, name);
    }
}
