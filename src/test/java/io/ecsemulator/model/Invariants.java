package io.ecsemulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What is true of every world, whatever happened to it. */
final class Invariants {

    private static final String REGION = "cn-hangzhou";
    private static final Set<DiskStatus> TRANSITIONAL =
            EnumSet.of(DiskStatus.Creating, DiskStatus.Attaching, DiskStatus.Detaching, DiskStatus.ReIniting);

    private Invariants() {}

    /** Checks a world at any time. */
    static void check(Store store, Object after) {
        store.<Boolean>step(world -> {
            for (Disk disk : world.disks()) {
                check(disk, world, after);
            }
            for (Instance instance : world.instances()) {
                assertThat(world.disksOn(instance.InstanceId()))
                        .as("after %s", after)
                        .allMatch(disk -> disk.isOn(instance.InstanceId()));
            }
            for (ResourceKind<?> kind : world.kinds().all()) {
                checkList(kind, world);
            }
            List<Instant> due = due(world);
            assertThat(world.pendingTransitionCount()).isGreaterThanOrEqualTo(due.size());
            return true;
        });
    }

    /** Checks a world in which all that is due has been settled. */
    static void checkSettled(Store store) {
        store.<Boolean>step(world -> {
            List<Instant> due = due(world);
            assertThat(world.pendingTransitionCount()).isEqualTo(due.size());
            assertThat(world.nextDue())
                    .isEqualTo(due.stream().min(Comparator.naturalOrder()).orElse(null));
            return true;
        });
    }

    private static List<Instant> due(World world) {
        return world.kinds().all().stream()
                .flatMap(kind -> all(world, kind))
                .map(Resource::nextDue)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Resource<?>> all(World world, ResourceKind<?> kind) {
        return StreamSupport.stream(world.table(kind).spliterator(), false).map(resource -> (Resource<?>) resource);
    }

    private static void checkList(ResourceKind<?> kind, World world) {
        long shown = all(world, kind)
                .filter(Resource::listed)
                .filter(resource -> resource.RegionId().equals(REGION))
                .count();
        assertThat((long) world.table(kind).count(REGION)).isEqualTo(shown);
        assertThat(StreamSupport.stream(world.table(kind).newestFirst(REGION, 0).spliterator(), false)
                        .count())
                .isEqualTo(shown);
    }

    private static void check(Disk disk, World world, Object after) {
        assertThat(disk.PendingTransition() != null)
                .as("%s changes, after %s", disk, after)
                .isEqualTo(TRANSITIONAL.contains(disk.Status()));
        for (Attachment attachment : disk.Attachments()) {
            assertThat(world.instance(attachment.InstanceId()))
                    .as("%s, after %s", disk, after)
                    .isNotNull();
            assertThat(world.disksOn(attachment.InstanceId())).contains(disk);
        }
        assertThat(disk.Attachments().stream().map(Attachment::InstanceId)).doesNotHaveDuplicates();
        if (disk.Status() == DiskStatus.Available || disk.Status() == DiskStatus.Released) {
            assertThat(disk.Attachments()).as("%s, after %s", disk, after).isEmpty();
        } else if (disk.Status() == DiskStatus.In_use) {
            assertThat(disk.Attachments()).as("%s, after %s", disk, after).isNotEmpty();
        }
    }
}
