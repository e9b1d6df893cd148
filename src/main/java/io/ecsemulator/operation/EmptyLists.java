package io.ecsemulator.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** Responses that list nothing. */
public final class EmptyLists {

    private EmptyLists() {}

    /** Whether responses of a type list something: one list, as those of DescribeDisks. */
    static boolean isListing(Class<? extends Record> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                                .filter(component -> component.getType() == List.class)
                                .count()
                        == 1;
    }

    /** A response without the items of its list: its count is 0, and there is no next page. */
    public static <R extends Record> R of(R response) {
        RecordComponent[] components = response.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                types[i] = component.getType();
                component.getAccessor().setAccessible(true);
                values[i] = types[i] == List.class
                        ? List.of()
                        : switch (component.getName()) {
                            case "TotalCount" -> 0;
                            case "NextToken" -> "";
                            default -> component.getAccessor().invoke(response);
                        };
            }
            var constructor = response.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            R empty = (R) constructor.newInstance(values);
            return empty;
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(response.getClass() + " cannot be copied", e);
        }
    }
}
