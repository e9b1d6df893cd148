package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CopySnapshotTest extends OperationTest {

    CopySnapshotTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CopySnapshot", port, operations);
    }

    @Override
    protected @Nullable Instant time() {
        return Instant.parse("2030-01-01T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-loose}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-1, SourceDiskSize: '100', SourceDiskType: system, ProductCode: product,
                     Tags: {of: source}, ResourceGroupId: rg-1, RetentionDays: 30}
                  - {SnapshotId: s-2, SourceDiskId: d-1}
                  - {SnapshotId: s-secret, SourceDiskId: d-2, Encrypted: true, KMSKeyId: key}
                  - {SnapshotId: s-local, SourceDiskId: d-3, Category: flash}
                  - {SnapshotId: s-archive, SourceDiskId: d-3, Category: archive}
                  - {SnapshotId: s-progressing, SourceDiskId: d-4, Status: progressing}
                  - {SnapshotId: s-failed, SourceDiskId: d-4, Status: failed}
                  - {SnapshotId: s-copied, SourceDiskId: d-5}
                  - {SnapshotId: s-copying, SourceDiskId: d-5, RegionId: cn-beijing, SourceSnapshotId: s-copied, Status: progressing}
                  - {SnapshotId: s-encrypting, SourceDiskId: d-5, RegionId: us-west-1, SourceSnapshotId: s-copied, Status: progressing,
                     Encrypted: true}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SnapshotId=s-1&DestinationRegionId=cn-beijing"
                + "&DestinationSnapshotName=copy&DestinationSnapshotDescription=of the first");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no snapshot is named", GatewayError.MISSING_PARAMETER, "SnapshotId=")
                        .naming("SnapshotId"),
                refusal("no other region", GatewayError.MISSING_PARAMETER, "DestinationRegionId=")
                        .naming("DestinationRegionId"),
                refusal("no name", GatewayError.MISSING_PARAMETER, "DestinationSnapshotName=")
                        .naming("DestinationSnapshotName"),
                refusal("no description", GatewayError.MISSING_PARAMETER, "DestinationSnapshotDescription=")
                        .naming("DestinationSnapshotDescription"),
                refusal("no such region", CommonError.REGION_MALFORMED, "RegionId=cn-moon"),
                refusal("to no such region", CopySnapshotError.DESTINATION_REGION, "DestinationRegionId=cn-moon"),
                refusal("a name of one letter", CopySnapshotError.NAME_MALFORMED, "DestinationSnapshotName=n"),
                refusal(
                        "a description of one letter",
                        CopySnapshotError.DESCRIPTION_MALFORMED,
                        "DestinationSnapshotDescription=d"),
                refusal("kept for no day", CopySnapshotError.RETENTION_DAYS, "RetentionDays=0"),
                refusal("kept for too long", CopySnapshotError.RETENTION_DAYS, "RetentionDays=65537"),
                refusal("a key without encryption", CommonError.KEY_FORBIDDEN, "KMSKeyId=key"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag without a key", TagError.KEY_MALFORMED, "Tag.1.Value=v"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("no such snapshot", CopySnapshotError.SNAPSHOT_NOT_FOUND, "SnapshotId=s-none"),
                refusal("a snapshot of another region", CopySnapshotError.SNAPSHOT_NOT_FOUND, "RegionId=cn-shanghai"),
                refusal("a local snapshot", CopySnapshotError.CATEGORY, "SnapshotId=s-local"),
                refusal("an archived snapshot", CopySnapshotError.CATEGORY, "SnapshotId=s-archive"),
                refusal("within the region", CopySnapshotError.SAME_REGION, "DestinationRegionId=cn-hangzhou"),
                refusal("decrypted", CopySnapshotError.DECRYPTION, "SnapshotId=s-secret&Encrypted=false"),
                refusal("a snapshot in progress", CommonError.SNAPSHOT_NOT_READY, "SnapshotId=s-progressing"),
                refusal("a failed snapshot", CommonError.SNAPSHOT_NOT_READY, "SnapshotId=s-failed"),
                refusal("a copy under way", CopySnapshotError.COPY_UNDER_WAY, "SnapshotId=s-copied"),
                refusal(
                        "an encrypted copy under way",
                        CopySnapshotError.ENCRYPTED_COPY_UNDER_WAY,
                        "SnapshotId=s-copied&DestinationRegionId=us-west-1"));
    }

    private String copy(String asked) {
        return call(accepted(), asked).json().at("/SnapshotId").asString();
    }

    private JsonNode list(String asked) {
        return emulator.call("DescribeSnapshots", asked).at("/Snapshots");
    }

    private JsonNode snapshot(String regionId, String snapshotId) {
        return list("RegionId=" + regionId + "&SnapshotIds=[\"" + snapshotId + "\"]")
                .at("/Snapshot/0");
    }

    @Test
    void theCopyIsProgressingInTheOtherRegionAndAccomplishedWhenItIsDue() {
        String id = copy("RetentionDays=7&Tag.1.Key=k&Tag.1.Value=v&ResourceGroupId=rg-2");

        JsonNode begun = snapshot("cn-beijing", id);
        assertThat(begun.at("/Status").asString()).isEqualTo("progressing");
        assertThat(begun.at("/Progress").asString()).isEqualTo("0%");
        assertThat(begun.at("/Available").booleanValue()).isFalse();
        assertThat(begun.at("/RemainTime").intValue()).isEqualTo(120);
        assertThat(begun.at("/SnapshotName").asString()).isEqualTo("copy");
        assertThat(begun.at("/Description").asString()).isEqualTo("of the first");
        assertThat(begun.at("/SourceSnapshotId").asString()).isEqualTo("s-1");
        assertThat(begun.at("/SourceRegionId").asString()).isEqualTo("cn-hangzhou");
        assertThat(begun.at("/SourceDiskId").asString()).isEqualTo("d-1");
        assertThat(begun.at("/SourceDiskSize").asString()).isEqualTo("100");
        assertThat(begun.at("/SourceDiskType").asString()).isEqualTo("system");
        assertThat(begun.at("/ProductCode").asString()).isEqualTo("product");
        assertThat(begun.at("/RetentionDays").intValue()).isEqualTo(7);
        assertThat(begun.at("/ResourceGroupId").asString()).isEmpty();
        assertThat(begun.at("/Encrypted").booleanValue()).isFalse();
        assertThat(begun.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"k\",\"TagValue\":\"v\"}]");
        emulator.advance(Duration.ofMinutes(2).minusNanos(1));
        assertThat(snapshot("cn-beijing", id).at("/Status").asString()).isEqualTo("progressing");
        emulator.advance(Duration.ofNanos(1));
        JsonNode done = snapshot("cn-beijing", id);
        assertThat(done.at("/Status").asString()).isEqualTo("accomplished");
        assertThat(done.at("/Available").booleanValue()).isTrue();
        emulator.advance(Duration.ofDays(7));
        assertThat(snapshot("cn-beijing", id).isMissingNode()).isTrue();
    }

    @Test
    void aCopyWithinTheRegionIsEncrypted() {
        String id = copy("DestinationRegionId=cn-hangzhou&Encrypted=true&KMSKeyId=another");

        JsonNode snapshot = snapshot("cn-hangzhou", id);
        assertThat(snapshot.at("/Encrypted").booleanValue()).isTrue();
        assertThat(snapshot.at("/KMSKeyId").asString()).isEqualTo("another");
    }

    @Test
    void theCopyOfAnEncryptedSnapshotIsEncryptedWithAKeyOfItsOwnRegion() {
        JsonNode snapshot = snapshot("cn-beijing", copy("SnapshotId=s-secret"));

        assertThat(snapshot.at("/Encrypted").booleanValue()).isTrue();
        assertThat(snapshot.at("/KMSKeyId").asString()).isEmpty();
    }

    @Test
    void theCopiesInARegionAreAChainOfTheirOwn() {
        String first = copy("");
        emulator.advance(Duration.ofMinutes(2));
        String second = copy("SnapshotId=s-2");
        String elsewhere = copy("DestinationRegionId=us-west-1");
        JsonNode source = snapshot("cn-hangzhou", "s-1").at("/SnapshotLinkId");

        JsonNode chain = snapshot("cn-beijing", first).at("/SnapshotLinkId");
        assertThat(chain).isNotEqualTo(source);
        assertThat(snapshot("cn-beijing", second).at("/SnapshotLinkId")).isEqualTo(chain);
        assertThat(snapshot("us-west-1", elsewhere).at("/SnapshotLinkId")).isNotEqualTo(chain);
    }

    @Test
    void onlyAnotherCopyOfTheDiskToTheSameRegionHasToWait() {
        copy("");

        assertThat(call(accepted(), "SnapshotId=s-2").json().at("/Code").asString())
                .isEqualTo("InvalidOperation.UnfinishedCrossRegionCopy");
        assertThat(call(accepted(), "DestinationRegionId=us-west-1").status()).isEqualTo(200);
        assertThat(call(accepted(), "SnapshotId=s-secret").status()).isEqualTo(200);
        emulator.advance(Duration.ofMinutes(2));
        assertThat(call(accepted(), "SnapshotId=s-2").status()).isEqualTo(200);
    }

    @Test
    void theDiskKnowsNothingOfACopyUnderWay() {
        copy("DestinationRegionId=cn-hangzhou&Encrypted=true");

        assertThat(emulator.get(parameters("Action=CreateSnapshot&DiskId=d-1")).status())
                .isEqualTo(200);
    }

    @Test
    void releasingTheDiskLeavesItsCopiesAlone() {
        emulator.world("""
                Disks:
                  - {DiskId: d-loose}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-loose}
                """);
        String id = copy("");

        emulator.call("DeleteDisk", "DiskId=d-loose");

        assertThat(snapshot("cn-beijing", id).at("/Status").asString()).isEqualTo("progressing");
    }

    @Test
    void aDiskCanBeCreatedFromTheCopyInItsRegion() {
        String id = copy("SnapshotId=s-2");
        emulator.advance(Duration.ofMinutes(2));

        assertThat(emulator.get(parameters(
                                "Action=CreateDisk&RegionId=cn-beijing&ZoneId=cn-beijing-h&DiskCategory=cloud_essd&SnapshotId="
                                        + id))
                        .status())
                .isEqualTo(200);
        assertThat(snapshot("cn-beijing", id).at("/Usage").asString()).isEqualTo("disk");
    }

    @Test
    void snapshotsOfADiskAreListedWithTheirCopies() {
        copy("");

        assertThat(list("RegionId=cn-beijing&DiskId=d-1").at("/Snapshot").size())
                .isEqualTo(1);
        assertThat(list("RegionId=cn-beijing&InstanceId=i-1").at("/Snapshot").size())
                .isEqualTo(1);
    }

    @Test
    void aRepeatedCallMakesOneCopy() {
        String first = copy("ClientToken=token");

        assertThat(copy("ClientToken=token")).isEqualTo(first);
    }
}
