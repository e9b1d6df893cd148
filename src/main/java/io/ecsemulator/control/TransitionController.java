package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.cloud.TransitionException;
import io.ecsemulator.cloud.World;
import io.ecsemulator.tenant.Tenant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the pending transitions, and completes, fails or holds one. */
@RestController
@RequestMapping("/_emulator/transitions")
public final class TransitionController {

    /** The pending transitions, the earliest first. */
    public record TransitionList(List<Row> Transitions) {}

    /**
     * A pending transition.
     *
     * @param Resource the id of the resource
     * @param ResourceType the kind of the resource: {@code Disk}, {@code Instance}, {@code Snapshot} or {@code Task}
     * @param From the status of the resource until then
     * @param Status the status of the resource afterwards
     * @param DueTime when it happens
     * @param Held whether it does not happen by itself, even when it is due
     */
    public record Row(String Resource, String ResourceType, String From, String Status, Instant DueTime, boolean Held) {
        static @Nullable Row of(Resource<?> resource) {
            PendingTransition<?> pending = resource.PendingTransition();
            return pending == null
                    ? null
                    : new Row(
                            resource.id(),
                            type(resource),
                            resource.status().name(),
                            pending.Status().name(),
                            pending.DueTime(),
                            pending.Held());
        }
    }

    /**
     * A resource after its transition was completed, failed or held.
     *
     * @param Resource the id of the resource
     * @param ResourceType the kind of the resource
     * @param Status the status of the resource now
     * @param Transition its pending transition, or null if there is none
     */
    public record Outcome(
            String Resource,
            String ResourceType,
            String Status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Row Transition) {}

    @GetMapping
    public TransitionList transitions(Tenant tenant) {
        return new TransitionList(tenant.store()
                .read(world -> world.kinds().all().stream()
                        .flatMap(kind -> StreamSupport.stream(world.table(kind).spliterator(), false))
                        .map(Row::of)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Row::DueTime).thenComparing(Row::ResourceType))
                        .toList()));
    }

    /** Completes the pending transition of a resource now. */
    @PostMapping("/{resource}/complete")
    Outcome complete(@PathVariable String resource, Tenant tenant) {
        return control(TransitionControl.COMPLETE, resource, tenant);
    }

    /** Fails the pending transition of a resource now. */
    @PostMapping("/{resource}/fail")
    Outcome fail(@PathVariable String resource, Tenant tenant) {
        return control(TransitionControl.FAIL, resource, tenant);
    }

    /** Holds the pending transition of a resource: it no longer happens by itself. */
    @PostMapping("/{resource}/hold")
    Outcome hold(@PathVariable String resource, Tenant tenant) {
        return control(TransitionControl.HOLD, resource, tenant);
    }

    /** Completes, fails or holds the pending transition of a resource. */
    public Outcome control(TransitionControl control, String id, Tenant tenant) {
        Resource<?> changed = tenant.store().step(world -> change(control, id, world));
        return new Outcome(id, type(changed), changed.status().name(), Row.of(changed));
    }

    private static Resource<?> change(TransitionControl control, String id, World world) {
        Resource<?> resource = world.resource(id);
        if (resource == null) {
            throw ControlExceptionHandler.of(
                    HttpStatus.NOT_FOUND, "There is no " + world.kinds().nouns() + " " + id);
        }
        try {
            return control.apply(world, resource);
        } catch (TransitionException e) {
            throw ControlExceptionHandler.of(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /** A record is named as its kind. */
    private static String type(Resource<?> resource) {
        return resource.getClass().getSimpleName();
    }
}
