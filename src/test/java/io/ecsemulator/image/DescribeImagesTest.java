package io.ecsemulator.image;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeImagesTest extends OperationTest {

    DescribeImagesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeImages", port, operations);
    }

    @Override
    protected String world() {
        return """
                Images:
                  - ImageId: m-1
                    ImageName: testImageName
                    ImageFamily: hangzhou-daily-update
                    ImageVersion: '2'
                    Description: Archive log for Oracle
                    OSType: windows
                    Size: 60
                    CreationTime: 2019-11-15T06:07:05Z
                    ResourceGroupId: rg-1
                    Tags: {DTS: Oracle}
                    DiskDeviceMappings:
                      - {SnapshotId: s-1, Device: /dev/xvda, Size: '60'}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing}
                  - {ImageId: m-creating, Status: Creating}
                  - {ImageId: m-deprecated, Status: Deprecated}
                  - {ImageId: m-shared, ImageOwnerAlias: others, ImageOwnerId: 7}
                  - {ImageId: m-community, ImageOwnerAlias: others, IsPublic: true, ImageOwnerId: 8}
                  - {ImageId: m-market, ImageOwnerAlias: marketplace}
                  - {ImageId: m-bare, IsSupportIoOptimized: false, IsSupportCloudinit: false, Architecture: i386}
                Instances:
                  - {InstanceId: i-1, ImageId: m-shared}
                  - {InstanceId: i-2, ImageId: m-1, RegionId: cn-beijing}
                """;
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
                refusal("no such owner", ImageError.OWNER, "ImageOwnerAlias=nobody"),
                refusal("no such usage", ImageError.USAGE, "Usage=disk"),
                refusal("no such system", ImageError.OS_TYPE, "OSType=dos"),
                refusal("no such architecture", ImageError.ARCHITECTURE, "Architecture=mips"),
                refusal("no instance type", CommonError.INSTANCE_TYPE, "InstanceType=t2.micro"),
                refusal("a large page", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("21 tags", TagError.COUNT, tags(21)),
                refusal("a value without a key", TagError.MISMATCH, "Tag.1.Value=v"),
                refusal("no such filter", ImageError.FILTER_KEY, "Filter.1.Key=Name&Filter.1.Value=2020-01-01T00:00Z"),
                refusal("no time", ImageError.FILTER_VALUE, "Filter.1.Key=CreationStartTime&Filter.1.Value=soon"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private static String tags(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("Tag.%d.Key=k"::formatted)
                .collect(Collectors.joining("&"));
    }

    /** The ids of the images that are listed of those of the world. */
    private List<String> listed(String asked) {
        return emulator.call("DescribeImages", asked + "&RegionId=cn-hangzhou&PageSize=100")
                .at("/Images/Image")
                .valueStream()
                .map(image -> image.at("/ImageId").asString())
                .filter(id -> id.startsWith("m-"))
                .toList();
    }

    @Test
    void listsAvailableImagesButThoseOfTheMarketAndTheCommunity() {
        assertThat(listed("Status=")).containsExactly("m-bare", "m-shared", "m-1");
    }

    @Test
    void filtersByOwner() {
        assertThat(listed("ImageOwnerAlias=self")).containsExactly("m-bare", "m-1");
        assertThat(listed("ImageOwnerAlias=others")).containsExactly("m-shared");
        assertThat(listed("ImageOwnerAlias=others&IsPublic=true")).containsExactly("m-community");
        assertThat(listed("ImageOwnerAlias=others&IsPublic=true&ImageOwnerId=7"))
                .isEmpty();
        assertThat(listed("ImageOwnerAlias=others&ImageOwnerId=7")).containsExactly("m-shared");
        assertThat(listed("ImageOwnerAlias=marketplace")).containsExactly("m-market");
        assertThat(listed("ImageOwnerAlias=system")).isEmpty();
    }

    @Test
    void filtersByStatus() {
        assertThat(listed("Status=Creating")).containsExactly("m-creating");
        assertThat(listed("Status=Creating, Deprecated,CreateFailed")).containsExactly("m-deprecated", "m-creating");
    }

    @Test
    void filtersByWhatTheImageIs() {
        assertThat(listed("ImageName=test*Name")).containsExactly("m-1");
        assertThat(listed("ImageFamily=hangzhou-daily-update")).containsExactly("m-1");
        assertThat(listed("SnapshotId=s-1")).containsExactly("m-1");
        assertThat(listed("OSType=windows")).containsExactly("m-1");
        assertThat(listed("Architecture=i386")).containsExactly("m-bare");
        assertThat(listed("IsSupportIoOptimized=false")).containsExactly("m-bare");
        assertThat(listed("IsSupportCloudinit=false")).containsExactly("m-bare");
        assertThat(listed("ResourceGroupId=rg-1")).containsExactly("m-1");
        assertThat(listed("Tag.1.Key=DTS")).containsExactly("m-1");
        assertThat(listed("Filter.1.Key=CreationEndTime&Filter.1.Value=2020-01-01T00:00Z"))
                .containsExactly("m-1");
        assertThat(listed("InstanceType=ecs.g6.large")).containsExactly("m-shared", "m-1");
        assertThat(listed("InstanceType=ecs.t6-c1m1.large")).containsExactly("m-bare", "m-shared", "m-1");
    }

    @Test
    void usageFollowsTheInstancesOfTheRegion() {
        assertThat(listed("Usage=instance")).containsExactly("m-shared");
        assertThat(listed("Usage=none")).containsExactly("m-bare", "m-1");
        emulator.call("DeleteInstance", "InstanceId=i-1&Force=true");
        assertThat(listed("Usage=instance")).isEmpty();
    }

    @Test
    void everyRegionHasThePublicImages() {
        JsonNode image = emulator.call(
                        "DescribeImages", "RegionId=eu-central-1&ImageId=ubuntu_22_04_x64_20G_alibase_20260522.vhd")
                .at("/Images/Image/0");

        assertThat(image.toString()).isEqualTo("""
                {"CreationTime":"2026-05-29T07:00:58Z","Status":"Available","ImageFamily":"acs:ubuntu_22_04_x64",\
                "Progress":"100%","IsCopied":false,"IsSupportIoOptimized":true,"ImageOwnerAlias":"system",\
                "IsSupportCloudinit":true,"ImageVersion":"v2026.5.29","Usage":"none","IsSelfShared":"","Description":"",\
                "Size":20,"ResourceGroupId":"","Platform":"Ubuntu","OSNameEn":"Ubuntu  22.04 64 bit",\
                "ImageName":"ubuntu_22_04_x64_20G_alibase_20260522.vhd","OSName":"Ubuntu  22.04 64位",\
                "ImageId":"ubuntu_22_04_x64_20G_alibase_20260522.vhd","OSType":"linux","IsSubscribed":false,"ProductCode":"",\
                "Architecture":"x86_64","BootMode":"UEFI-Preferred","DiskDeviceMappings":{"DiskDeviceMapping":[]},\
                "Tags":{"Tag":[]},"IsPublic":true,"LoginAsNonRootSupported":true,"DetectionOptions":{},\
                "Features":{"NvmeSupport":"supported"}}""");
    }

    @Test
    void pagesGoThroughAllImages() {
        int total = emulator.call("DescribeImages", "RegionId=cn-hangzhou")
                .at("/TotalCount")
                .intValue();
        List<String> ids = IntStream.rangeClosed(1, (total + 9) / 10)
                .mapToObj(page -> emulator.call("DescribeImages", "RegionId=cn-hangzhou&PageNumber=" + page))
                .flatMap(answer -> answer.at("/Images/Image").valueStream())
                .map(image -> image.at("/ImageId").asString())
                .toList();

        assertThat(total).isGreaterThan(40);
        assertThat(ids).hasSize(total).doesNotHaveDuplicates().startsWith("m-bare", "m-shared", "m-1");
        assertThat(emulator.call("DescribeImages", "RegionId=cn-hangzhou&PageNumber=99")
                        .at("/Images/Image"))
                .isEmpty();
    }

    /** What Terraform's data source and Packer's check of the source image ask for. */
    @Test
    void terraformAndPackerFindThePublicImages() {
        String ubuntu = "ubuntu_24_04_x64_20G_alibase_20260916.vhd";

        assertThat(emulator.call(
                                "DescribeImages",
                                "RegionId=cn-hangzhou&PageNumber=1&PageSize=100&ImageOwnerAlias=system&Status=Available"
                                        + "&OSType=linux&Architecture=x86_64&InstanceType=ecs.g6.large&ActionType=CreateEcs")
                        .at("/Images/Image")
                        .valueStream()
                        .map(image -> image.at("/ImageName").asString())
                        .filter(name -> name.matches("ubuntu_24_04_x64.*")))
                .hasSizeGreaterThan(2)
                .startsWith(ubuntu);
        assertThat(emulator.call("DescribeImages", "RegionId=cn-hangzhou&ShowExpired=true&ImageId=" + ubuntu)
                        .at("/TotalCount")
                        .intValue())
                .isOne();
        assertThat(emulator.call("DescribeImages", "RegionId=cn-hangzhou&ImageOwnerAlias=marketplace&ImageId=" + ubuntu)
                        .at("/TotalCount")
                        .intValue())
                .isZero();
    }

    @Test
    void anImageOfTheWorldTakesThePlaceOfAPublicOneInItsRegion() {
        emulator.world(
                "Images: [{ImageId: centos_7_9_x64_20G_alibase_20240628.vhd, ImageOwnerAlias: system, Size: 99}]");

        assertThat(size("cn-hangzhou")).isEqualTo("[99]");
        assertThat(size("cn-beijing")).isEqualTo("[20]");
    }

    private String size(String regionId) {
        return emulator.call(
                        "DescribeImages", "RegionId=" + regionId + "&ImageId=centos_7_9_x64_20G_alibase_20240628.vhd")
                .at("/Images/Image")
                .valueStream()
                .map(image -> image.at("/Size").intValue())
                .toList()
                .toString();
    }
}
