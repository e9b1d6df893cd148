package io.ecsemulator.operation;

import io.ecsemulator.cloud.FourDigitYears;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads request parameters into a record, each into the component of its name, and checks their constraints.
 *
 * <pre>
 * String, Integer, Long, Double, Boolean, Instant,
 * an enum (spelled as its toString)         Name=value
 * a record                                 Name.Component=value; with {@link Inlined} Component=value
 * List of one of the first                 Name.1=value, Name.2=value; with {@link JsonArray} Name=["value","value"]
 * List of a record                         Name.1.Component=value; the old Name.1.component too
 * </pre>
 *
 * Parameters without a component are ignored, as the real gateway does. A component whose parameter is absent or blank is null
 * (see {@link BlankIsValue}); a list is empty, and its items come in the order of their numbers.
 */
final class ParameterBinder<P extends Record> {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?");

    private final Class<P> type;
    private final Component[] components;
    private final Constructor<P> constructor;

    /** Reads the values of the parameter of that name, and of names that begin with it. */
    private interface Reader {
        @Nullable
        Object read(RequestTexts request, String name, List<Violation> violations);
    }

    /** A component of the record; {@code parameters} is what it declares: itself, or those of a record in it. */
    private record Component(String name, Reader reader, List<Parameter> parameters) {}

    /**
     * A binder for that record.
     *
     * @param ignored names of components that are null whatever the request has
     */
    ParameterBinder(Class<P> type, Set<String> ignored) {
        this(type, "", ignored);
    }

    private ParameterBinder(Class<P> type, String prefix, Set<String> ignored) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        this.components = Arrays.stream(declared)
                .map(component -> ignored.contains(component.getName())
                        ? new Component(component.getName(), (request, name, violations) -> null, List.of())
                        : component(component, prefix + component.getName()))
                .toArray(Component[]::new);
        Class<?>[] types = Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            // Not a method handle: for each number of components the JVM would take milliseconds to make one.
            this.constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("No parameters can be read into " + type, e);
        }
    }

    /** The parameters that are read, in the order of the record. */
    List<Parameter> parameters() {
        return Arrays.stream(components)
                .flatMap(component -> component.parameters.stream())
                .toList();
    }

    /**
     * Reads a request.
     *
     * @param violations where violations of constraints go; with any, mandatory components may be null
     */
    P bind(Map<String, String> request, List<Violation> violations) {
        return bind(new RequestTexts(request), "", violations);
    }

    private P bind(RequestTexts request, String prefix, List<Violation> violations) {
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            String name = components[i].name;
            values[i] = components[i].reader.read(request, prefix.isEmpty() ? name : prefix + name, violations);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not take its own components", e);
        }
    }

    private static Component component(RecordComponent component, String declaredName) {
        Type type = component.getGenericType();
        if (component.isAnnotationPresent(JsonArray.class)) {
            Parameter parameter = Parameter.of(component, declaredName, String.class, true);
            boolean orText = component.getAnnotation(JsonArray.class).orText();
            Reader reader = distinct(checked(jsonArray(parameter, orText), parameter));
            return new Component(component.getName(), reader, List.of(parameter));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Class<?> item = (Class<?>) list.getActualTypeArguments()[0];
            Parameter parameter = Parameter.of(component, declaredName + (item.isRecord() ? "" : ".N"), item, true);
            if (!item.isRecord()) {
                Reader reader = items(scalar(item, component, parameter));
                return new Component(component.getName(), checked(reader, parameter), List.of(parameter));
            }
            ParameterBinder<?> binder =
                    new ParameterBinder<>(item.asSubclass(Record.class), declaredName + ".N.", Set.of());
            Reader reader = items((request, name, violations) -> binder.bind(request, name + ".", violations));
            return new Component(
                    component.getName(),
                    checked(reader, parameter),
                    Stream.concat(Stream.of(parameter), binder.parameters().stream())
                            .toList());
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            boolean isInlined = component.isAnnotationPresent(Inlined.class);
            ParameterBinder<?> binder = new ParameterBinder<>(
                    record.asSubclass(Record.class), isInlined ? "" : declaredName + ".", Set.of());
            return new Component(
                    component.getName(),
                    (request, name, violations) -> binder.bind(request, isInlined ? "" : name + ".", violations),
                    binder.parameters());
        }
        Parameter parameter = Parameter.of(component, declaredName, component.getType(), false);
        return new Component(
                component.getName(),
                checked(scalar(component.getType(), component, parameter), parameter),
                List.of(parameter));
    }

    /** Checks the constraints of what was read, if it could be read. */
    private static Reader checked(Reader reader, Parameter parameter) {
        return (request, name, violations) -> {
            int before = violations.size();
            Object value = reader.read(request, name, violations);
            if (violations.size() == before) {
                parameter.check(value, name, violations);
            }
            return value;
        };
    }

    private static Reader scalar(Class<?> type, RecordComponent component, Parameter parameter) {
        if (type == String.class) {
            return component.isAnnotationPresent(BlankIsValue.class)
                    ? (request, name, violations) -> request.text(name)
                    : (request, name, violations) -> {
                        String text = request.text(name);
                        return text == null || text.isBlank() ? null : text;
                    };
        }
        // A text that is no value of an enum, or no time, violates a constraint as other texts do; other types are not
        // readable.
        Violation.Kind kind =
                type.isEnum() || type == Instant.class ? Violation.Kind.INVALID : Violation.Kind.UNREADABLE;
        Parser parser = parser(type, component.isAnnotationPresent(IgnoreCase.class));
        return (request, name, violations) -> {
            String text = request.text(name);
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return parser.parse(text.trim());
            } catch (IllegalArgumentException | DateTimeException e) {
                violations.add(parameter.violation(kind, name));
                return null;
            }
        };
    }

    private interface Parser {
        /**
         * Reads a text that is not blank.
         *
         * @throws IllegalArgumentException if it cannot be read
         * @throws DateTimeException if it cannot be read as a time
         */
        Object parse(String text);
    }

    private static Parser parser(Class<?> type, boolean ignoresCase) {
        if (type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == Long.class) {
            return Long::valueOf;
        }
        if (type == Double.class) {
            return ParameterBinder::decimal;
        }
        if (type == Boolean.class) {
            return ParameterBinder::bool;
        }
        if (type == Instant.class) {
            return ParameterBinder::instant;
        }
        if (type.isEnum()) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ignoresCase
                            ? constant.toString().equalsIgnoreCase(text)
                            : constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }
        throw new IllegalArgumentException("No parameter is read into " + type);
    }

    /** Double.valueOf also reads NaN, infinities and hexadecimal numbers. */
    private static Object decimal(String text) {
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Object instant(String text) {
        Instant time = Instant.parse(text);
        if (!FourDigitYears.contain(time)) {
            throw new DateTimeException(text);
        }
        return time;
    }

    private static Object bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    private static Reader jsonArray(Parameter parameter, boolean orText) {
        return (request, name, violations) -> {
            String text = request.text(name);
            if (text == null || text.isBlank()) {
                return null;
            }
            List<String> texts = orText && !text.stripLeading().startsWith("[") ? List.of(text) : JsonTexts.parse(text);
            if (texts == null || (texts.isEmpty() && parameter.isMandatory())) {
                violations.add(parameter.violation(Violation.Kind.INVALID, name));
            }
            return texts;
        };
    }

    /** Each item once; {@link MaxItems} counts them before. */
    private static Reader distinct(Reader array) {
        return (request, name, violations) -> array.read(request, name, violations) instanceof List<?> items
                ? items.size() < 2 ? items : List.copyOf(new LinkedHashSet<>(items))
                : null;
    }

    private static Reader items(Reader item) {
        return (request, name, violations) -> {
            Set<Integer> numbers = request.numbers(name);
            if (numbers.isEmpty()) {
                return List.of();
            }
            List<Object> items = new ArrayList<>(numbers.size());
            for (int number : numbers) {
                Object read = item.read(request, name + "." + number, violations);
                if (read != null) {
                    items.add(read);
                }
            }
            return items;
        };
    }
}
