package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.journal.JournalEntry;
import io.ecsemulator.operation.Call;
import io.ecsemulator.state.StateModule;
import io.ecsemulator.tenant.Tenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The resources of each kind, and the page of one of any kind. */
@Controller
public final class ResourcesPage {

    private static final int ROWS_PER_PAGE = 50;
    private static final int MAX_CALLS = 10;

    private final Delays delays;
    private final YAMLMapper yaml = StateModule.yaml();

    ResourcesPage(Delays delays) {
        this.delays = delays;
    }

    /**
     * The list of a kind.
     *
     * @param kind its name in paths
     * @param kinds all kinds with the number of their resources
     * @param q what ids and names contain
     * @param found how many match
     */
    public record ListModel(
            String kind, List<KindCount> kinds, String q, List<ResourceRow> rows, int found, int page, int pages) {}

    /** How many resources of a kind there are. */
    public record KindCount(String kind, long count) {}

    /**
     * One resource.
     *
     * @param row what lists show of it
     * @param locks the reasons of its locks
     * @param canBeLocked whether its kind has locks
     * @param pending what it is becoming, or null
     * @param disks the disks of an instance
     * @param snapshots the snapshots of a disk
     * @param related the resources that its fields name
     * @param calls the last calls in the journal that name it, at most 10
     * @param yaml all fields, as a state document has them
     */
    public record Model(
            ResourceRow row,
            List<String> locks,
            boolean canBeLocked,
            @Nullable PendingRow pending,
            List<DiskRow> disks,
            List<ResourceRow> snapshots,
            List<Related> related,
            List<CallRow> calls,
            String yaml) {}

    /** A resource that a field names. */
    public record Related(String field, NamedId named) {}

    /** The list of a kind. */
    @GetMapping("/resources/{path}")
    View list(
            Ui ui,
            @PathVariable String path,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        ResourceKind<?> kind = kind(ui.tenant(), path);
        return Page.of("resources", ui, ui.tenant().store().read(world -> list(world, kind, q.strip(), page)));
    }

    private static ListModel list(World world, ResourceKind<?> kind, String q, int page) {
        List<KindCount> kinds = world.kinds().all().stream()
                .map(each -> new KindCount(each.path(), all(world, each).count()))
                .toList();
        List<Resource<?>> found = all(world, kind)
                .filter(resource ->
                        Words.contains(resource.id(), q) || Words.contains(ResourceRow.name(resource, kind), q))
                .<Resource<?>>map(resource -> resource)
                .toList();
        Slice<Resource<?>> slice = Slice.of(found, page, ROWS_PER_PAGE);
        return new ListModel(
                kind.path(),
                kinds,
                q,
                slice.rows().stream()
                        .map(resource -> ResourceRow.of(resource, kind))
                        .toList(),
                found.size(),
                slice.page(),
                slice.pages());
    }

    /** All resources of a kind, also those that answers do not show. */
    static <R extends Resource<R>> Stream<R> all(World world, ResourceKind<R> kind) {
        return StreamSupport.stream(world.table(kind).spliterator(), false);
    }

    /** The page of a resource; its id may have slashes. */
    @GetMapping("/resources/{path}/{*id}")
    View one(Ui ui, @PathVariable String path, @PathVariable String id) {
        ResourceKind<?> kind = kind(ui.tenant(), path);
        List<JournalEntry> calls = lastCalls(ui.tenant(), id.substring(1));
        return Page.of("resource", ui, ui.tenant().store().read(world -> model(world, kind, id.substring(1), calls)));
    }

    private static ResourceKind<?> kind(Tenant tenant, String path) {
        return tenant.store()
                .kinds()
                .ofPath(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "error.kind"));
    }

    private static List<JournalEntry> lastCalls(Tenant tenant, String id) {
        List<JournalEntry> calls = new ArrayList<>(tenant.journal().entries().stream()
                .filter(entry -> Call.ids(entry.Parameters()).anyMatch(id::equals))
                .toList());
        Collections.reverse(calls);
        return calls.subList(0, Math.min(MAX_CALLS, calls.size()));
    }

    private Model model(World world, ResourceKind<?> kind, String id, List<JournalEntry> calls) {
        Resource<?> resource = world.table(kind).get(id);
        if (resource == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "error.resource");
        }
        JsonNode fields = yaml.valueToTree(resource);
        List<Related> related = new ArrayList<>();
        collect(fields, "", id, world, related);
        return new Model(
                ResourceRow.of(resource, kind),
                locks(resource),
                resource instanceof Disk || resource instanceof Instance,
                PendingRow.of(resource, delays),
                resource instanceof Instance
                        ? world.disksOn(id).stream()
                                .map(disk -> DiskRow.of(disk, delays))
                                .toList()
                        : List.of(),
                resource instanceof Disk
                        ? world.snapshotsOf(id).stream()
                                .map(snapshot -> ResourceRow.of(snapshot, ResourceKinds.SNAPSHOTS))
                                .toList()
                        : List.of(),
                related,
                calls.stream().map(entry -> CallRow.of(entry, world)).toList(),
                yaml.writeValueAsString(fields));
    }

    private List<String> locks(Resource<?> resource) {
        return resource instanceof Disk disk
                ? DiskRow.of(disk, delays).locks()
                : resource instanceof Instance instance
                        ? InstanceRow.of(instance, delays).locks()
                        : List.of();
    }

    /** Collects the ids of other resources among the fields. */
    private static void collect(JsonNode node, String field, String own, World world, List<Related> related) {
        if (node.isString()) {
            String path = Links.resource(world, node.asString());
            Related found = new Related(field, new NamedId(node.asString(), path));
            if (!path.isEmpty() && !node.asString().equals(own) && !related.contains(found)) {
                related.add(found);
            }
        }
        node.propertyStream().forEach(each -> collect(each.getValue(), each.getKey(), own, world, related));
        if (node.isArray()) {
            node.valueStream().forEach(each -> collect(each, field, own, world, related));
        }
    }
}
