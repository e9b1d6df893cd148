package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

class ModifyDiskAttributeTest extends OperationTest {

    private static final ApiError NO_BURSTING = CommonError.BURSTING_OF_CATEGORY;

    ModifyDiskAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyDiskAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances: [{InstanceId: i-1}]
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2}
                  - {DiskId: d-creating, Status: Creating}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-multi, MultiAttach: Enabled, Category: cloud_auto}
                  - {DiskId: d-local, Category: local_ssd_pro, Portable: false}
                  - {DiskId: d-basic, Category: cloud, Portable: false}
                  - {DiskId: d-portable, Category: cloud}
                  - {DiskId: d-auto, Category: cloud_auto}
                  - {DiskId: d-small, Category: cloud_auto, Size: 3}
                  - {DiskId: d-four, Category: cloud_auto, Size: 4}
                  - DiskId: d-modifying
                    Category: cloud_auto
                    PendingSpec: {Category: cloud_ssd, PerformanceLevel: '', ProvisionedIops: 0, DueTime: 2999-01-01T00:00Z}
                Tasks:
                  - {TaskId: t-1, TaskAction: ModifyDiskSpec, ResourceId: d-modifying, TaskStatus: Processing}
                  - {TaskId: t-2, TaskAction: ModifyDiskSpec, ResourceId: d-auto}
                  - {TaskId: t-3, TaskAction: ResizeDisk, ResourceId: d-auto, TaskStatus: Processing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1&DiskName=name");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no such region", CommonError.REGION_MALFORMED, "RegionId=cn-moon"),
                refusal("both DiskId and DiskIds", DiskChangeError.IDS_CONFLICT, "DiskIds.1=d-2"),
                refusal("no DiskId", DiskChangeError.ID_MISSING, "DiskId="),
                refusal("a blank DiskIds.1", DiskChangeError.ID_MISSING, "DiskId=&DiskIds.1= "),
                new Refusal(
                        "101 disks",
                        GatewayError.INVALID_PARAMETER,
                        GatewayError.INVALID_PARAMETER.message().formatted("DiskIds"),
                        null,
                        many(101)),
                refusal("nothing to modify", CommonError.NOTHING_TO_MODIFY, "DiskName="),
                refusal("a blank name", CommonError.NOTHING_TO_MODIFY, "DiskName= "),
                refusal("a malformed name", DiskError.NAME_MALFORMED, "DiskName=1st"),
                refusal("a short description", CommonError.DESCRIPTION_MALFORMED, "Description=x"),
                refusal("a description that is an address", CommonError.DESCRIPTION_MALFORMED, "Description=https://x"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal(
                        "one of several disks does not exist",
                        DiskError.DISK_DOES_NOT_EXIST,
                        "DiskId=&DiskIds.1=d-1&DiskIds.2=d-none"),
                refusal("a Creating disk", DiskChangeError.DISK_STATUS, "DiskId=d-creating"),
                refusal(
                        "one of several disks is Creating",
                        DiskChangeError.DISK_STATUS,
                        "DiskId=&DiskIds.1=d-1&DiskIds.2=d-creating"),
                of(
                        "d-multi",
                        "DeleteWithInstance for a multi-attach disk",
                        DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                        "true"),
                of("d-local", "a local disk without DeleteWithInstance", DiskError.NOT_PORTABLE, "false"),
                of(
                        "d-basic",
                        "a basic disk that is not portable, without DeleteWithInstance",
                        DiskError.NOT_PORTABLE,
                        "false"),
                bursting("d-1", "bursting of another category", NO_BURSTING, "true"),
                bursting("d-1", "bursting of another category switched off", NO_BURSTING, "false"),
                bursting("d-multi", "bursting of a multi-attach disk", DiskError.BURSTING_OF_MULTI_ATTACH, "true"),
                bursting("d-modifying", "a changing disk", DiskChangeError.BURSTING_MODIFYING, "true"),
                bursting("d-small", "too small to burst", DiskError.BURSTING_OF_SMALL, "true"));
    }

    private Refusal of(String diskId, String when, ApiError error, String deleteWithInstance) {
        return refusal(when, error, "DiskId=" + diskId + "&DeleteWithInstance=" + deleteWithInstance);
    }

    private Refusal bursting(String diskId, String when, ApiError error, String value) {
        return refusal(when, error, "DiskId=" + diskId + "&BurstingEnabled=" + value);
    }

    private static Map<String, String> many(int count) {
        Map<String, String> call = parameters("DiskName=name");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("DiskIds." + i, "d-" + i));
        return call;
    }

    private ObjectNode disk(String diskId) {
        return (ObjectNode) emulator.disk(diskId);
    }

    @Test
    void modifiesGivenAttributesOnly() {
        ObjectNode expected = disk("d-1")
                .put("DiskName", "name")
                .put("Description", "some words")
                .put("DeleteAutoSnapshot", false)
                .put("DeleteWithInstance", true)
                .put("EnableAutoSnapshot", false);

        call(
                accepted(),
                "RegionId=cn-hangzhou&Description=some words&DeleteAutoSnapshot=false&DeleteWithInstance=true&EnableAutoSnapshot=false");
        assertThat(disk("d-1")).isEqualTo(expected);

        call(parameters("DiskId=d-1&DeleteWithInstance=false"));
        assertThat(disk("d-1")).isEqualTo(expected.put("DeleteWithInstance", false));
    }

    @Test
    void modifiesSeveralDisks() {
        call(parameters("DiskIds.1=d-1&DiskIds.2=d-2&DiskIds.3=d-1&DiskName=both"));

        assertThat(disk("d-1").at("/DiskName").asString()).isEqualTo("both");
        assertThat(disk("d-2").at("/DiskName").asString()).isEqualTo("both");
    }

    @Test
    void accepts100Disks() {
        emulator.world("Disks: ["
                + IntStream.rangeClosed(1, 100)
                        .mapToObj("{DiskId: d-%d}"::formatted)
                        .collect(Collectors.joining(", "))
                + "]");

        assertThat(call(many(100)).status()).isEqualTo(200);
        assertThat(disk("d-100").at("/DiskName").asString()).isEqualTo("name");
    }

    @Test
    void enablesBurstingOfDisksAbove3GiB() {
        for (String diskId : List.of("d-four", "d-auto")) {
            call(parameters("DiskId=" + diskId + "&BurstingEnabled=true"));
            assertThat(disk(diskId).at("/BurstingEnabled").booleanValue()).isTrue();
            call(parameters("DiskId=" + diskId + "&BurstingEnabled=false"));
            assertThat(disk(diskId).at("/BurstingEnabled").asBoolean(false)).isFalse();
        }
    }

    @Test
    void portableBasicDiskNeedNotBeDeletedWithItsInstance() {
        assertThat(call(parameters("DiskId=d-portable&DeleteWithInstance=false"))
                        .status())
                .isEqualTo(200);
        assertThat(call(parameters("DiskId=d-local&DeleteWithInstance=true")).status())
                .isEqualTo(200);
    }
}
