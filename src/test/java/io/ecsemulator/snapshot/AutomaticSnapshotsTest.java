package io.ecsemulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What automatic snapshot policies do by themselves. */
@EmulatorTest
class AutomaticSnapshotsTest {

    /** A Tuesday, 08:00 in UTC+8. */
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private static final String WORLD = """
            AutoSnapshotPolicies:
              - {AutoSnapshotPolicyId: sp-1, TimePoints: '["1","13"]', RepeatWeekdays: '["1","5"]', RetentionDays: 30, Tags: {k: v}, ResourceGroupId: rg-1}
            Instances:
              - {InstanceId: i-1}
            Disks:
              - {DiskId: d-1, InstanceId: i-1, AutoSnapshotPolicyId: sp-1, Size: 50, Encrypted: true, KMSKeyId: key}
              - {DiskId: d-2, InstanceId: i-1}
            """;

    private final Emulator emulator;

    AutomaticSnapshotsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void begin() {
        begin(WORLD);
    }

    private void begin(String world) {
        emulator.reset();
        emulator.advanceTo(START);
        emulator.world(world);
    }

    private static String hourly(String more) {
        return """
                AutoSnapshotPolicies:
                  - AutoSnapshotPolicyId: sp-1
                    TimePoints: '%s'
                %s
                """.formatted(
                        IntStream.range(0, 24).mapToObj(i -> "\"" + i + "\"").toList(), more);
    }

    private List<JsonNode> snapshots(String asked) {
        return emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&PageSize=100&" + asked)
                .at("/Snapshots/Snapshot")
                .valueStream()
                .toList();
    }

    private List<String> times(String diskId) {
        return snapshots("DiskId=" + diskId).stream()
                .map(snapshot -> snapshot.at("/CreationTime").asString())
                .toList();
    }

    private JsonNode clock() {
        return emulator.control("clock").json();
    }

    @Test
    void afterAWeekTheSnapshotsOfItsDaysAndHoursAreThere() {
        emulator.advance(Duration.ofDays(7));

        assertThat(times("d-1"))
                .containsExactly(
                        "2030-01-07T05:00:00Z", "2030-01-06T17:00:00Z", "2030-01-04T05:00:00Z", "2030-01-03T17:00:00Z");
        assertThat(times("d-2")).isEmpty();
    }

    @Test
    void anAutomaticSnapshotTellsItsPolicyAndItsDisk() {
        emulator.advanceTo(Instant.parse("2030-01-03T17:00:30Z"));

        JsonNode snapshot = snapshots("DiskId=d-1").get(0);

        // The date in UTC+8.
        assertThat(snapshot.at("/SnapshotName").asString()).isEqualTo("auto2.0_20300104_sp-1");
        assertThat(snapshot.at("/SnapshotType").asString()).isEqualTo("auto");
        assertThat(snapshot.at("/Status").asString()).isEqualTo("progressing");
        assertThat(snapshot.at("/Progress").asString()).isEqualTo("50%");
        assertThat(snapshot.at("/RetentionDays").intValue()).isEqualTo(30);
        assertThat(snapshot.at("/SourceDiskSize").asString()).isEqualTo("50");
        assertThat(snapshot.at("/Encrypted").booleanValue()).isTrue();
        assertThat(snapshot.at("/KMSKeyId").asString()).isEqualTo("key");
        assertThat(snapshot.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(snapshot.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"k\",\"TagValue\":\"v\"}]");
        emulator.advance(Duration.ofSeconds(30));
        JsonNode done = snapshots("DiskId=d-1").get(0);
        assertThat(done.at("/Status").asString()).isEqualTo("accomplished");
        assertThat(done.at("/LastModifiedTime").asString()).isEqualTo("2030-01-03T17:01:00Z");
    }

    @Test
    void theSnapshotsOfADiskAreOneChain() {
        emulator.advance(Duration.ofDays(7));

        assertThat(snapshots("DiskId=d-1").stream()
                        .map(snapshot -> snapshot.at("/SnapshotLinkId").asString())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT10H", "PT100H", "P365D"})
    void howFarTheClockGoesAtOnceMakesNoDifference(Duration by) {
        begin(hourly("    RetentionDays: 2")
                + "Disks: [{DiskId: d-1, AutoSnapshotPolicyId: sp-1, AttachedTime: 2029-01-01T00:00:00Z}]");
        Instant end = START.plus(Duration.ofDays(365));

        for (Instant time = START.plus(by); time.isBefore(end); time = time.plus(by)) {
            emulator.advanceTo(time);
        }
        emulator.advanceTo(end);

        assertThat(times("d-1"))
                .containsExactlyElementsOf(IntStream.range(0, 48)
                        .mapToObj(hours -> end.minus(Duration.ofHours(hours)).toString())
                        .toList());
    }

    @Test
    void aManualSnapshotIsGoneAfterItsRetentionToo() {
        emulator.call("CreateSnapshot", "DiskId=d-2&RetentionDays=3");

        emulator.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(times("d-2")).hasSize(1);
        emulator.advance(Duration.ofSeconds(1));
        assertThat(times("d-2")).isEmpty();
    }

    @Test
    void aSnapshotOfAPolicyWithoutRetentionStays() {
        begin(WORLD.replace("RetentionDays: 30", "RetentionDays: -1"));

        emulator.advance(Duration.ofDays(140));

        JsonNode answer = emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&SnapshotType=auto");
        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(80);
        assertThat(answer.at("/Snapshots/Snapshot/0/RetentionDays").intValue()).isZero();
    }

    @Test
    void anotherOneThanTheThousandthTakesThePlaceOfTheOldest() {
        begin(hourly("") + """
                        Disks: [{DiskId: d-1, AutoSnapshotPolicyId: sp-1, AttachedTime: 2029-01-01T00:00:00Z}]
                        Snapshots: [{SnapshotId: s-manual, SourceDiskId: d-1, CreationTime: 2029-01-01T00:00:00Z}]
                        """);
        emulator.advance(Duration.ofHours(1_000));
        assertThat(snapshots("SnapshotIds=[\"s-manual\"]")).hasSize(1);
        String first = START.plus(Duration.ofHours(1)).toString();
        assertThat(lastPage()).contains(first);

        emulator.advance(Duration.ofHours(1));

        assertThat(lastPage())
                .doesNotContain(first)
                .contains(START.plus(Duration.ofHours(2)).toString());
        assertThat(emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou")
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(1_001);
    }

    private List<String> lastPage() {
        return snapshots("PageNumber=10&SnapshotType=auto").stream()
                .map(snapshot -> snapshot.at("/CreationTime").asString())
                .toList();
    }

    /** The world of {@link CreateSnapshotTest}, all disks under a policy: its conditions are those of CreateSnapshot. */
    @ParameterizedTest
    @CsvSource({
        "d-1, 1",
        "d-system, 1",
        "d-loose, 1",
        "d-essd, 1",
        "d-expired, 1",
        "d-fresh, 0",
        "d-starting, 0",
        "d-unused, 0",
        "d-locked, 0",
        "d-sleepy, 0",
        "d-leaving, 0",
        "d-creating, 0",
        "d-reiniting, 0",
        "d-arrears, 0",
        "d-local, 0",
        "d-ephemeral, 0",
        "d-busy, 0",
        "d-off, 0",
    })
    void aDiskGetsOneIfCreateSnapshotCouldMakeOne(String diskId, int count) {
        String disks = """
                Instances:
                  - {InstanceId: i-running}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-new, Status: Stopped, StartTime: ''}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-sleepy, HibernationOptions: {Configured: true}}
                Disks:
                  - {DiskId: d-1, InstanceId: i-running}
                  - {DiskId: d-system, InstanceId: i-stopped, Type: system}
                  - {DiskId: d-loose, AttachedTime: 2026-01-01T00:00:00Z}
                  - {DiskId: d-fresh}
                  - {DiskId: d-starting, InstanceId: i-starting}
                  - {DiskId: d-unused, InstanceId: i-new}
                  - {DiskId: d-locked, InstanceId: i-locked}
                  - {DiskId: d-sleepy, InstanceId: i-sleepy}
                  - {DiskId: d-leaving, InstanceId: i-locked, Status: Detaching}
                  - {DiskId: d-creating, Status: Creating}
                  - {DiskId: d-reiniting, InstanceId: i-stopped, Status: ReIniting}
                  - {DiskId: d-arrears, InstanceId: i-running, OperationLocks: [financial]}
                  - {DiskId: d-local, InstanceId: i-running, Category: local_ssd_pro}
                  - {DiskId: d-ephemeral, InstanceId: i-running, Category: elastic_ephemeral_disk_premium, Size: 64}
                  - {DiskId: d-essd, InstanceId: i-running, Category: cloud_essd, PerformanceLevel: PL1}
                  - {DiskId: d-busy, InstanceId: i-running}
                  - {DiskId: d-off, InstanceId: i-running, EnableAutoSnapshot: false}
                  - {DiskId: d-expired, InstanceId: i-running, DiskChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                Snapshots:
                  - {SnapshotId: s-busy, SourceDiskId: d-busy, Status: progressing}
                """.replace("{DiskId: " + diskId, "{AutoSnapshotPolicyId: sp-1, DiskId: " + diskId);
        begin(hourly("") + disks);
        String code = emulator.get(Map.of("Action", "CreateSnapshot", "DiskId", diskId), "Format=JSON")
                                .status()
                        == 200
                ? "ok"
                : "refused";
        begin(hourly("") + disks);

        emulator.advance(Duration.ofHours(1));

        assertThat(snapshots("SnapshotType=auto")).hasSize(count);
        if (!diskId.equals("d-off")) {
            assertThat(code).isEqualTo(count == 1 ? "ok" : "refused");
        }
    }

    @Test
    void aDiskThatIsStillBusyAtATimeGetsNoneUntilTheNext() {
        begin(hourly("") + "Disks: [{DiskId: d-1, AutoSnapshotPolicyId: sp-1, AttachedTime: 2029-01-01T00:00:00Z}]");
        emulator.advance(Duration.ofMinutes(59).plusSeconds(30));
        emulator.call("CreateSnapshot", "DiskId=d-1");

        emulator.advance(Duration.ofHours(2));

        assertThat(times("d-1")).containsExactly("2030-01-01T02:00:00Z", "2030-01-01T00:59:30Z");
    }

    @Test
    void theInstanceIsSeenAsItIsAtThatTime() {
        begin(hourly("") + """
                        Instances: [{InstanceId: i-1, AutoReleaseTime: 2030-01-01T03:30Z}]
                        Disks:
                          - {DiskId: d-1, InstanceId: i-1, AutoSnapshotPolicyId: sp-1, DeleteAutoSnapshot: true, DeleteWithInstance: true}
                          - {DiskId: d-2, InstanceId: i-1, AutoSnapshotPolicyId: sp-1, DeleteWithInstance: true}
                        """);
        emulator.advanceTo(Instant.parse("2030-01-01T01:59:50Z"));
        emulator.call("StopInstance", "InstanceId=i-1");

        emulator.advance(Duration.ofHours(5));

        // Not at 02:00, when it is Stopping; and none after the disk has been released with the instance.
        assertThat(times("d-2")).containsExactly("2030-01-01T03:00:00Z", "2030-01-01T01:00:00Z");
        assertThat(times("d-1")).isEmpty();
    }

    @Test
    void aPolicyInArrearsMakesNone() {
        begin(WORLD.replace("{AutoSnapshotPolicyId: sp-1,", "{AutoSnapshotPolicyId: sp-1, Status: Expire,"));

        emulator.advance(Duration.ofDays(7));

        assertThat(times("d-1")).isEmpty();
        assertThat(clock().at("/NextActionTime").asString()).isEmpty();
    }

    @Test
    void aPolicyWithoutDisksIsNothingToWaitForAndCostsNothing() {
        begin(hourly(""));
        assertThat(clock().at("/NextActionTime").asString()).isEmpty();

        emulator.advanceTo(Instant.parse("9000-01-01T00:30:00Z"));

        emulator.world(
                hourly("") + "Disks: [{DiskId: d-1, AutoSnapshotPolicyId: sp-1, AttachedTime: 2029-01-01T00:00:00Z}]");
        assertThat(toNext()).isEqualTo("9000-01-01T01:00:00Z");
        assertThat(times("d-1")).hasSize(1);
    }

    @Test
    void aDiskThatComesUnderAPolicyWithoutDisksIsServedAtItsNextHour() {
        emulator.call("CancelAutoSnapshotPolicy", "regionId=cn-hangzhou&diskIds=[\"d-1\"]");
        emulator.advance(Duration.ofDays(70));

        emulator.call("ApplyAutoSnapshotPolicy", "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1&diskIds=[\"d-2\"]");

        assertThat(times("d-2")).isEmpty();
        emulator.advance(Duration.ofDays(7));
        assertThat(times("d-2")).hasSize(4);
    }

    @Test
    void aChangedPolicyGoesByItsNewHoursAtOnce() {
        emulator.call(
                "ModifyAutoSnapshotPolicyEx",
                "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1&timePoints=[\"9\"]&repeatWeekdays=[\"2\"]");

        emulator.advance(Duration.ofDays(7));

        assertThat(times("d-1")).containsExactly("2030-01-01T01:00:00Z");
    }

    @Test
    void aDeletedOrCancelledPolicyMakesNone() {
        emulator.call("CancelAutoSnapshotPolicy", "regionId=cn-hangzhou&diskIds=[\"d-1\"]");
        emulator.advance(Duration.ofDays(7));
        assertThat(times("d-1")).isEmpty();

        emulator.call("ApplyAutoSnapshotPolicy", "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1&diskIds=[\"d-1\"]");
        emulator.call("DeleteAutoSnapshotPolicy", "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1");
        emulator.advance(Duration.ofDays(7));
        assertThat(times("d-1")).isEmpty();
        assertThat(clock().at("/NextActionTime").asString()).isEmpty();
    }

    @Test
    void aPolicyThatIsCreatedAndAppliedAtItsHourBeginsWithTheNext() {
        String id = emulator.call(
                        "CreateAutoSnapshotPolicy",
                        "regionId=cn-hangzhou&timePoints=[\"8\",\"9\"]&repeatWeekdays=[\"2\"]&retentionDays=-1")
                .at("/AutoSnapshotPolicyId")
                .asString();
        emulator.call(
                "ApplyAutoSnapshotPolicy", "regionId=cn-hangzhou&autoSnapshotPolicyId=" + id + "&diskIds=[\"d-2\"]");

        emulator.advance(Duration.ofHours(2));

        assertThat(times("d-2")).containsExactly("2030-01-01T01:00:00Z");
    }

    @Test
    void eachSnapshotIsCopiedToTheOtherRegion() {
        begin(
                WORLD.replace(
                        "RetentionDays: 30,",
                        "RetentionDays: 30, EnableCrossRegionCopy: true, TargetCopyRegions: '[\"cn-beijing\"]', CopiedSnapshotsRetentionDays: 2,"));
        emulator.advanceTo(Instant.parse("2030-01-03T17:01:30Z"));

        String id = snapshots("DiskId=d-1").get(0).at("/SnapshotId").asString();
        JsonNode copy = copies().at("/Snapshots/Snapshot/0");
        assertThat(copy.at("/SourceSnapshotId").asString()).isEqualTo(id);
        assertThat(copy.at("/SourceRegionId").asString()).isEqualTo("cn-hangzhou");
        assertThat(copy.at("/SourceDiskSize").asString()).isEqualTo("50");
        assertThat(copy.at("/SourceDiskId").asString()).isEqualTo("d-1");
        assertThat(copy.at("/RetentionDays").intValue()).isEqualTo(2);
        assertThat(copy.at("/Encrypted").booleanValue()).isTrue();
        assertThat(copy.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"k\",\"TagValue\":\"v\"}]");
        assertThat(copy.at("/Status").asString()).isEqualTo("progressing");
        emulator.advanceTo(Instant.parse("2030-01-03T17:03:00Z"));
        assertThat(copies().at("/Snapshots/Snapshot/0/Status").asString()).isEqualTo("accomplished");

        emulator.advance(Duration.ofDays(1).plusHours(12));
        assertThat(copies().at("/TotalCount").intValue()).isEqualTo(2);
        emulator.advance(Duration.ofDays(1));
        assertThat(copies().at("/TotalCount").intValue()).isZero();
    }

    private JsonNode copies() {
        return emulator.call("DescribeSnapshots", "RegionId=cn-beijing");
    }

    @Test
    void toNextGoesToTheNextSnapshotOrRemoval() {
        emulator.world(WORLD.replace("RetentionDays: 30", "RetentionDays: 1"));
        assertThat(clock().at("/NextActionTime").asString()).isEqualTo("2030-01-03T17:00:00Z");

        assertThat(toNext()).isEqualTo("2030-01-03T17:00:00Z");
        assertThat(times("d-1")).hasSize(1);
        assertThat(toNext()).isEqualTo("2030-01-03T17:01:00Z");
        assertThat(toNext()).isEqualTo("2030-01-04T05:00:00Z");
        assertThat(toNext()).isEqualTo("2030-01-04T05:01:00Z");
        assertThat(times("d-1")).hasSize(2);
        assertThat(toNext()).isEqualTo("2030-01-04T17:00:00Z");
        assertThat(times("d-1")).hasSize(1);
    }

    private String toNext() {
        return emulator.control("POST", "clock/advance", "ToNext: true")
                .json()
                .at("/Now")
                .asString();
    }

    @Test
    void untilIdleWaitsForSnapshotsThatBeginOnTheWayButForNoOthers() {
        emulator.advanceTo(Instant.parse("2030-01-03T16:59:30Z"));
        assertThat(untilIdle().at("/Now").asString()).isEqualTo("2030-01-03T16:59:30Z");
        emulator.call("CreateSnapshot", "DiskId=d-2");

        JsonNode clock = untilIdle();

        // The manual one until 17:00:30, the automatic one from 17:00:00 to 17:01:00.
        assertThat(clock.at("/Now").asString()).isEqualTo("2030-01-03T17:01:00Z");
        assertThat(clock.at("/PendingTransitions").intValue()).isZero();
        assertThat(clock.at("/NextActionTime").asString()).isEqualTo("2030-01-04T05:00:00Z");
    }

    private JsonNode untilIdle() {
        return emulator.control("POST", "clock/advance", "UntilIdle: true").json();
    }

    @Test
    void aRestoredWorldMakesItsSnapshotsAgain() {
        emulator.control("PUT", "saves/before", "");
        emulator.advance(Duration.ofDays(365));
        assertThat(times("d-1")).isNotEmpty();

        emulator.control("POST", "saves/before/restore", "");
        emulator.control("DELETE", "saves/before", "");

        assertThat(times("d-1")).isEmpty();
        emulator.advance(Duration.ofDays(7));
        assertThat(times("d-1")).hasSize(4);
    }

    @Test
    void aStateDocumentThatIsReadLaterMakesNoSnapshotsOfThePast() {
        String document = emulator.control("state").body();
        emulator.advance(Duration.ofDays(365));

        emulator.world(document);

        assertThat(times("d-1")).isEmpty();
    }

    @Test
    void aResetEndsIt() {
        emulator.reset();

        emulator.advance(Duration.ofDays(7));

        assertThat(times("d-1")).isEmpty();
    }

    @Test
    void aStaleReadShowsTheSameSnapshotsLater() {
        emulator.control("POST", "faults", "{Action: DescribeSnapshots, StaleBy: 10s}");
        emulator.advanceTo(Instant.parse("2030-01-03T17:00:05Z"));
        assertThat(snapshots("DiskId=d-1")).isEmpty();

        emulator.advance(Duration.ofSeconds(10));

        List<JsonNode> stale = snapshots("DiskId=d-1");
        emulator.control("DELETE", "faults", "");
        assertThat(stale).hasSize(1);
        assertThat(stale.get(0).at("/SnapshotId"))
                .isEqualTo(snapshots("DiskId=d-1").get(0).at("/SnapshotId"));
    }
}
