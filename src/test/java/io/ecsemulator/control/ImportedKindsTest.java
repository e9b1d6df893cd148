package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The answer of each list becomes the resources that it lists. */
@EmulatorTest
class ImportedKindsTest {

    private static final String WORLD = """
            Images:
              - {CreationTime: 2026-01-02T03:04Z, ImageId: m-1, ImageName: own, ImageFamily: family, Tags: {a: b}, ResourceGroupId: rg-1}
            AutoSnapshotPolicies:
              - AutoSnapshotPolicyId: sp-1
                CreationTime: 2026-01-02T03:04Z
                AutoSnapshotPolicyName: nightly
                TimePoints: '["1"]'
                RepeatWeekdays: '["1","7"]'
                RetentionDays: 7
                Tags: {a: b}
            KeyPairs:
              - {CreationTime: 2026-01-02T03:04Z, KeyPairName: key-1, Tags: {a: b}, ResourceGroupId: rg-1}
            SecurityGroups:
              - {CreationTime: 2026-01-02T03:04Z, SecurityGroupId: sg-1, SecurityGroupName: web, Description: front end, VpcId: vpc-1, Tags: {a: b}}
            SnapshotGroups:
              - {CreationTime: 2026-01-02T03:04Z, SnapshotGroupId: ssg-1, Name: group, Description: both disks, Tags: {a: b}}
            Vpcs:
              - {CreationTime: 2026-01-02T03:04Z, VpcId: vpc-1, VpcName: net, Description: a network, CidrBlock: 10.0.0.0/8, SecondaryCidrBlocks: [192.168.0.0/16]}
            VSwitches:
              - {CreationTime: 2026-01-02T03:04Z, VSwitchId: vsw-1, VpcId: vpc-1, VSwitchName: front, CidrBlock: 10.1.0.0/24, ZoneId: cn-hangzhou-h}
            """;

    private final Emulator emulator;

    ImportedKindsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    /** Fields that follow from other resources, such as the number of disks, or are always the same are not used. */
    @ParameterizedTest
    @CsvSource({
        "DescribeImages&ImageOwnerAlias=self, Images, Usage DetectionOptions",
        "DescribeAutoSnapshotPolicyEx, AutoSnapshotPolicies, DiskNums VolumeNums",
        "DescribeKeyPairs, KeyPairs,",
        "DescribeSecurityGroups, SecurityGroups, EcsCount AvailableInstanceAmount",
        "DescribeSnapshotGroups, SnapshotGroups, Status ProgressStatus",
        "DescribeVpcs, Vpcs, OwnerId DhcpOptionsSetStatus DhcpOptionsSetId Ipv6CidrBlock CenStatus Ipv6CidrBlocks VSwitchIds"
                + " NatGatewayIds EnabledIpv6",
        "DescribeVSwitches, VSwitches, AvailableIpAddressCount NetworkAclId OwnerId Ipv6CidrBlock ShareType EnabledIpv6 RouteTable"
    })
    void describedResourcesAreTheSameAgain(String call, String list, @Nullable String unused) {
        emulator.reset();
        emulator.world(WORLD);
        JsonNode before = emulator.control("state").json().at("/" + list);
        String described =
                emulator.get("Format=JSON&RegionId=cn-hangzhou&Action=" + call).body();
        emulator.reset();

        Answer imported = emulator.send(emulator.request("_emulator/import")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(described)));

        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        assertThat(imported.json()
                        .at("/Unused")
                        .valueStream()
                        .map(field -> field.at("/Path").asString())
                        .map(path -> path.substring(path.indexOf("].") + 2)))
                .containsExactlyInAnyOrder(unused == null ? new String[0] : unused.split(" "));
        assertThat(before).isNotEmpty();
        assertThat(emulator.control("state").json().at("/" + list)).isEqualTo(before);
    }
}
