package io.ecsemulator.image;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeleteImageTest extends OperationTest {

    DeleteImageTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteImage", port, operations);
    }

    private static final String DISK =
            "[{Type: system, SnapshotId: '%s', Device: /dev/xvda, Size: '40', Format: '', ImportOSSBucket: '%s', ImportOSSObject: ''}]";

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, ImageId: m-used, Status: Stopped}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Type: system, ImageId: m-used}
                Snapshots:
                  - {SnapshotId: s-1, Usage: image_disk}
                Images:
                  - {ImageId: m-1, DiskDeviceMappings: %s}
                  - {ImageId: m-used, DiskDeviceMappings: %1$s}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing}
                  - {ImageId: m-of-others, ImageOwnerAlias: others}
                  - {ImageId: m-shared, IsSelfShared: 'True'}
                  - {ImageId: m-copying, IsCopied: true, Status: Waiting}
                  - {ImageId: m-importing, Status: Creating, DiskDeviceMappings: %s}
                """.formatted(DISK.formatted("s-1", ""), DISK.formatted("", "bucket"));
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ImageId=m-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no image", GatewayError.MISSING_PARAMETER, "ImageId=").naming("ImageId"),
                refusal("no such image", CommonError.IMAGE_NOT_FOUND, "ImageId=m-none"),
                refusal("an image of another region", CommonError.IMAGE_NOT_FOUND, "ImageId=m-elsewhere"),
                refusal("an image of others", CommonError.IMAGE_NOT_FOUND, "ImageId=m-of-others"),
                refusal("a public image", ImageError.PUBLIC, "ImageId=centos_7_9_x64_20G_alibase_20240628.vhd"),
                refusal("an image being copied", ImageError.COPYING, "ImageId=m-copying"),
                refusal("an image being imported", ImageError.IMPORTING, "ImageId=m-importing"),
                refusal("a shared image", ImageError.SHARED, "ImageId=m-shared&Force=true"),
                refusal("an image of an instance", ImageError.IN_USE, "ImageId=m-used"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private String deleteSnapshot() {
        return emulator.send(emulator.request("?Action=DeleteSnapshot&Format=JSON&Force=true&SnapshotId=s-1"))
                .json()
                .path("Code")
                .asString("");
    }

    @Test
    void aSnapshotCanBeDeletedOnceItsLastImageIsGone() {
        assertThat(deleteSnapshot()).isEqualTo("SnapshotCreatedImage");
        call(accepted());
        assertThat(deleteSnapshot()).isEqualTo("SnapshotCreatedImage");
        call(accepted(), "ImageId=m-used&Force=true");
        assertThat(emulator.control("snapshots/s-1").json().at("/Usage").asString())
                .isEqualTo("disk");
        assertThat(deleteSnapshot()).isEmpty();
    }

    @Test
    void anInstanceWhoseImageIsGoneCannotInitializeItsSystemDisk() {
        assertThat(call(accepted(), "ImageId=m-used&Force=true").status()).isEqualTo(200);

        assertThat(emulator.control("instances/i-1").json().at("/ImageId").asString())
                .isEmpty();
        assertThat(emulator.control("disks/d-1").json().at("/ImageId").asString())
                .isEmpty();
        assertThat(emulator.send(emulator.request("?Action=ReInitDisk&Format=JSON&DiskId=d-1"))
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidDiskId.OperationNotSupported");
    }

    @Test
    void anImageStillCreatingCanBeDeleted() {
        emulator.world("Images: [{ImageId: m-1, Status: Creating}]");

        assertThat(call(accepted()).status()).isEqualTo(200);
        assertThat(emulator.control("images/m-1").status()).isEqualTo(404);
    }
}
