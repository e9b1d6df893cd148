package io.ecsemulator.clients;

import com.aliyuncs.ecs.model.v20140526.AttachDiskRequest;
import com.aliyuncs.ecs.model.v20140526.CreateDiskRequest;
import com.aliyuncs.ecs.model.v20140526.CreateSnapshotRequest;
import com.aliyuncs.ecs.model.v20140526.DeleteDiskRequest;
import com.aliyuncs.ecs.model.v20140526.DeleteInstanceRequest;
import com.aliyuncs.ecs.model.v20140526.DeleteSnapshotRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeDisksRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeDisksResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeSnapshotsRequest;
import com.aliyuncs.ecs.model.v20140526.DetachDiskRequest;
import com.aliyuncs.ecs.model.v20140526.ResizeDiskRequest;
import com.aliyuncs.ecs.model.v20140526.RunInstancesRequest;

/** With the v1 SDK. */
final class DiskLifeV1 implements DiskLife {
    private final JavaV1Client client;

    DiskLifeV1(String endpoint) {
        client = new JavaV1Client(endpoint);
    }

    @Override
    public String runInstance() throws Exception {
        RunInstancesRequest request = new RunInstancesRequest();
        request.setInstanceType("ecs.g6.large");
        request.setImageId("aliyun_3_x64_20G_alibase_20230727.vhd");
        request.setSecurityGroupId("sg-1");
        request.setVSwitchId("vsw-1");
        request.setZoneId("cn-hangzhou-i");
        request.setClientToken("run-v1");
        return client.call(request).getInstanceIdSets().get(0);
    }

    @Override
    public String createDisk() throws Exception {
        CreateDiskRequest request = new CreateDiskRequest();
        request.setZoneId("cn-hangzhou-i");
        request.setDiskCategory("cloud_essd");
        request.setSize(40);
        request.setDiskName("life");
        return client.call(request).getDiskId();
    }

    @Override
    public void attach(String instanceId, String diskId) throws Exception {
        AttachDiskRequest request = new AttachDiskRequest();
        request.setInstanceId(instanceId);
        request.setDiskId(diskId);
        client.call(request);
    }

    @Override
    public void resize(String diskId, int size) throws Exception {
        ResizeDiskRequest request = new ResizeDiskRequest();
        request.setDiskId(diskId);
        request.setNewSize(size);
        request.setType("online");
        client.call(request);
    }

    @Override
    public String snapshot(String diskId) throws Exception {
        CreateSnapshotRequest request = new CreateSnapshotRequest();
        request.setDiskId(diskId);
        return client.call(request).getSnapshotId();
    }

    @Override
    public void detach(String instanceId, String diskId) throws Exception {
        DetachDiskRequest request = new DetachDiskRequest();
        request.setInstanceId(instanceId);
        request.setDiskId(diskId);
        client.call(request);
    }

    @Override
    public void deleteDisk(String diskId) throws Exception {
        DeleteDiskRequest request = new DeleteDiskRequest();
        request.setDiskId(diskId);
        client.call(request);
    }

    @Override
    public void deleteSnapshot(String snapshotId) throws Exception {
        DeleteSnapshotRequest request = new DeleteSnapshotRequest();
        request.setSnapshotId(snapshotId);
        client.call(request);
    }

    @Override
    public void deleteInstance(String instanceId) throws Exception {
        DeleteInstanceRequest request = new DeleteInstanceRequest();
        request.setInstanceId(instanceId);
        request.setForce(true);
        client.call(request);
    }

    @Override
    public DiskNow disk(String diskId) throws Exception {
        DescribeDisksRequest request = new DescribeDisksRequest();
        request.setDiskIds("[\"" + diskId + "\"]");
        DescribeDisksResponse.Disk disk = client.call(request).getDisks().get(0);
        return new DiskNow(disk.getStatus(), disk.getSize(), disk.getInstanceId());
    }

    @Override
    public String instanceStatus(String instanceId) throws Exception {
        DescribeInstancesRequest request = new DescribeInstancesRequest();
        request.setInstanceIds("[\"" + instanceId + "\"]");
        return client.call(request).getInstances().get(0).getStatus();
    }

    @Override
    public String snapshotStatus(String snapshotId) throws Exception {
        DescribeSnapshotsRequest request = new DescribeSnapshotsRequest();
        request.setSnapshotIds("[\"" + snapshotId + "\"]");
        return client.call(request).getSnapshots().get(0).getStatus();
    }

    @Override
    public int count() throws Exception {
        return client.call(new DescribeDisksRequest()).getTotalCount()
                + client.call(new DescribeInstancesRequest()).getTotalCount()
                + client.call(new DescribeSnapshotsRequest()).getTotalCount();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
