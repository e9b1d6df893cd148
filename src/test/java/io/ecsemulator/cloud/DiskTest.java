package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiskTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(60);

    private static Disk disk(DiskStatus status) {
        return DiskDefaults.of("d-1", "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud_ssd", "", 20, NOW)
                .withStatus(status)
                .withDeleteWithInstance(true)
                .withAttachedTime(NOW)
                .withAttachments(List.of(new Attachment("i-1", "/dev/xvdb", NOW)));
    }

    @Test
    void aDiskIsInItsZoneAndARegionalOneInAllOfItsRegion() {
        Disk regional = DiskDefaults.of(
                "d-1", "cn-hangzhou", "cn-hangzhou-b", DiskType.data, DiskCategory.REGIONAL, "", 20, NOW);

        assertThat(disk(DiskStatus.Available).isIn("cn-hangzhou-b")).isTrue();
        assertThat(disk(DiskStatus.Available).isIn("cn-hangzhou-i")).isFalse();
        assertThat(regional.isIn("cn-hangzhou-i")).isTrue();
        assertThat(regional.isIn("cn-hangzhou")).isFalse();
    }

    @Test
    void aDetachingDiskStaysAttachedUntilItIsDue() {
        Disk detaching = disk(DiskStatus.In_use).detaching(DUE);

        assertThat(detaching.at(DUE.minusNanos(1))).isEqualTo(detaching);
        assertThat(detaching.Status()).isEqualTo(DiskStatus.Detaching);
        assertThat(detaching.isOn("i-1")).isTrue();
    }

    @Test
    void aDetachingDiskIsAvailableFromTheInstantItIsDue() {
        Disk detached = disk(DiskStatus.In_use).detaching(DUE).at(DUE);

        assertThat(detached)
                .isEqualTo(disk(DiskStatus.Available)
                        .withAttachments(List.of())
                        .withDeleteWithInstance(false)
                        .withDetachedTime(DUE));
        assertThat(detached.InstanceId()).isEmpty();
        assertThat(detached.Device()).isEmpty();
    }

    @Test
    void theTimeItWasDetachedIsWhenItWasDueHoweverLateSomebodyLooks() {
        Disk detached = disk(DiskStatus.In_use).detaching(DUE.plusMillis(999)).at(DUE.plusSeconds(3_600));

        assertThat(detached.DetachedTime()).isEqualTo(DUE);
    }

    @Test
    void aDetachThatFailsLeavesTheDiskAsItWas() {
        Disk failing =
                disk(DiskStatus.Detaching).withPendingTransition(new PendingTransition<>(DiskStatus.In_use, DUE));

        assertThat(failing.at(DUE)).isEqualTo(disk(DiskStatus.In_use));
    }

    @Test
    void anAttachThatFailsLeavesTheDiskOnNoInstance() {
        Disk failing =
                disk(DiskStatus.Attaching).withPendingTransition(new PendingTransition<>(DiskStatus.Available, DUE));

        assertThat(failing.at(DUE)).isEqualTo(disk(DiskStatus.Available).withAttachments(List.of()));
    }

    @Test
    void anAttachThatFailsLeavesTheDiskWhereItWasBefore() {
        Disk shared = disk(DiskStatus.In_use).withMultiAttach(MultiAttach.Enabled);
        Disk attaching = shared.attaching(new Attachment("i-2", "/dev/xvdc", DUE), DUE);

        assertThat(attaching.at(DUE))
                .isEqualTo(attaching.withStatus(DiskStatus.In_use).withPendingTransition(null));
        assertThat(attaching
                        .withPendingTransition(new PendingTransition<>(DiskStatus.Available, DUE))
                        .at(DUE))
                .isEqualTo(shared.withAttachedTime(DUE));
    }

    @Test
    void aSystemDiskWhoseAttachFailsIsADetachedSystemDiskAgain() {
        Disk detached = disk(DiskStatus.In_use)
                .withType(DiskType.system)
                .detaching(DUE, new PendingDetach("i-1", true))
                .at(DUE);
        Instance instance = InstanceDefaults.of(
                "i-1", "cn-hangzhou", "cn-hangzhou-b", InstanceTypes.get("ecs.g6.large"), InstanceStatus.Stopped, NOW);
        Disk attaching = DetachedSystemDisk.backOn(
                instance, detached.attaching(new Attachment("i-1", DeviceNames.SYSTEM, NOW), DUE));

        assertThat(attaching.Type()).isEqualTo(DiskType.system);
        assertThat(attaching
                        .withPendingTransition(new PendingTransition<>(DiskStatus.Available, DUE))
                        .at(DUE))
                .isEqualTo(detached);
    }

    @Test
    void aDiskTellsItsInstanceOnlyWhileItIsInUseOrDetachingAndMayBeOnNoOther() {
        for (DiskStatus status : DiskStatus.values()) {
            boolean isTold = status == DiskStatus.In_use || status == DiskStatus.Detaching;
            assertThat(disk(status).InstanceId()).isEqualTo(isTold ? "i-1" : "");
            assertThat(disk(status).Device()).isEqualTo(isTold ? "/dev/xvdb" : "");
            assertThat(disk(status).withMultiAttach(MultiAttach.Enabled).InstanceId())
                    .isEmpty();
        }
    }

    @Test
    void aDetachFromOneOfSeveralInstancesThatFailsLeavesTheDiskAsItWas() {
        Disk failing = disk(DiskStatus.In_use)
                .detaching(DUE, new PendingDetach("i-1", false))
                .withPendingTransition(new PendingTransition<>(DiskStatus.In_use, DUE));

        assertThat(failing.at(DUE)).isEqualTo(disk(DiskStatus.In_use));
    }

    @Test
    void oneThatWasASystemDiskKeepsTheNameOfItsFirstInstance() {
        Disk first = disk(DiskStatus.In_use)
                .withType(DiskType.system)
                .detaching(DUE, new PendingDetach("i-1", true))
                .at(DUE);
        Disk second = first.withStatus(DiskStatus.In_use)
                .withAttachments(List.of(new Attachment("i-2", "/dev/xvdb", DUE)))
                .detaching(DUE, new PendingDetach("i-2", true))
                .at(DUE);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aTagThatIsThereIsReplaced() {
        Disk disk = disk(DiskStatus.In_use)
                .withTags(List.of(new Tag(DetachedSystemDisk.SOURCE_INSTANCE_TAG, "i-old"), new Tag("k", "v")));

        assertThat(disk.detaching(DUE, new PendingDetach("i-1", true)).at(DUE).Tags())
                .containsExactly(new Tag(DetachedSystemDisk.SOURCE_INSTANCE_TAG, "i-1"), new Tag("k", "v"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "In_use")
    void onlyADiskInUseCanBeDetaching(DiskStatus status) {
        Disk disk = disk(status);

        assertThatThrownBy(() -> disk.detaching(DUE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("d-1 is " + status + " and cannot become Detaching");
    }

    @Test
    void aDiskOnTwoInstancesHasNoInstanceIdOfItsOwn() {
        Disk shared = disk(DiskStatus.In_use)
                .withMultiAttach(MultiAttach.Enabled)
                .withAttachments(
                        List.of(new Attachment("i-1", "/dev/xvdb", NOW), new Attachment("i-2", "/dev/xvdc", NOW)));

        assertThat(shared.InstanceId()).isEmpty();
        assertThat(shared.Device()).isEmpty();
        assertThat(shared.isOn("i-2")).isTrue();
    }

    @Test
    void aDiskOnAnotherInstanceTooLosesOnlyItsPlaceOnTheOneThatIsDeleted() {
        Attachment other = new Attachment("i-2", "/dev/xvdc", NOW);
        Disk shared = disk(DiskStatus.In_use).withAttachments(List.of(new Attachment("i-1", "/dev/xvdb", NOW), other));

        assertThat(shared.detachedByInstanceDeletion("i-1", DUE))
                .isEqualTo(disk(DiskStatus.In_use).withAttachments(List.of(other)));
    }

    @Test
    void aDetachCannotFailOnceTheInstanceIsDeleted() {
        Disk failing =
                disk(DiskStatus.Detaching).withPendingTransition(new PendingTransition<>(DiskStatus.In_use, DUE));

        Disk left = failing.detachedByInstanceDeletion("i-1", NOW);

        assertThat(left.Status()).isEqualTo(DiskStatus.Detaching);
        assertThat(left.Attachments()).isEmpty();
        assertThat(left.at(DUE).Status()).isEqualTo(DiskStatus.Available);
    }

    @Test
    void aDiskThatIsLargerDoesMore() {
        Disk resized = disk(DiskStatus.In_use).resized(100);

        assertThat(resized)
                .isEqualTo(disk(DiskStatus.In_use)
                        .with(b -> b.Size(100).IOPS(4_800).Throughput(170)));
    }

    @Test
    void aDiskThatIsToBeAnotherIsThatWhateverElseItDoes() {
        PendingSpec spec = new PendingSpec("cloud_auto", "", 1_000, DUE);
        Disk detaching = disk(DiskStatus.In_use).withPendingSpec(spec).detaching(DUE.minusSeconds(1));

        Disk loose = detaching.at(DUE.minusNanos(1));
        Disk changed = detaching.at(DUE);

        assertThat(loose.Category()).isEqualTo("cloud_ssd");
        assertThat(loose.Status()).isEqualTo(DiskStatus.Available);
        assertThat(loose.at(DUE)).isEqualTo(changed);
        assertThat(changed.Category()).isEqualTo("cloud_auto");
        assertThat(changed.IOPS()).isEqualTo(4_000);
        assertThat(changed.PendingSpec()).isNull();
    }

    @Test
    void aReleasedDiskStaysAsItIs() {
        Disk disk = disk(DiskStatus.In_use).withPendingSpec(new PendingSpec("cloud_auto", "", 0, DUE));

        assertThat(disk.released().at(DUE).Category()).isEqualTo("cloud_ssd");
    }

    @Test
    void performanceGrowsWithTheSizeUpToTheLimitOfTheCategory() {
        assertThat(DiskPerformance.of("cloud_efficiency", "", 20)).isEqualTo(new DiskPerformance(1_960, 103));
        assertThat(DiskPerformance.of("cloud_efficiency", "", 40)).isEqualTo(new DiskPerformance(2_120, 106));
        assertThat(DiskPerformance.of("cloud_efficiency", "", 32_768)).isEqualTo(new DiskPerformance(5_000, 140));
        assertThat(DiskPerformance.of("cloud_essd", "PL0", 40)).isEqualTo(new DiskPerformance(2_280, 110));
        assertThat(DiskPerformance.of("cloud_auto", "", 40)).isEqualTo(new DiskPerformance(3_800, 140));
        assertThat(DiskPerformance.of("cloud", "", 40)).isEqualTo(new DiskPerformance(0, 0));
    }
}
