package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One account's resources as one atomic step sees and changes them. It is valid inside that step only. Reads show every
 * resource as it is at {@link #now}.
 */
public interface World {

    /** The time of this step. */
    Instant now();

    /** The kinds of resources in this world. */
    ResourceKinds kinds();

    /** All resources of a kind, which is one of {@link #kinds}. */
    <R extends Resource<R>> Table<R> table(ResourceKind<R> kind);

    /**
     * Adds resources of a kind, at the latest when its table is first asked for. Nothing may be due for them, and they may do nothing by
     * themselves, until then.
     */
    default <R extends Resource<R>> void putLater(ResourceKind<R> kind, List<R> resources) {
        resources.forEach(table(kind)::put);
    }

    /** All disks; released ones are not listed. */
    default Table<Disk> disks() {
        return table(ResourceKinds.DISKS);
    }

    /** All instances. */
    default Table<Instance> instances() {
        return table(ResourceKinds.INSTANCES);
    }

    /** All snapshots. */
    default Table<Snapshot> snapshots() {
        return table(ResourceKinds.SNAPSHOTS);
    }

    /** All snapshot-consistent groups. */
    default Table<SnapshotGroup> snapshotGroups() {
        return table(ResourceKinds.SNAPSHOT_GROUPS);
    }

    /** All images but the {@link PublicImages}. */
    default Table<Image> images() {
        return table(ResourceKinds.IMAGES);
    }

    /** All tasks. */
    default Table<Task> tasks() {
        return table(ResourceKinds.TASKS);
    }

    /** All VPCs. */
    default Table<Vpc> vpcs() {
        return table(ResourceKinds.VPCS);
    }

    /** All vSwitches. */
    default Table<VSwitch> vSwitches() {
        return table(ResourceKinds.VSWITCHES);
    }

    /** All security groups. */
    default Table<SecurityGroup> securityGroups() {
        return table(ResourceKinds.SECURITY_GROUPS);
    }

    /** All key pairs. */
    default Table<KeyPair> keyPairs() {
        return table(ResourceKinds.KEY_PAIRS);
    }

    /** The key pair of that name in that region, or null. */
    default @Nullable KeyPair keyPair(String regionId, String name) {
        return keyPairs().get(ResourceKinds.KEY_PAIRS.id(regionId, name));
    }

    /** The instances that have that key pair. */
    default Collection<Instance> instancesWith(KeyPair keyPair) {
        return instances().by(ResourceKinds.INSTANCES_BY_KEY_PAIR, keyPair.id());
    }

    /** All automatic snapshot policies. */
    default Table<AutoSnapshotPolicy> policies() {
        return table(ResourceKinds.AUTO_SNAPSHOT_POLICIES);
    }

    /** What that zone of that region sells. */
    default Zone zone(String regionId, String zoneId) {
        Zone known = table(ResourceKinds.ZONES).get(zoneId);
        return known == null ? Zone.sellingAll(zoneId, regionId) : known;
    }

    /** The disk of that id, a released one too, or null. */
    default @Nullable Disk disk(String diskId) {
        return disks().get(diskId);
    }

    /** The instance of that id, or null. */
    default @Nullable Instance instance(String instanceId) {
        return instances().get(instanceId);
    }

    /** The snapshot of that id, or null. */
    default @Nullable Snapshot snapshot(String snapshotId) {
        return snapshots().get(snapshotId);
    }

    /** Whether an instance is in the VPC or vSwitch of that id. */
    default boolean hasInstancesIn(String networkId) {
        return instances().count(ResourceKinds.INSTANCES_BY_NETWORK, networkId) > 0;
    }

    /** Whether an instance has that public or elastic address. */
    default boolean hasPublicAddress(String address) {
        return instances().count(ResourceKinds.INSTANCES_BY_PUBLIC_ADDRESS, address) > 0;
    }

    /** The instances of that region that have an elastic address, in no particular order. */
    default Collection<Instance> instancesWithElasticAddress(String regionId) {
        return instances().by(ResourceKinds.INSTANCES_WITH_ELASTIC_ADDRESS, regionId);
    }

    /** The vSwitches of that VPC, in the order in which they were created. */
    default Collection<VSwitch> vSwitchesOf(String vpcId) {
        return vSwitches().by(ResourceKinds.VSWITCHES_BY_VPC, vpcId);
    }

    /** The image of that id in that region, one of the service too, or null. */
    default @Nullable Image image(String imageId, String regionId) {
        Image image = images().get(imageId);
        return image != null && image.RegionId().equals(regionId) ? image : PublicImages.find(imageId, regionId);
    }

    /** The images of the service in that region, without those that the world has itself. */
    default Stream<Image> publicImagesIn(String regionId) {
        return PublicImages.in(regionId).stream().filter(image -> image.equals(image(image.ImageId(), regionId)));
    }

    /** The instances of that region that were created from that image. */
    default Stream<Instance> instancesOf(Image image) {
        return instances().by(ResourceKinds.INSTANCES_BY_IMAGE, image.ImageId()).stream()
                .filter(instance -> instance.RegionId().equals(image.RegionId()));
    }

    /** The images that were created from that snapshot. */
    default Collection<Image> imagesMadeOf(String snapshotId) {
        return images().by(ResourceKinds.IMAGES_BY_SNAPSHOT, snapshotId);
    }

    /** The security group of that id, or null. */
    default @Nullable SecurityGroup securityGroup(String securityGroupId) {
        return securityGroups().get(securityGroupId);
    }

    /** The resource of that id, of whatever kind, or null. */
    default @Nullable Resource<?> resource(String id) {
        for (ResourceKind<?> kind : kinds().all()) {
            Resource<?> found = table(kind).get(id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The instances of that region that have system events, in no particular order. */
    default Collection<Instance> instancesWithEvents(String regionId) {
        return instances().by(ResourceKinds.INSTANCES_WITH_EVENTS, regionId);
    }

    /** The disks of that region that have events, in no particular order. */
    default Collection<Disk> disksWithEvents(String regionId) {
        return disks().by(ResourceKinds.DISKS_WITH_EVENTS, regionId);
    }

    /** How many instances are in that security group. */
    default int instanceCountIn(String securityGroupId) {
        return instances().count(ResourceKinds.INSTANCES_BY_SECURITY_GROUP, securityGroupId);
    }

    /** The security groups with rules that name that group. */
    default Collection<SecurityGroup> groupsReferencing(String securityGroupId) {
        return securityGroups().by(ResourceKinds.SECURITY_GROUPS_BY_PEER, securityGroupId);
    }

    /** The disks attached to that instance, in no particular order. */
    default Collection<Disk> disksOn(String instanceId) {
        return disks().by(ResourceKinds.DISKS_BY_INSTANCE, instanceId);
    }

    /**
     * The instances that the disk is In_use on. In another status it has none: their locks and their status do not matter to it
     * (appendix "API behaviour when an instance is locked for security").
     */
    default List<Instance> instancesUsing(Disk disk) {
        return disk.Status() != DiskStatus.In_use
                ? List.of()
                : disk.Attachments().stream()
                        .map(attachment -> instance(attachment.InstanceId()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The disks whose tag {@value DetachedSystemDisk#SOURCE_INSTANCE_TAG} names that instance. */
    default Collection<Disk> disksFrom(String instanceId) {
        Tag source = new Tag(DetachedSystemDisk.SOURCE_INSTANCE_TAG, instanceId);
        return disks().by(ResourceKinds.DISKS_BY_SOURCE_INSTANCE, instanceId).stream()
                .filter(disk -> disk.Tags().contains(source))
                .toList();
    }

    /** The disks that were created from that snapshot, released ones too. */
    default Collection<Disk> disksMadeOf(String snapshotId) {
        return disks().by(ResourceKinds.DISKS_BY_SOURCE_SNAPSHOT, snapshotId);
    }

    /** The snapshots of that disk, in the order in which they were created; copies of them are none of the disk's. */
    default Collection<Snapshot> snapshotsOf(String diskId) {
        return snapshots().by(ResourceKinds.SNAPSHOTS_BY_DISK, diskId);
    }

    /** The copies of snapshots of that disk that are in that region, in the order in which they were created. */
    default Collection<Snapshot> copiesOf(String diskId, String regionId) {
        return snapshots().by(ResourceKinds.COPIES_BY_DISK, ResourceKinds.copiesKey(diskId, regionId));
    }

    /** The snapshots of that disk, and their copies in that region. */
    default List<Snapshot> snapshotsAndCopiesOf(String diskId, String regionId) {
        return Stream.concat(snapshotsOf(diskId).stream(), copiesOf(diskId, regionId).stream())
                .toList();
    }

    /** The disks that an automatic snapshot policy is applied to, in the order in which they were created. */
    default Collection<Disk> disksUnder(String policyId) {
        return disks().by(ResourceKinds.DISKS_BY_POLICY, policyId);
    }

    /** How many disks are under that policy. */
    default int diskCountUnder(String policyId) {
        return disks().count(ResourceKinds.DISKS_BY_POLICY, policyId);
    }

    /** Whether a snapshot of that disk is being made. */
    default boolean isSnapshotUnderWay(String diskId) {
        return !snapshots()
                .by(ResourceKinds.PROGRESSING_SNAPSHOTS_BY_DISK, diskId)
                .isEmpty();
    }

    /** Adds the resource, or replaces the resource of its kind and id. */
    default <R extends Resource<R>> void put(Resource<R> resource) {
        ResourceKind<R> kind = kinds().of(resource);
        table(kind).put(kind.type().cast(resource));
    }

    /**
     * Releases the disk, and with it its snapshot that is under way (CreateSnapshot, edition 2024), and its automatic ones if
     * its DeleteAutoSnapshot says so.
     */
    default void release(Disk disk) {
        put(disk.released());
        for (Snapshot snapshot : snapshotsOf(disk.DiskId())) {
            boolean isAuto = snapshot.SnapshotType() == SnapshotType.auto;
            if (snapshot.Status() == SnapshotStatus.progressing || (isAuto && disk.DeleteAutoSnapshot())) {
                snapshots().remove(snapshot.SnapshotId());
            }
        }
    }

    /**
     * Releases the instance. Its disks whose DeleteWithInstance is true, its local disks, or all if the instance is locked for
     * security, are released; except for those that are Detaching without DeleteWithInstance or attached to other instances too. Disks
     * that were detached from the instance are released as well if their DeleteWithInstance is true.
     */
    default void release(Instance instance) {
        String instanceId = instance.InstanceId();
        boolean isLocked = instance.isLockedFor(OperationLockReason.security);
        for (Disk disk : disksOn(instanceId)) {
            PendingDetach detach = disk.PendingDetach();
            boolean goesAlong = detach != null && detach.DeleteWithInstance();
            boolean stays = (disk.Status() == DiskStatus.Detaching && !goesAlong)
                    || disk.Attachments().size() > 1
                    || !(isLocked || disk.DeleteWithInstance() || DiskCategory.isLocal(disk.Category()) || goesAlong);
            if (stays) {
                put(disk.detachedByInstanceDeletion(instanceId, now()));
            } else {
                release(disk);
            }
        }
        // DetachDisk, edition 2026: a disk that was detached with DeleteWithInstance is released with its instance.
        disksFrom(instanceId).stream()
                .filter(disk -> disk.Status() == DiskStatus.Available && disk.DeleteWithInstance())
                .forEach(this::release);
        instances().remove(instanceId);
    }

    /** A new id for a resource of that kind, in the shape of real ones: {@code d-bp1} and 17 more letters and digits. */
    String newId(ResourceKind<?> kind, String regionId);

    /** The number of another order, in the shape of real ones: 15 digits. */
    String newOrderId();

    /** The call of that caller and action under that token, if it is remembered and has not expired, or null. */
    @Nullable
    RememberedCall rememberedCall(String accessKeyId, String action, String clientToken);

    /** All calls that are remembered, the oldest first. */
    Iterable<RememberedCall> rememberedCalls();

    /** Remembers a call. Of too many the oldest is forgotten. */
    void remember(RememberedCall call);

    /** Removes everything. What is put then is put at the time of the clock, which may have been put back. */
    void clear();

    /** How many resources have a pending transition. */
    int pendingTransitionCount();

    /** When a resource that is not idle next does something by itself ({@link Resource#nextAction}), or null. */
    @Nullable
    Instant nextAction();

    /** How long snapshots take that no call asked for. */
    SnapshotDelays snapshotDelays();

    /** When the next pending transition falls due, or null. */
    @Nullable
    Instant nextDue();

    /** When the last pending transition falls due, with all that follows by itself, or null. */
    @Nullable
    Instant lastDue();

    /**
     * Stores what has become of resources whose transition is due, the earliest first.
     *
     * @param limit how many at the most, so that one step does not keep others waiting for long
     * @return how many changed
     */
    int settle(int limit);
}
