package io.ecsemulator.http;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Fills a world up with others of what the demo world has, in the same region. For n disks: n/16 instances, each in one of
 * the n/500 VPCs, vSwitches and security groups; a snapshot of each fourth disk; n/500 snapshot groups, images, tasks, policies and
 * key pairs. At least ten of each, so that the first page is as long in each world.
 */
final class LargeWorld {

    private static final int DISKS_PER_INSTANCE = 16;
    private static final int DISKS_PER_SNAPSHOT = 4;
    private static final int DISKS_PER_OTHER = 500;
    private static final int PAGE = 10;

    private final int disks;
    private final int others;

    LargeWorld(int disks) {
        this.disks = disks;
        this.others = Math.max(PAGE, disks / DISKS_PER_OTHER);
    }

    /** Adds the disks of which that many are Detaching, due an hour later and after. */
    void addTo(Store store, int pending) {
        store.<Boolean>step(world -> {
            addOthers(world);
            for (int i = 0; i < Math.max(PAGE, disks / DISKS_PER_INSTANCE); i++) {
                world.put(instance(world, i));
            }
            for (int i = 0; i < disks; i++) {
                Disk disk = disk(world, i);
                // Spread over all of the disks.
                boolean isPending = (long) (i + 1) * pending / disks > (long) i * pending / disks;
                world.put(isPending ? disk.detaching(world.now().plusSeconds(3_600 + i)) : disk);
            }
            for (int i = 0; i < Math.max(PAGE, disks / DISKS_PER_SNAPSHOT); i++) {
                world.put(snapshot(world, i, i * DISKS_PER_SNAPSHOT % disks));
            }
            return true;
        });
    }

    private void addOthers(World world) {
        add(world, i -> of(world, ResourceKinds.VPCS, "vpc-demo").withVpcId("vpc-" + i));
        add(
                world,
                i -> of(world, ResourceKinds.VSWITCHES, "vsw-demo")
                        .with(b -> b.VSwitchId("vsw-" + i).VpcId("vpc-" + i)));
        add(
                world,
                i -> of(world, ResourceKinds.SECURITY_GROUPS, "sg-vpc")
                        .with(b -> b.SecurityGroupId("sg-" + i).VpcId("vpc-" + i)));
        add(
                world,
                i -> of(world, ResourceKinds.SNAPSHOT_GROUPS, "ssg-demo")
                        .with(b -> b.SnapshotGroupId("ssg-" + i).Snapshots(List.of())));
        add(
                world,
                i -> of(world, ResourceKinds.IMAGES, "m-demo")
                        .with(b -> b.ImageId("m-" + i).ImageName("image-" + i).ImageFamily("family-" + i)));
        add(
                world,
                i -> of(world, ResourceKinds.TASKS, "t-demo")
                        .with(b -> b.TaskId("t-" + i).ResourceId("d-" + i)));
        add(
                world,
                i -> of(world, ResourceKinds.AUTO_SNAPSHOT_POLICIES, "sp-demo").withAutoSnapshotPolicyId("sp-" + i));
        add(
                world,
                i -> of(world, ResourceKinds.KEY_PAIRS, "cn-hangzhou:demo-key").withKeyPairName("key-" + i));
    }

    private <R extends Resource<R>> void add(World world, IntFunction<R> resource) {
        for (int i = 0; i < others; i++) {
            world.put(resource.apply(i));
        }
    }

    private Instance instance(World world, int number) {
        int network = number % others;
        String address = "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 0xff, number & 0xff);
        Instance demo = of(world, ResourceKinds.INSTANCES, "i-demo");
        Instance.NetworkInterface ofDemo = demo.NetworkInterfaces().get(0);
        return demo.with(b -> b.InstanceId("i-" + number)
                .InstanceName("instance-" + number)
                .SecurityGroupIds(List.of("sg-" + network))
                .VpcAttributes(new Instance.VpcAttributes("vpc-" + network, "vsw-" + network, "", List.of(address)))
                .NetworkInterfaces(List.of(new Instance.NetworkInterface(
                        "eni-" + number,
                        ofDemo.Type(),
                        ofDemo.MacAddress(),
                        address,
                        List.of(new Instance.PrivateIpSet(address, true)),
                        List.of(),
                        List.of(),
                        List.of()))));
    }

    private static Snapshot snapshot(World world, int number, int disk) {
        return of(world, ResourceKinds.SNAPSHOTS, "s-demo")
                .with(b -> b.SnapshotId("s-" + number).SourceDiskId("d-" + disk).SnapshotLinkId("sl-" + number));
    }

    private static Disk disk(World world, int number) {
        Instant now = world.now();
        return of(world, ResourceKinds.DISKS, "d-available")
                .with(b -> b.DiskId("d-" + number)
                        .SerialNumber("" + number)
                        .Status(DiskStatus.In_use)
                        .Attachments(List.of(new Attachment(
                                "i-" + number / DISKS_PER_INSTANCE,
                                "/dev/xvd" + (char) ('b' + number % DISKS_PER_INSTANCE),
                                now)))
                        .AttachedTime(now));
    }

    private static <R extends Resource<R>> R of(World world, ResourceKind<R> kind, String id) {
        return Objects.requireNonNull(world.table(kind).get(id), id);
    }
}
