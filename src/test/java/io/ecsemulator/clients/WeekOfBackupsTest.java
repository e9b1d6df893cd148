package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.ApplyAutoSnapshotPolicyRequest;
import com.aliyun.ecs20140526.models.AuthorizeSecurityGroupRequest;
import com.aliyun.ecs20140526.models.CancelAutoSnapshotPolicyRequest;
import com.aliyun.ecs20140526.models.CopySnapshotRequest;
import com.aliyun.ecs20140526.models.CreateAutoSnapshotPolicyRequest;
import com.aliyun.ecs20140526.models.CreateImageRequest;
import com.aliyun.ecs20140526.models.CreateKeyPairRequest;
import com.aliyun.ecs20140526.models.CreateSecurityGroupRequest;
import com.aliyun.ecs20140526.models.DeleteAutoSnapshotPolicyRequest;
import com.aliyun.ecs20140526.models.DeleteImageRequest;
import com.aliyun.ecs20140526.models.DeleteInstanceRequest;
import com.aliyun.ecs20140526.models.DeleteKeyPairsRequest;
import com.aliyun.ecs20140526.models.DeleteSecurityGroupRequest;
import com.aliyun.ecs20140526.models.DeleteSnapshotRequest;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DescribeDisksResponseBody.DescribeDisksResponseBodyDisksDisk;
import com.aliyun.ecs20140526.models.DescribeImagesRequest;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsResponseBody.DescribeSnapshotsResponseBodySnapshotsSnapshot;
import com.aliyun.ecs20140526.models.ResetDiskRequest;
import com.aliyun.ecs20140526.models.RunInstancesRequest;
import com.aliyun.ecs20140526.models.RunInstancesRequest.RunInstancesRequestDataDisk;
import com.aliyun.ecs20140526.models.RunInstancesRequest.RunInstancesRequestSystemDisk;
import com.aliyun.ecs20140526.models.StartInstanceRequest;
import com.aliyun.ecs20140526.models.StopInstanceRequest;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A network, a security group, a key pair, an image and an instance with two data disks under a snapshot policy live through a week of the
 * emulator's clock, with the Tea SDK; then all of it is taken down again.
 */
@EmulatorTest
class WeekOfBackupsTest {

    private static final String REGION = "cn-hangzhou";
    private static final String OTHER_REGION = "cn-shanghai";
    private static final String ZONE = "cn-hangzhou-i";
    private static final int KEPT_DAYS = 3;

    private final Emulator emulator;
    private final Client client;

    WeekOfBackupsTest(@LocalServerPort int port) throws Exception {
        emulator = new Emulator(port);
        client = new Client(new Config()
                .setAccessKeyId("key")
                .setAccessKeySecret("secret")
                .setRegionId(REGION)
                .setEndpoint("127.0.0.1:" + port)
                .setProtocol("HTTP"));
    }

    @Test
    void isBuiltLivesAWeekAndIsTakenDown() throws Exception {
        emulator.reset();
        emulator.world("{}");
        String vpcId = vpc("CreateVpc", Map.of("RegionId", REGION, "CidrBlock", "10.0.0.0/8"), "VpcId");
        pass(Duration.ofMinutes(1));
        String vSwitchId = vpc(
                "CreateVSwitch",
                Map.of("RegionId", REGION, "VpcId", vpcId, "ZoneId", ZONE, "CidrBlock", "10.1.0.0/24"),
                "VSwitchId");
        pass(Duration.ofMinutes(1));
        String groupId = createGroup(vpcId);
        String key = client.createKeyPair(
                        new CreateKeyPairRequest().setRegionId(REGION).setKeyPairName("ops"))
                .getBody()
                .getPrivateKeyBody();
        assertThat(key).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        String instanceId = runInstance(vSwitchId, groupId);
        pass(Duration.ofMinutes(1));
        assertThat(address(instanceId)).startsWith("10.1.0.");
        String imageId = client.createImage(new CreateImageRequest()
                        .setRegionId(REGION)
                        .setInstanceId(instanceId)
                        .setImageName("golden"))
                .getBody()
                .getImageId();
        pass(Duration.ofMinutes(30));
        assertThat(image(imageId)).isEqualTo("Available");
        List<String> ofImage = snapshots(REGION, "user").stream()
                .map(DescribeSnapshotsResponseBodySnapshotsSnapshot::getSnapshotId)
                .toList();
        assertThat(ofImage).hasSize(3);
        List<String> dataDisks = disks(instanceId, "data");
        String policyId = createPolicy();
        client.applyAutoSnapshotPolicy(new ApplyAutoSnapshotPolicyRequest()
                .setRegionId(REGION)
                .setAutoSnapshotPolicyId(policyId)
                .setDiskIds(Emulator.JSON.writeValueAsString(dataDisks)));

        pass(Duration.ofDays(7));

        List<DescribeSnapshotsResponseBodySnapshotsSnapshot> automatic = snapshots(REGION, "auto");
        assertThat(automatic).hasSize(KEPT_DAYS * dataDisks.size()).allSatisfy(snapshot -> {
            assertThat(snapshot.getStatus()).isEqualTo("accomplished");
            assertThat(snapshot.getRetentionDays()).isEqualTo(KEPT_DAYS);
        });
        String snapshotId = automatic.get(0).getSnapshotId();
        String copyId = copy(snapshotId);
        restore(instanceId, automatic.get(0));

        takeDown(instanceId, policyId, dataDisks, imageId, groupId, vSwitchId, vpcId);
        deleteSnapshots(REGION);
        assertThat(snapshots(OTHER_REGION, "user"))
                .hasSize(1)
                .allMatch(copy -> copy.getSnapshotId().equals(copyId));
        deleteSnapshots(OTHER_REGION);
        // Disks that were released are kept out of all lists; their number is that of the disks that there were.
        assertThat(emulator.control("state").json().propertyNames()).containsOnly("Instances", "Disks");
        assertThat(emulator.control("state").json().at("/Instances")).isEmpty();
        assertThat(emulator.control("state").json().at("/Disks").valueStream())
                .allMatch(disk -> disk.at("/Status").asString().equals("Released"));
    }

    private void pass(Duration time) {
        emulator.advance(time);
    }

    /** Calls the VPC API, and returns a field of the response. */
    private String vpc(String action, Map<String, String> query, String field) throws Exception {
        Params params = new Params()
                .setAction(action)
                .setVersion("2016-04-28")
                .setProtocol("HTTP")
                .setMethod("POST")
                .setAuthType("AK")
                .setStyle("RPC")
                .setPathname("/")
                .setReqBodyType("formData")
                .setBodyType("json");
        Map<String, ?> response =
                client.callApi(params, new OpenApiRequest().setQuery(new HashMap<>(query)), new RuntimeOptions());
        return Emulator.JSON.valueToTree(response.get("body")).at("/" + field).asString();
    }

    private String createGroup(String vpcId) throws Exception {
        String groupId = client.createSecurityGroup(new CreateSecurityGroupRequest()
                        .setRegionId(REGION)
                        .setVpcId(vpcId)
                        .setSecurityGroupName("ops"))
                .getBody()
                .getSecurityGroupId();
        client.authorizeSecurityGroup(new AuthorizeSecurityGroupRequest()
                .setRegionId(REGION)
                .setSecurityGroupId(groupId)
                .setIpProtocol("tcp")
                .setPortRange("22/22")
                .setSourceCidrIp("10.0.0.0/8"));
        return groupId;
    }

    private String runInstance(String vSwitchId, String groupId) throws Exception {
        String imageId = client.describeImages(new DescribeImagesRequest()
                        .setRegionId(REGION)
                        .setImageOwnerAlias("system")
                        .setOSType("linux"))
                .getBody()
                .getImages()
                .getImage()
                .get(0)
                .getImageId();
        RunInstancesRequestDataDisk disk = new RunInstancesRequestDataDisk()
                .setCategory("cloud_essd")
                .setSize(40)
                .setDeleteWithInstance(true);
        return client.runInstances(new RunInstancesRequest()
                        .setRegionId(REGION)
                        .setInstanceType("ecs.g7.large")
                        .setImageId(imageId)
                        .setVSwitchId(vSwitchId)
                        .setSecurityGroupId(groupId)
                        .setKeyPairName("ops")
                        .setSystemDisk(new RunInstancesRequestSystemDisk()
                                .setCategory("cloud_essd")
                                .setSize("60"))
                        .setDataDisk(List.of(disk, disk)))
                .getBody()
                .getInstanceIdSets()
                .getInstanceIdSet()
                .get(0);
    }

    private String address(String instanceId) throws Exception {
        return client.describeInstances(
                        new DescribeInstancesRequest().setRegionId(REGION).setInstanceIds("[\"" + instanceId + "\"]"))
                .getBody()
                .getInstances()
                .getInstance()
                .get(0)
                .getVpcAttributes()
                .getPrivateIpAddress()
                .getIpAddress()
                .get(0);
    }

    private String image(String imageId) throws Exception {
        return client.describeImages(
                        new DescribeImagesRequest().setRegionId(REGION).setImageId(imageId))
                .getBody()
                .getImages()
                .getImage()
                .get(0)
                .getStatus();
    }

    private String createPolicy() throws Exception {
        return client.createAutoSnapshotPolicy(new CreateAutoSnapshotPolicyRequest()
                        .setRegionId(REGION)
                        .setAutoSnapshotPolicyName("nightly")
                        .setTimePoints("[\"2\"]")
                        .setRepeatWeekdays("[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\"]")
                        .setRetentionDays(KEPT_DAYS))
                .getBody()
                .getAutoSnapshotPolicyId();
    }

    private List<String> disks(String instanceId, String type) throws Exception {
        return client
                .describeDisks(new DescribeDisksRequest()
                        .setRegionId(REGION)
                        .setInstanceId(instanceId)
                        .setDiskType(type))
                .getBody()
                .getDisks()
                .getDisk()
                .stream()
                .map(DescribeDisksResponseBodyDisksDisk::getDiskId)
                .toList();
    }

    private List<DescribeSnapshotsResponseBodySnapshotsSnapshot> snapshots(String region, String type)
            throws Exception {
        return client.describeSnapshots(new DescribeSnapshotsRequest()
                        .setRegionId(region)
                        .setSnapshotType(type)
                        .setPageSize(100))
                .getBody()
                .getSnapshots()
                .getSnapshot();
    }

    private String copy(String snapshotId) throws Exception {
        String copyId = client.copySnapshot(new CopySnapshotRequest()
                        .setRegionId(REGION)
                        .setSnapshotId(snapshotId)
                        .setDestinationRegionId(OTHER_REGION)
                        .setDestinationSnapshotName("copy")
                        .setDestinationSnapshotDescription("of a nightly snapshot"))
                .getBody()
                .getSnapshotId();
        pass(Duration.ofMinutes(30));
        assertThat(snapshots(OTHER_REGION, "user")).singleElement().satisfies(copy -> {
            assertThat(copy.getSnapshotId()).isEqualTo(copyId);
            assertThat(copy.getStatus()).isEqualTo("accomplished");
        });
        return copyId;
    }

    /** The disk goes back to the snapshot, while its instance is stopped. */
    private void restore(String instanceId, DescribeSnapshotsResponseBodySnapshotsSnapshot snapshot) throws Exception {
        client.stopInstance(new StopInstanceRequest().setInstanceId(instanceId));
        pass(Duration.ofMinutes(1));
        client.resetDisk(
                new ResetDiskRequest().setDiskId(snapshot.getSourceDiskId()).setSnapshotId(snapshot.getSnapshotId()));
        pass(Duration.ofMinutes(1));
        client.startInstance(new StartInstanceRequest().setInstanceId(instanceId));
        pass(Duration.ofMinutes(1));
    }

    private void takeDown(
            String instanceId,
            String policyId,
            List<String> dataDisks,
            String imageId,
            String groupId,
            String vSwitchId,
            String vpcId)
            throws Exception {
        client.cancelAutoSnapshotPolicy(new CancelAutoSnapshotPolicyRequest()
                .setRegionId(REGION)
                .setDiskIds(Emulator.JSON.writeValueAsString(dataDisks)));
        client.deleteAutoSnapshotPolicy(
                new DeleteAutoSnapshotPolicyRequest().setRegionId(REGION).setAutoSnapshotPolicyId(policyId));
        client.deleteInstance(
                new DeleteInstanceRequest().setInstanceId(instanceId).setForce(true));
        client.deleteImage(new DeleteImageRequest().setRegionId(REGION).setImageId(imageId));
        client.deleteKeyPairs(new DeleteKeyPairsRequest().setRegionId(REGION).setKeyPairNames("[\"ops\"]"));
        client.deleteSecurityGroup(
                new DeleteSecurityGroupRequest().setRegionId(REGION).setSecurityGroupId(groupId));
        vpc("DeleteVSwitch", Map.of("VSwitchId", vSwitchId), "RequestId");
        vpc("DeleteVpc", Map.of("VpcId", vpcId), "RequestId");
    }

    /** Snapshots outlive their disks and images, as the documents say. */
    private void deleteSnapshots(String region) throws Exception {
        for (String type : List.of("user", "auto")) {
            for (DescribeSnapshotsResponseBodySnapshotsSnapshot snapshot : snapshots(region, type)) {
                client.deleteSnapshot(new DeleteSnapshotRequest().setSnapshotId(snapshot.getSnapshotId()));
            }
        }
    }
}
