package io.ecsemulator.state;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InvalidFieldException;
import io.ecsemulator.cloud.MinusOneIsNoLimit;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.XmlText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that a resource of a state document has only values that the API knows, and that its fields fit together. */
final class StateChecks {

    private StateChecks() {}

    /**
     * Checks the fields of a resource whose values are enums, as a document has them.
     *
     * @throws StateException with the place of the first value that is none of its enum
     */
    static void checkEnums(ObjectNode fields, Class<?> type, String place) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = fields.path(component.getName());
            if (component.getType().isEnum() && !value.isMissingNode()) {
                checkListed(
                        List.of(component.getType().getEnumConstants()),
                        NodeReader.text(value, place + "." + component.getName()),
                        component.getName(),
                        place);
            }
        }
        Set<OperationLockReason> reasons =
                type == Instance.class ? OperationLockReason.OF_INSTANCES : EnumSet.allOf(OperationLockReason.class);
        JsonNode locks = fields.path("OperationLocks");
        for (int i = 0; locks.isArray() && i < locks.size(); i++) {
            String field = "OperationLocks[" + i + "]";
            JsonNode reason = locks.path(i).path("LockReason");
            if (!reason.isMissingNode() && !reason.isNull()) {
                checkListed(reasons, NodeReader.text(reason, place + "." + field + ".LockReason"), field, place);
            }
        }
    }

    private static void checkListed(Collection<?> constants, String value, String field, String place) {
        List<String> values = constants.stream().map(Object::toString).toList();
        if (!values.contains(value)) {
            throw rejection(InvalidFieldException.notListed(field, value, values), place);
        }
    }

    private static StateException rejection(InvalidFieldException e, String place) {
        return new StateException(place + "." + e.field(), String.valueOf(e.getMessage()));
    }

    /**
     * Checks a resource.
     *
     * @throws StateException with the place of the first field that is invalid
     */
    static <R extends Resource<R>> void check(ResourceKind<R> kind, R resource, String place) {
        checkFields(resource, place);
        checkRegion(resource.RegionId(), place);
        try {
            kind.check().accept(resource);
        } catch (InvalidFieldException e) {
            throw rejection(e, place);
        }
        if (resource instanceof Tagged<?> tagged) {
            checkTags(tagged.Tags(), place);
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

    /**
     * Checks the fields of a record and, likewise, of the records in it: none is null but where null is allowed, no text has
     * characters that XML cannot carry, no number is negative (but -1 where it means no limit).
     */
    static void checkFields(Object record, String place) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String inner = place + "." + component.getName();
            Object value = valueOf(record, component);
            if (value != null) {
                if (!isNoLimit(value, component)) {
                    checkValue(value, inner);
                }
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new StateException(inner, "is missing");
            }
        }
    }

    private static boolean isNoLimit(Object value, RecordComponent component) {
        return value.equals(-1) && component.getAccessor().isAnnotationPresent(MinusOneIsNoLimit.class);
    }

    private static void checkValue(Object value, String place) {
        if (value instanceof String text) {
            if (!XmlText.isCarriable(text)) {
                throw new StateException(place, "has a control character");
            }
        } else if (value instanceof Number number) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new StateException(place, "is no number: " + number);
            }
            if (number.doubleValue() < 0) {
                throw new StateException(place, "is negative: " + number);
            }
        } else if (value instanceof Record record) {
            checkFields(record, place);
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

    private static @Nullable Object valueOf(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
