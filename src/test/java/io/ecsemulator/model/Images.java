package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.ifAccepted;
import static io.ecsemulator.model.Expectation.predicted;

import io.ecsemulator.model.Model.Disk;
import io.ecsemulator.model.Model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Images of snapshots, imported ones, and their copies in another region, which it does not follow. */
final class Images implements ModelPart {

    private static final long DELAY = 60;

    /**
     * An image.
     *
     * @param doneAt when it is Available
     * @param snapshotId the snapshot that it was made of; null if it was imported
     */
    private record Image(
            String status, long doneAt, @Nullable String snapshotId) {

        private String statusAt(long now) {
            return status.equals("Creating") && doneAt <= now ? "Available" : status;
        }
    }

    private final Map<String, Image> images = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();
    private long now;

    @Override
    public Set<String> actions() {
        return Set.of(
                "CreateImage", "CopyImage", "CancelCopyImage", "ImportImage", "ModifyImageAttribute", "DeleteImage");
    }

    @Override
    public Expectation expect(Target target, Model model) {
        int number = target.move().b();
        String id = ids.isEmpty() || number % 7 == 0 ? "m-none" : ids.get(number % ids.size());
        Image image = images.get(id);
        String status = image == null ? "none" : image.statusAt(model.now());
        return switch (target.move().action()) {
            case "CreateImage" -> create(target.snapshotId(), model);
            case "ImportImage" ->
                predicted(
                        true,
                        answer -> add(answer, null, model),
                        "DiskDeviceMapping.1.OSSBucket",
                        "bucket",
                        "DiskDeviceMapping.1.OSSObject",
                        "object");
            case "CopyImage" ->
                predicted(status.equals("Available"), answer -> {}, "ImageId", id, "DestinationRegionId", "cn-beijing");
            case "CancelCopyImage" -> predicted(false, answer -> {}, "ImageId", id);
            case "ModifyImageAttribute" -> {
                String wanted = target.move().c() % 2 == 0 ? "Deprecated" : "Available";
                yield predicted(
                        status.equals(wanted.equals("Deprecated") ? "Available" : "Deprecated"),
                        answer -> images.computeIfPresent(
                                id, (same, before) -> new Image(wanted, before.doneAt, before.snapshotId)),
                        "ImageId",
                        id,
                        "Status",
                        wanted);
            }
            default ->
                predicted(
                        image != null && !(image.snapshotId == null && status.equals("Creating")),
                        answer -> images.remove(id),
                        "ImageId",
                        id);
        };
    }

    private Expectation create(String snapshotId, Model model) {
        Snapshot snapshot = model.snapshots.get(snapshotId);
        boolean isDone = snapshot != null && snapshot.doneAt() <= model.now();
        Disk disk = snapshot == null ? null : model.disks.get(snapshot.disk());
        String[] call = {"SnapshotId", snapshotId};
        // The snapshot of a disk that is gone may be of a system disk or not.
        return isDone && (disk == null || !disk.isSystem)
                ? ifAccepted(answer -> add(answer, snapshotId, model), call)
                : predicted(isDone, answer -> add(answer, snapshotId, model), call);
    }

    private void add(JsonNode answer, @Nullable String snapshotId, Model model) {
        String id = answer.at("/ImageId").stringValue();
        ids.add(id);
        images.put(id, new Image("Creating", model.now() + DELAY, snapshotId));
    }

    /** Whether an image was made of that snapshot. */
    boolean use(String snapshotId) {
        return images.values().stream().anyMatch(image -> snapshotId.equals(image.snapshotId));
    }

    @Override
    public void advance(Model model) {
        now = model.now();
    }

    @Override
    public Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>();
        images.forEach((id, image) -> summary.put(id, image.statusAt(now)));
        return summary;
    }

    @Override
    public Map<String, String> listed(Lists lists) {
        Map<String, String> listed = new TreeMap<>();
        lists.all(
                        "DescribeImages",
                        "Images/Image",
                        "ImageOwnerAlias",
                        "self",
                        "Status",
                        "Creating,Available,Deprecated")
                .forEach(image -> listed.put(
                        image.at("/ImageId").stringValue(), image.at("/Status").stringValue()));
        return listed;
    }

    @Override
    public ModelPart copy() {
        Images copy = new Images();
        copy.images.putAll(images);
        copy.ids.addAll(ids);
        copy.now = now;
        return copy;
    }
}
