package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateSnapshotTest extends OperationTest {

    CreateSnapshotTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateSnapshot", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-running}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-new, Status: Stopped, StartTime: ''}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-sleepy, HibernationOptions: {Configured: true}}
                Disks:
                  - {DiskId: d-1, InstanceId: i-running, Size: 100}
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
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-arrears, InstanceId: i-running, OperationLocks: [financial]}
                  - {DiskId: d-local, InstanceId: i-running, Category: local_ssd_pro}
                  - {DiskId: d-ephemeral, InstanceId: i-running, Category: elastic_ephemeral_disk_premium, Size: 64}
                  - {DiskId: d-essd, InstanceId: i-running, Category: cloud_essd, PerformanceLevel: PL1}
                  - {DiskId: d-auto, InstanceId: i-running, Category: cloud_auto}
                  - {DiskId: d-busy, InstanceId: i-running}
                  - {DiskId: d-secret, InstanceId: i-running, Encrypted: true, KMSKeyId: key, ProductCode: product}
                  - {DiskId: d-expired, InstanceId: i-running, DiskChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                Snapshots:
                  - {SnapshotId: s-busy, SourceDiskId: d-busy, Status: progressing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no disk is named", GatewayError.MISSING_PARAMETER, "DiskId=")
                        .naming("DiskId"),
                refusal("a name of one letter", SnapshotError.NAME_MALFORMED, "SnapshotName=n"),
                refusal("a name as automatic ones have", SnapshotError.NAME_MALFORMED, "SnapshotName=autonomous"),
                refusal("a description of one letter", CommonError.DESCRIPTION_MALFORMED, "Description=d"),
                refusal("no such category", SnapshotError.CATEGORY, "Category=archive"),
                refusal("kept for no day", SnapshotError.RETENTION_DAYS, "RetentionDays=0"),
                refusal("kept for too long", SnapshotError.RETENTION_DAYS, "RetentionDays=65537"),
                refusal("a number that is none", GatewayError.INVALID_PARAMETER, "RetentionDays=x")
                        .naming("RetentionDays"),
                refusal(
                        "a category with instant access",
                        SnapshotError.CATEGORY_AND_INSTANT_ACCESS,
                        "Category=Standard&InstantAccess=true"),
                refusal(
                        "instant access for no day",
                        SnapshotError.INSTANT_ACCESS_DAYS,
                        "InstantAccess=true&InstantAccessRetentionDays=0"),
                refusal(
                        "instant access for too long",
                        SnapshotError.INSTANT_ACCESS_DAYS,
                        "InstantAccess=true&InstantAccessRetentionDays=65536"),
                new Refusal("21 tags", TagError.QUOTA_EXCEEDED, TagError.QUOTA_EXCEEDED.message(), null, tags(21)),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag without a key", TagError.KEY_MALFORMED, "Tag.1.Value=v"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("no such disk", CommonError.DISK_NOT_FOUND, "DiskId=d-none"),
                refusal("a released disk", CommonError.DISK_NOT_FOUND, "DiskId=d-released"),
                refusal("a local disk", SnapshotError.DISK_CATEGORY, "DiskId=d-local"),
                refusal("an elastic ephemeral disk", SnapshotError.DISK_CATEGORY, "DiskId=d-ephemeral"),
                refusal("a locked instance", SnapshotError.INSTANCE_LOCKED, "DiskId=d-locked"),
                refusal("a disk in arrears", CommonError.DISK_EXPIRED, "DiskId=d-arrears"),
                refusal("a disk still creating", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-creating"),
                refusal("a disk re-initializing", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-reiniting"),
                refusal("a disk leaving a locked instance", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-leaving"),
                refusal("a disk never attached", SnapshotError.NEVER_ATTACHED, "DiskId=d-fresh"),
                refusal("a starting instance", CommonError.INSTANCE_STATUS_UNSUPPORTED, "DiskId=d-starting"),
                refusal("an instance never started", SnapshotError.NEVER_USED, "DiskId=d-unused"),
                refusal("an instance that may hibernate", CommonError.HIBERNATION_CONFIGURED, "DiskId=d-sleepy"),
                refusal("a snapshot under way", CommonError.SNAPSHOT_UNDER_WAY, "DiskId=d-busy"),
                refusal("256 snapshots", CommonError.SNAPSHOT_QUOTA).in(withSnapshots(256)));
    }

    private static Map<String, String> tags(int count) {
        Map<String, String> call = parameters("DiskId=d-1");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    /** A disk with so many manual snapshots, and an automatic one. */
    private static String withSnapshots(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - {SnapshotId: s-%d, SourceDiskId: d-1}\n"::formatted)
                .collect(Collectors.joining("", """
                        Instances:
                          - {InstanceId: i-1}
                        Disks:
                          - {DiskId: d-1, InstanceId: i-1}
                        Snapshots:
                          - {SnapshotId: s-auto, SourceDiskId: d-1, SnapshotType: auto}
                        """, ""));
    }

    private String create(String asked) {
        return emulator.call("CreateSnapshot", asked).at("/SnapshotId").asString();
    }

    private JsonNode snapshot(String snapshotId) {
        return emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&SnapshotIds=" + "[\"" + snapshotId + "\"]")
                .at("/Snapshots/Snapshot/0");
    }

    private static String field(JsonNode snapshot, String name) {
        return snapshot.at("/" + name).asString();
    }

    @Test
    void theSnapshotIsProgressingAndAccomplishedWhenItIsDue() {
        // Its CreationTime, from which on it makes progress, has whole seconds.
        emulator.control("POST", "clock/advance", "To: 2030-01-01T00:00:00Z");
        String id = create("DiskId=d-1");

        JsonNode begun = snapshot(id);
        assertThat(field(begun, "Status")).isEqualTo("progressing");
        assertThat(field(begun, "Progress")).isEqualTo("0%");
        assertThat(begun.at("/RemainTime").intValue()).isEqualTo(60);
        assertThat(begun.at("/Available").booleanValue()).isFalse();
        emulator.advance(Duration.ofSeconds(30));
        assertThat(field(snapshot(id), "Progress")).isEqualTo("50%");
        assertThat(snapshot(id).at("/RemainTime").intValue()).isEqualTo(30);
        emulator.advance(Duration.ofSeconds(30).minusNanos(1));
        assertThat(field(snapshot(id), "Status")).isEqualTo("progressing");
        emulator.advance(Duration.ofNanos(1));
        JsonNode done = snapshot(id);
        assertThat(field(done, "Status")).isEqualTo("accomplished");
        assertThat(field(done, "Progress")).isEqualTo("100%");
        assertThat(done.at("/RemainTime").intValue()).isZero();
        assertThat(done.at("/Available").booleanValue()).isTrue();
        assertThat(field(done, "LastModifiedTime")).isGreaterThan(field(done, "CreationTime"));
    }

    @Test
    void itTellsWhatItIsOfAndWhatTheCallerSaid() {
        JsonNode snapshot = snapshot(
                create(
                        "DiskId=d-1&SnapshotName=daily:1&Description=of the day&RetentionDays=65536&Category=FLASH&ResourceGroupId=rg-1&Tag.1.Key=k&Tag.1.Value=v"));

        assertThat(field(snapshot, "SnapshotName")).isEqualTo("daily:1");
        assertThat(field(snapshot, "Description")).isEqualTo("of the day");
        assertThat(snapshot.at("/RetentionDays").intValue()).isEqualTo(65_536);
        assertThat(field(snapshot, "Category")).isEqualTo("flash");
        assertThat(field(snapshot, "ResourceGroupId")).isEqualTo("rg-1");
        assertThat(snapshot.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"k\",\"TagValue\":\"v\"}]");
        assertThat(field(snapshot, "SourceDiskId")).isEqualTo("d-1");
        assertThat(snapshot.at("/SourceDiskSize").isString()).isTrue();
        assertThat(field(snapshot, "SourceDiskSize")).isEqualTo("100");
        assertThat(field(snapshot, "SourceDiskType")).isEqualTo("data");
        assertThat(field(snapshot, "SnapshotType")).isEqualTo("user");
        assertThat(field(snapshot, "Usage")).isEqualTo("none");
        assertThat(snapshot.at("/Encrypted").booleanValue()).isFalse();
    }

    @Test
    void whatTheCallerDoesNotSayIsAsItIsByDefault() {
        JsonNode snapshot = snapshot(create("DiskId=d-system&Category=&SnapshotName="));

        assertThat(field(snapshot, "SnapshotName")).isEmpty();
        assertThat(field(snapshot, "Description")).isEmpty();
        assertThat(snapshot.at("/RetentionDays").intValue()).isZero();
        assertThat(field(snapshot, "Category")).isEqualTo("standard");
        assertThat(field(snapshot, "SourceDiskType")).isEqualTo("system");
        assertThat(snapshot.at("/Tags/Tag").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d-1", "d-system", "d-loose", "d-expired", "d-essd"})
    void aDiskThatWasUsedCanHaveASnapshot(String diskId) {
        assertThat(call(parameters("DiskId=" + diskId + "&InstantAccess=false&Category=Standard"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSnapshotOfAnEncryptedDiskIsEncrypted() {
        JsonNode snapshot = snapshot(create("DiskId=d-secret"));

        assertThat(snapshot.at("/Encrypted").booleanValue()).isTrue();
        assertThat(field(snapshot, "KMSKeyId")).isEqualTo("key");
        assertThat(field(snapshot, "ProductCode")).isEqualTo("product");
    }

    @ParameterizedTest
    @CsvSource({"d-essd, true, 30", "d-auto, true, 30", "d-1, false, 0"})
    void theSnapshotOfAnEssdCanBeUsedAtOnce(String diskId, boolean isInstant, int days) {
        JsonNode snapshot = snapshot(create("DiskId=" + diskId + "&InstantAccess=true&RetentionDays=30"));

        assertThat(snapshot.at("/InstantAccess").booleanValue()).isEqualTo(isInstant);
        assertThat(snapshot.at("/InstantAccessRetentionDays").intValue()).isEqualTo(days);
        assertThat(snapshot.at("/Available").booleanValue()).isEqualTo(isInstant);
    }

    @Test
    void instantAccessHasDaysOfItsOwn() {
        JsonNode snapshot = snapshot(create("DiskId=d-essd&InstantAccess=true&InstantAccessRetentionDays=65535"));

        assertThat(snapshot.at("/InstantAccessRetentionDays").intValue()).isEqualTo(65_535);
        assertThat(snapshot.at("/RetentionDays").intValue()).isZero();
    }

    @Test
    void theSnapshotIsGoneWhenItsRetentionIsOver() {
        String id = create("DiskId=d-1&RetentionDays=1");
        String kept = create("DiskId=d-system");
        String created = field(snapshot(id), "CreationTime");

        emulator.control("POST", "clock/advance", "UntilIdle: true");
        assertThat(field(snapshot(id), "Status")).isEqualTo("accomplished");
        emulator.advance(Duration.ofDays(1));
        assertThat(snapshot(id).isMissingNode()).as(created).isTrue();
        assertThat(snapshot(kept).isMissingNode()).isFalse();
    }

    @Test
    void oneSnapshotOfADiskAtATime() {
        String first = create("DiskId=d-1");

        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("IncorrectDiskStatus.CreatingSnapshot");
        create("DiskId=d-loose");
        emulator.advance(Duration.ofSeconds(60));
        String second = create("DiskId=d-1");
        assertThat(field(snapshot(second), "SnapshotLinkId")).isEqualTo(field(snapshot(first), "SnapshotLinkId"));
    }

    @Test
    void aDiskHas256ManualSnapshots() {
        emulator.world(withSnapshots(255));

        create("DiskId=d-1");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("QuotaExceed.Snapshot");
    }

    @Test
    void twentyTagsAreTaken() {
        assertThat(call(tags(20)).status()).isEqualTo(200);
    }

    @Test
    void theSameTokenMakesOneSnapshot() {
        String first = create("DiskId=d-1&ClientToken=t");

        assertThat(create("DiskId=d-1&ClientToken=t")).isEqualTo(first);
        assertThat(call(parameters("DiskId=d-loose&ClientToken=t"))
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("IdempotentParameterMismatch");
    }

    @Test
    void aDiskThatGoesWithItsInstanceTakesTheSnapshotUnderWayAlong() {
        emulator.world("""
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, DeleteWithInstance: true}
                Snapshots:
                  - {SnapshotId: s-done, SourceDiskId: d-1}
                """);
        String id = create("DiskId=d-1");

        emulator.call("DeleteInstance", "InstanceId=i-1");

        assertThat(snapshot(id).isMissingNode()).isTrue();
        assertThat(snapshot("s-done").isMissingNode()).isFalse();
    }
}
