package io.ecsemulator.clients;

import com.aliyun.sdk.gateway.pop.auth.SignatureVersion;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.support.Emulator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** With the core of the asynchronous SDK. */
final class DiskLifeAsync implements DiskLife {
    private final JavaAsyncCalls calls;

    DiskLifeAsync(String endpoint) {
        calls = new JavaAsyncCalls(SignatureVersion.V3, endpoint, new Credential("key", "secret", null, true));
    }

    private JsonNode call(String action, String... namesAndValues) throws Exception {
        Map<String, String> parameters = Emulator.parameters("RegionId", "cn-hangzhou");
        parameters.putAll(Emulator.parameters(namesAndValues));
        return calls.call(action, parameters);
    }

    @Override
    public String runInstance() throws Exception {
        return call(
                        "RunInstances",
                        "InstanceType",
                        "ecs.g6.large",
                        "ImageId",
                        "aliyun_3_x64_20G_alibase_20230727.vhd",
                        "SecurityGroupId",
                        "sg-1",
                        "VSwitchId",
                        "vsw-1",
                        "ZoneId",
                        "cn-hangzhou-i",
                        "ClientToken",
                        "run-async")
                .at("/InstanceIdSets/InstanceIdSet/0")
                .stringValue();
    }

    @Override
    public String createDisk() throws Exception {
        return call(
                        "CreateDisk",
                        "ZoneId",
                        "cn-hangzhou-i",
                        "DiskCategory",
                        "cloud_essd",
                        "Size",
                        "40",
                        "DiskName",
                        "life")
                .at("/DiskId")
                .stringValue();
    }

    @Override
    public void attach(String instanceId, String diskId) throws Exception {
        call("AttachDisk", "InstanceId", instanceId, "DiskId", diskId);
    }

    @Override
    public void resize(String diskId, int size) throws Exception {
        call("ResizeDisk", "DiskId", diskId, "NewSize", String.valueOf(size), "Type", "online");
    }

    @Override
    public String snapshot(String diskId) throws Exception {
        return call("CreateSnapshot", "DiskId", diskId).at("/SnapshotId").stringValue();
    }

    @Override
    public void detach(String instanceId, String diskId) throws Exception {
        call("DetachDisk", "InstanceId", instanceId, "DiskId", diskId);
    }

    @Override
    public void deleteDisk(String diskId) throws Exception {
        call("DeleteDisk", "DiskId", diskId);
    }

    @Override
    public void deleteSnapshot(String snapshotId) throws Exception {
        call("DeleteSnapshot", "SnapshotId", snapshotId);
    }

    @Override
    public void deleteInstance(String instanceId) throws Exception {
        call("DeleteInstance", "InstanceId", instanceId, "Force", "true");
    }

    @Override
    public DiskNow disk(String diskId) throws Exception {
        JsonNode disk = call("DescribeDisks", "DiskIds", "[\"" + diskId + "\"]").at("/Disks/Disk/0");
        return new DiskNow(
                disk.at("/Status").stringValue(),
                disk.at("/Size").intValue(),
                disk.at("/InstanceId").stringValue());
    }

    @Override
    public String instanceStatus(String instanceId) throws Exception {
        return call("DescribeInstances", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0/Status")
                .stringValue();
    }

    @Override
    public String snapshotStatus(String snapshotId) throws Exception {
        return call("DescribeSnapshots", "SnapshotIds", "[\"" + snapshotId + "\"]")
                .at("/Snapshots/Snapshot/0/Status")
                .stringValue();
    }

    @Override
    public int count() throws Exception {
        int count = 0;
        for (String action : new String[] {"DescribeDisks", "DescribeInstances", "DescribeSnapshots"}) {
            count += call(action).at("/TotalCount").intValue();
        }
        return count;
    }

    @Override
    public void close() {
        calls.close();
    }
}
