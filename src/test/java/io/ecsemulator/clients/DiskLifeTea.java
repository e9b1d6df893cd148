package io.ecsemulator.clients;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.AttachDiskRequest;
import com.aliyun.ecs20140526.models.CreateDiskRequest;
import com.aliyun.ecs20140526.models.CreateSnapshotRequest;
import com.aliyun.ecs20140526.models.DeleteDiskRequest;
import com.aliyun.ecs20140526.models.DeleteInstanceRequest;
import com.aliyun.ecs20140526.models.DeleteSnapshotRequest;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DescribeDisksResponseBody.DescribeDisksResponseBodyDisksDisk;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsRequest;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.ecs20140526.models.ResizeDiskRequest;
import com.aliyun.ecs20140526.models.RunInstancesRequest;
import com.aliyun.teaopenapi.models.Config;

/** With the Tea SDK. */
final class DiskLifeTea implements DiskLife {
    private static final String REGION = "cn-hangzhou";
    private final Client client;

    DiskLifeTea(String endpoint) {
        try {
            client = new Client(new Config()
                    .setAccessKeyId("key")
                    .setAccessKeySecret("secret")
                    .setRegionId(REGION)
                    .setEndpoint(endpoint)
                    .setProtocol("HTTP"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String runInstance() throws Exception {
        return client.runInstances(new RunInstancesRequest()
                        .setRegionId(REGION)
                        .setInstanceType("ecs.g6.large")
                        .setImageId("aliyun_3_x64_20G_alibase_20230727.vhd")
                        .setSecurityGroupId("sg-1")
                        .setVSwitchId("vsw-1")
                        .setZoneId("cn-hangzhou-i")
                        .setClientToken("run-tea"))
                .getBody()
                .getInstanceIdSets()
                .getInstanceIdSet()
                .get(0);
    }

    @Override
    public String createDisk() throws Exception {
        return client.createDisk(new CreateDiskRequest()
                        .setRegionId(REGION)
                        .setZoneId("cn-hangzhou-i")
                        .setDiskCategory("cloud_essd")
                        .setSize(40)
                        .setDiskName("life"))
                .getBody()
                .getDiskId();
    }

    @Override
    public void attach(String instanceId, String diskId) throws Exception {
        client.attachDisk(new AttachDiskRequest().setInstanceId(instanceId).setDiskId(diskId));
    }

    @Override
    public void resize(String diskId, int size) throws Exception {
        client.resizeDisk(
                new ResizeDiskRequest().setDiskId(diskId).setNewSize(size).setType("online"));
    }

    @Override
    public String snapshot(String diskId) throws Exception {
        return client.createSnapshot(new CreateSnapshotRequest().setDiskId(diskId))
                .getBody()
                .getSnapshotId();
    }

    @Override
    public void detach(String instanceId, String diskId) throws Exception {
        client.detachDisk(new DetachDiskRequest().setInstanceId(instanceId).setDiskId(diskId));
    }

    @Override
    public void deleteDisk(String diskId) throws Exception {
        client.deleteDisk(new DeleteDiskRequest().setDiskId(diskId));
    }

    @Override
    public void deleteSnapshot(String snapshotId) throws Exception {
        client.deleteSnapshot(new DeleteSnapshotRequest().setSnapshotId(snapshotId));
    }

    @Override
    public void deleteInstance(String instanceId) throws Exception {
        client.deleteInstance(
                new DeleteInstanceRequest().setInstanceId(instanceId).setForce(true));
    }

    @Override
    public DiskNow disk(String diskId) throws Exception {
        DescribeDisksResponseBodyDisksDisk disk = client.describeDisks(
                        new DescribeDisksRequest().setRegionId(REGION).setDiskIds("[\"" + diskId + "\"]"))
                .getBody()
                .getDisks()
                .getDisk()
                .get(0);
        return new DiskNow(disk.getStatus(), disk.getSize(), disk.getInstanceId());
    }

    @Override
    public String instanceStatus(String instanceId) throws Exception {
        return client.describeInstances(
                        new DescribeInstancesRequest().setRegionId(REGION).setInstanceIds("[\"" + instanceId + "\"]"))
                .getBody()
                .getInstances()
                .getInstance()
                .get(0)
                .getStatus();
    }

    @Override
    public String snapshotStatus(String snapshotId) throws Exception {
        return client.describeSnapshots(
                        new DescribeSnapshotsRequest().setRegionId(REGION).setSnapshotIds("[\"" + snapshotId + "\"]"))
                .getBody()
                .getSnapshots()
                .getSnapshot()
                .get(0)
                .getStatus();
    }

    @Override
    public int count() throws Exception {
        return client.describeDisks(new DescribeDisksRequest().setRegionId(REGION))
                        .getBody()
                        .getTotalCount()
                + client.describeInstances(new DescribeInstancesRequest().setRegionId(REGION))
                        .getBody()
                        .getTotalCount()
                + client.describeSnapshots(new DescribeSnapshotsRequest().setRegionId(REGION))
                        .getBody()
                        .getTotalCount();
    }

    @Override
    public void close() {
        // It has nothing to close.
    }
}
