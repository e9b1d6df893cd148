package io.ecsemulator.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a request as the classes of the SDKs hold it. */
sealed interface SdkValue {

    /** Number in the name of a parameter, of an item of a list. */
    Pattern NUMBER = Pattern.compile("\\.[1-9]\\d{0,8}(?=\\.|$)");

    /** Decimal that is spelled alike in all languages. */
    Pattern DECIMAL = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,8})?");

    /** Above, JavaScript rounds whole numbers. */
    long MAX_OF_JAVA_SCRIPT = 1L << 53;

    /** A text, a number or a boolean, spelled as the parameter. */
    record Scalar(Class<?> type, String text) implements SdkValue {}

    /** A list. */
    record Items(List<SdkValue> items) implements SdkValue {}

    /**
     * An object.
     *
     * @param type the class, for instance {@code RunInstancesRequestDataDisk}
     * @param fields the fields by their names in the API
     */
    record Structure(String type, Map<String, SdkValue> fields) implements SdkValue {}

    /** The request of a call, or null if the classes cannot express the call, for instance a text where they have a number. */
    static @Nullable Structure request(SampleCall call) {
        Map<String, Class<?>> types = SdkTypes.of(call);
        if (types.isEmpty()) {
            return null;
        }
        Branch root = new Branch();
        for (Map.Entry<String, String> parameter : call.actionParameters().entrySet()) {
            Class<?> type = types.get(declaredName(parameter.getKey()));
            if (type == null || !isSpelled(parameter.getValue(), type)) {
                return null;
            }
            root.add(parameter.getKey().split("\\.", -1), new Scalar(type, parameter.getValue()));
        }
        return root.structure(call.action() + "Request");
    }

    /** The name of the declaration, {@code Tag.N.Key}, of a parameter of a request. */
    static String declaredName(String name) {
        return NUMBER.matcher(name).replaceAll(".N");
    }

    /** Whether a literal of the type, in every language, sends that text. */
    private static boolean isSpelled(String text, Class<?> type) {
        if (type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type == Float.class) {
            return DECIMAL.matcher(text).matches()
                    && new BigDecimal(text).compareTo(new BigDecimal(Float.toString(Float.parseFloat(text)))) == 0;
        }
        if (type == String.class) {
            return true;
        }
        try {
            long number = type == Integer.class ? Integer.parseInt(text) : Long.parseLong(text);
            return Long.toString(number).equals(text) && Math.abs(number) <= MAX_OF_JAVA_SCRIPT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The parameters whose names begin alike. */
    final class Branch {

        private final Map<String, Object> children = new LinkedHashMap<>();

        private void add(String[] path, Scalar leaf) {
            Branch branch = this;
            for (int i = 0; i < path.length - 1; i++) {
                branch = (Branch) branch.children.computeIfAbsent(path[i], absent -> new Branch());
            }
            branch.children.put(path[path.length - 1], leaf);
        }

        private Structure structure(String type) {
            Map<String, SdkValue> fields = new LinkedHashMap<>();
            children.forEach((name, child) -> fields.put(name, value(child, type + name)));
            return new Structure(type, fields);
        }

        private static SdkValue value(Object child, String type) {
            if (child instanceof Scalar scalar) {
                return scalar;
            }
            Branch branch = (Branch) child;
            Map<Integer, Object> items = new TreeMap<>();
            branch.children.forEach((name, item) -> {
                if (Character.isDigit(name.charAt(0))) {
                    items.put(Integer.valueOf(name), item);
                }
            });
            if (items.isEmpty()) {
                return branch.structure(type);
            }
            List<SdkValue> values = new ArrayList<>();
            items.values().forEach(item -> values.add(value(item, type)));
            return new Items(values);
        }
    }
}
