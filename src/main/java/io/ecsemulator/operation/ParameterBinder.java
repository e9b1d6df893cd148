package io.ecsemulator.operation;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters into a record, each into the component of its name.
 *
 * <pre>
 * String, Integer, Long, Double, Boolean   Name=value
 * a record                                 Name.Component=value
 * List of one of the first                 Name.1=value, Name.2=value
 * List of a record                         Name.1.Component=value; the old Name.1.component too
 * </pre>
 *
 * Parameters without a component are ignored, as the real gateway does. Components without a parameter, or with a blank one
 * that is no text, are null; lists are empty, and their elements come in the order of their numbers.
 */
final class ParameterBinder<P extends Record> {

    private final Class<P> type;
    private final String[] names;
    private final Reader[] readers;
    private final Constructor<P> constructor;

    /** Reads what parameters of a name, and of names that begin with it, say. */
    private interface Reader {
        @Nullable
        Object read(Map<String, String> parameters, String name);
    }

    ParameterBinder(Class<P> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        this.readers = Arrays.stream(components)
                .map(component -> reader(component.getGenericType()))
                .toArray(Reader[]::new);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            // Not a method handle: for each number of components it would take the JVM milliseconds to make one.
            this.constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("No parameters can be read into " + type, e);
        }
    }

    /**
     * Reads the parameters.
     *
     * @throws ApiException if one is not of its component's type
     */
    P bind(Map<String, String> parameters) {
        return bind(parameters, "");
    }

    private P bind(Map<String, String> parameters, String prefix) {
        @Nullable Object[] values = new @Nullable Object[names.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(parameters, prefix.isEmpty() ? names[i] : prefix + names[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not take its own components", e);
        }
    }

    private static Reader reader(Type type) {
        if (type == String.class) {
            return ParameterBinder::text;
        }
        if (type == Integer.class) {
            return filled(Integer::valueOf);
        }
        if (type == Long.class) {
            return filled(Long::valueOf);
        }
        if (type == Double.class) {
            return filled(Double::valueOf);
        }
        if (type == Boolean.class) {
            return filled(ParameterBinder::bool);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Reader element = reader(list.getActualTypeArguments()[0]);
            return (parameters, name) -> elements(parameters, name, element);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            ParameterBinder<?> binder = new ParameterBinder<>(record.asSubclass(Record.class));
            return (parameters, name) -> binder.bind(parameters, name + ".");
        }
        throw new IllegalArgumentException("No parameter is read into " + type);
    }

    private interface Parser {
        /**
         * Reads a text that is not blank.
         *
         * @throws IllegalArgumentException if it cannot
         */
        Object parse(String text);
    }

    private static Reader filled(Parser parser) {
        return (parameters, name) -> {
            String text = text(parameters, name);
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return parser.parse(text.trim());
            } catch (IllegalArgumentException e) {
                throw new ApiException(GatewayError.INVALID_PARAMETER, name);
            }
        };
    }

    private static Object bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    /** In a list the old {@code Tag.1.key} is as good as {@code Tag.1.Key}. */
    private static @Nullable String text(Map<String, String> parameters, String name) {
        String text = parameters.get(name);
        int last = name.lastIndexOf('.') + 1;
        if (text != null || last == 0 || name.indexOf('.') == last - 1) {
            return text;
        }
        return parameters.get(
                name.substring(0, last) + Character.toLowerCase(name.charAt(last)) + name.substring(last + 1));
    }

    private static List<Object> elements(Map<String, String> parameters, String name, Reader element) {
        Set<Integer> numbers = Set.of();
        for (String parameter : parameters.keySet()) {
            Integer number = parameter.startsWith(name) ? number(parameter, name.length()) : null;
            if (number != null) {
                numbers = numbers.isEmpty() ? new TreeSet<>() : numbers;
                numbers.add(number);
            }
        }
        if (numbers.isEmpty()) {
            return List.of();
        }
        String prefix = name + ".";
        List<Object> elements = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            Object read = element.read(parameters, prefix + number);
            if (read != null) {
                elements.add(read);
            }
        }
        return elements;
    }

    /** The number in {@code Name.1} and {@code Name.1.Component}, 1 to 99999, or null if there is none. */
    private static @Nullable Integer number(String parameter, int dot) {
        int number = 0;
        int i = dot + 1;
        for (; i < parameter.length() && parameter.charAt(i) != '.'; i++) {
            char c = parameter.charAt(i);
            if (c < '0' || c > '9' || (c == '0' && number == 0) || number > 9_999) {
                return null;
            }
            number = 10 * number + c - '0';
        }
        return number > 0 && parameter.charAt(dot) == '.' ? number : null;
    }
}
