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
sealed interface SdkRequest {

    /** Number in the name of a parameter, of an item of a list. */
    Pattern NUMBER = Pattern.compile("\\.[1-9]\\d{0,8}(?=\\.|$)");

    /** Decimal that is spelled alike in all languages. */
    Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,18})(\\.\\d{1,9})?");

    /** A text, a number or a boolean, spelled as the parameter. */
    record Scalar(Class<?> type, String text) implements SdkRequest {}

    /** A list. */
    record Items(List<SdkRequest> items) implements SdkRequest {}

    /**
     * An object.
     *
     * @param type the class, for instance {@code RunInstancesRequestDataDisk}
     * @param fields the fields by their names in the API
     */
    record Structure(String type, Map<String, SdkRequest> fields) implements SdkRequest {}

    /** The request of a call, or null if the classes cannot express the call, for instance a text where they have a number. */
    static @Nullable Structure of(SampleCall call) {
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
            root.add(parameter.getKey().split("\\."), new Scalar(type, parameter.getValue()));
        }
        return root.structure(call.action() + "Request");
    }

    /** The name of the declaration, {@code Tag.N.Key}, of a parameter of a request. */
    static String declaredName(String name) {
        return NUMBER.matcher(name).replaceAll(".N");
    }

    private static boolean isSpelled(String text, Class<?> type) {
        if (type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type == String.class) {
            return true;
        }
        if (!DECIMAL.matcher(text).matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(text);
        return type == Float.class
                ? number.compareTo(new BigDecimal(Float.toString(number.floatValue()))) == 0
                : number.scale() == 0
                        && BigDecimal.valueOf(type == Integer.class ? number.intValue() : number.longValue())
                                .equals(number);
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
            Map<String, SdkRequest> fields = new LinkedHashMap<>();
            children.forEach((name, child) -> fields.put(name, value(child, type + name)));
            return new Structure(type, fields);
        }

        private static SdkRequest value(Object child, String type) {
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
            List<SdkRequest> values = new ArrayList<>();
            items.values().forEach(item -> values.add(value(item, type)));
            return new Items(values);
        }
    }
}
