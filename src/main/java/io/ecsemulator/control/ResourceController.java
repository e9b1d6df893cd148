package io.ecsemulator.control;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.World;
import io.ecsemulator.state.Fields;
import io.ecsemulator.state.StateException;
import io.ecsemulator.state.StateReader;
import io.ecsemulator.state.WorldState;
import io.ecsemulator.tenant.Tenant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** Shows, changes and removes single disks and instances. */
@RestController
@RequestMapping("/_emulator")
final class ResourceController {

    private final StateReader reader;

    ResourceController(StateReader reader) {
        this.reader = reader;
    }

    /** A disk as a state document has it, a released one too. */
    @GetMapping("/disks/{diskId}")
    Disk disk(@PathVariable String diskId, Tenant account) {
        return account.store().step(world -> existing(world.disk(diskId), "disk", diskId));
    }

    /** Lays fields over a disk. */
    @PatchMapping("/disks/{diskId}")
    Disk changeDisk(@PathVariable String diskId, @RequestBody JsonNode fields, Tenant account) {
        return account.store().step(world -> {
            existing(world.disk(diskId), "disk", diskId);
            return change(world, "Disks", "DiskId", diskId, fields).Disks().get(0);
        });
    }

    /** Removes a disk as if it had never been. */
    @DeleteMapping("/disks/{diskId}")
    ResponseEntity<Void> removeDisk(@PathVariable String diskId, Tenant account) {
        account.store().<Boolean>step(world -> {
            existing(world.disk(diskId), "disk", diskId);
            world.disks().remove(diskId);
            return true;
        });
        return ResponseEntity.noContent().build();
    }

    /** An instance as a state document has it. */
    @GetMapping("/instances/{instanceId}")
    Instance instance(@PathVariable String instanceId, Tenant account) {
        return account.store().step(world -> existing(world.instance(instanceId), "instance", instanceId));
    }

    /** Lays fields over an instance. */
    @PatchMapping("/instances/{instanceId}")
    Instance changeInstance(@PathVariable String instanceId, @RequestBody JsonNode fields, Tenant account) {
        return account.store().step(world -> {
            existing(world.instance(instanceId), "instance", instanceId);
            return change(world, "Instances", "InstanceId", instanceId, fields)
                    .Instances()
                    .get(0);
        });
    }

    /** Removes an instance that has no disks as if it had never been. */
    @DeleteMapping("/instances/{instanceId}")
    ResponseEntity<Void> removeInstance(@PathVariable String instanceId, Tenant account) {
        account.store().<Boolean>step(world -> {
            existing(world.instance(instanceId), "instance", instanceId);
            Collection<Disk> disks = world.disksOn(instanceId);
            if (!disks.isEmpty()) {
                throw ControlExceptionHandler.of(
                        HttpStatus.CONFLICT,
                        instanceId + " has disks: "
                                + disks.stream().map(Disk::DiskId).collect(Collectors.joining(", "))
                                + ". Remove them first, or take them from it");
            }
            world.instances().remove(instanceId);
            return true;
        });
        return ResponseEntity.noContent().build();
    }

    private static <R> R existing(@Nullable R resource, String kind, String id) {
        if (resource == null) {
            throw ControlExceptionHandler.of(HttpStatus.NOT_FOUND, "There is no " + kind + " " + id);
        }
        return resource;
    }

    /** A document of one resource: its places are told as those of the fields themselves. */
    private WorldState change(World world, String list, String idField, String id, JsonNode body) {
        ObjectNode fields = Fields.object(body, "The body").deepCopy();
        JsonNode said = fields.path(idField);
        if (!said.asString(id).equals(id)) {
            throw new StateException(idField, "is " + said + ", yet the path says " + id);
        }
        fields.put(idField, id);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray(list).add(fields);
        try {
            WorldState state = reader.readOver(world, document);
            state.addTo(world);
            return state;
        } catch (StateException e) {
            throw new StateException(e.place().replace(list + "[0].", ""), String.valueOf(e.getMessage()));
        }
    }
}
