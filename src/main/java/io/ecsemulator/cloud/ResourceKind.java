package io.ecsemulator.cloud;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of resource. Worlds, stores, state documents, saved worlds, the control API, transitions and tags treat a resource
 * by what its kind declares here.
 *
 * @param type the record; its simple name, for instance {@code Disk}, is the name of the kind
 * @param list the name of the list in state documents, for instance {@code Disks}; in lower case it is the path in the
 *     control API
 * @param idField the field that holds the id, for instance {@code DiskId}
 * @param isIdPerRegion whether idField is unique in a region only: ids of resources then begin with the region
 * @param idPrefix what ids begin with, for instance {@code d}
 * @param defaults makes the resource of an id with the default of each field, as far as these depend on given fields
 * @param check throws {@link InvalidFieldException} if fields contradict each other; RegionId and tags are checked anyway
 * @param transitions how a pending transition is completed, failed and held
 * @param following by the name of a field the fields that get their default again if a merge changes it and does not give
 *     them
 * @param indexes what resources are looked up by, beside their id
 * @param words the {@link Words} that lists look resources up by, or null if there are none
 * @param tagType the ResourceType of the tag operations, or null if such resources have no tags
 */
@RecordBuilder
public record ResourceKind<R extends Resource<R>>(
        Class<R> type,
        String list,
        String idField,
        boolean isIdPerRegion,
        String idPrefix,
        BiFunction<String, GivenFields, R> defaults,
        Consumer<R> check,
        Transitions<R, ?> transitions,
        Map<String, List<String>> following,
        List<Index<R>> indexes,
        @Nullable Function<R, List<String>> words,
        @Nullable String tagType) {

    /** The declaration. */
    public ResourceKind {
        if (tagType != null && !Tagged.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type + " has no tags");
        }
    }

    /**
     * The id in the world, for instance of {@link Table#get} and of paths in the control API: {@code d-1},
     * {@code cn-hangzhou:deploy}.
     *
     * @param idInRegion the value of idField
     */
    public String id(String regionId, String idInRegion) {
        return isIdPerRegion ? regionId + ":" + idInRegion : idInRegion;
    }

    /** The value of idField of a resource. */
    public String idInRegion(Resource<?> resource) {
        return isIdPerRegion ? resource.id().substring(resource.RegionId().length() + 1) : resource.id();
    }

    /** The name of the kind in messages, for instance {@code disk}. */
    public String noun() {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The name of the kind in paths of the control API, for instance {@code disks}. */
    public String path() {
        return list.toLowerCase(Locale.ROOT);
    }
}
