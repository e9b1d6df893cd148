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

class CancelCopyImageTest extends OperationTest {

    CancelCopyImageTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CancelCopyImage", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, Status: progressing}
                Images:
                  - ImageId: m-1
                    IsCopied: true
                    Status: Creating
                    DiskDeviceMappings:
                      - {Type: system, SnapshotId: s-1, Device: /dev/xvda, Size: '40', Format: '', ImportOSSBucket: '', ImportOSSObject: ''}
                  - {ImageId: m-made, Status: Creating}
                  - {ImageId: m-done, IsCopied: true}
                  - {ImageId: m-of-others, ImageOwnerAlias: others}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ImageId=m-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no image", GatewayError.MISSING_PARAMETER, "ImageId=").naming("ImageId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such image", CommonError.IMAGE_NOT_FOUND, "ImageId=m-none"),
                refusal("an image of others", CommonError.IMAGE_NOT_FOUND, "ImageId=m-of-others"),
                refusal("an image that is no copy", ImageError.NOT_A_COPY, "ImageId=m-made"),
                refusal("a copy that is done", ImageError.NOT_COPYING, "ImageId=m-done"));
    }

    @Test
    void theCopyAndItsSnapshotsAreGone() {
        call(accepted());

        assertThat(emulator.control("images/m-1").status()).isEqualTo(404);
        assertThat(emulator.control("snapshots/s-1").status()).isEqualTo(404);
    }
}
