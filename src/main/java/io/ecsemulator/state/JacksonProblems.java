package io.ecsemulator.state;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words what Jackson could not read, and where. */
public final class JacksonProblems {

    /** What our own deserializers say of a text. */
    private static final Pattern OUR_WORDS = Pattern.compile("a (time|duration|list) looks like .*");

    private JacksonProblems() {}

    /** What the control API says of a body that Jackson could not read: where, and why. */
    public static StateException asStateException(JacksonException e) {
        String path = path(e);
        return new StateException(path.isEmpty() ? "The body" : path.substring(1), reason(e));
    }

    /** Where Jackson stopped, for instance {@code .Tags[0].TagKey}, or empty. */
    public static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.toString();
    }

    /** Why it stopped. */
    public static String reason(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        String first = message.lines().findFirst().orElse(message).replaceAll(" \\(start marker at .*", "");
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that there is";
        }
        if (e instanceof StreamReadException) {
            return "cannot be read at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": " + first;
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Matcher ours = OUR_WORDS.matcher(first);
            return ours.find() ? "cannot be read: " + ours.group() : "is not " + named(mismatch.getTargetType());
        }
        return "cannot be read: " + first;
    }

    private static String named(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a number of type " + type.getSimpleName()
                : "an object with fields";
    }
}
