package io.ecsemulator.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that lists look resources up by: names, tags, addresses, states. All of a resource are in one index, whatever field they
 * are of: it finds a few too many, which the conditions of the list sort out, and a resource without such fields takes no memory.
 */
public final class Words {

    /** What most resources are. These are no words: what has them is found sooner by going through all. */
    private static final Set<String> USUAL = Set.of(
            "",
            "In_use",
            "Available",
            "Running",
            "accomplished",
            "Finished",
            "PostPaid",
            "PayByTraffic",
            "Disabled",
            "data",
            "cloud_efficiency",
            "cloud_essd",
            "user",
            "standard",
            "none",
            "vpc",
            "normal",
            "linux",
            "x86_64",
            "self");

    /** An instance that has no network card, or several. */
    public static final String NOT_ONE_CARD = "not one NetworkInterface";

    private @Nullable List<String> words;

    private Words() {}

    /** Whether resources are looked up by that text. */
    public static boolean isWord(String text) {
        return !USUAL.contains(text);
    }

    private Words text(String text) {
        if (isWord(text)) {
            if (words == null) {
                words = new ArrayList<>();
            }
            words.add(text);
        }
        return this;
    }

    private Words texts(List<String> texts) {
        texts.forEach(this::text);
        return this;
    }

    /** A field that is seldom what {@code isSo} says. */
    private Words when(boolean isSo, String word) {
        return isSo ? text(word) : this;
    }

    /** The status now, and those that follow by themselves. */
    private Words status(Resource<?> resource) {
        text(resource.status().toString());
        for (PendingTransition<?> next = resource.PendingTransition(); next != null; next = next.Then()) {
            text(next.Status().toString());
        }
        return this;
    }

    /** Keys and values of tags, and the region as that of a resource with tags. */
    private Words tags(Tagged<?> resource) {
        for (Tag tag : resource.Tags()) {
            text(tag.TagKey()).text(tag.TagValue());
        }
        return when(!resource.Tags().isEmpty(), resource.RegionId());
    }

    private Words grouped(Grouped<?> resource) {
        return text(resource.ResourceGroupId()).tags(resource);
    }

    private List<String> list() {
        return words == null ? List.of() : words;
    }

    static List<String> of(Disk disk) {
        if (!disk.listed()) {
            return List.of();
        }
        Words words = new Words()
                .status(disk)
                .grouped(disk)
                .text(disk.DiskName())
                .text(disk.KMSKeyId())
                .text(disk.Category())
                .text(disk.Type().toString())
                .text(disk.MultiAttach().toString())
                .text(disk.DiskChargeType().toString())
                .text(disk.PendingSpec() == null ? "" : disk.PendingSpec().Category())
                .when(disk.Encrypted(), "Encrypted")
                .when(disk.DeleteWithInstance(), "DeleteWithInstance")
                .when(disk.DeleteAutoSnapshot(), "DeleteAutoSnapshot")
                .when(disk.EnableAutomatedSnapshotPolicy(), "EnableAutomatedSnapshotPolicy")
                .when(!disk.EnableAutoSnapshot(), "not EnableAutoSnapshot")
                .when(!disk.Portable(), "not Portable");
        disk.OperationLocks().forEach(lock -> words.text(lock.LockReason().toString()));
        return words.list();
    }

    static List<String> of(Instance instance) {
        Words words = new Words()
                .status(instance)
                .grouped(instance)
                .text(instance.InstanceName())
                .text(instance.InstanceType())
                .text(instance.InstanceTypeFamily())
                .text(instance.HpcClusterId())
                .text(instance.ClusterId())
                .text(instance.RamRoleName())
                .text(instance.ImageId())
                .text(instance.KeyPairName())
                .texts(instance.SecurityGroupIds())
                .text(instance.VpcAttributes().VpcId())
                .text(instance.VpcAttributes().VSwitchId())
                .text(instance.InstanceChargeType().toString())
                .text(instance.InternetChargeType().toString())
                .text(instance.InstanceNetworkType().toString())
                .when(!instance.DeviceAvailable(), "not DeviceAvailable")
                .when(!instance.IoOptimized(), "not IoOptimized")
                .text(instance.EipAddress().IpAddress())
                .texts(instance.PublicIpAddress())
                .texts(instance.InnerIpAddress())
                .texts(instance.RdmaIpAddress())
                .texts(instance.VpcAttributes().PrivateIpAddress())
                .when(instance.NetworkInterfaces().size() != 1, NOT_ONE_CARD);
        for (Instance.NetworkInterface card : instance.NetworkInterfaces()) {
            words.text(card.NetworkInterfaceId()).text(card.PrimaryIpAddress());
            card.PrivateIpSets().forEach(set -> words.text(set.PrivateIpAddress()));
            card.Ipv6Sets().forEach(set -> words.text(set.Ipv6Address()));
        }
        instance.OperationLocks().forEach(lock -> words.text(lock.LockReason().toString()));
        return words.list();
    }

    static List<String> of(Snapshot snapshot) {
        return new Words()
                .status(snapshot)
                .grouped(snapshot)
                .text(snapshot.SnapshotName())
                .text(snapshot.SnapshotLinkId())
                .text(snapshot.KMSKeyId())
                .text(snapshot.SnapshotType().toString())
                .text(snapshot.SourceDiskType().toString())
                .text(snapshot.Category().toString())
                .text(snapshot.Usage().toString())
                .when(snapshot.Encrypted(), "Encrypted")
                .list();
    }

    static List<String> of(SnapshotGroup group) {
        return new Words()
                .tags(group)
                .text(group.ResourceGroupId())
                .text(group.Name())
                .text(group.InstanceId())
                .list();
    }

    static List<String> of(Image image) {
        return new Words()
                .status(image)
                .grouped(image)
                .text(image.ImageName())
                .text(image.ImageFamily())
                .texts(image.snapshotIds())
                .text(image.OSType().toString())
                .text(image.Architecture().toString())
                .list();
    }

    static List<String> of(Task task) {
        return new Words()
                .status(task)
                .text(task.TaskGroupId())
                .text(task.TaskAction())
                .text(task.ResourceId())
                .list();
    }

    static List<String> of(AutoSnapshotPolicy policy) {
        return new Words()
                .tags(policy)
                .text(policy.ResourceGroupId())
                .text(policy.AutoSnapshotPolicyName())
                .list();
    }

    static List<String> of(Vpc vpc) {
        return new Words()
                .tags(vpc)
                .text(vpc.ResourceGroupId())
                .text(vpc.VpcName())
                .text(vpc.VRouterId())
                .texts(vpc.RouterTableIds())
                .when(vpc.IsDefault(), "IsDefault")
                .list();
    }

    static List<String> of(VSwitch vSwitch) {
        return new Words()
                .tags(vSwitch)
                .text(vSwitch.ResourceGroupId())
                .text(vSwitch.VSwitchName())
                .when(vSwitch.IsDefault(), "IsDefault")
                .list();
    }

    static List<String> of(KeyPair keyPair) {
        return new Words()
                .grouped(keyPair)
                .text(keyPair.KeyPairName())
                .text(keyPair.KeyPairFingerPrint())
                .list();
    }

    static List<String> of(SecurityGroup group) {
        return new Words()
                .grouped(group)
                .text(group.SecurityGroupName())
                .text(group.VpcId())
                .text(group.SecurityGroupType().toString())
                .when(group.ServiceManaged(), "ServiceManaged")
                .list();
    }
}
