package io.ecsemulator.model;

import static io.ecsemulator.model.Expectation.ifAccepted;
import static io.ecsemulator.model.Expectation.open;
import static io.ecsemulator.model.Expectation.predicted;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.model.Model.Disk;
import io.ecsemulator.model.Model.Due;
import io.ecsemulator.model.Model.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a call of a move, with the ids that there are or were, and says what the model expects of it. */
final class Player {

    private static final List<String> CATEGORIES = List.of("cloud_essd", "cloud_auto", "cloud_ssd");

    private static final int MAX_DISKS = 17;
    private static final int MAX_INSTANCES = 16;
    private static final int MAX_TAGS = 20;

    private Model model;
    private final List<String> diskIds = new ArrayList<>();
    private final List<String> instanceIds = new ArrayList<>();
    private final List<String> snapshotIds = new ArrayList<>();

    Player(Model model) {
        this.model = model;
    }

    /** The model of another world, from now on; the ids of the former one are still tried. */
    void follow(Model model) {
        this.model = model;
    }

    /** One of those that there are or were; sometimes none of them. */
    private static String pick(List<String> ids, int number) {
        return ids.isEmpty() || number % 29 == 0 ? "x-none" : ids.get(number % ids.size());
    }

    /** What a move is about now. */
    Target target(Move move) {
        return new Target(move, pick(diskIds, move.a()), pick(instanceIds, move.b()), pick(snapshotIds, move.a()));
    }

    /** The call of a move, and what the model expects if it is executed now. */
    Expectation expect(Target target) {
        Move move = target.move();
        String diskId = target.diskId();
        String instanceId = target.instanceId();
        Disk disk = model.disks.get(diskId);
        Instance instance = model.instances.get(instanceId);
        boolean isEven = move.c() % 2 == 0;
        return switch (move.action()) {
            case "CreateDisk" -> createDisk(move.c());
            case "AttachDisk" -> attach(diskId, disk, instanceId, instance);
            case "DetachDisk" -> detach(diskId, disk, instanceId, instance);
            case "DeleteDisk" ->
                predicted(
                        disk != null && disk.status.equals("Available") && !model.hasSnapshotUnderWay(diskId),
                        answer -> model.disks.remove(diskId),
                        "DiskId",
                        diskId);
            case "ReInitDisk" -> reInit(diskId, disk, isEven);
            case "ResetDisk" -> reset(isEven ? diskId : ofSnapshot(target.snapshotId()), target.snapshotId());
            case "ResetDisks" -> resetAll(target.snapshotId());
            case "ReplaceSystemDisk" -> replaceSystemDisk(instanceId, instance);
            case "ModifyDiskAttribute" ->
                ifAccepted(
                        answer -> existing(disk).deleteWithInstance = isEven,
                        "DiskId",
                        diskId,
                        "DeleteWithInstance",
                        String.valueOf(isEven));
            case "ModifyDiskChargeType" ->
                // The instances are no subscriptions.
                predicted(
                        false,
                        answer -> {},
                        "RegionId",
                        "cn-hangzhou",
                        "InstanceId",
                        instanceId,
                        "DiskIds",
                        "[\"" + diskId + "\"]",
                        "DiskChargeType",
                        isEven ? "PostPaid" : "PrePaid");
            case "ResizeDisk" -> resize(diskId, disk, 20 + move.c() % 200);
            case "ModifyDiskSpec" -> modifySpec(diskId, disk, CATEGORIES.get(move.c() % 3));
            case "CreateSnapshot" -> createSnapshot(diskId, disk);
            case "DeleteSnapshot" -> deleteSnapshot(target.snapshotId(), isEven);
            case "CopySnapshot" -> copySnapshot(target.snapshotId());
            case "ModifySnapshotAttribute" ->
                predicted(
                        isAccomplished(target.snapshotId()),
                        answer -> {},
                        "SnapshotId",
                        target.snapshotId(),
                        "SnapshotName",
                        "renamed");
            case "RunInstances" -> runInstances(move.a() % 3, isEven);
            case "CreateInstance" -> createInstance();
            case "StartInstance" -> start(instance, "InstanceId", instanceId);
            case "StartInstances" -> start(instance, "InstanceId.1", instanceId);
            case "StopInstance" -> stop(instance, "InstanceId", instanceId);
            case "StopInstances" -> stop(instance, "InstanceId.1", instanceId);
            case "RebootInstance" ->
                predicted(
                        instance != null && instance.status.equals("Running"),
                        answer -> become(existing(instance), "Starting", new Due("Running", model.now() + 30)),
                        "InstanceId",
                        instanceId);
            case "ModifyInstanceSpec" ->
                predicted(
                        instance != null && Model.STILL.contains(instance.status),
                        answer -> {},
                        "InstanceId",
                        instanceId,
                        "InternetMaxBandwidthOut",
                        String.valueOf(move.c() % 100));
            case "ModifyInstanceAutoReleaseTime" -> predicted(instance != null, answer -> {}, "InstanceId", instanceId);
            case "ModifyInstanceChargeType" ->
                predicted(
                        instance != null && Model.STILL.contains(instance.status),
                        answer -> {},
                        "InstanceIds",
                        "[\"" + instanceId + "\"]",
                        "Period",
                        "1",
                        "AutoPay",
                        "false");
            case "RebootInstances" ->
                predicted(
                        instance != null && instance.status.equals("Running"),
                        answer -> become(existing(instance), "Starting", new Due("Running", model.now() + 30)),
                        "InstanceId.1",
                        instanceId);
            case "DeleteInstance" -> delete(instance, instanceId, isEven, "InstanceId");
            case "DeleteInstances" -> delete(instance, instanceId, isEven, "InstanceId.1");
            case "AddTags" ->
                predicted(
                        instance != null,
                        answer -> {},
                        "ResourceType",
                        "instance",
                        "ResourceId",
                        instanceId,
                        "Tag.1.Key",
                        "k",
                        "Tag.1.Value",
                        "v");
            case "RemoveTags" ->
                predicted(
                        instance != null,
                        answer -> {},
                        "ResourceType",
                        "instance",
                        "ResourceId",
                        instanceId,
                        "Tag.1.Key",
                        "k");
            case "TagResources" -> tag(diskId, disk, "k" + move.c() % 30);
            case "UntagResources" ->
                predicted(
                        disk != null,
                        answer -> existing(disk).tags.clear(),
                        "ResourceType",
                        "disk",
                        "ResourceId.1",
                        diskId,
                        "All",
                        "true");
            case "ListTagResources" -> listTags(diskId, disk);
            default ->
                model.parts().stream()
                        .filter(part -> part.actions().contains(move.action()))
                        .findFirst()
                        .map(part -> part.expect(target, model))
                        .orElseGet(() -> others(move, diskId, instanceId));
        };
    }

    private static Expectation tag(String diskId, @Nullable Disk disk, String key) {
        return predicted(
                disk != null && (disk.tags.contains(key) || disk.tags.size() < MAX_TAGS),
                answer -> existing(disk).tags.add(key),
                "ResourceType",
                "disk",
                "ResourceId.1",
                diskId,
                "Tag.1.Key",
                key,
                "Tag.1.Value",
                "v");
    }

    private static Expectation listTags(String diskId, @Nullable Disk disk) {
        return predicted(
                disk != null,
                answer -> assertThat(answer.at("/TagResources/TagResource")
                                .valueStream()
                                .map(tag -> tag.at("/TagKey").stringValue())
                                .filter(key -> !key.startsWith("acs:")))
                        .containsExactlyInAnyOrderElementsOf(existing(disk).tags),
                "ResourceType",
                "disk",
                "ResourceId.1",
                diskId);
    }

    /** Those that change nothing that the model knows. */
    private static Expectation others(Move move, String diskId, String instanceId) {
        return switch (move.action()) {
            case "AllocatePublicIpAddress" -> open("InstanceId", instanceId);
            case "ModifyInstanceAttribute" -> open("InstanceId", instanceId, "InstanceName", "name" + move.c());
            case "DescribeAvailableResource" -> open("DestinationResource", "DataDisk");
            default -> open("InstanceId", instanceId, "DiskId", diskId, "PageSize", String.valueOf(1 + move.c() % 50));
        };
    }

    private Expectation createDisk(int how) {
        boolean isMultiAttach = how % 5 == 0;
        return predicted(
                true,
                answer -> {
                    Disk disk = add(answer.at("/DiskId").stringValue(), false);
                    disk.isMultiAttach = isMultiAttach;
                    disk.due = new Due("Available", model.now() + 3);
                },
                "RegionId",
                "cn-hangzhou",
                "ZoneId",
                "cn-hangzhou-i",
                "DiskCategory",
                "cloud_essd",
                "Size",
                "40",
                "MultiAttach",
                isMultiAttach ? "Enabled" : "Disabled");
    }

    private Disk add(String id, boolean isSystem) {
        Disk disk = new Disk();
        disk.isSystem = isSystem;
        diskIds.add(id);
        model.disks.put(id, disk);
        return disk;
    }

    private Expectation attach(String diskId, @Nullable Disk disk, String instanceId, @Nullable Instance instance) {
        boolean isFree = disk != null
                && (disk.status.equals("Available")
                        || (disk.isMultiAttach && disk.status.equals("In_use") && !disk.on.contains(instanceId)));
        return predicted(
                isFree
                        && instance != null
                        && Model.STILL.contains(instance.status)
                        && existing(disk).isPortable
                        && Model.ESSDS.contains(existing(disk).category)
                        && model.disksOn(instanceId) < MAX_DISKS
                        && existing(disk).on.size() < MAX_INSTANCES,
                answer -> {
                    Disk attached = existing(disk);
                    attached.on.add(instanceId);
                    attached.wasAttached = true;
                    attached.deleteWithInstance = false;
                    attached.status = "Attaching";
                    attached.due = new Due("In_use", model.now() + 10);
                },
                "InstanceId",
                instanceId,
                "DiskId",
                diskId);
    }

    private Expectation detach(String diskId, @Nullable Disk disk, String instanceId, @Nullable Instance instance) {
        return predicted(
                disk != null
                        && instance != null
                        && disk.on.contains(instanceId)
                        && disk.status.equals("In_use")
                        && !disk.isSystem
                        && disk.isPortable
                        && Model.STILL.contains(instance.status),
                answer -> {
                    Disk detached = existing(disk);
                    detached.status = "Detaching";
                    detached.leaving = instanceId;
                    detached.due = new Due("Available", model.now() + 60);
                },
                "InstanceId",
                instanceId,
                "DiskId",
                diskId);
    }

    private Expectation reInit(String diskId, @Nullable Disk disk, boolean startsInstance) {
        Instance instance = disk == null || disk.on.isEmpty()
                ? null
                : model.instances.get(disk.on.iterator().next());
        return predicted(
                disk != null
                        && instance != null
                        && instance.status.equals("Stopped")
                        && instance.wasStarted
                        && disk.status.equals("In_use")
                        && !disk.isMultiAttach
                        && !model.hasInstantSnapshot(diskId)
                        && !model.hasSnapshotUnderWay(diskId),
                answer -> {
                    Due done = new Due("In_use", model.now() + 30);
                    existing(disk).status = "ReIniting";
                    existing(disk).due = done;
                    Instance stopped = existing(instance);
                    if (startsInstance || !stopped.due.isEmpty()) {
                        // The last disk to be done is this one.
                        startAt(stopped, done.at());
                    }
                },
                "DiskId",
                diskId,
                "AutoStartInstance",
                String.valueOf(startsInstance));
    }

    /** The disk of a snapshot. */
    private String ofSnapshot(String snapshotId) {
        Model.Snapshot snapshot = model.snapshots.get(snapshotId);
        return snapshot == null ? "x-none" : snapshot.disk();
    }

    private Expectation reset(String diskId, String snapshotId) {
        return predicted(
                canReset(diskId, snapshotId), answer -> beginReset(diskId), "DiskId", diskId, "SnapshotId", snapshotId);
    }

    /** A ResetDisks of one disk: it is accepted in any case. */
    private Expectation resetAll(String snapshotId) {
        String diskId = ofSnapshot(snapshotId);
        boolean canReset = canReset(diskId, snapshotId);
        return predicted(
                true,
                answer -> {
                    if (canReset) {
                        beginReset(diskId);
                    }
                },
                "RegionId",
                "cn-hangzhou",
                "Disk.1.DiskId",
                diskId,
                "Disk.1.SnapshotId",
                snapshotId);
    }

    private boolean canReset(String diskId, String snapshotId) {
        Disk disk = model.disks.get(diskId);
        Model.Snapshot snapshot = model.snapshots.get(snapshotId);
        return disk != null
                && snapshot != null
                && snapshot.disk().equals(diskId)
                && isStill(disk, Set.of("Stopped"))
                && disk.change == null
                && !model.hasUnusableSnapshot(diskId);
    }

    private void beginReset(String diskId) {
        Disk changed = existing(model.disks.get(diskId));
        Due done = new Due(changed.status, model.now() + 30);
        changed.status = "ReIniting";
        changed.due = done;
        for (String instanceId : changed.on) {
            Instance instance = existing(model.instances.get(instanceId));
            if (!instance.due.isEmpty()) {
                startAt(instance, done.at());
            }
        }
    }

    private Expectation replaceSystemDisk(String instanceId, @Nullable Instance instance) {
        String oldId = model.disks.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isSystem && entry.getValue().on.contains(instanceId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("x-none");
        Disk old = model.disks.get(oldId);
        return predicted(
                instance != null
                        && instance.status.equals("Stopped")
                        && old != null
                        && old.status.equals("In_use")
                        && old.change == null
                        && !model.hasSnapshotUnderWay(oldId),
                answer -> {
                    Disk gone = existing(model.disks.remove(oldId));
                    Disk disk = add(answer.at("/DiskId").stringValue(), true);
                    disk.on.add(instanceId);
                    disk.wasAttached = true;
                    disk.deleteWithInstance = gone.deleteWithInstance;
                    disk.category = gone.category;
                    disk.size = Math.max(40, gone.size);
                    disk.due = new Due("In_use", model.now() + 3);
                },
                "InstanceId",
                instanceId,
                "ImageId",
                "img");
    }

    /** The instance, Stopped, starts by itself then. */
    private static void startAt(Instance instance, long time) {
        become(instance, "Stopped", new Due("Starting", time));
        instance.due.add(new Due("Running", time + 20));
    }

    private Expectation resize(String diskId, @Nullable Disk disk, int size) {
        return predicted(
                disk != null
                        && canChange(diskId, disk, disk.isMultiAttach ? Set.of("Stopped") : Model.STILL)
                        && size > disk.size,
                answer -> existing(disk).size = size,
                "DiskId",
                diskId,
                "NewSize",
                String.valueOf(size));
    }

    private Expectation modifySpec(String diskId, @Nullable Disk disk, String category) {
        return predicted(
                disk != null
                        && canChange(diskId, disk, Model.STILL)
                        && !disk.isMultiAttach
                        && (disk.status.equals("Available") || Model.ESSDS.contains(category))
                        && !category.equals(disk.category),
                answer -> existing(disk).change = new Due(category, model.now() + 60),
                "DiskId",
                diskId,
                "DiskCategory",
                category);
    }

    private boolean canChange(String diskId, Disk disk, Set<String> statuses) {
        return isStill(disk, statuses) && disk.change == null && !model.hasSnapshotUnderWay(diskId);
    }

    /** Whether the disk is Available, or In_use on instances that have one of these statuses. */
    private boolean isStill(Disk disk, Set<String> statuses) {
        return disk.status.equals("Available")
                || (disk.status.equals("In_use")
                        && disk.on.stream()
                                .map(model.instances::get)
                                .allMatch(instance -> instance != null && statuses.contains(instance.status)));
    }

    private Expectation createSnapshot(String diskId, @Nullable Disk disk) {
        return predicted(
                model.canBeginSnapshot(diskId),
                answer -> {
                    String id = answer.at("/SnapshotId").stringValue();
                    snapshotIds.add(id);
                    model.snapshots.put(
                            id,
                            new Model.Snapshot(
                                    diskId, model.now() + 60, Model.ESSDS.contains(existing(disk).category)));
                },
                "DiskId",
                diskId);
    }

    private boolean isAccomplished(String snapshotId) {
        Model.Snapshot snapshot = model.snapshots.get(snapshotId);
        return snapshot != null && snapshot.doneAt() <= model.now();
    }

    /** The lists show one region only, so the copy stays in it. */
    private Expectation copySnapshot(String snapshotId) {
        Model.Snapshot snapshot = model.snapshots.get(snapshotId);
        String copied =
                snapshot == null ? "" : Model.Snapshot.COPY_OF + snapshot.disk().replace(Model.Snapshot.COPY_OF, "");
        return predicted(
                isAccomplished(snapshotId) && !model.hasSnapshotUnderWay(copied),
                answer -> {
                    String id = answer.at("/SnapshotId").stringValue();
                    snapshotIds.add(id);
                    model.snapshots.put(id, new Model.Snapshot(copied, model.now() + 120, false));
                },
                "RegionId",
                "cn-hangzhou",
                "SnapshotId",
                snapshotId,
                "DestinationRegionId",
                "cn-hangzhou",
                "DestinationSnapshotName",
                "copy",
                "DestinationSnapshotDescription",
                "a copy",
                "Encrypted",
                "true");
    }

    private Expectation deleteSnapshot(String snapshotId, boolean isForced) {
        return predicted(
                model.snapshots.containsKey(snapshotId) && !model.isInImage(snapshotId),
                answer -> model.snapshots.remove(snapshotId),
                "SnapshotId",
                snapshotId,
                "Force",
                String.valueOf(isForced));
    }

    private Expectation runInstances(int dataDisks, boolean deleteWithInstance) {
        List<String> parameters = new ArrayList<>(List.of(
                "RegionId",
                "cn-hangzhou",
                "ZoneId",
                "cn-hangzhou-i",
                "InstanceType",
                "ecs.g7.large",
                "SystemDisk.Category",
                "cloud_essd",
                "ImageId",
                "img",
                "SecurityGroupId",
                "sg-1",
                "VSwitchId",
                "vsw-1"));
        for (int i = 1; i <= dataDisks; i++) {
            parameters.addAll(List.of(
                    "DataDisk." + i + ".Size",
                    "40",
                    "DataDisk." + i + ".Category",
                    "cloud_essd",
                    "DataDisk." + i + ".DeleteWithInstance",
                    String.valueOf(deleteWithInstance)));
        }
        return predicted(
                true,
                answer -> {
                    Instance instance =
                            add(answer.at("/InstanceIdSets/InstanceIdSet/0").stringValue());
                    instance.due.add(new Due("Starting", model.now() + 5));
                    instance.due.add(new Due("Running", model.now() + 25));
                },
                parameters.toArray(String[]::new));
    }

    private Instance add(String id) {
        Instance instance = new Instance();
        instanceIds.add(id);
        model.instances.put(id, instance);
        return instance;
    }

    private Expectation createInstance() {
        return predicted(
                true,
                answer -> add(answer.at("/InstanceId").stringValue()).due.add(new Due("Stopped", model.now() + 10)),
                "RegionId",
                "cn-hangzhou",
                "ZoneId",
                "cn-hangzhou-i",
                "InstanceType",
                "ecs.g7.large",
                "SystemDisk.Category",
                "cloud_essd",
                "ImageId",
                "img",
                "SecurityGroupId",
                "sg-1",
                "VSwitchId",
                "vsw-1");
    }

    /** All ids that there are or were. */
    List<String> diskAndInstanceIds() {
        return Stream.concat(diskIds.stream(), instanceIds.stream()).toList();
    }

    /** A disk that came with an instance. */
    void adopt(String instanceId, JsonNode found) {
        String id = found.at("/DiskId").stringValue();
        if (model.disks.containsKey(id)) {
            return;
        }
        Disk disk = add(id, found.at("/Type").stringValue().equals("system"));
        disk.on.add(instanceId);
        disk.wasAttached = true;
        disk.deleteWithInstance = found.at("/DeleteWithInstance").booleanValue();
        Instance instance = existing(model.instances.get(instanceId));
        disk.due = new Due("In_use", instance.due.get(0).at());
    }

    private Expectation start(@Nullable Instance instance, String name, String instanceId) {
        return predicted(
                instance != null && instance.status.equals("Stopped") && !model.isReIniting(instanceId),
                answer -> become(existing(instance), "Starting", new Due("Running", model.now() + 20)),
                "RegionId",
                "cn-hangzhou",
                name,
                instanceId);
    }

    private Expectation stop(@Nullable Instance instance, String name, String instanceId) {
        return predicted(
                instance != null && instance.status.equals("Running"),
                answer -> become(existing(instance), "Stopping", new Due("Stopped", model.now() + 20)),
                "RegionId",
                "cn-hangzhou",
                name,
                instanceId);
    }

    private Expectation delete(@Nullable Instance instance, String instanceId, boolean isForced, String name) {
        return predicted(
                instance != null
                        && (instance.status.equals("Stopped") || (isForced && instance.status.equals("Running"))),
                answer -> model.delete(instanceId),
                "RegionId",
                "cn-hangzhou",
                name,
                instanceId,
                "Force",
                String.valueOf(isForced));
    }

    private static void become(Instance instance, String status, Due due) {
        instance.status = status;
        instance.due.clear();
        instance.due.add(due);
    }

    private static <T> T existing(@Nullable T resource) {
        return Objects.requireNonNull(resource);
    }
}
