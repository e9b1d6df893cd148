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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is pending, and has it end well, fail, or never end. */
@RestController
@RequestMapping("/_emulator/transitions")
final class TransitionController {

    /** What is pending, the earliest first. */
    record TransitionList(List<Row> Transitions) {}

    /**
     * A change that is pending.
     *
     * @param Resource the id of what changes
     * @param ResourceType {@code Disk}, {@code Instance}, {@code Snapshot}, {@code Task}
     * @param From what it is until then
     * @param Status what it is then
     * @param DueTime when it is that
     * @param Held true: it does not come to that by itself
     */
    record Row(String Resource, String ResourceType, String From, String Status, Instant DueTime, boolean Held) {
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
     * What has become of a resource.
     *
     * @param Status what it is now
     * @param Transition what is still pending for it, or null
     */
    record Outcome(
            String Resource,
            String ResourceType,
            String Status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Row Transition) {}

    @GetMapping
    TransitionList transitions(Tenant account) {
        return new TransitionList(account.store()
                .step(world -> Stream.of(world.disks(), world.instances(), world.snapshots(), world.tasks())
                        .flatMap(table -> StreamSupport.stream(table.spliterator(), false))
                        .map(Row::of)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Row::DueTime))
                        .toList()));
    }

    /** Has what is pending for a resource happen now. */
    @PostMapping("/{resource}/complete")
    Outcome complete(@PathVariable String resource, Tenant account) {
        return intervene(TransitionControl.COMPLETE, resource, account);
    }

    /** Has it fail now. */
    @PostMapping("/{resource}/fail")
    Outcome fail(@PathVariable String resource, Tenant account) {
        return intervene(TransitionControl.FAIL, resource, account);
    }

    /** Has it not happen by itself. */
    @PostMapping("/{resource}/hold")
    Outcome hold(@PathVariable String resource, Tenant account) {
        return intervene(TransitionControl.HOLD, resource, account);
    }

    private static Outcome intervene(TransitionControl control, String id, Tenant account) {
        Resource<?> changed = account.store().step(world -> change(control, id, world));
        return new Outcome(id, type(changed), changed.status().name(), Row.of(changed));
    }

    private static Resource<?> change(TransitionControl control, String id, World world) {
        Resource<?> resource = world.resource(id);
        if (resource == null) {
            throw ControlExceptionHandler.of(
                    HttpStatus.NOT_FOUND, "There is no disk, instance, snapshot or task " + id);
        }
        try {
            return control.apply(world, resource);
        } catch (TransitionException e) {
            throw ControlExceptionHandler.of(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /** A record is named as what it stands for. */
    private static String type(Resource<?> resource) {
        return resource.getClass().getSimpleName();
    }
}
