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
import tools.jackson.databind.JsonNode;

class ModifyImageAttributeTest extends OperationTest {

    ModifyImageAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyImageAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, ImageId: m-used}
                Images:
                  - {ImageId: m-1}
                  - {ImageId: m-used, ImageName: taken}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing, ImageName: elsewhere}
                  - {ImageId: m-of-others, ImageOwnerAlias: others}
                  - {ImageId: m-shared, IsSelfShared: 'True'}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ImageId=m-1&ImageName=elsewhere");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no image", GatewayError.MISSING_PARAMETER, "ImageId=").naming("ImageId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such boot mode", ImageError.BOOT_MODE, "BootMode=PXE"),
                refusal("a licence of the service", ImageError.LICENSE_TYPE, "LicenseType=Aliyun"),
                refusal("no description", CommonError.DESCRIPTION_WRONGLY_FORMED, "Description=x"),
                refusal("no such status", GatewayError.INVALID_PARAMETER, "Status=Creating")
                        .naming("Status"),
                refusal("a name of the service", ImageError.NAME_MALFORMED, "ImageName=acs:name"),
                refusal("a family of the service", ImageError.FAMILY_MALFORMED, "ImageFamily=aliyun-family"),
                refusal("no such image", CommonError.IMAGE_NOT_FOUND, "ImageId=m-none"),
                refusal("an image of others", CommonError.IMAGE_NOT_FOUND, "ImageId=m-of-others"),
                refusal(
                        "a public image",
                        CommonError.IMAGE_NOT_FOUND,
                        "ImageId=centos_7_9_x64_20G_alibase_20240628.vhd"),
                refusal("an image that is not Available", ImageError.NOT_AVAILABLE, "Status=Deprecated")
                        .in("Images: [{ImageId: m-1, Status: Creating}]"),
                refusal("an image that is not Deprecated", ImageError.NOT_DEPRECATED, "Status=Available"),
                refusal(
                        "a shared image to be given up",
                        ImageError.DEPRECATED_WHILE_SHARED,
                        "ImageId=m-shared&Status=Deprecated"),
                refusal(
                        "the boot mode of an image in use",
                        ImageError.BOOT_MODE_IN_USE,
                        "ImageId=m-used&BootMode=UEFI&ImageName="),
                refusal("a name that another image has", ImageError.NAME_TAKEN, "ImageName=taken"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private JsonNode image() {
        return emulator.control("images/m-1").json();
    }

    @Test
    void changesWhatIsGiven() {
        call(
                accepted(),
                "ImageFamily=family&BootMode=UEFI-Preferred&Description=of the day&Features.NvmeSupport=unsupported&LicenseType=BYOL");

        assertThat(image().at("/ImageName").asString()).isEqualTo("elsewhere");
        assertThat(image().at("/ImageFamily").asString()).isEqualTo("family");
        assertThat(image().at("/BootMode").asString()).isEqualTo("UEFI-Preferred");
        assertThat(image().at("/Description").asString()).isEqualTo("of the day");
        assertThat(image().at("/Features/NvmeSupport").asString()).isEqualTo("unsupported");
        JsonNode before = image();
        call(parameters("RegionId=cn-hangzhou&ImageId=m-1"));
        assertThat(image()).isEqualTo(before);
    }

    @Test
    void aDeprecatedImageCanBeUsedAndBroughtBack() {
        call(accepted(), "Status=Deprecated");
        assertThat(image().at("/Status").asString()).isEqualTo("Deprecated");
        emulator.call(
                "RunInstances",
                "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=m-1&SecurityGroupId=sg-1&VSwitchId=vsw-1");
        call(accepted(), "Status=Available");
        assertThat(image().at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void anImageKeepsItsName() {
        assertThat(call(accepted(), "ImageId=m-used&ImageName=taken").status()).isEqualTo(200);
    }
}
