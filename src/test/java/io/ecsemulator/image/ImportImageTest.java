package io.ecsemulator.image;

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

class ImportImageTest extends OperationTest {

    ImportImageTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ImportImage", port, operations);
    }

    @Override
    protected String world() {
        return "Images: [{ImageId: m-1, ImageName: taken}]";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(
                "RegionId=cn-hangzhou&DiskDeviceMapping.1.OSSBucket=bucket&DiskDeviceMapping.1.OSSObject=disk.vhd");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_INVALID, "RegionId=cn-moon"),
                refusal("no description", ImageError.IMPORT_DESCRIPTION_MALFORMED, "Description=x"),
                refusal("no such architecture", ImageError.ARCHITECTURE_MALFORMED, "Architecture=mips"),
                refusal("no such system", ImageError.IMPORT_OS_TYPE, "OSType=dos"),
                refusal("no such platform", ImageError.PLATFORM_MALFORMED, "Platform=DOS"),
                refusal("no such boot mode", ImageError.IMPORT_BOOT_MODE, "BootMode=UEFI-Preferred"),
                refusal("no such licence", ImageError.IMPORT_LICENSE, "LicenseType=GPL"),
                refusal("no such check", ImageError.DETECTION_STRATEGY, "DetectionStrategy=Strict"),
                refusal("no such format", ImageError.FORMAT, "DiskDeviceMapping.1.Format=ISO"),
                refusal("no name", ImageError.NAME_MALFORMED, "ImageName=1"),
                refusal(
                        "no file",
                        ImageError.NOTHING_TO_IMPORT,
                        "DiskDeviceMapping.1.OSSBucket=&DiskDeviceMapping.1.OSSObject="),
                refusal("no bucket", ImageError.BUCKET, "DiskDeviceMapping.1.OSSBucket="),
                refusal("what is no bucket", ImageError.BUCKET, "DiskDeviceMapping.1.OSSBucket=-"),
                refusal("no object", ImageError.OBJECT, "DiskDeviceMapping.1.OSSObject="),
                refusal("the device of a data disk", ImageError.IMPORT_DEVICE, "DiskDeviceMapping.1.Device=/dev/xvdb"),
                refusal(
                        "an architecture without BIOS",
                        ImageError.BOOT_MODE_OF_ARCHITECTURE,
                        "Architecture=arm64&BootMode=BIOS"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal(
                        "21 tags",
                        TagError.QUOTA_EXCEEDED,
                        IntStream.rangeClosed(1, 21)
                                .mapToObj("Tag.%d.Key=k%1$d"::formatted)
                                .collect(Collectors.joining("&"))),
                refusal("a small system disk", ImageError.IMPORT_SYSTEM_SIZE, "DiskDeviceMapping.1.DiskImageSize=4"),
                refusal("a large system disk", ImageError.IMPORT_SYSTEM_SIZE, "DiskDeviceMapping.1.DiskImSize=501"),
                refusal(
                        "a large data disk",
                        ImageError.IMPORT_DATA_SIZE,
                        "DiskDeviceMapping.2.OSSBucket=bucket&DiskDeviceMapping.2.OSSObject=data&DiskDeviceMapping.2.DiskImageSize=2001"),
                refusal("a name that is taken", ImageError.NAME_EXISTS, "ImageName=taken"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    @Test
    void theImageIsAvailableWhenItsTaskIsFinished() {
        JsonNode answer = call(
                        accepted(),
                        "ImageName=name&Platform=Windows Server 2019&Architecture=x86_64&DiskDeviceMapping.1.DiskImageSize=80"
                                + "&DiskDeviceMapping.1.Format=VHD&Features.NvmeSupport=unsupported"
                                + "&DiskDeviceMapping.2.OSSBucket=bucket&DiskDeviceMapping.2.OSSObject=data.raw")
                .json();
        String id = answer.at("/ImageId").asString();

        assertThat(task(answer).at("/TaskStatus").asString()).isEqualTo("Processing");
        assertThat(task(answer).at("/TaskAction").asString()).isEqualTo("ImportImage");
        assertThat(task(answer).at("/ResourceId").asString()).isEqualTo(id);
        JsonNode begun = emulator.control("images/" + id).json();
        assertThat(begun.at("/Status").asString()).isEqualTo("Creating");
        assertThat(begun.at("/OSType").asString()).isEqualTo("windows");
        assertThat(begun.at("/OSName").asString()).isEqualTo("Windows Server 2019  64位");
        assertThat(begun.at("/Size").intValue()).isEqualTo(80);
        assertThat(begun.at("/Features/NvmeSupport").asString()).isEqualTo("unsupported");
        assertThat(begun.at("/DiskDeviceMappings/DiskDeviceMapping/0/Format").asString())
                .isEqualTo("VHD");
        assertThat(begun.at("/DiskDeviceMappings/DiskDeviceMapping/1").toString())
                .isEqualTo(
                        "{\"Type\":\"data\",\"SnapshotId\":\"\",\"Device\":\"/dev/xvdb\",\"Size\":\"40\",\"Format\":\"\","
                                + "\"ImportOSSBucket\":\"bucket\",\"ImportOSSObject\":\"data.raw\"}");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(task(answer).at("/TaskStatus").asString()).isEqualTo("Finished");
        assertThat(emulator.control("images/" + id).json().at("/Status").asString())
                .isEqualTo("Available");
    }

    @Test
    void anImageWhoseTaskIsCancelledFails() {
        JsonNode answer = call(accepted()).json();

        emulator.call(
                "CancelTask",
                "RegionId=cn-hangzhou&TaskId=" + answer.at("/TaskId").asString());
        assertThat(task(answer).at("/TaskStatus").asString()).isEqualTo("Failed");
        assertThat(emulator.control("images/" + answer.at("/ImageId").asString())
                        .json()
                        .at("/Status")
                        .asString())
                .isEqualTo("CreateFailed");
    }

    private JsonNode task(JsonNode answer) {
        return emulator.call(
                        "DescribeTasks",
                        "RegionId=cn-hangzhou&TaskIds=" + answer.at("/TaskId").asString())
                .at("/TaskSet/Task/0");
    }

    @Test
    void armStartsWithUefi() {
        String id = call(accepted(), "Architecture=arm64").json().at("/ImageId").asString();

        assertThat(emulator.control("images/" + id).json().at("/BootMode").asString())
                .isEqualTo("UEFI");
    }
}
