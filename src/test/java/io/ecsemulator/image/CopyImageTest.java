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

class CopyImageTest extends OperationTest {

    CopyImageTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CopyImage", port, operations);
    }

    @Override
    protected String world() {
        String disk =
                "{Type: system, SnapshotId: %s, Device: /dev/xvda, Size: '50', Format: '', ImportOSSBucket: '', ImportOSSObject: ''}";
        return """
                Snapshots:
                  - {SnapshotId: s-1, Usage: image, SourceDiskSize: '50', SourceDiskType: system, SourceDiskId: d-1}
                  - {SnapshotId: s-secret, Usage: image, Encrypted: true}
                Images:
                  - {ImageId: m-1, ImageFamily: family, OSType: windows, Size: 50, DiskDeviceMappings: [%s]}
                  - {ImageId: m-secret, DiskDeviceMappings: [%s]}
                  - {ImageId: m-there, RegionId: cn-beijing, ImageName: taken}
                  - {ImageId: m-creating, Status: Creating}
                  - {ImageId: m-shared, ImageOwnerAlias: others}
                  - {ImageId: m-community, ImageOwnerAlias: others, IsPublic: true}
                """.formatted(disk.formatted("s-1"), disk.formatted("s-secret"));
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ImageId=m-1&DestinationRegionId=cn-beijing");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no image", GatewayError.MISSING_PARAMETER, "ImageId=").naming("ImageId"),
                refusal("no such region", ImageError.SOURCE_REGION, "RegionId=cn-moon"),
                refusal("no such destination", ImageError.DESTINATION_REGION, "DestinationRegionId=cn-moon"),
                refusal("no description", ImageError.COPY_DESCRIPTION_MALFORMED, "DestinationDescription=x"),
                refusal("no name", ImageError.COPY_NAME_MALFORMED, "DestinationImageName=1"),
                refusal("a key without encryption", CommonError.KEY_WITHOUT_ENCRYPTION, "KMSKeyId=key"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal(
                        "21 tags",
                        TagError.QUOTA_EXCEEDED,
                        IntStream.rangeClosed(1, 21)
                                .mapToObj("Tag.%d.Key=k%1$d"::formatted)
                                .collect(Collectors.joining("&"))),
                refusal("no such image", CommonError.IMAGE_NOT_FOUND, "ImageId=m-none"),
                refusal(
                        "a public image",
                        CommonError.IMAGE_NOT_FOUND,
                        "ImageId=centos_7_9_x64_20G_alibase_20240628.vhd"),
                refusal("a community image", ImageError.COPY_COMMUNITY, "ImageId=m-community"),
                refusal("an image of others to another region", ImageError.COPY_OF_OTHERS, "ImageId=m-shared"),
                refusal("an image still creating", ImageError.COPY_STATUS, "ImageId=m-creating"),
                refusal("encrypted snapshots to another region", ImageError.COPY_ENCRYPTED, "ImageId=m-secret"),
                refusal("a name that is taken there", ImageError.NAME_EXISTS, "DestinationImageName=taken"));
    }

    private String copy(String asked) {
        return call(accepted(), asked).json().at("/ImageId").asString();
    }

    private JsonNode image(String id) {
        return emulator.call("DescribeImages", "RegionId=cn-beijing&Status=Waiting,Creating,Available&ImageId=" + id)
                .at("/Images/Image/0");
    }

    private String status(String id) {
        return image(id).at("/Status").asString();
    }

    @Test
    void theCopyIsThereWithItsSnapshotWhenItIsDue() {
        emulator.control("POST", "clock/advance", "To: 2030-01-01T00:00:00Z");
        String id =
                copy("DestinationImageName=copy&DestinationDescription=of it&Encrypted=true&KMSKeyId=key&Tag.1.Key=k");

        JsonNode begun = image(id);
        assertThat(begun.at("/IsCopied").booleanValue()).isTrue();
        assertThat(begun.at("/ImageFamily").asString()).isEmpty();
        assertThat(begun.at("/OSType").asString()).isEqualTo("windows");
        assertThat(begun.at("/Tags/Tag/0/TagKey").asString()).isEqualTo("k");
        emulator.advance(Duration.ofSeconds(30));
        JsonNode disk = image(id).at("/DiskDeviceMappings/DiskDeviceMapping/0");
        assertThat(disk.at("/Progress").asString()).isEqualTo("50%");
        assertThat(disk.at("/RemainTime").intValue()).isEqualTo(30);
        JsonNode snapshot = emulator.control(
                        "snapshots/" + disk.at("/SnapshotId").asString())
                .json();
        assertThat(snapshot.at("/SourceSnapshotId").asString()).isEqualTo("s-1");
        assertThat(snapshot.at("/Usage").asString()).isEqualTo("image");
        assertThat(snapshot.at("/KMSKeyId").asString()).isEqualTo("key");
        assertThat(snapshot.at("/Status").asString()).isEqualTo("progressing");
        emulator.advance(Duration.ofSeconds(30));
        assertThat(status(id)).isEqualTo("Available");
        assertThat(image(id).at("/Progress").asString()).isEqualTo("100%");
        assertThat(emulator.control("snapshots/" + disk.at("/SnapshotId").asString())
                        .json()
                        .at("/Status")
                        .asString())
                .isEqualTo("accomplished");
    }

    @Test
    void aRegionMakesOneCopyAtATime() {
        String first = copy("");
        String second = copy("");

        assertThat(status(first)).isEqualTo("Creating");
        assertThat(status(second)).isEqualTo("Waiting");
        assertThat(image(second).at("/Progress").asString()).isEqualTo("0%");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(status(first)).isEqualTo("Available");
        assertThat(status(second)).isEqualTo("Creating");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(status(second)).isEqualTo("Available");
    }

    @Test
    void anImageOfOthersCanBeCopiedWithinItsRegion() {
        String id = copy("ImageId=m-shared&DestinationRegionId=cn-hangzhou");

        JsonNode image = emulator.control("images/" + id).json();
        assertThat(image.at("/RegionId").asString()).isEqualTo("cn-hangzhou");
        assertThat(image.at("/ImageOwnerAlias").asString()).isEqualTo("self");
        assertThat(image.at("/ImageName").asString()).isEqualTo(id);
    }
}
