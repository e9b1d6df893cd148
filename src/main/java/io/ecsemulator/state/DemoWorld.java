package io.ecsemulator.state;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.AutoSnapshotPolicyDefaults;
import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The demo world, {@code demo-world.yml}. Most starts have it, and reading its document took an eighth of them: so what the first calls
 * need is here once more as code, and the document is read when somebody looks at something else.
 */
public final class DemoWorld {

    private static final String DOCUMENT = "/io/ecsemulator/control/demo-world.yml";

    private final Supplier<StateReader> reader;
    private final Instant now;
    private final Instant created;
    private @Nullable WorldState written;

    private DemoWorld(Supplier<StateReader> reader, Instant now) {
        this.reader = reader;
        this.now = now;
        this.created = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Its document: YAML. */
    public static byte[] document() {
        try (InputStream in = Objects.requireNonNull(DemoWorld.class.getResourceAsStream(DOCUMENT))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The world, equal to what the reader makes of its document at that time. */
    public static WorldState state(Supplier<StateReader> reader, Instant now) {
        DemoWorld world = new DemoWorld(reader, now);
        Map<ResourceKind<?>, List<? extends Resource<?>>> resources = new LinkedHashMap<>();
        for (ResourceKind<?> kind : ResourceKinds.STANDARD.all()) {
            resources.put(kind, new LaterList<>(() -> world.written().list(kind)));
        }
        resources.put(ResourceKinds.INSTANCES, world.instances());
        resources.put(ResourceKinds.DISKS, world.disks());
        // It acts by itself.
        resources.put(
                ResourceKinds.AUTO_SNAPSHOT_POLICIES,
                List.of(AutoSnapshotPolicyDefaults.of("sp-demo", InstanceDefaults.REGION, now)));
        return new WorldState(resources, List.of());
    }

    /** What the document says, which is read once. */
    private synchronized WorldState written() {
        if (written == null) {
            written = reader.get().read(StateModule.yaml().readTree(document()), now);
        }
        return written;
    }

    private List<Instance> instances() {
        return List.of(
                instance("i-23jggx34b", "sample-2018"),
                instance("i-instanceid1", "sample-2019"),
                instance("i-demo", "demo"),
                instance("i-locked", "locked for security")
                        .with(b ->
                                b.OperationLocks(List.of(new Instance.LockReason(OperationLockReason.security, "")))),
                instance("i-starting", "neither running nor stopped", InstanceDefaults.TYPE, InstanceStatus.Starting),
                instance("i-t1", "no hot detach", "ecs.t1.small", InstanceStatus.Running),
                instance(
                        "i-stopped",
                        "to start, delete or initialize a disk of",
                        InstanceDefaults.TYPE,
                        InstanceStatus.Stopped),
                instance("i-prepaid", "a subscription")
                        .with(b -> b.InstanceChargeType(ChargeType.PrePaid)
                                .SecurityGroupIds(List.of("sg-emulator", "sg-two"))));
    }

    private Instance instance(String instanceId, String name) {
        return instance(instanceId, name, InstanceDefaults.TYPE, InstanceStatus.Running);
    }

    private Instance instance(String instanceId, String name, String type, InstanceStatus status) {
        return InstanceDefaults.of(
                        instanceId,
                        InstanceDefaults.REGION,
                        InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                        InstanceTypes.get(type),
                        status,
                        now)
                .with(b -> b.InstanceName(name));
    }

    private List<Disk> disks() {
        return List.of(
                on("i-23jggx34b", systemDisk("d-23jggx34bsys"), DeviceNames.SYSTEM),
                on("i-23jggx34b", disk("d-23jbf2v5m"), "/dev/xvdb"),
                on("i-instanceid1", disk("d-diskid1", DiskType.data, "cloud_ssd", 100), "/dev/xvdb")
                        .with(b -> b.Tags(List.of(new Tag("team", "storage")))),
                disk("d-released").with(b -> b.Status(DiskStatus.Released)),
                disk("d-available"),
                on("i-demo", disk("d-detaching"), "/dev/xvdb").with(b -> b.Status(DiskStatus.Detaching)),
                on("i-demo", systemDisk("d-system"), DeviceNames.SYSTEM),
                on("i-demo", ofSubscription("d-notportable"), "/dev/xvdc"),
                on("i-locked", disk("d-locked"), "/dev/xvdb"),
                on("i-starting", disk("d-starting"), "/dev/xvdb"),
                on("i-t1", disk("d-t1", DiskType.data, "cloud", DiskDefaults.SIZE), "/dev/xvdb"),
                on("i-stopped", systemDisk("d-stoppedsys"), DeviceNames.SYSTEM),
                on("i-stopped", disk("d-stopped"), "/dev/xvdb"),
                on("i-prepaid", ofSubscription("d-prepaid"), "/dev/xvdb"),
                on("i-demo", disk("d-essd", DiskType.data, "cloud_essd", DiskDefaults.SIZE), "/dev/xvdd"));
    }

    private Disk disk(String diskId) {
        return disk(diskId, DiskType.data, DiskDefaults.CATEGORY, DiskDefaults.SIZE);
    }

    private Disk systemDisk(String diskId) {
        return disk(diskId, DiskType.system, DiskDefaults.CATEGORY, DiskDefaults.SIZE);
    }

    private Disk ofSubscription(String diskId) {
        return disk(diskId).with(b -> b.DiskChargeType(ChargeType.PrePaid).Portable(false));
    }

    private Disk disk(String diskId, DiskType type, String category, int size) {
        return DiskDefaults.of(
                diskId,
                InstanceDefaults.REGION,
                InstanceDefaults.zoneOf(InstanceDefaults.REGION),
                type,
                category,
                "",
                size,
                now);
    }

    private Disk on(String instanceId, Disk disk, String device) {
        return disk.with(b -> b.Status(DiskStatus.In_use)
                .AttachedTime(created)
                .Attachments(List.of(new Attachment(instanceId, device, created))));
    }
}
