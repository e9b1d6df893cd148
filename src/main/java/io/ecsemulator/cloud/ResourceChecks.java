package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the fields of a resource from a state document do not contradict each other. */
final class ResourceChecks {

    private static final Set<String> PERFORMANCE_LEVELS = Set.of("", "PL0", "PL1", "PL2", "PL3");

    /** A size in GiB, which the API has as text in snapshots. */
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,6}");

    /** The largest Duration of ModifyInstanceAutoRenewAttribute, in months. */
    private static final int MAX_RENEWAL = 60;

    private ResourceChecks() {}

    /** Checks a disk; its category and level are those of DescribeDisks, edition 2026. */
    static void check(Disk disk) {
        checkListed(DiskCategory.known(), disk.Category(), "Category");
        checkListed(PERFORMANCE_LEVELS, disk.PerformanceLevel(), "PerformanceLevel");
        if (!disk.ZoneId().isEmpty() || disk.Placement().ZoneIds().isEmpty()) {
            checkZone(disk.ZoneId(), disk.RegionId());
        }
        if (disk.Size() == 0) {
            throw new InvalidFieldException("Size", "is 0");
        }
        checkTransition(disk);
        checkSpec(disk);
    }

    /** Checks an instance. */
    static void check(Instance instance) {
        checkZone(instance.ZoneId(), instance.RegionId());
        int duration = instance.RenewAttribute().Duration();
        if (duration < 1 || duration > MAX_RENEWAL) {
            throw new InvalidFieldException("RenewAttribute.Duration", "is " + duration + ", not 1 to " + MAX_RENEWAL);
        }
        InstanceStatus status = instance.Status();
        PendingTransition<InstanceStatus> pending = instance.PendingTransition();
        while (pending != null) {
            boolean mayChange = status.isTransitional() || status == InstanceStatus.Stopped;
            if (!mayChange || !status.canBecome(pending.Status())) {
                throw impossible("an instance", status, pending);
            }
            PendingTransition<InstanceStatus> then = pending.Then();
            if (then != null && then.DueTime().isBefore(pending.DueTime())) {
                throw new InvalidFieldException(
                        "PendingTransition.Then.DueTime", "is before that of what it follows on");
            }
            checkDue(pending.DueTime(), "PendingTransition");
            status = pending.Status();
            pending = then;
        }
    }

    /** Checks a snapshot. */
    static void check(Snapshot snapshot) {
        if (!SIZE.matcher(snapshot.SourceDiskSize()).matches()) {
            throw new InvalidFieldException("SourceDiskSize", "is no size in GiB: " + snapshot.SourceDiskSize());
        }
        checkEnd(snapshot.Status() == SnapshotStatus.progressing, snapshot.PendingTransition());
    }

    /** Checks an image; its disks are those of CreateImage, edition 2024. */
    static void check(Image image) {
        if (image.Size() == 0) {
            throw new InvalidFieldException("Size", "is 0");
        }
        int systemDisks = 0;
        for (int i = 0; i < image.DiskDeviceMappings().size(); i++) {
            Image.DiskDeviceMapping disk = image.DiskDeviceMappings().get(i);
            String size = disk.Size();
            if (!SIZE.matcher(size).matches()) {
                throw new InvalidFieldException("DiskDeviceMappings[" + i + "].Size", "is no size in GiB: " + size);
            }
            systemDisks += disk.Type() == DiskType.system ? 1 : 0;
        }
        if (systemDisks > 1) {
            throw new InvalidFieldException("DiskDeviceMappings", "has two system disks");
        }
        checkEnd(image.Status().isUnderWay(), image.PendingTransition());
    }

    /** Checks a task. */
    static void check(Task task) {
        checkEnd(task.TaskStatus() == TaskStatus.Processing, task.PendingTransition());
    }

    /** Checks a zone: what it does not sell are disk categories that can be created and ids of instance types. */
    static void check(Zone zone) {
        List<String> zones = Region.get(zone.RegionId()).zones();
        checkListed(zones, zone.ZoneId(), "ZoneId");
        checkSale(zone.SoldOut(), "SoldOut");
        checkSale(zone.NotSold(), "NotSold");
    }

    /** Checks a security group: each rule has an id of its own, a peer, and ports as its protocol has them. */
    static void check(SecurityGroup group) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < group.Permissions().size(); i++) {
            Permission permission = group.Permissions().get(i);
            String place = "Permissions[" + i + "].";
            if (!ids.add(permission.SecurityGroupRuleId())) {
                throw new InvalidFieldException(place + "SecurityGroupRuleId", "is that of another rule");
            }
            if (permission.peerAddresses().isEmpty()
                    && permission.peerGroupId().isEmpty()
                    && permission.peerPrefixListId().isEmpty()) {
                throw new InvalidFieldException(
                        place + "SourceCidrIp", "is empty, and so is every other peer of the rule");
            }
            if (!permission.IpProtocol().takes(permission.PortRange())) {
                throw new InvalidFieldException(
                        place + "PortRange",
                        "is " + permission.PortRange() + ", which " + permission.IpProtocol() + " does not have");
            }
        }
    }

    private static void checkSale(List<String> names, String field) {
        for (int i = 0; i < names.size(); i++) {
            if (!DiskCategory.exists(names.get(i)) && !InstanceTypes.isType(names.get(i))) {
                throw new InvalidFieldException(
                        field + "[" + i + "]",
                        "is \"" + names.get(i) + "\", which is neither a disk category nor an instance type");
            }
        }
    }

    private static void checkTransition(Disk disk) {
        PendingTransition<DiskStatus> pending = disk.PendingTransition();
        if (pending == null) {
            return;
        }
        DiskStatus next = pending.Status();
        if (!disk.Status().isTransitional() || !disk.Status().canBecome(next) || pending.Then() != null) {
            throw impossible("a disk", disk.Status(), pending);
        }
        if (next.isAttached() && disk.Attachments().isEmpty()) {
            throw new InvalidFieldException(
                    "PendingTransition.Status", "is " + next + ", yet the disk is on no instance");
        }
        if (disk.Status() == DiskStatus.ReIniting
                && !next.isAttached()
                && !disk.Attachments().isEmpty()) {
            throw new InvalidFieldException(
                    "PendingTransition.Status", "is " + next + ", yet the disk is on an instance");
        }
        checkDue(pending.DueTime(), "PendingTransition");
    }

    private static void checkSpec(Disk disk) {
        PendingSpec spec = disk.PendingSpec();
        if (spec == null) {
            return;
        }
        DiskCategory category = DiskCategory.of(spec.Category(), spec.PerformanceLevel());
        if (category == null || !category.PerformanceLevel().equals(spec.PerformanceLevel())) {
            throw new InvalidFieldException(
                    "PendingSpec.Category",
                    "is \"" + spec.Category() + "\" at the level \"" + spec.PerformanceLevel()
                            + "\", which there is not");
        }
        if (!disk.listed()) {
            throw new InvalidFieldException("PendingSpec", "is there, yet the disk is " + disk.Status());
        }
        checkDue(spec.DueTime(), "PendingSpec");
    }

    static void checkEnd(boolean isUnderWay, @Nullable PendingTransition<?> pending) {
        if (pending != null) {
            if (!isUnderWay) {
                throw new InvalidFieldException("PendingTransition", "is there, yet it has ended");
            }
            checkDue(pending.DueTime(), "PendingTransition");
        }
    }

    private static InvalidFieldException impossible(String what, Enum<?> status, PendingTransition<?> pending) {
        return new InvalidFieldException(
                "PendingTransition.Status",
                "is " + pending.Status() + ", which " + what + " that is " + status + " cannot become");
    }

    private static void checkDue(Instant due, String field) {
        if (due.isAfter(EmulatorClock.LATEST)) {
            throw new InvalidFieldException(
                    field + ".DueTime", "is after the end of the clock, " + EmulatorClock.LATEST);
        }
    }

    static void checkZone(String zoneId, String regionId) {
        if (!zoneId.startsWith(regionId)) {
            throw new InvalidFieldException("ZoneId", "is " + zoneId + ", which is not in " + regionId);
        }
    }

    private static void checkListed(Collection<String> values, String value, String field) {
        if (!values.contains(value)) {
            throw InvalidFieldException.notListed(field, value, values);
        }
    }
}
