package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What the API lists.
 *
 * @param api answers a call with these parameters, Action among them
 */
record Lists(Function<Map<String, String>, JsonNode> api) {

    private static final String REGION = "cn-hangzhou";
    private static final int PAGE = 100;

    /** What there is, by the lists of the API; each disk also keeps what must always be so. */
    Map<String, String> summary(List<ModelPart> parts) {
        Map<String, String> summary = new TreeMap<>();
        for (JsonNode disk : all("DescribeDisks", "Disks/Disk")) {
            List<String> on = disk.at("/Attachments/Attachment")
                    .valueStream()
                    .map(attachment -> attachment.at("/InstanceId").stringValue())
                    .toList();
            String status = disk.at("/Status").stringValue();
            if (disk.at("/MultiAttach").stringValue().equals("Disabled")) {
                assertThat(on).as("%s", disk).hasSizeLessThan(2);
            }
            if (status.equals("Available")) {
                assertThat(on).as("%s", disk).isEmpty();
            } else if (status.equals("In_use")) {
                assertThat(on).as("%s", disk).isNotEmpty();
            }
            summary.put(
                    disk.at("/DiskId").stringValue(),
                    status + " " + on + " " + disk.at("/Type").stringValue() + " "
                            + disk.at("/Size").intValue() + " "
                            + disk.at("/Category").stringValue() + " "
                            + disk.at("/AutoSnapshotPolicyId").stringValue());
        }
        for (JsonNode snapshot : all("DescribeSnapshots", "Snapshots/Snapshot")) {
            // No answer tells the model the id of an automatic one.
            boolean isAuto = snapshot.at("/SnapshotType").stringValue().equals("auto");
            summary.put(
                    isAuto
                            ? PolicyPart.key(
                                    snapshot.at("/SourceDiskId").stringValue(),
                                    Instant.parse(snapshot.at("/CreationTime").stringValue()))
                            : snapshot.at("/SnapshotId").stringValue(),
                    snapshot.at("/Status").stringValue());
        }
        for (JsonNode instance : all("DescribeInstances", "Instances/Instance")) {
            summary.put(
                    instance.at("/InstanceId").stringValue(),
                    instance.at("/Status").stringValue());
        }
        parts.forEach(part -> summary.putAll(part.listed(this)));
        return summary;
    }

    /** The answer to a call about the region. */
    JsonNode one(String action, String... namesAndValues) {
        Map<String, String> parameters = Emulator.parameters("Action", action, "Format", "JSON", "RegionId", REGION);
        parameters.putAll(Emulator.parameters(namesAndValues));
        return api.apply(parameters);
    }

    List<JsonNode> all(String action, String list, String... namesAndValues) {
        Map<String, String> parameters = Emulator.parameters(
                "Action", action, "Format", "JSON", "RegionId", REGION, "PageSize", String.valueOf(PAGE));
        parameters.putAll(Emulator.parameters(namesAndValues));
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            parameters.put("PageNumber", String.valueOf(1 + all.size() / PAGE));
            page = api.apply(parameters);
            page.at("/" + list).valueStream().forEach(all::add);
        } while (all.size() < page.at("/TotalCount").asInt(0));
        return all;
    }
}
