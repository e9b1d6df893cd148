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

class DescribeImageFromFamilyTest extends OperationTest {

    DescribeImageFromFamilyTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeImageFromFamily", port, operations);
    }

    @Override
    protected String world() {
        return """
                Images:
                  - {ImageId: m-new, ImageFamily: family, Status: Deprecated, CreationTime: 2026-03-01T00:00:00Z}
                  - ImageId: m-1
                    ImageFamily: family
                    ImageName: testImageName
                    CreationTime: 2026-02-01T00:00:00Z
                    Tags: {key: value}
                    DiskDeviceMappings:
                      - {Type: system, SnapshotId: s-1, Device: /dev/xvda, Size: '40', Format: '', ImportOSSBucket: '', ImportOSSObject: ''}
                  - {ImageId: m-old, ImageFamily: family, CreationTime: 2026-01-01T00:00:00Z}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing, ImageFamily: family, CreationTime: 2026-04-01T00:00:00Z}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ImageFamily=family");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_DOES_NOT_EXIST, "RegionId=cn-moon"),
                refusal("no family", GatewayError.MISSING_PARAMETER, "ImageFamily=")
                        .naming("ImageFamily"));
    }

    @Test
    void aFamilyWithoutImagesHasNone() {
        assertThat(call(accepted(), "ImageFamily", "other").json().has("Image")).isFalse();
    }

    @Test
    void theServiceHasFamiliesToo() {
        assertThat(call(accepted(), "ImageFamily", "acs:alibaba_cloud_linux_3_2104_lts_x64")
                        .json()
                        .at("/Image/ImageId")
                        .asString())
                .isEqualTo("aliyun_3_x64_20G_alibase_20260828.vhd");
    }
}
