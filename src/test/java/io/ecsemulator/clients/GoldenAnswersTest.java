package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.tea.TeaModel;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.transform.UnmarshallerContext;
import io.ecsemulator.support.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every golden answer is read by both Java SDKs into the fields that it has. */
// The readers of v1 are deprecated, and what its clients read with.
@SuppressWarnings("deprecation")
class GoldenAnswersTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "io", "ecsemulator");

    /** Of other services than ECS, and of later documents, for which these SDKs have no classes. */
    private static final Set<String> WITHOUT_CLASSES = Set.of(
            "GetCallerIdentity",
            "CloneDisks",
            "DescribeEndpoints",
            "CreateVpc",
            "DescribeVpcs",
            "DescribeVpcAttribute",
            "DeleteVpc",
            "CreateVSwitch",
            "DescribeVSwitches",
            "DescribeVSwitchAttributes",
            "DeleteVSwitch",
            "DescribeRouteTableList",
            "DescribeEipAddresses");

    static Stream<Path> answers() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    // Inputs of fuzz tests are no answers.
                    .filter(file -> !file.toString().contains("FuzzTestInputs"))
                    .filter(file -> !WITHOUT_CLASSES.contains(action(file)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String action(Path file) {
        return file.getFileName().toString().replaceAll("\\..*", "");
    }

    /** Reads a value as the SDK does, and notes which values it asked for. */
    private static final class Values extends HashMap<String, String> {
        private static final long serialVersionUID = 1;

        private final transient Set<String> asked = new HashSet<>();

        @Override
        public @Nullable String get(Object name) {
            asked.add(name.toString());
            return super.get(name);
        }

        /** Those that it did not ask for, or would have read otherwise. */
        Set<String> lost(Map<String, String> expected) {
            Set<String> lost = new TreeSet<>();
            expected.forEach((name, value) -> {
                if (!asked.contains(name) || !value.equals(super.get(name))) {
                    lost.add(name + " " + value + " was read as " + super.get(name));
                }
            });
            return lost;
        }
    }

    /** The values of an answer by the names that Java v1 has for them: {@code Disks[0].DiskId}. */
    private static void flatten(JsonNode answer, String name, Map<String, String> values) {
        if (answer.isObject() && answer.size() == 1 && answer.iterator().next().isArray()) {
            flatten(answer.iterator().next(), name, values);
        } else if (answer.isObject()) {
            answer.properties().forEach(field -> flatten(field.getValue(), name + "." + field.getKey(), values));
        } else if (answer.isArray()) {
            for (int i = 0; i < answer.size(); i++) {
                flatten(answer.get(i), name + "[" + i + "]", values);
            }
        } else {
            values.put(name, answer.asString());
        }
    }

    private static Values readByJavaV1(com.aliyuncs.reader.Reader reader, String answer, String action)
            throws Exception {
        Values values = new Values();
        values.putAll(reader.read(answer, action + "Response"));
        UnmarshallerContext context = new UnmarshallerContext();
        context.setResponseMap(values);
        Class.forName("com.aliyuncs.ecs.model.v20140526." + action + "Response")
                .asSubclass(AcsResponse.class)
                .getDeclaredConstructor()
                .newInstance()
                .getInstance(context);
        return values;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void javaV1ReadsAllOfIt(Path file) throws Exception {
        String action = action(file);
        String json = Files.readString(file);
        String xml = Files.readString(file.resolveSibling(action + ".xml"));

        Map<String, String> expected = new HashMap<>();
        flatten(Emulator.JSON.readTree(json), action + "Response", expected);

        assertThat(readByJavaV1(new com.aliyuncs.reader.JsonReader(), json, action)
                        .lost(expected))
                .isEmpty();
        assertThat(readByJavaV1(new com.aliyuncs.reader.XmlReader(), xml.strip(), action)
                        .lost(expected))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void javaTeaReadsAllOfIt(Path file) throws Exception {
        JsonNode answer = Emulator.JSON.readTree(Files.readString(file));
        TeaModel model = Class.forName("com.aliyun.ecs20140526.models." + action(file) + "ResponseBody")
                .asSubclass(TeaModel.class)
                .getDeclaredConstructor()
                .newInstance();
        @SuppressWarnings("unchecked")
        Map<String, Object> values = Emulator.JSON.convertValue(answer, Map.class);

        TeaModel.build(values, model);

        JsonNode read = Emulator.JSON.valueToTree(model.toMap());
        assertThat(lost(answer, read, "")).isEmpty();
    }

    private static Set<String> lost(JsonNode answer, JsonNode read, String place) {
        Set<String> lost = new TreeSet<>();
        if (answer.isObject()) {
            answer.properties()
                    .forEach(field -> lost.addAll(
                            lost(field.getValue(), read.path(field.getKey()), place + "/" + field.getKey())));
        } else if (answer.isArray()) {
            for (int i = 0; i < answer.size(); i++) {
                lost.addAll(lost(answer.get(i), read.path(i), place + "/" + i));
            }
        } else if (!answer.asString().equals(read.asString(null))) {
            lost.add(place + " " + answer + " was read as " + read);
        }
        return lost;
    }
}
