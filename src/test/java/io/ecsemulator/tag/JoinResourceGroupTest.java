package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class JoinResourceGroupTest extends OperationTest {

    JoinResourceGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("JoinResourceGroup", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1, ResourceGroupId: rg-old}
                  - {DiskId: d-released, Status: Released}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-1}
                Images:
                  - {ImageId: m-1}
                SecurityGroups:
                  - {SecurityGroupId: sg-1}
                KeyPairs:
                  - {KeyPairName: key, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("ResourceType=disk&ResourceId=d-1&ResourceGroupId=rg-1&RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType="),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=Disk"),
                refusal("no resource", JoinResourceGroup.RESOURCE_MISSING, "ResourceId=")
                        .naming("ResourceId"),
                refusal("no group", JoinResourceGroup.GROUP_NOT_FOUND, "ResourceGroupId="),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such resource", JoinResourceGroup.RESOURCE_NOT_FOUND, "ResourceId=d-none"),
                refusal("a released disk", JoinResourceGroup.RESOURCE_NOT_FOUND, "ResourceId=d-released"),
                refusal("a resource of another region", JoinResourceGroup.RESOURCE_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a resource of another type", JoinResourceGroup.RESOURCE_NOT_FOUND, "ResourceType=instance"),
                refusal("a type of no resources", JoinResourceGroup.RESOURCE_NOT_FOUND, "ResourceType=ddh"),
                refusal("the group that it is in", JoinResourceGroup.ALREADY_IN_GROUP, "ResourceGroupId=rg-old"));
    }

    @ParameterizedTest
    @CsvSource({
        "instance, i-1, instances/i-1",
        "disk, d-1, disks/d-1",
        "snapshot, s-1, snapshots/s-1",
        "image, m-1, images/m-1",
        "securitygroup, sg-1, securitygroups/sg-1",
        "keypair, key, keypairs/cn-beijing:key"
    })
    void movesResourcesOfAllTypes(String type, String id, String path) {
        assertThat(call(parameters("ResourceGroupId=rg-1&ResourceType=" + type + "&ResourceId=" + id))
                        .status())
                .isEqualTo(200);

        assertThat(emulator.control(path).json().at("/ResourceGroupId").asString())
                .isEqualTo("rg-1");
    }

    @Test
    void listsFindTheResourceInItsGroup() {
        call(accepted());

        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&ResourceGroupId=rg-1")
                        .at("/TotalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&ResourceGroupId=rg-old")
                        .at("/TotalCount")
                        .asInt())
                .isZero();
    }
}
