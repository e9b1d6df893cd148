package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class ReplaceSystemDiskTest extends OperationTest {

    private static final Duration DELAY = Duration.ofSeconds(3);
    private static final String NEW = "d-bp100000000000000001";

    ReplaceSystemDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ReplaceSystemDisk", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped, KeyPairName: key, ImageId: m-old}
                  - {InstanceId: i-large, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2098-01-01T16:00Z}
                  - {InstanceId: i-bare, Status: Stopped}
                  - {InstanceId: i-running}
                  - {InstanceId: i-pending, Status: Pending}
                  - {InstanceId: i-windows, Status: Stopped, OSType: windows}
                  - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
                  - {InstanceId: i-unpaid, Status: Stopped}
                  - {InstanceId: i-hibernating, Status: Stopped, HibernationOptions: {Configured: true}}
                  - {InstanceId: i-shared, Status: Stopped}
                  - {InstanceId: i-initializing, Status: Stopped}
                  - {InstanceId: i-modifying, Status: Stopped}
                  - {InstanceId: i-snapshot, Status: Stopped}
                Images:
                  - {ImageId: m-known, Size: 60, OSType: windows, OSName: Windows Server, DiskDeviceMappings: [
                      {Type: system, SnapshotId: s-image, Device: /dev/xvda, Size: '60', Format: '', ImportOSSBucket: '', ImportOSSObject: ''}]}
                  - {ImageId: m-data, DiskDeviceMappings: [
                      {Type: system, SnapshotId: s-image, Device: /dev/xvda, Size: '40', Format: '', ImportOSSBucket: '', ImportOSSObject: ''},
                      {Type: data, SnapshotId: '', Device: /dev/xvdb, Size: '40', Format: '', ImportOSSBucket: '', ImportOSSObject: ''}]}
                  - {ImageId: m-creating, Status: Creating}
                  - {ImageId: m-arm, Architecture: arm64}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Type: system, Size: 20, Category: cloud_ssd}
                  - {DiskId: d-data, InstanceId: i-1}
                  - DiskId: d-large
                    InstanceId: i-large
                    Type: system
                    Size: 100
                    Category: cloud_auto
                    ProvisionedIops: 500
                    BurstingEnabled: true
                    DeleteWithInstance: false
                    ResourceGroupId: rg-1
                    Encrypted: true
                    DeleteAutoSnapshot: true
                    DiskName: old
                  - {DiskId: d-running, InstanceId: i-running, Type: system}
                  - {DiskId: d-pending, InstanceId: i-pending, Type: system}
                  - {DiskId: d-windows, InstanceId: i-windows, Type: system}
                  - {DiskId: d-locked, InstanceId: i-locked, Type: system}
                  - {DiskId: d-arrears, InstanceId: i-arrears, Type: system}
                  - {DiskId: d-unpaid, InstanceId: i-unpaid, Type: system, OperationLocks: [financial]}
                  - {DiskId: d-hibernating, InstanceId: i-hibernating, Type: system}
                  - {DiskId: d-shared, InstanceId: i-shared, Type: system, MultiAttach: Enabled}
                  - {DiskId: d-initializing, InstanceId: i-initializing, Type: system, Status: ReIniting}
                  - DiskId: d-modifying
                    InstanceId: i-modifying
                    Type: system
                    PendingSpec: {Category: cloud_auto, PerformanceLevel: '', DueTime: 2999-01-01T00:00:00Z}
                  - {DiskId: d-snapshot, InstanceId: i-snapshot, Type: system}
                Snapshots:
                  - {SnapshotId: s-image, SourceDiskType: system, SourceDiskSize: '60'}
                  - {SnapshotId: s-progressing, SourceDiskId: d-snapshot, Status: progressing}
                  - {SnapshotId: s-manual, SourceDiskId: d-large}
                  - {SnapshotId: s-auto, SourceDiskId: d-large, SnapshotType: auto}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&ImageId=m-new");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no InstanceId", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("no ImageId", GatewayError.MISSING_PARAMETER, "ImageId=")
                        .naming("ImageId"),
                refusal("a size of 0", GatewayError.INVALID_PARAMETER, "SystemDisk.Size=0")
                        .naming("SystemDisk.Size"),
                refusal("no such strategy", GatewayError.INVALID_PARAMETER, "SecurityEnhancementStrategy=Passive")
                        .naming("SecurityEnhancementStrategy"),
                refusal(
                        "Password and PasswordInherit",
                        ReplaceSystemDiskError.PASSWORD_AND_INHERIT,
                        "Password=aaaaAAA1&PasswordInherit=true"),
                refusal("a short password", CommonError.PASSWORD_MALFORMED, "Password=aA1aA1a"),
                refusal(
                        "a password with a slash on Windows",
                        CommonError.PASSWORD_MALFORMED,
                        "InstanceId=i-windows&Password=/aaaAAA1"),
                refusal("a key without encryption", CommonError.KEY_FORBIDDEN, "KMSKeyId=k-1"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("an image of another region", CommonError.IMAGE_NOT_FOUND, "ImageId=m-elsewhere"),
                refusal("an image that is Creating", CommonError.IMAGE_NOT_VALID, "ImageId=m-creating"),
                refusal("an image of another architecture", CommonError.IMAGE_NOT_OF_TYPE, "ImageId=m-arm"),
                refusal("smaller than the image", CommonError.SMALLER_THAN_IMAGE, "ImageId=m-known&SystemDisk.Size=59"),
                refusal("an image with data disks", ReplaceSystemDiskError.IMAGE_WITH_DATA_DISKS, "ImageId=m-data"),
                refusal(
                        "a key pair with an image of Windows",
                        DiskChangeError.KEY_PAIR_ON_WINDOWS,
                        "ImageId=m-known&KeyPairName=key"),
                refusal("no system disk", CreateDiskError.NO_SYSTEM_DISK, "InstanceId=i-bare"),
                refusal("locked for security", DiskError.INSTANCE_LOCKED, "InstanceId=i-locked"),
                refusal("an instance in arrears", CommonError.INSTANCE_IN_ARREARS, "InstanceId=i-arrears"),
                refusal("a disk in arrears", CommonError.INSTANCE_IN_ARREARS, "InstanceId=i-unpaid"),
                refusal(
                        "while the instance is Pending",
                        ReplaceSystemDiskError.INSTANCE_CREATING,
                        "InstanceId=i-pending"),
                refusal("while the instance runs", CommonError.INCORRECT_INSTANCE_STATUS, "InstanceId=i-running"),
                refusal(
                        "an instance configured for hibernation",
                        CommonError.HIBERNATION_CONFIGURED,
                        "InstanceId=i-hibernating"),
                refusal(
                        "a key pair on Windows",
                        DiskChangeError.KEY_PAIR_ON_WINDOWS,
                        "InstanceId=i-windows&KeyPairName=key"),
                refusal("a multi-attach disk", CommonError.OPERATION_NOT_FOR_MULTI_ATTACH, "InstanceId=i-shared"),
                refusal("a disk that is ReIniting", CommonError.INCORRECT_DISK_STATUS, "InstanceId=i-initializing"),
                refusal("while the category changes", ReplaceSystemDiskError.DISK_CHANGING, "InstanceId=i-modifying"),
                refusal("a snapshot under way", DiskError.CREATING_SNAPSHOT, "InstanceId=i-snapshot"),
                refusal("smaller than the category allows", CommonError.SYSTEM_DISK_TOO_SMALL, "SystemDisk.Size=19"),
                refusal(
                        "smaller than the old disk",
                        CommonError.SYSTEM_DISK_TOO_SMALL,
                        "InstanceId=i-large&SystemDisk.Size=99"),
                refusal("larger than the category allows", CommonError.SYSTEM_DISK_TOO_LARGE, "SystemDisk.Size=2049"));
    }

    /** {@link UnknownKeyPairOfDiskTest} has the refusal. */
    @Override
    protected Set<ApiError> refusedByASetting() {
        return Set.of(DiskChangeError.KEY_PAIR_NOT_FOUND);
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    @Test
    void newDiskIsCreatingUntilTheDelayHasPassed() {
        call(accepted());

        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\"]")
                        .at("/TotalCount")
                        .asInt())
                .isZero();
        assertThat(emulator.disk(NEW).at("/Status").asString()).isEqualTo("Creating");
        emulator.advance(DELAY.minusNanos(1));
        assertThat(emulator.disk(NEW).at("/Status").asString()).isEqualTo("Creating");
        emulator.advance(Duration.ofNanos(1));
        JsonNode disk = emulator.disk(NEW);
        assertThat(disk.at("/Status").asString()).isEqualTo("In_use");
        assertThat(disk.at("/InstanceId").asString()).isEqualTo("i-1");
        assertThat(disk.at("/Device").asString()).isEqualTo("/dev/xvda");
        assertThat(disk.at("/Type").asString()).isEqualTo("system");
        assertThat(disk.at("/Category").asString()).isEqualTo("cloud_ssd");
        assertThat(disk.at("/Size").asInt()).isEqualTo(40);
        assertThat(disk.at("/ImageId").asString()).isEqualTo("m-new");
        assertThat(disk.at("/DeleteWithInstance").asBoolean()).isTrue();
        assertThat(emulator.disk("d-data").at("/Status").asString()).isEqualTo("In_use");
    }

    @Test
    void instanceHasTheImageAndNoKeyPair() {
        call(accepted());

        assertThat(instance("i-1").at("/ImageId").asString()).isEqualTo("m-new");
        assertThat(instance("i-1").at("/KeyPairName").asString()).isEmpty();
        assertThat(instance("i-1").at("/Status").asString()).isEqualTo("Stopped");
    }

    @Test
    void instanceHasTheKeyPairOfTheCall() {
        call(accepted(), "KeyPairName=other&Password=aaaaAAA1");

        assertThat(instance("i-1").at("/KeyPairName").asString()).isEqualTo("other");
    }

    @Test
    void newDiskIsPaidForAndPerformsAsTheOldOne() {
        call(parameters("InstanceId=i-large&ImageId=m-new"));

        emulator.advance(DELAY);
        JsonNode disk = emulator.disk(NEW);
        assertThat(disk.at("/Size").asInt()).isEqualTo(100);
        assertThat(disk.at("/DiskChargeType").asString()).isEqualTo("PrePaid");
        assertThat(disk.at("/ExpiredTime").asString()).isEqualTo("2098-01-01T16:00Z");
        assertThat(disk.at("/ProvisionedIops").asInt()).isEqualTo(500);
        assertThat(disk.at("/BurstingEnabled").asBoolean()).isTrue();
        assertThat(disk.at("/DeleteWithInstance").asBoolean()).isFalse();
        assertThat(disk.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(disk.at("/Encrypted").asBoolean()).isFalse();
        assertThat(disk.at("/DiskName").asString()).isEmpty();
    }

    @Test
    void newDiskHasTheSizeAndTheEncryptionOfTheCall() {
        call(accepted(), "SystemDisk.Size=20&Encrypted=true&KMSKeyId=k-1");

        JsonNode disk = emulator.disk(NEW);
        assertThat(disk.at("/Size").asInt()).isEqualTo(20);
        assertThat(disk.at("/Encrypted").asBoolean()).isTrue();
        assertThat(disk.at("/KMSKeyId").asString()).isEqualTo("k-1");
    }

    @Test
    void knownImageDecidesOnSizeSystemAndSource() {
        call(accepted(), "ImageId=m-known");

        assertThat(emulator.disk(NEW).at("/Size").asInt()).isEqualTo(60);
        assertThat(emulator.disk(NEW).at("/SourceSnapshotId").asString()).isEqualTo("s-image");
        assertThat(instance("i-1").at("/OSType").asString()).isEqualTo("windows");
        assertThat(instance("i-1").at("/OSName").asString()).isEqualTo("Windows Server");
    }

    @Test
    void manualSnapshotsOfTheOldDiskStay() {
        call(parameters("InstanceId=i-large&ImageId=m-new"));

        assertThat(emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&DiskId=d-large")
                        .at("/Snapshots/Snapshot")
                        .valueStream()
                        .map(snapshot -> snapshot.at("/SnapshotId").asString()))
                .containsExactly("s-manual");
    }

    @Test
    void instanceCanBeStartedAtOnce() {
        call(accepted());

        Answer answer = emulator.get(parameters("Action=StartInstance&Format=JSON&InstanceId=i-1"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void repeatedCallWithItsTokenIsOneCall() {
        call(accepted(), "ClientToken=t");
        Answer again = call(accepted(), "ClientToken=t");

        assertThat(again.json().at("/DiskId").asString()).isEqualTo(NEW);
    }

    @Test
    void diskInsteadOfAnImageIsNotEmulated() {
        assertThat(call(accepted(), "DiskId=d-data").json().at("/Code").asString())
                .isEqualTo("NotEmulated");
    }
}
