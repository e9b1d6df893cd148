package io.ecsemulator.disk;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CloneDisksTest extends OperationTest {

    private static final String NEW = "d-bp100000000000000001";
    private static final String GROUP = "g-bp100000000000000001";

    CloneDisksTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CloneDisks", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, ZoneId: cn-hangzhou-i}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-hibernating, HibernationOptions: {Configured: true}}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Category: cloud_essd, PerformanceLevel: PL0}
                  - {DiskId: d-auto, Category: cloud_auto, AttachedTime: 2026-01-01T00:00:00Z, OperationLocks: [financial]}
                  - {DiskId: d-new, Category: cloud_auto}
                  - {DiskId: d-regional, Category: cloud_regional_disk_auto, AttachedTime: 2026-01-01T00:00:00Z}
                  - {DiskId: d-ssd, InstanceId: i-1, Category: cloud_ssd}
                  - {DiskId: d-attaching, InstanceId: i-1, Category: cloud_auto, Status: Attaching}
                  - {DiskId: d-starting, InstanceId: i-starting, Category: cloud_auto}
                  - {DiskId: d-hibernating, InstanceId: i-hibernating, Category: cloud_auto}
                  - {DiskId: d-locked, InstanceId: i-locked, Category: cloud_auto}
                  - {DiskId: d-encrypted, InstanceId: i-1, Category: cloud_auto, Encrypted: true}
                  - DiskId: d-modifying
                    InstanceId: i-1
                    Category: cloud_auto
                    PendingSpec: {Category: cloud_essd, PerformanceLevel: PL1, DueTime: 2999-01-01T00:00:00Z}
                  - {DiskId: d-elsewhere, RegionId: cn-beijing, Category: cloud_auto}
                  - {DiskId: d-released, Status: Released, Category: cloud_auto}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SourceDiskId=d-1&DiskCategory=cloud_auto&MultiAttach=Disabled&Size=40");
    }

    @Override
    protected List<Refusal> refusals() {
        String tags = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> "Tag." + i + ".Key=k" + i)
                .collect(Collectors.joining("&"));
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no source", GatewayError.MISSING_PARAMETER, "SourceDiskId=")
                        .naming("SourceDiskId"),
                refusal("no size", GatewayError.MISSING_PARAMETER, "Size=").naming("Size"),
                refusal("a malformed name", DiskError.NAME_MALFORMED, "DiskName=1"),
                refusal("a category of no ESSD", DiskError.CATEGORY_INVALID, "DiskCategory=cloud_ssd"),
                refusal("no such MultiAttach", DiskError.MULTI_ATTACH_INVALID, "MultiAttach=LegacyShared"),
                refusal("21 tags", TagError.QUOTA_EXCEEDED, tags),
                refusal("a malformed tag", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("a tag with a malformed value", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://v"),
                refusal("a repeated tag", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an ESSD without a level", DiskError.LEVEL_INVALID, "DiskCategory=cloud_essd"),
                refusal(
                        "an ESSD of no such level",
                        DiskError.LEVEL_INVALID,
                        "DiskCategory=cloud_essd&PerformanceLevel=PL9"),
                refusal("a level of another category", CreateDiskError.CATEGORY_NOT_SUPPORTED, "PerformanceLevel=PL1"),
                refusal("a key without encryption", CommonError.KEY_WITHOUT_ENCRYPTION, "KmsKeyId=k-1"),
                refusal(
                        "MultiAttach of an entry disk",
                        CreateDiskError.MULTI_ATTACH_OF_CATEGORY,
                        "DiskCategory=cloud_essd_entry&MultiAttach=Enabled"),
                refusal(
                        "bursts of an entry disk",
                        CommonError.BURSTING_OF_CATEGORY,
                        "DiskCategory=cloud_essd_entry&BurstingEnabled=true"),
                refusal(
                        "IOPS of an entry disk",
                        CommonError.IOPS_NOT_SUPPORTED,
                        "DiskCategory=cloud_essd_entry&ProvisionedIops=1"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "SourceDiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "SourceDiskId=d-released"),
                refusal("a disk of another region", DiskError.DISK_DOES_NOT_EXIST, "SourceDiskId=d-elsewhere"),
                refusal("locked for security", DiskError.INSTANCE_LOCKED, "SourceDiskId=d-locked"),
                refusal("a source of no ESSD", DiskError.OPERATION_NOT_FOR_CATEGORY, "SourceDiskId=d-ssd"),
                refusal("a regional source", DiskError.CATEGORY_NOT_SUPPORTED, "SourceDiskId=d-regional"),
                refusal("a regional clone", DiskError.CATEGORY_NOT_SUPPORTED, "DiskCategory=cloud_regional_disk_auto"),
                refusal("a source that is Attaching", CommonError.INCORRECT_DISK_STATUS, "SourceDiskId=d-attaching"),
                refusal("a source never attached", CommonError.INCORRECT_DISK_STATUS, "SourceDiskId=d-new"),
                refusal("while the instance starts", CommonError.INCORRECT_INSTANCE_STATUS, "SourceDiskId=d-starting"),
                refusal(
                        "an instance configured for hibernation",
                        CommonError.HIBERNATION_CONFIGURED,
                        "SourceDiskId=d-hibernating"),
                refusal("while the category changes", DiskChangeError.CONFLICT, "SourceDiskId=d-modifying"),
                refusal("an encrypted source", CreateDiskError.SNAPSHOT_ENCRYPTED, "SourceDiskId=d-encrypted"),
                refusal("smaller than the source", DiskChangeError.SIZE_SMALLER, "Size=39"),
                refusal(
                        "a size that the level does not allow",
                        CreateDiskError.SIZE,
                        "DiskCategory=cloud_essd&PerformanceLevel=PL2"),
                refusal("too many IOPS", CommonError.TOO_MANY_IOPS, "ProvisionedIops=50001"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private JsonNode task() {
        JsonNode tasks = emulator.call("DescribeTasks", "RegionId=cn-hangzhou&TaskGroupId=" + GROUP);
        assertThat(tasks.at("/TotalCount").asInt()).isEqualTo(1);
        return tasks.at("/TaskSet/Task/0");
    }

    @Test
    void taskNamesTheDiskAndEndsWhenItIsAvailable() {
        call(accepted());

        assertThat(task().at("/TaskAction").asString()).isEqualTo("CloneDisks");
        assertThat(task().at("/ResourceId").asString()).isEqualTo(NEW);
        emulator.advance(Duration.ofSeconds(3).minusNanos(1));
        assertThat(task().at("/TaskStatus").asString()).isEqualTo("Processing");
        assertThat(emulator.disk(NEW).at("/Status").asString()).isEqualTo("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(task().at("/TaskStatus").asString()).isEqualTo("Finished");
        assertThat(emulator.disk(NEW).at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void newDiskIsAsAskedForInTheZoneOfTheSource() {
        call(
                accepted(),
                "Size=100&DiskName=clone&Encrypted=true&KmsKeyId=k-1&BurstingEnabled=true&ProvisionedIops=500"
                        + "&ResourceGroupId=rg-1&Tag.1.Key=team&Tag.1.Value=storage&MultiAttach=Enabled");

        JsonNode disk = emulator.disk(NEW);
        assertThat(disk.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-i");
        assertThat(disk.at("/Category").asString()).isEqualTo("cloud_auto");
        assertThat(disk.at("/Type").asString()).isEqualTo("data");
        assertThat(disk.at("/Size").asInt()).isEqualTo(100);
        assertThat(disk.at("/DiskName").asString()).isEqualTo("clone");
        assertThat(disk.at("/Encrypted").asBoolean()).isTrue();
        assertThat(disk.at("/KMSKeyId").asString()).isEqualTo("k-1");
        assertThat(disk.at("/BurstingEnabled").asBoolean()).isTrue();
        assertThat(disk.at("/ProvisionedIops").asInt()).isEqualTo(500);
        assertThat(disk.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(disk.at("/Tags/Tag/0/TagValue").asString()).isEqualTo("storage");
        assertThat(disk.at("/MultiAttach").asString()).isEqualTo("Enabled");
        assertThat(emulator.disk("d-1").at("/Status").asString()).isEqualTo("In_use");
    }

    @Test
    void acceptsAllKindsOfEssd() {
        for (String call : List.of(
                "DiskCategory=cloud_essd&PerformanceLevel=PL1",
                "DiskCategory=cloud_essd_entry",
                "SourceDiskId=d-auto",
                "SourceDiskId=d-regional&DiskCategory=cloud_regional_disk_auto",
                "SourceDiskId=d-encrypted&Encrypted=true")) {
            assertThat(call(accepted(), call).status()).as(call).isEqualTo(200);
        }
    }

    @Test
    void repeatedCallWithItsTokenIsOneCall() {
        call(accepted(), "ClientToken=t");

        assertThat(call(accepted(), "ClientToken=t").json().at("/TaskGroupId").asString())
                .isEqualTo(GROUP);
    }
}
