package io.ecsemulator.cloud;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of resources that a world has, in the order of the lists in a state document. */
public final class ResourceKinds {

    static final Index<Disk> DISKS_BY_INSTANCE = new Index<>(Disk::instanceIds);
    static final Index<Disk> DISKS_BY_SOURCE_INSTANCE = new Index<>(DetachedSystemDisk::sourceInstanceIds);
    static final Index<Disk> DISKS_BY_SOURCE_SNAPSHOT = new Index<>(disk -> keys(disk.SourceSnapshotId()));
    static final Index<Disk> DISKS_BY_POLICY =
            new Index<>(disk -> disk.listed() ? keys(disk.AutoSnapshotPolicyId()) : List.of());
    static final Index<Snapshot> SNAPSHOTS_BY_DISK =
            new Index<>(snapshot -> snapshot.hasSourceSnapshot() ? List.of() : keys(snapshot.SourceDiskId()));
    static final Index<Snapshot> COPIES_BY_DISK = new Index<>(snapshot ->
            snapshot.hasSourceSnapshot() ? keys(copiesKey(snapshot.SourceDiskId(), snapshot.RegionId())) : List.of());

    static final Index<Instance> INSTANCES_BY_IMAGE = new Index<>(instance -> keys(instance.ImageId()));
    static final Index<Image> IMAGES_BY_SNAPSHOT = new Index<>(Image::snapshotIds);
    static final Index<Disk> DISKS_WITH_EVENTS =
            new Index<>(disk -> disk.DiskEvents().isEmpty() ? List.of() : List.of(disk.RegionId()));
    static final Index<Snapshot> AUTO_SNAPSHOTS_BY_DISK =
            new Index<>(snapshot -> snapshot.SnapshotType() == SnapshotType.auto
                    ? SNAPSHOTS_BY_DISK.keys().apply(snapshot)
                    : List.of());
    static final Index<Snapshot> PROGRESSING_SNAPSHOTS_BY_DISK =
            new Index<>(snapshot -> snapshot.Status() == SnapshotStatus.progressing
                    ? SNAPSHOTS_BY_DISK.keys().apply(snapshot)
                    : List.of());

    static final Index<Instance> INSTANCES_WITH_EVENTS =
            new Index<>(instance -> instance.SystemEvents().isEmpty() ? List.of() : List.of(instance.RegionId()));

    static final Index<Instance> INSTANCES_BY_NETWORK = new Index<>(VSwitchAddresses::keys);

    static final Index<Instance> INSTANCES_BY_PUBLIC_ADDRESS =
            new Index<>(instance -> instance.EipAddress().IpAddress().isEmpty()
                    ? instance.PublicIpAddress()
                    : List.of(instance.EipAddress().IpAddress()));

    static final Index<Instance> INSTANCES_WITH_ELASTIC_ADDRESS = new Index<>(
            instance -> instance.EipAddress().IpAddress().isEmpty() ? List.of() : List.of(instance.RegionId()));

    static final Index<VSwitch> VSWITCHES_BY_VPC = new Index<>(vSwitch -> List.of(vSwitch.VpcId()));
    static final Index<Instance> INSTANCES_BY_SECURITY_GROUP = new Index<>(Instance::SecurityGroupIds);
    static final Index<SecurityGroup> SECURITY_GROUPS_BY_PEER = new Index<>(SecurityGroup::peerGroups);

    static final Index<Instance> INSTANCES_BY_KEY_PAIR =
            new Index<>(instance -> instance.KeyPairName().isEmpty() ? List.of() : List.of(keyPairId(instance)));

    private static final List<String> PENDING = List.of("PendingTransition", "PendingDetach");
    private static final List<String> PLACE =
            List.of("Attachments", "Device", "AttachedTime", "Status", "PendingTransition", "PendingDetach");
    private static final List<String> PERFORMANCE = List.of("IOPS", "Throughput");

    /** Instances. */
    public static final ResourceKind<Instance> INSTANCES = ResourceKindBuilder.<Instance>builder()
            .type(Instance.class)
            .list("Instances")
            .idField("InstanceId")
            .idPrefix("i")
            .defaults(InstanceDefaults::of)
            .check(ResourceChecks::check)
            .transitions(new Transitions<>(
                    Instance::PendingTransition, Instance::withPendingTransition, Instance::statusAfterFailure))
            .following(Map.of(
                    "Status", List.of("PendingTransition", "StoppedMode"),
                    "RegionId", List.of("ZoneId"),
                    "InstanceType",
                            List.of(
                                    "InstanceTypeFamily",
                                    "Cpu",
                                    "Memory",
                                    "CpuOptions",
                                    "CreditSpecification",
                                    "GPUAmount",
                                    "GPUSpec",
                                    "LocalStorageAmount",
                                    "LocalStorageCapacity")))
            .words(Words::of)
            .indexes(List.of(
                    INSTANCES_BY_KEY_PAIR,
                    INSTANCES_WITH_EVENTS,
                    INSTANCES_BY_NETWORK,
                    INSTANCES_BY_IMAGE,
                    INSTANCES_BY_SECURITY_GROUP,
                    INSTANCES_BY_PUBLIC_ADDRESS,
                    INSTANCES_WITH_ELASTIC_ADDRESS))
            .tagType("instance")
            .build();

    /** Disks. */
    public static final ResourceKind<Disk> DISKS = ResourceKindBuilder.<Disk>builder()
            .type(Disk.class)
            .list("Disks")
            .idField("DiskId")
            .idPrefix("d")
            .defaults(DiskDefaults::of)
            .check(ResourceChecks::check)
            .transitions(
                    new Transitions<>(Disk::PendingTransition, Disk::withPendingTransition, Disk::statusAfterFailure))
            .following(Map.of(
                    "Status", PENDING,
                    "InstanceId", PLACE,
                    "Attachments", PLACE,
                    "RegionId", List.of("ZoneId", "Placement"),
                    "Category", List.of("IOPS", "Throughput", "Portable"),
                    "DiskChargeType", List.of("Portable"),
                    "PerformanceLevel", PERFORMANCE,
                    "Size", PERFORMANCE))
            .words(Words::of)
            .indexes(List.of(
                    DISKS_BY_INSTANCE,
                    DISKS_BY_SOURCE_INSTANCE,
                    DISKS_BY_SOURCE_SNAPSHOT,
                    DISKS_WITH_EVENTS,
                    DISKS_BY_POLICY))
            .tagType("disk")
            .build();

    /** Snapshots. */
    public static final ResourceKind<Snapshot> SNAPSHOTS = ResourceKindBuilder.<Snapshot>builder()
            .type(Snapshot.class)
            .list("Snapshots")
            .idField("SnapshotId")
            .idPrefix("s")
            .defaults(SnapshotDefaults::of)
            .check(ResourceChecks::check)
            .transitions(new Transitions<>(
                    Snapshot::PendingTransition, Snapshot::withPendingTransition, snapshot -> SnapshotStatus.failed))
            .following(Map.of("Status", List.of("PendingTransition", "Progress", "Available")))
            .words(Words::of)
            .indexes(List.of(SNAPSHOTS_BY_DISK, COPIES_BY_DISK, AUTO_SNAPSHOTS_BY_DISK, PROGRESSING_SNAPSHOTS_BY_DISK))
            .tagType("snapshot")
            .build();

    /** Snapshot-consistent groups; their status follows from their snapshots. */
    public static final ResourceKind<SnapshotGroup> SNAPSHOT_GROUPS = ResourceKindBuilder.<SnapshotGroup>builder()
            .type(SnapshotGroup.class)
            .list("SnapshotGroups")
            .idField("SnapshotGroupId")
            .idPrefix("ssg")
            .defaults(SnapshotGroup::of)
            .check(group -> {})
            .transitions(new Transitions<>(SnapshotGroup::PendingTransition, (group, pending) -> group, group -> null))
            .following(Map.of())
            .words(Words::of)
            .indexes(List.of())
            .tagType("snapshotgroup")
            .build();

    /** Images: those of callers, and those of the service that a state document names beside the {@link PublicImages}. */
    public static final ResourceKind<Image> IMAGES = ResourceKindBuilder.<Image>builder()
            .type(Image.class)
            .list("Images")
            .idField("ImageId")
            .idPrefix("m")
            .defaults(ImageDefaults::of)
            .check(ResourceChecks::check)
            .transitions(new Transitions<>(
                    Image::PendingTransition, Image::withPendingTransition, image -> ImageStatus.CreateFailed))
            .following(Map.of(
                    "Status", List.of("PendingTransition", "Progress"),
                    "OSType", List.of("Platform", "OSName", "OSNameEn", "LoginAsNonRootSupported"),
                    "ImageOwnerAlias", List.of("IsPublic", "IsSelfShared")))
            .words(Words::of)
            .indexes(List.of(IMAGES_BY_SNAPSHOT))
            .tagType("image")
            .build();

    /** Tasks. */
    public static final ResourceKind<Task> TASKS = ResourceKindBuilder.<Task>builder()
            .type(Task.class)
            .list("Tasks")
            .idField("TaskId")
            .idPrefix("t")
            .defaults(TaskDefaults::of)
            .check(ResourceChecks::check)
            .transitions(
                    new Transitions<>(Task::PendingTransition, Task::withPendingTransition, task -> TaskStatus.Failed))
            .following(Map.of("TaskStatus", List.of("PendingTransition", "FinishedTime")))
            .words(Words::of)
            .indexes(List.of())
            .build();

    /** Zones that do not sell everything. */
    public static final ResourceKind<Zone> ZONES = ResourceKindBuilder.<Zone>builder()
            .type(Zone.class)
            .list("Zones")
            .idField("ZoneId")
            .idPrefix("z")
            .defaults(Zone::of)
            .check(ResourceChecks::check)
            .transitions(new Transitions<>(Zone::PendingTransition, (zone, pending) -> zone, zone -> null))
            .following(Map.of())
            .indexes(List.of())
            .build();

    /** Automatic snapshot policies. */
    public static final ResourceKind<AutoSnapshotPolicy> AUTO_SNAPSHOT_POLICIES =
            ResourceKindBuilder.<AutoSnapshotPolicy>builder()
                    .type(AutoSnapshotPolicy.class)
                    .list("AutoSnapshotPolicies")
                    .idField("AutoSnapshotPolicyId")
                    .idPrefix("sp")
                    .defaults(AutoSnapshotPolicyDefaults::of)
                    .check(AutoSnapshotPolicy::check)
                    .transitions(new Transitions<>(
                            AutoSnapshotPolicy::PendingTransition, (policy, pending) -> policy, policy -> null))
                    .following(Map.of())
                    .words(Words::of)
                    .indexes(List.of())
                    .tagType("snapshotpolicy")
                    .build();

    /** Virtual private clouds. */
    public static final ResourceKind<Vpc> VPCS = ResourceKindBuilder.<Vpc>builder()
            .type(Vpc.class)
            .list("Vpcs")
            .idField("VpcId")
            .idPrefix("vpc")
            .defaults(Vpc::of)
            .check(Vpc::check)
            .transitions(new Transitions<>(Vpc::PendingTransition, Vpc::withPendingTransition, vpc -> null))
            .following(Map.of("Status", List.of("PendingTransition")))
            .words(Words::of)
            .indexes(List.of())
            .tagType("vpc")
            .build();

    /** vSwitches. */
    public static final ResourceKind<VSwitch> VSWITCHES = ResourceKindBuilder.<VSwitch>builder()
            .type(VSwitch.class)
            .list("VSwitches")
            .idField("VSwitchId")
            .idPrefix("vsw")
            .defaults(VSwitch::of)
            .check(VSwitch::check)
            .transitions(new Transitions<>(VSwitch::PendingTransition, VSwitch::withPendingTransition, vSwitch -> null))
            .following(Map.of("Status", List.of("PendingTransition"), "RegionId", List.of("ZoneId")))
            .words(Words::of)
            .indexes(List.of(VSWITCHES_BY_VPC))
            .tagType("vswitch")
            .build();

    /** Key pairs. */
    public static final ResourceKind<KeyPair> KEY_PAIRS = ResourceKindBuilder.<KeyPair>builder()
            .type(KeyPair.class)
            .list("KeyPairs")
            .idField("KeyPairName")
            .isIdPerRegion(true)
            .idPrefix("ssh")
            .defaults(KeyPair::of)
            .check(KeyPair::check)
            .transitions(new Transitions<>(KeyPair::PendingTransition, (keyPair, pending) -> keyPair, keyPair -> null))
            .following(Map.of("PublicKey", List.of("KeyPairFingerPrint")))
            .words(Words::of)
            .indexes(List.of())
            .tagType("keypair")
            .build();

    /** Security groups. */
    public static final ResourceKind<SecurityGroup> SECURITY_GROUPS = ResourceKindBuilder.<SecurityGroup>builder()
            .type(SecurityGroup.class)
            .list("SecurityGroups")
            .idField("SecurityGroupId")
            .idPrefix("sg")
            .defaults(SecurityGroupDefaults::of)
            .check(ResourceChecks::check)
            .transitions(new Transitions<>(SecurityGroup::PendingTransition, (group, pending) -> group, group -> null))
            .following(Map.of("SecurityGroupType", List.of("InnerAccessPolicy")))
            .words(Words::of)
            .indexes(List.of(SECURITY_GROUPS_BY_PEER))
            .tagType("securitygroup")
            .build();

    /** The kinds of the emulator. */
    public static final ResourceKinds STANDARD = new ResourceKinds(List.of(
            INSTANCES,
            DISKS,
            SNAPSHOTS,
            SNAPSHOT_GROUPS,
            IMAGES,
            TASKS,
            ZONES,
            AUTO_SNAPSHOT_POLICIES,
            VPCS,
            VSWITCHES,
            SECURITY_GROUPS,
            KEY_PAIRS));

    private final List<ResourceKind<?>> all;

    /**
     * A registry.
     *
     * @param kinds in the order of their lists in a state document
     */
    public ResourceKinds(List<ResourceKind<?>> kinds) {
        this.all = List.copyOf(kinds);
    }

    /** All kinds. */
    public List<ResourceKind<?>> all() {
        return all;
    }

    /** The kind of a resource. */
    @SuppressWarnings("unchecked")
    public <R extends Resource<R>> ResourceKind<R> of(Resource<R> resource) {
        // There are a few kinds: looking at each of them takes less time than hashing.
        for (ResourceKind<?> kind : all) {
            if (kind.type() == resource.getClass()) {
                return (ResourceKind<R>) kind;
            }
        }
        throw new IllegalArgumentException("No kind is declared for " + resource.getClass());
    }

    /** The kind with that path in the control API, for instance {@code disks}. */
    public Optional<ResourceKind<?>> ofPath(String path) {
        return all.stream().filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** The names of all kinds, for a message: {@code disk, instance or zone}. */
    public String nouns() {
        List<String> nouns = all.stream()
                .map(ResourceKind::noun)
                .sorted(Comparator.naturalOrder())
                .toList();
        return nouns.stream().limit(nouns.size() - 1).collect(Collectors.joining(", ")) + " or "
                + nouns.get(nouns.size() - 1);
    }

    private static String keyPairId(Instance instance) {
        return KEY_PAIRS.id(instance.RegionId(), instance.KeyPairName());
    }

    /** The key of the copies that a region has of the snapshots of a disk. */
    static String copiesKey(String diskId, String regionId) {
        return diskId + " in " + regionId;
    }

    private static List<String> keys(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }
}
