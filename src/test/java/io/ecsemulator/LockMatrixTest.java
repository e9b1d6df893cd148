package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Which operations a lock rejects (appendices of 2018 to 2020; for operations that they do not name, the operation's own table
 * of errors). A security lock is on an instance, and affects a disk while it is In_use; a financial lock is on an instance or a
 * disk.
 */
@EmulatorTest
class LockMatrixTest {

    private static final String WORLD = """
            KeyPairs:
              - {KeyPairName: key}
            Instances:
              - {InstanceId: i-running%1$s}
              - {InstanceId: i-stopped, Status: Stopped, SecurityGroupIds: [sg-1, sg-2]%1$s}
              - {InstanceId: i-prepaid, InstanceChargeType: PrePaid%1$s}
            Disks:
              - {DiskId: d-system, InstanceId: i-stopped, Type: system%2$s}
              - {DiskId: d-inuse, InstanceId: i-running, Category: cloud_essd, PerformanceLevel: PL1%2$s}
              - {DiskId: d-instopped, InstanceId: i-stopped%2$s}
              - {DiskId: d-inprepaid, InstanceId: i-prepaid%2$s}
              - {DiskId: d-loose, AttachedTime: 2026-01-01T00:00:00Z%2$s}
            SecurityGroups:
              - {SecurityGroupId: sg-1}
              - {SecurityGroupId: sg-2}
            AutoSnapshotPolicies:
              - {AutoSnapshotPolicyId: sp-1}
            Snapshots:
              - {SnapshotId: s-1, SourceDiskId: d-inuse}
              - {SnapshotId: s-instopped, SourceDiskId: d-instopped}
              - {SnapshotId: s-loose, SourceDiskId: d-loose}
            """;

    private final Emulator emulator;

    LockMatrixTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    private String codeOf(String call, String instanceLock, String diskLock) {
        emulator.world(WORLD.formatted(
                instanceLock.isEmpty() ? "" : ", OperationLocks: [" + instanceLock + "]",
                diskLock.isEmpty() ? "" : ", OperationLocks: [" + diskLock + "]"));
        Answer answer = emulator.send(emulator.request("?RegionId=cn-hangzhou&Format=JSON&Action=" + call));
        return answer.status() == 200 ? "ok" : answer.json().path("Code").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // call | security lock | financial lock on the instance | on the disk
                "DetachDisk&InstanceId=i-running&DiskId=d-inuse   | InstanceLockedForSecurity | ok | ok",
                "CreateDisk&ZoneId=cn-hangzhou-i&Size=40          | ok | ok | ok",
                "CreateDisk&InstanceId=i-prepaid&Size=40&DiskCategory=cloud_ssd | ok | Account.Arrearage | ok",
                "AttachDisk&InstanceId=i-running&DiskId=d-loose   | InstanceLockedForSecurity | InstanceExpiredOrInArrears | DiskInArrears",
                "DeleteDisk&DiskId=d-loose                        | ok | ok | ok",
                "DescribeDisks                                    | ok | ok | ok",
                "ResizeDisk&DiskId=d-inuse&NewSize=50             | InstanceLockedForSecurity | InstanceExpiredOrInArrears | DiskInArrears",
                "ResizeDisk&DiskId=d-loose&NewSize=50             | ok | ok | DiskInArrears",
                "ModifyDiskAttribute&DiskId=d-inuse&DiskName=name | ok | ok | ok",
                "ReInitDisk&DiskId=d-instopped                    | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "ResetDisk&DiskId=d-instopped&SnapshotId=s-instopped | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "ResetDisk&DiskId=d-loose&SnapshotId=s-loose      | ok | ok | InstanceExpiredOrInArrears",
                // Its response has an error for each disk.
                "ResetDisks&Disk.1.DiskId=d-instopped&Disk.1.SnapshotId=s-instopped | ok | ok | ok",
                "CloneDisks&SourceDiskId=d-inuse&DiskCategory=cloud_auto&MultiAttach=Disabled&Size=40 | InstanceLockedForSecurity | ok | ok",
                "ReplaceSystemDisk&InstanceId=i-stopped&ImageId=any | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "StartInstance&InstanceId=i-stopped               | InstanceLockedForSecurity | InstanceExpired | DiskInArrears",
                "StopInstance&InstanceId=i-running                | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "RebootInstance&InstanceId=i-running              | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "JoinSecurityGroup&InstanceId=i-running&SecurityGroupId=sg-1  | InstanceLockedForSecurity | ok | ok",
                "LeaveSecurityGroup&InstanceId=i-stopped&SecurityGroupId=sg-1 | InstanceLockedForSecurity | ok | ok",
                "AllocatePublicIpAddress&InstanceId=i-running     | InstanceLockedForSecurity | InstanceExpiredOrInArrears | ok",
                "ModifyInstanceAttribute&InstanceId=i-running&InstanceName=name | InstanceLockedForSecurity | ok | ok",
                "ModifyInstanceAutoReleaseTime&InstanceId=i-running | ok | ok | ok",
                "ModifyInstanceSpec&InstanceId=i-stopped&InstanceType=ecs.g6.xlarge | InstanceLockedForSecurity | Account.Arrearage | ok",
                "ModifyInstanceChargeType&Period=1&InstanceIds=%5B%22i-running%22%5D | ok | Account.Arrearage | ok",
                "DescribeInstanceVncUrl&InstanceId=i-running      | ok | ok | ok",
                "DeleteInstance&InstanceId=i-stopped              | ok | ok | ok",
                "ModifyDiskChargeType&InstanceId=i-prepaid&DiskIds=%5B%22d-inprepaid%22%5D | ok | Account.Arrearage | Account.Arrearage",
                "ModifyDiskSpec&DiskId=d-inuse&DiskCategory=cloud_auto | ok | InstanceExpiredOrInArrears | DiskInArrears",
                "StartInstances&InstanceId.1=i-stopped           | InstanceLockedForSecurity | InstanceExpired | InstanceExpiredOrInArrears",
                "StopInstances&InstanceId.1=i-running            | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "DeleteInstances&InstanceId.1=i-stopped          | ok | ok | ok",
                "RunInstances&InstanceType=ecs.g6.large&ImageId=any&SecurityGroupId=sg-1&VSwitchId=vsw-1 | ok | ok | ok",
                "CreateInstance&InstanceType=ecs.g6.large&ImageId=any&SecurityGroupId=sg-1&VSwitchId=vsw-1 | ok | ok | ok",
                "DescribeInstanceStatus                           | ok | ok | ok",
                "DescribeInstanceAttribute&InstanceId=i-running   | ok | ok | ok",
                "DescribeInstances                                | ok | ok | ok",
                "DescribeTasks                                    | ok | ok | ok",
                "DescribeInstanceMaintenanceAttributes&InstanceId.1=i-running | ok | ok | ok",
                "ModifyInstanceMaintenanceAttributes&InstanceId.1=i-running&NotifyOnMaintenance=true | ok | ok | ok",
                "DescribeInstanceAutoRenewAttribute&InstanceId=i-prepaid | ok | ok | ok",
                "ModifyInstanceAutoRenewAttribute&InstanceId=i-prepaid | ok | ok | ok",
                "AttachKeyPair&KeyPairName=key&InstanceIds=%5B%22i-running%22%5D | ok | ok | ok",
                "DetachKeyPair&KeyPairName=key&InstanceIds=%5B%22i-running%22%5D | ok | ok | ok",
                "AttachInstanceRamRole&RamRoleName=role&InstanceIds=%5B%22i-running%22%5D | ok | ok | ok",
                "DetachInstanceRamRole&InstanceIds=%5B%22i-running%22%5D | ok | ok | ok",
                "DescribeInstanceRamRole&InstanceIds=%5B%22i-running%22%5D | ok | ok | ok",
                "RebootInstances&InstanceId.1=i-running          | InstanceLockedForSecurity | InstanceExpiredOrInArrears | InstanceExpiredOrInArrears",
                "DescribeUserData&InstanceId=i-running            | ok | ok | ok",
                "TagResources&ResourceType=disk&ResourceId.1=d-inuse&Tag.1.Key=k | ok | ok | ok",
                "UntagResources&ResourceType=disk&ResourceId.1=d-inuse&All=true  | ok | ok | ok",
                "ListTagResources&ResourceType=disk&ResourceId.1=d-inuse | ok | ok | ok",
                "AddTags&ResourceType=instance&ResourceId=i-running&Tag.1.Key=k  | ok | ok | ok",
                "RemoveTags&ResourceType=instance&ResourceId=i-running&Tag.1.Key=k | ok | ok | ok",
                "DescribeTags                                     | ok | ok | ok",
                "ApplyAutoSnapshotPolicy&regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1&diskIds=%5B%22d-inuse%22%5D | ok | ok | ok",
                "CancelAutoSnapshotPolicy&regionId=cn-hangzhou&diskIds=%5B%22d-inuse%22%5D | ok | ok | ok",
                "CreateSnapshot&DiskId=d-inuse                    | InstanceLockedForSecurity | ok | DiskInArrears",
                "CreateSnapshot&DiskId=d-loose                    | ok | ok | DiskInArrears",
                "CreateImage&InstanceId=i-stopped                 | InstanceLockedForSecurity | ok | ok",
                "DeleteSnapshot&SnapshotId=s-1                    | ok | ok | ok",
                "DescribeSnapshots                                | ok | ok | ok",
                "CreateSnapshotGroup&DiskId.1=d-inuse             | InstanceLockedForSecurity | ok | DiskInArrears",
                "DescribeSnapshotGroups&InstanceId=i-running      | ok | ok | ok",
                "DescribeSnapshotLinks&InstanceId=i-running       | ok | ok | ok",
            })
    void locksRejectOperations(String call, String security, String financial, String financialDisk) {
        assertThat(codeOf(call, "", "")).as("without a lock").isEqualTo("ok");
        assertThat(codeOf(call, "security", "")).as("security").isEqualTo(security);
        assertThat(codeOf(call, "financial", "")).as("financial").isEqualTo(financial);
        assertThat(codeOf(call, "", "financial")).as("financial on the disk").isEqualTo(financialDisk);
        assertThat(codeOf(call, "recycling", "recycling")).as("another reason").isEqualTo("ok");
    }
}
