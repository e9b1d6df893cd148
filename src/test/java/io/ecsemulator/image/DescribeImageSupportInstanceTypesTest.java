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

class DescribeImageSupportInstanceTypesTest extends OperationTest {

    DescribeImageSupportInstanceTypesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeImageSupportInstanceTypes", port, operations);
    }

    @Override
    protected String world() {
        return """
                Images:
                  - {ImageId: m-small, Architecture: i386, Features: {NvmeSupport: unsupported}}
                  - {ImageId: m-arm, Architecture: arm64}
                  - {ImageId: m-1}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ImageId=m-small");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no image", GatewayError.MISSING_PARAMETER, "ImageId=").naming("ImageId"),
                refusal("no such image", ImageError.NOT_FOUND_TO_SUPPORT, "ImageId=m-none"),
                refusal("an image of another region", ImageError.NOT_FOUND_TO_SUPPORT, "ImageId=m-elsewhere"));
    }

    private List<String> types(String asked) {
        return emulator.call("DescribeImageSupportInstanceTypes", "RegionId=cn-hangzhou&" + asked)
                .at("/InstanceTypes/InstanceType")
                .valueStream()
                .map(type -> type.at("/InstanceTypeId").asString())
                .toList();
    }

    @Test
    void thirtyTwoBitsRunOnSmallTypesOnly() {
        assertThat(types("ImageId=m-small")).contains("ecs.t1.small").doesNotContain("ecs.g6.large", "ecs.c8i.large");
        assertThat(types("ImageId=m-1")).contains("ecs.t1.small", "ecs.g6.large");
    }

    @Test
    void aFilterCanNameTheImage() {
        assertThat(types("Filter.1.Key=imageId&Filter.1.Value=m-1")).isEqualTo(types("ImageId=m-1"));
    }
}
