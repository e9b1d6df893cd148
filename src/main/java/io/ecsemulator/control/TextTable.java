package io.ecsemulator.control;

import io.ecsemulator.state.StateModule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Shows records as a table for people: the fields that they look at first, without columns that are empty. */
final class TextTable {

    private static final List<String> COLUMNS = List.of(
            "Time",
            "Action",
            "DiskId",
            "InstanceId",
            "SnapshotId",
            "VpcId",
            "Status",
            "Code",
            "Decision",
            "Parameters",
            "Device",
            "Type",
            "Category",
            "Size",
            "SourceDiskId",
            "Progress",
            "InstanceType",
            "DiskName",
            "InstanceName",
            "SnapshotName",
            "ImageName",
            "VpcName",
            "VSwitchName",
            "SecurityGroupName",
            "AutoSnapshotPolicyName",
            "CidrBlock",
            "ZoneId",
            "TaskAction",
            "TaskStatus",
            "SoldOut",
            "NotSold",
            "PendingTransition");

    /** Parameters that say who calls, and not what for. */
    private static final Set<String> OF_THE_CALLER = Set.of(
            "AccessKeyId",
            "Action",
            "Format",
            "RegionId",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureVersion",
            "Signature",
            "SecurityToken",
            "Timestamp",
            "Version");

    private TextTable() {}

    /**
     * Sends records as a table.
     *
     * @param first the field of the first column
     * @param records records or trees with the fields of {@link #COLUMNS}; others are left out
     */
    static void send(String first, Collection<?> records, HttpServletResponse response) throws IOException {
        byte[] text = of(first, records).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static String of(String first, Collection<?> records) {
        List<JsonNode> rows =
                records.stream().<JsonNode>map(StateModule.json()::valueToTree).toList();
        StringBuilder[] lines =
                Stream.generate(StringBuilder::new).limit(rows.size() + 1L).toArray(StringBuilder[]::new);
        Set<String> names = new LinkedHashSet<>(List.of(first));
        names.addAll(COLUMNS);
        for (String name : names) {
            List<String> cells = rows.stream().map(row -> cell(row.path(name))).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                List<String> column = new ArrayList<>(List.of(name));
                column.addAll(cells);
                int width = column.stream().mapToInt(String::length).max().orElse(0);
                for (int row = 0; row < lines.length; row++) {
                    String cell = column.get(row);
                    lines[row].append(cell).append(" ".repeat(width - cell.length() + 2));
                }
            }
        }
        return rows.isEmpty()
                ? "none\n"
                : Arrays.stream(lines)
                        .map(line -> line.toString().stripTrailing() + "\n")
                        .collect(Collectors.joining());
    }

    private static String cell(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(field -> !OF_THE_CALLER.contains(field.getKey()))
                    .map(field -> field.getKey() + "=" + cell(field.getValue()))
                    .collect(Collectors.joining(" "));
        }
        if (value.isArray()) {
            return value.valueStream().map(TextTable::cell).collect(Collectors.joining(" "));
        }
        // A line break in a text would end the row, and a terminal obeys control characters.
        return value.asString("").replaceAll("[\\s\\p{Cc}]+", " ");
    }
}
