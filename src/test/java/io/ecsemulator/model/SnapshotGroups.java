package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.predicted;

import io.ecsemulator.model.Model.Disk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Snapshot-consistent groups: their names and the ids of their snapshots, whose statuses the model has itself. */
final class SnapshotGroups implements ModelPart {

    /** All ids that there are or were. */
    private final List<String> ids;

    private final Map<String, Group> groups = new HashMap<>();

    private record Group(String name, List<String> snapshotIds) {}

    SnapshotGroups() {
        this(new ArrayList<>());
    }

    private SnapshotGroups(List<String> ids) {
        this.ids = ids;
    }

    @Override
    public Set<String> actions() {
        return Set.of("CreateSnapshotGroup", "ModifySnapshotGroup", "DeleteSnapshotGroup");
    }

    @Override
    public Expectation expect(Target target, Model model) {
        String id = ids.isEmpty() ? "ssg-none" : ids.get(target.move().a() % ids.size());
        return switch (target.move().action()) {
            case "CreateSnapshotGroup" -> create(target.diskId(), model);
            case "ModifySnapshotGroup" ->
                predicted(
                        groups.containsKey(id),
                        answer -> groups.computeIfPresent(id, (same, group) -> new Group("renamed", group.snapshotIds)),
                        "RegionId",
                        "cn-hangzhou",
                        "SnapshotGroupId",
                        id,
                        "Name",
                        "renamed");
            case "DeleteSnapshotGroup" ->
                predicted(
                        groups.containsKey(id),
                        answer -> Objects.requireNonNull(groups.remove(id))
                                .snapshotIds
                                .forEach(model.snapshots::remove),
                        "RegionId",
                        "cn-hangzhou",
                        "SnapshotGroupId",
                        id);
            default -> throw new IllegalArgumentException(target.move().action());
        };
    }

    private Expectation create(String diskId, Model model) {
        Disk disk = model.disks.get(diskId);
        return predicted(
                disk != null
                        && Model.ESSDS.contains(disk.category)
                        && !disk.isMultiAttach
                        && model.canBeginSnapshot(diskId),
                answer -> {},
                "RegionId",
                "cn-hangzhou",
                "DiskId.1",
                diskId);
    }

    /** Takes over a new group, of whose snapshots only the lists tell. */
    void adopt(String groupId, Lists lists, Model model) {
        List<String> members = new ArrayList<>();
        for (JsonNode snapshot :
                groups(lists, "SnapshotGroupId.1", groupId).get(0).at("/Snapshots/Snapshot")) {
            String id = snapshot.at("/SnapshotId").stringValue();
            members.add(id);
            model.snapshots.put(
                    id, new Model.Snapshot(snapshot.at("/SourceDiskId").stringValue(), model.now() + 60, true));
        }
        ids.add(groupId);
        groups.put(groupId, new Group("", members));
    }

    @Override
    public void advance(Model model) {
        // What becomes of a group follows from its snapshots.
    }

    @Override
    public Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        groups.forEach((id, group) -> summary.put(id, group.name));
        return summary;
    }

    @Override
    public Map<String, String> listed(Lists lists) {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode group : groups(lists)) {
            listed.put(
                    group.at("/SnapshotGroupId").stringValue(),
                    group.at("/Name").stringValue());
        }
        return listed;
    }

    private static List<JsonNode> groups(Lists lists, String... namesAndValues) {
        return lists.all(
                "DescribeSnapshotGroups",
                "SnapshotGroups/SnapshotGroup",
                Stream.concat(Stream.of("MaxResults", "100"), Stream.of(namesAndValues))
                        .toArray(String[]::new));
    }

    @Override
    public ModelPart copy() {
        SnapshotGroups copy = new SnapshotGroups(ids);
        copy.groups.putAll(groups);
        return copy;
    }
}
