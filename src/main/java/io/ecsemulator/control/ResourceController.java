package io.ecsemulator.control;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.World;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists resources, and shows, changes and removes single ones: {@code /_emulator/disks/d-1}. */
@RestController
@RequestMapping("/_emulator/{kind}")
public final class ResourceController {

    private final StateReader reader;

    ResourceController(StateReader reader) {
        this.reader = reader;
    }

    /** Returns all resources of a kind as a state document has them, also those that answers do not show. */
    @GetMapping
    Map<String, List<Resource<?>>> resources(@PathVariable String kind, Tenant tenant, HttpServletRequest request) {
        ResourceKind<?> found = kind(kind, tenant, request);
        return Map.of(found.list(), tenant.store().<List<Resource<?>>>read(world -> all(world, found)));
    }

    /** Shows all resources of a kind as a table. */
    @GetMapping(params = "format=text")
    void table(@PathVariable String kind, Tenant tenant, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ResourceKind<?> found = kind(kind, tenant, request);
        TextTable.send(found.idField(), tenant.store().<List<Resource<?>>>read(world -> all(world, found)), response);
    }

    private static <R extends Resource<R>> List<Resource<?>> all(World world, ResourceKind<R> kind) {
        List<Resource<?>> all = new ArrayList<>();
        world.table(kind).forEach(all::add);
        return all;
    }

    /** Returns a resource as a state document has it, also one that lists do not show. */
    @GetMapping("/{id}")
    Resource<?> resource(
            @PathVariable String kind, @PathVariable String id, Tenant tenant, HttpServletRequest request) {
        ResourceKind<?> found = kind(kind, tenant, request);
        return tenant.store().<Resource<?>>read(world -> existing(world, found, id));
    }

    /** Merges fields into a resource. */
    @PatchMapping("/{id}")
    Resource<?> change(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestBody JsonNode fields,
            Tenant tenant,
            HttpServletRequest request) {
        return change(kind(kind, tenant, request), id, fields, tenant);
    }

    /** Changes fields of a resource. */
    public Resource<?> change(ResourceKind<?> kind, String id, JsonNode fields, Tenant tenant) {
        return tenant.store().<Resource<?>>step(world -> change(world, kind, id, fields));
    }

    /** Removes a resource as if it had never existed. An instance must have no disks. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String kind, @PathVariable String id, Tenant tenant, HttpServletRequest request) {
        ResourceKind<?> found = kind(kind, tenant, request);
        tenant.store().<Boolean>step(world -> {
            existing(world, found, id);
            Collection<Disk> disks = world.disksOn(id);
            if (!disks.isEmpty()) {
                throw ControlExceptionHandler.of(
                        HttpStatus.CONFLICT,
                        id + " has disks: "
                                + disks.stream().map(Disk::DiskId).collect(Collectors.joining(", "))
                                + ". Remove them first, or take them from it");
            }
            world.table(found).remove(id);
            return true;
        });
        return ResponseEntity.noContent().build();
    }

    private static ResourceKind<?> kind(String path, Tenant tenant, HttpServletRequest request) {
        return tenant.store()
                .kinds()
                .ofPath(path)
                .orElseThrow(
                        () -> ControlExceptionHandler.of(HttpStatus.NOT_FOUND, UnknownPathController.detail(request)));
    }

    private static <R extends Resource<R>> R existing(World world, ResourceKind<R> kind, String id) {
        R resource = world.table(kind).get(id);
        if (resource == null) {
            throw ControlExceptionHandler.of(HttpStatus.NOT_FOUND, "There is no " + kind.noun() + " " + id);
        }
        return resource;
    }

    /** Sets a field that is part of the id in the path; a document may have it with the same value. */
    private static void setId(ObjectNode item, String field, String value, String id) {
        JsonNode given = item.path(field);
        if (!given.asString(value).equals(value)) {
            throw new StateException(field, "is " + given + ", yet the path says " + id);
        }
        item.put(field, value);
    }

    /** Reads a document of one resource; a rejection names the fields as if they were the document. */
    private <R extends Resource<R>> R change(World world, ResourceKind<R> kind, String id, JsonNode body) {
        R before = existing(world, kind, id);
        if (!(body instanceof ObjectNode given)) {
            throw new StateException("The body", "is not an object");
        }
        ObjectNode item = given.deepCopy();
        setId(item, kind.idField(), kind.idInRegion(before), id);
        if (kind.isIdPerRegion()) {
            setId(item, "RegionId", before.RegionId(), id);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray(kind.list()).add(item);
        try {
            WorldState state = reader.readOver(world, document);
            state.addTo(world);
            return state.list(kind).get(0);
        } catch (StateException e) {
            throw new StateException(e.place().replace(kind.list() + "[0].", ""), String.valueOf(e.getMessage()));
        }
    }
}
