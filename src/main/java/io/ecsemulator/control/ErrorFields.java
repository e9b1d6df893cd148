package io.ecsemulator.control;

import io.ecsemulator.cloud.XmlText;
import io.ecsemulator.state.StateException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the fields that a fault rule adds to the response of its error: JSON and XML must be able to carry them. */
final class ErrorFields {

    private static final int MAX_FIELDS = 20;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_DEPTH = 3;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final Set<String> OWN = Set.of("RequestId", "HostId", "Code", "Message", "Recommend");

    private int count;
    private int length;

    private ErrorFields() {}

    /**
     * Checks all fields.
     *
     * @throws StateException with the path of the first invalid field
     */
    static void check(Map<String, Object> fields) {
        new ErrorFields().check("Error.Fields", fields, 1);
    }

    private void check(String path, Map<?, ?> fields, int depth) {
        fields.forEach((key, value) -> {
            String name = String.valueOf(key);
            String field = path + "." + name;
            if (!NAME.matcher(name).matches()) {
                throw new StateException(path, "has a name that is not 1 to 64 letters and digits");
            }
            if (depth == 1 && OWN.stream().anyMatch(name::equalsIgnoreCase)) {
                throw new StateException(field, "is a field that every error has");
            }
            if (++count > MAX_FIELDS) {
                throw new StateException("Error.Fields", "has more than " + MAX_FIELDS + " fields");
            }
            checkValue(field, value, depth);
        });
    }

    private void checkValue(String field, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> object && depth < MAX_DEPTH) {
            check(field, object, depth + 1);
        } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            String text = value.toString();
            if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
                throw new StateException(field, "is no number: " + text);
            }
            length += text.length();
            if (length > MAX_TEXT) {
                throw new StateException("Error.Fields", "has more than " + MAX_TEXT + " characters");
            }
            if (!XmlText.isCarriable(text)) {
                throw new StateException(field, "has a character that XML does not allow");
            }
        } else {
            throw new StateException(
                    field, "is not a text, a number, a boolean, or an object of these at most " + MAX_DEPTH + " deep");
        }
    }
}
