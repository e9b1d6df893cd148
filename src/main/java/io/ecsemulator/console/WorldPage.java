package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first page: instances with their disks, then disks that are on no instance. */
@Controller
public final class WorldPage {

    private static final int ROWS_PER_PAGE = 50;

    /** The maximum number of instances to choose from where a disk can be attached. */
    private static final int MAX_TARGETS = 50;

    private final Delays delays;

    WorldPage(Delays delays) {
        this.delays = delays;
    }

    /**
     * What the page shows.
     *
     * @param filter what was asked for
     * @param groups instances with their disks; a group without an instance has a disk that is on none
     * @param found how many groups match
     * @param pages how many pages they take, at least 1
     * @param instances how many instances there are in all
     * @param disks how many disks there are in all
     * @param pending how many transitions are pending
     * @param zones the zones of all instances and disks
     * @param statuses the statuses of all instances and disks
     * @param targets the running or stopped instances that a disk can be attached to, at most 50
     */
    public record Model(
            Filter filter,
            List<Group> groups,
            int found,
            int pages,
            int instances,
            int disks,
            int pending,
            Collection<String> zones,
            Collection<String> statuses,
            List<Target> targets) {}

    /** An instance that a disk can be attached to. */
    public record Target(String id, String name, String zone) {}

    /** An instance and its disks, or null and one disk. */
    public record Group(@Nullable InstanceRow instance, List<DiskRow> disks) {}

    /** What was asked for; empty texts ask for all. */
    public record Filter(String q, String status, String zone, int page) {

        boolean isEmpty() {
            return q.isEmpty() && status.isEmpty() && zone.isEmpty();
        }

        private boolean matches(Instance instance) {
            return (status.isEmpty() || status.equals(instance.Status().name()))
                    && (zone.isEmpty() || zone.equals(instance.ZoneId()))
                    && (contains(instance.InstanceId()) || contains(instance.InstanceName()));
        }

        private boolean matches(Disk disk) {
            return (status.isEmpty() || status.equals(disk.Status().name()))
                    && (zone.isEmpty() || zone.equals(disk.ZoneId()))
                    && (contains(disk.DiskId()) || contains(disk.DiskName()));
        }

        private boolean contains(String text) {
            return Words.contains(text, q);
        }
    }

    /** The page. */
    @GetMapping("/")
    View page(
            Ui ui,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "1") int page) {
        return Page.of(
                "world",
                ui,
                ui.tenant().store().read(world -> model(world, new Filter(q.strip(), status, zone, page))));
    }

    private Model model(World world, Filter filter) {
        List<Instance> instances = new ArrayList<>();
        world.table(ResourceKinds.INSTANCES).forEach(instances::add);
        List<Disk> disks = new ArrayList<>();
        world.table(ResourceKinds.DISKS).forEach(disks::add);
        Set<String> zones = new TreeSet<>();
        Set<String> statuses = new TreeSet<>();
        instances.forEach(instance -> {
            zones.add(instance.ZoneId());
            statuses.add(instance.Status().name());
        });
        disks.forEach(disk -> {
            zones.add(disk.ZoneId());
            statuses.add(disk.Status().name());
        });
        List<Object> found = Stream.concat(
                        instances.stream()
                                .filter(instance -> filter.matches(instance)
                                        || world.disksOn(instance.InstanceId()).stream()
                                                .anyMatch(filter::matches)),
                        disks.stream().filter(disk -> isOnNone(disk, world) && filter.matches(disk)))
                .<Object>map(resource -> resource)
                .toList();
        Slice<Object> slice = Slice.of(found, filter.page, ROWS_PER_PAGE);
        return new Model(
                new Filter(filter.q, filter.status, filter.zone, slice.page()),
                slice.rows().stream().map(resource -> group(resource, world)).toList(),
                found.size(),
                slice.pages(),
                instances.size(),
                disks.size(),
                world.pendingTransitionCount(),
                zones,
                statuses,
                targets(instances));
    }

    private static boolean isOnNone(Disk disk, World world) {
        return disk.InstanceId().isEmpty() || world.instance(disk.InstanceId()) == null;
    }

    private Group group(Object resource, World world) {
        return resource instanceof Instance instance
                ? new Group(
                        InstanceRow.of(instance, delays),
                        world.disksOn(instance.InstanceId()).stream()
                                .map(disk -> DiskRow.of(disk, delays))
                                .toList())
                : new Group(null, List.of(DiskRow.of((Disk) resource, delays)));
    }

    /** The instances that a disk can be attached to. */
    static List<Target> targets(List<Instance> instances) {
        return instances.stream()
                .filter(instance -> !instance.Status().name().endsWith("ing")
                        || instance.Status().name().equals("Running"))
                .limit(MAX_TARGETS)
                .map(instance -> new Target(instance.InstanceId(), instance.InstanceName(), instance.ZoneId()))
                .toList();
    }
}
