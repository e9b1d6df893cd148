package io.ecsemulator.state;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.PendingSpec;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sees that a disk or an instance of a state document has only values that the API knows. */
public final class StateChecks {

    /** The text fields of a disk whose values the API lists (DescribeDisks, edition 2026). */
    private static final Map<String, Set<String>> DISK_VALUES =
            Map.of("Category", DiskCategory.known(), "PerformanceLevel", Set.of("", "PL0", "PL1", "PL2", "PL3"));

    /** A size in GiB, which the API has as a text here. */
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,6}");

    private StateChecks() {}

    /**
     * Checks the fields of a resource whose values are enums, as a document has them.
     *
     * @throws StateException with the place of the first value that is none of its enum
     */
    public static void checkEnums(ObjectNode fields, Class<? extends Record> type, String place) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = fields.path(component.getName());
            if (component.getType().isEnum() && !value.isMissingNode()) {
                String inner = place + "." + component.getName();
                List<?> constants = List.of(component.getType().getEnumConstants());
                requireOneOf(spellings(constants), text(value, inner), inner);
            }
        }
        Set<String> reasons = spellings(
                type == Instance.class ? OperationLockReason.OF_INSTANCES : EnumSet.allOf(OperationLockReason.class));
        JsonNode locks = fields.path("OperationLocks");
        for (int i = 0; locks.isArray() && i < locks.size(); i++) {
            String inner = place + ".OperationLocks[" + i + "]";
            JsonNode reason = locks.path(i).path("LockReason");
            if (!reason.isMissingNode() && !reason.isNull()) {
                requireOneOf(reasons, text(reason, inner + ".LockReason"), inner);
            }
        }
    }

    private static Set<String> spellings(Collection<?> constants) {
        return constants.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JsonNode value, String place) {
        if (!value.isString()) {
            throw new StateException(place, "is not a text");
        }
        return value.stringValue();
    }

    /**
     * Checks a record.
     *
     * @throws StateException with the place of the first value that cannot be
     */
    public static void check(Record record, String place) {
        if (record instanceof Disk disk) {
            checkFields(disk, place, DISK_VALUES);
            checkRegion(disk.RegionId(), place);
            if (!disk.ZoneId().isEmpty() || disk.Placement().ZoneIds().isEmpty()) {
                checkZone(disk.ZoneId(), disk.RegionId(), place);
            }
            checkSize(disk.Size(), place);
            checkTransition(disk, place);
            checkSpec(disk.PendingSpec(), disk, place + ".PendingSpec");
            checkTags(disk.Tags(), place);
        } else if (record instanceof Instance instance) {
            checkFields(instance, place, Map.of());
            checkRegion(instance.RegionId(), place);
            checkZone(instance.ZoneId(), instance.RegionId(), place);
            checkTransition(instance, place);
            checkTags(instance.Tags(), place);
        } else if (record instanceof Snapshot snapshot) {
            checkFields(snapshot, place, Map.of());
            if (!SIZE.matcher(snapshot.SourceDiskSize()).matches()) {
                throw new StateException(place + ".SourceDiskSize", "is no size in GiB: " + snapshot.SourceDiskSize());
            }
            checkRegion(snapshot.RegionId(), place);
            checkEnd(snapshot.Status() == SnapshotStatus.progressing, snapshot.PendingTransition(), place);
            checkTags(snapshot.Tags(), place);
        } else if (record instanceof Task task) {
            checkFields(task, place, Map.of());
            checkRegion(task.RegionId(), place);
            checkEnd(task.TaskStatus() == TaskStatus.Processing, task.PendingTransition(), place);
        } else {
            checkFields(record, place, Map.of());
        }
    }

    private static void checkRegion(String regionId, String place) {
        if (!Region.exists(regionId)) {
            throw new StateException(
                    place + ".RegionId",
                    "is \"" + regionId + "\", which is none of "
                            + Region.all().stream().map(Region::RegionId).collect(Collectors.joining(", ")));
        }
    }

    private static void checkTransition(Disk disk, String place) {
        PendingTransition<DiskStatus> pending = disk.PendingTransition();
        if (pending == null) {
            return;
        }
        DiskStatus next = pending.Status();
        if (!disk.Status().isTransitional() || !disk.Status().canBecome(next) || pending.Then() != null) {
            throw impossible("disk", disk.Status(), pending, place);
        }
        if (next.isAttached() && disk.Attachments().isEmpty()) {
            throw new StateException(
                    place + ".PendingTransition.Status", "is " + next + ", yet the disk is on no instance");
        }
        checkDue(pending.DueTime(), place + ".PendingTransition");
    }

    private static void checkSpec(@Nullable PendingSpec spec, Disk disk, String place) {
        if (spec == null) {
            return;
        }
        DiskCategory category = DiskCategory.of(spec.Category(), spec.PerformanceLevel());
        if (category == null || !category.PerformanceLevel().equals(spec.PerformanceLevel())) {
            throw new StateException(
                    place + ".Category",
                    "is \"" + spec.Category() + "\" at the level \"" + spec.PerformanceLevel()
                            + "\", which there is not");
        }
        if (!disk.listed()) {
            throw new StateException(place, "is there, yet the disk is " + disk.Status());
        }
        checkDue(spec.DueTime(), place);
    }

    private static void checkTransition(Instance instance, String place) {
        InstanceStatus status = instance.Status();
        PendingTransition<InstanceStatus> pending = instance.PendingTransition();
        while (pending != null) {
            boolean mayChange = status.isTransitional() || status == InstanceStatus.Stopped;
            if (!mayChange || !status.canBecome(pending.Status())) {
                throw impossible("instance", status, pending, place);
            }
            PendingTransition<InstanceStatus> then = pending.Then();
            if (then != null && then.DueTime().isBefore(pending.DueTime())) {
                throw new StateException(
                        place + ".PendingTransition.Then.DueTime", "is before that of what it follows on");
            }
            checkDue(pending.DueTime(), place + ".PendingTransition");
            status = pending.Status();
            pending = then;
        }
    }

    private static void checkEnd(boolean isUnderWay, @Nullable PendingTransition<?> pending, String place) {
        if (pending != null) {
            if (!isUnderWay) {
                throw new StateException(place + ".PendingTransition", "is there, yet it has ended");
            }
            checkDue(pending.DueTime(), place + ".PendingTransition");
        }
    }

    private static StateException impossible(String what, Enum<?> status, PendingTransition<?> pending, String place) {
        return new StateException(
                place + ".PendingTransition.Status",
                "is " + pending.Status() + ", which " + (what.startsWith("i") ? "an " : "a ") + what + " that is "
                        + status + " cannot become");
    }

    private static void checkDue(Instant due, String place) {
        if (due.isAfter(EmulatorClock.LATEST)) {
            throw new StateException(place + ".DueTime", "is after the end of the clock, " + EmulatorClock.LATEST);
        }
    }

    private static void checkSize(int size, String place) {
        if (size == 0) {
            throw new StateException(place + ".Size", "is 0");
        }
    }

    private static void checkZone(String zoneId, String regionId, String place) {
        if (!zoneId.startsWith(regionId)) {
            throw new StateException(place + ".ZoneId", "is " + zoneId + ", which is not in " + regionId);
        }
    }

    private static void checkTags(List<Tag> tags, String place) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < tags.size(); i++) {
            if (!keys.add(tags.get(i).TagKey())) {
                throw new StateException(
                        place + ".Tags[" + i + "].TagKey",
                        "is there twice: " + tags.get(i).TagKey());
            }
        }
    }

    /** No field is null that may not be, no text has what XML cannot carry, no number is negative; so inside, too. */
    private static void checkFields(Record record, String place, Map<String, Set<String>> values) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String inner = place + "." + component.getName();
            Object value = valueOf(record, component);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new StateException(inner, "is missing");
                }
            } else {
                checkValue(value, inner);
                Set<String> allowed = values.get(component.getName());
                if (allowed != null) {
                    requireOneOf(allowed, value, inner);
                }
            }
        }
    }

    private static void checkValue(Object value, String place) {
        if (value instanceof String text) {
            if (!text.codePoints().allMatch(StateChecks::isXml)) {
                throw new StateException(place, "has a control character");
            }
        } else if (value instanceof Number number) {
            if (number.doubleValue() < 0) {
                throw new StateException(place, "is negative: " + number);
            }
        } else if (value instanceof Record record) {
            checkFields(record, place, Map.of());
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item == null) {
                    throw new StateException(place + "[" + i + "]", "is missing");
                }
                checkValue(item, place + "[" + i + "]");
            }
        }
    }

    private static void requireOneOf(Set<String> allowed, Object value, String place) {
        if (!allowed.contains(value)) {
            throw new StateException(
                    place,
                    "is \"" + value + "\", which is none of "
                            + allowed.stream()
                                    .sorted()
                                    .map(each -> "\"" + each + "\"")
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** The characters of XML 1.0 (its production 2). */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
