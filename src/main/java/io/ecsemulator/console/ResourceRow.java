package io.ecsemulator.console;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import java.lang.reflect.Method;
import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/**
 * A resource of any kind as lists show it.
 *
 * @param path the path of its page
 * @param name empty if it has none
 * @param status what it is; empty for a kind without statuses
 * @param place its zone, or else its region
 */
public record ResourceRow(String kind, String id, String path, String name, String status, String place) {

    static ResourceRow of(Resource<?> resource, ResourceKind<?> kind) {
        String zone = field(resource, "ZoneId");
        return new ResourceRow(
                kind.path(),
                resource.id(),
                Links.resource(kind, resource.id()),
                name(resource, kind),
                Objects.toString(resource.status(), ""),
                zone.isEmpty() ? resource.RegionId() : zone);
    }

    /** The name of a resource; empty if it has none, or if that is its id. */
    static String name(Resource<?> resource, ResourceKind<?> kind) {
        String name = kind.type().getSimpleName() + "Name";
        return name.equals(kind.idField()) ? "" : field(resource, name);
    }

    private static String field(Resource<?> resource, String name) {
        Method accessor = ReflectionUtils.findMethod(resource.getClass(), name);
        return accessor == null ? "" : Objects.toString(ReflectionUtils.invokeMethod(accessor, resource), "");
    }
}
