package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/**
 * Answers have the fields that the real service answered in April 2024: presence, JSON types, formats of times. The envelope of
 * DescribeInstancesFullStatus was not recorded; its document has these fields.
 */
@EmulatorTest
class RecordedFieldsTest {

    private static final Pattern SECONDS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final Pattern MINUTES = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ");

    private static final String WORLD = """
            Instances:
              - InstanceId: i-1
                InstanceType: ecs.g7.large
                SystemEvents:
                  - EventId: e-1
                    EventType: SystemFailure.Reboot
                    EventPublishTime: 2024-04-01T00:00:00Z
                    NotBefore: 2024-04-02T00:00:00Z
                    EventFinishTime: 2024-04-02T00:10:00Z
                    EventCycleStatus: Executed
              - {InstanceId: i-2, InstanceType: ecs.t6-c1m1.large, Status: Stopped, Tags: [{TagKey: k, TagValue: v}]}
            Disks:
              - {DiskId: d-1, InstanceId: i-1, Type: system, Category: cloud_essd, PerformanceLevel: PL0}
              - {DiskId: d-2, InstanceId: i-2, Type: system, Tags: [{TagKey: k, TagValue: v}]}
            """;

    private final Emulator emulator;

    RecordedFieldsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    /** What was recorded of a field. */
    private record Field(String type, boolean isAlways, String format) {}

    private static Map<String, Field> recorded(String action) throws IOException {
        Map<String, Field> fields = new LinkedHashMap<>();
        new ClassPathResource("recorded-fields.csv", RecordedFieldsTest.class)
                .getContentAsString(StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(",", -1))
                .filter(row -> row[0].equals(action))
                .forEach(row -> fields.put(row[1], new Field(row[2], row[3].equals("always"), row[4])));
        return fields;
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeDisks, RegionId=cn-hangzhou, d-2",
        "DescribeInstances, RegionId=cn-hangzhou, i-2",
        "DescribeInstanceAttribute, InstanceId=i-2, i-2",
        "DescribeInstanceHistoryEvents, 'RegionId=cn-hangzhou&InstanceEventCycleStatus.1=Executed', e-1",
        "DescribeInstancesFullStatus, RegionId=cn-hangzhou, i-2"
    })
    void answerHasTheRecordedFields(String action, String parameters, String id) throws IOException {
        emulator.reset();
        emulator.world(WORLD);
        Map<String, Field> recorded = recorded(action);
        Set<String> differences = new TreeSet<>();

        JsonNode answer = emulator.call(action, parameters);
        compare("", answer, recorded, differences);

        assertThat(recorded).isNotEmpty();
        assertThat(answer.toString()).contains("\"" + id + "\"");
        assertThat(differences).isEmpty();
    }

    private static void compare(String path, JsonNode shown, Map<String, Field> recorded, Set<String> differences) {
        recorded.forEach((name, field) -> {
            if (field.isAlways && parent(name).equals(path) && !shown.has(name.substring(name.lastIndexOf('.') + 1))) {
                differences.add(name + " is missing");
            }
        });
        shown.properties().forEach(property -> {
            String name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            Field field = recorded.get(name);
            JsonNode value = property.getValue();
            if (field == null) {
                differences.add(name + " is not recorded");
                return;
            }
            if (!type(value).equals(field.type)) {
                differences.add(name + " is a " + type(value) + " instead of a " + field.type);
            } else if (!field.format.isEmpty()
                    && !value.asString().isEmpty()
                    && !(field.format.equals("seconds") ? SECONDS : MINUTES)
                            .matcher(value.asString())
                            .matches()) {
                differences.add(name + " is " + value);
            }
            if (value.isObject()) {
                compare(name, value, recorded, differences);
            }
            List<JsonNode> items =
                    new ArrayList<>(value.isArray() ? value.valueStream().toList() : List.of());
            items.stream()
                    .filter(JsonNode::isObject)
                    .forEach(item -> compare(name + "[]", item, recorded, differences));
        });
    }

    private static String parent(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
    }

    private static String type(JsonNode value) {
        return value.isObject()
                ? "object"
                : value.isArray() ? "array" : value.isBoolean() ? "boolean" : value.isNumber() ? "number" : "string";
    }
}
