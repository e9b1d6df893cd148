package io.ecsemulator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.tea.TeaModel;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.support.EmulatorTest;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The types of parameters in the samples are those of the official Java SDK; the SDKs of other languages have the same. */
@EmulatorTest
class SdkTypesTest {

    private static final String MODELS = "com.aliyun.ecs20140526.models.";

    @Test
    void differencesAreThoseOfTheSdk(@Autowired List<Operation<?, ?, ?>> operations) {
        List<String> differences = new ArrayList<>();
        for (Operation<?, ?, ?> operation : operations) {
            // A call of another API needs the version of the other API.
            if (operation.versions().get(0).equals(Operations.VERSION)) {
                differences.addAll(differences(operation));
            } else if (operation.versions().contains(Operations.VERSION)) {
                differences.add(operation.action() + " * none");
            }
        }

        Collections.sort(differences);
        assertThat(SdkTypes.DIFFERENCES).isEqualTo(String.join("\n", differences) + "\n");
    }

    private static List<String> differences(Operation<?, ?, ?> operation) {
        Class<?> request = model(operation.action() + "Request");
        if (request == null) {
            return List.of(operation.action() + " * none");
        }
        List<String> differences = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (!parameter.type().isRecord()) {
                Type type = type(request, parameter.name());
                String name = type == null ? "none" : ((Class<?>) type).getSimpleName();
                if (!name.equals(declared(parameter))) {
                    differences.add(operation.action() + " " + parameter.name() + " " + name);
                }
            }
        }
        return differences;
    }

    private static String declared(Parameter parameter) {
        return Map.<Class<?>, String>of(
                        Integer.class, "Integer", Long.class, "Long", Double.class, "Float", Boolean.class, "Boolean")
                .getOrDefault(parameter.type(), "String");
    }

    private static @Nullable Class<?> model(String name) {
        try {
            return Class.forName(MODELS + name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** The type of the parameter of a setter that the samples call, or of the items of a list; null if there is none. */
    private static @Nullable Type type(Class<?> request, String name) {
        Type type = request;
        for (String part : name.split("\\.", -1)) {
            if (part.equals("N")) {
                type = type instanceof ParameterizedType list && list.getRawType() == List.class
                        ? list.getActualTypeArguments()[0]
                        : null;
            } else {
                type = type instanceof Class<?> model && TeaModel.class.isAssignableFrom(model)
                        ? setter(model, "set" + SdkSamples.pascalCase(part))
                        : null;
            }
            if (type == null) {
                return null;
            }
        }
        return type;
    }

    private static @Nullable Type setter(Class<?> model, String name) {
        return Arrays.stream(model.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(Method::getGenericParameterTypes)
                .map(types -> types[0])
                .findFirst()
                .orElse(null);
    }
}
