package io.ecsemulator.clients;

import io.ecsemulator.support.Emulator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Worlds with the documents' sample instance and disk. */
final class SampleWorld {

    static final String INSTANCE_ID = "i-23jggx34b";
    static final String DISK_ID = "d-23jbf2v5m";

    /** The disk is to be deleted with its instance, which ends with its detachment. */
    static final String TO_DETACH = """
            Instances:
              - InstanceId: i-23jggx34b
            Disks:
              - DiskId: d-23jbf2v5m
                InstanceId: i-23jggx34b
                AttachedTime: "2026-01-02T03:04:05Z"
                DeleteWithInstance: true
                Tags: {env: test}
            """;

    /** No list in an answer is empty. */
    static final String FULL = """
            Instances:
              - InstanceId: i-23jggx34b
                Tags: {env: test, team: storage}
                OperationLocks: [financial, {LockReason: recycling, LockMsg: no longer paid for}]
                SecurityGroupIds: [sg-1, sg-2]
                PublicIpAddress: [203.0.113.1, 203.0.113.2]
                InnerIpAddress: [10.1.0.1]
                RdmaIpAddress: [10.2.0.1]
                VpcAttributes:
                  VpcId: vpc-1
                  VSwitchId: vsw-1
                  NatIpAddress: 192.0.2.1
                  PrivateIpAddress: [172.16.0.1, 172.16.0.2]
                NetworkInterfaces:
                  - NetworkInterfaceId: eni-1
                    Type: Primary
                    MacAddress: 00:16:3e:00:00:01
                    PrimaryIpAddress: 172.16.0.1
                    PrivateIpSets:
                      - {PrivateIpAddress: 172.16.0.1, Primary: true}
                      - {PrivateIpAddress: 172.16.0.2, Primary: false}
                    Ipv6Sets: [{Ipv6Address: "2001:db8::1"}]
                    Ipv4PrefixSets: [{Ipv4Prefix: 172.16.1.0/28}]
                    Ipv6PrefixSets: [{Ipv6Prefix: "2001:db8:1::/80"}]
            Disks:
              - DiskId: d-23jbf2v5m
                InstanceId: i-23jggx34b
                Device: /dev/xvdb
                AttachedTime: "2026-01-02T03:04:05Z"
                DeleteWithInstance: true
                Tags: {env: test, team: storage}
                OperationLocks: [financial, recycling]
                MultiAttach: LegacyShared
            """;

    /** The disk's lists in the full world, as DescribeDisks answers them. */
    static final String LISTS_OF_THE_DISK = """
            {
              "Tags": {"Tag": [
                {"TagKey": "env", "TagValue": "test"},
                {"TagKey": "team", "TagValue": "storage"}]},
              "OperationLocks": {"OperationLock": [
                {"LockReason": "financial"}, {"LockReason": "recycling"}]},
              "Attachments": {"Attachment": [{
                "InstanceId": "i-23jggx34b",
                "Device": "/dev/xvdb",
                "AttachedTime": "2026-01-02T03:04:05Z"}]},
              "MountInstances": {"MountInstance": [{
                "InstanceId": "i-23jggx34b",
                "Device": "/dev/xvdb",
                "AttachedTime": "2026-01-02T03:04:05Z"}]}
            }
            """;

    /** The instance's lists in the full world, as DescribeInstances answers them. */
    static final String LISTS_OF_THE_INSTANCE = """
            {
              "Tags": {"Tag": [
                {"TagKey": "env", "TagValue": "test"},
                {"TagKey": "team", "TagValue": "storage"}]},
              "OperationLocks": {"LockReason": [
                {"LockReason": "financial", "LockMsg": ""},
                {"LockReason": "recycling", "LockMsg": "no longer paid for"}]},
              "SecurityGroupIds": {"SecurityGroupId": ["sg-1", "sg-2"]},
              "PublicIpAddress": {"IpAddress": ["203.0.113.1", "203.0.113.2"]},
              "InnerIpAddress": {"IpAddress": ["10.1.0.1"]},
              "RdmaIpAddress": {"IpAddress": ["10.2.0.1"]},
              "VpcAttributes": {
                "VpcId": "vpc-1",
                "VSwitchId": "vsw-1",
                "NatIpAddress": "192.0.2.1",
                "PrivateIpAddress": {"IpAddress": ["172.16.0.1", "172.16.0.2"]}},
              "NetworkInterfaces": {"NetworkInterface": [{
                "NetworkInterfaceId": "eni-1",
                "Type": "Primary",
                "MacAddress": "00:16:3e:00:00:01",
                "PrimaryIpAddress": "172.16.0.1",
                "PrivateIpSets": {"PrivateIpSet": [
                  {"PrivateIpAddress": "172.16.0.1", "Primary": true},
                  {"PrivateIpAddress": "172.16.0.2", "Primary": false}]},
                "Ipv6Sets": {"Ipv6Set": [{"Ipv6Address": "2001:db8::1"}]},
                "Ipv4PrefixSets": {"Ipv4PrefixSet": [{"Ipv4Prefix": "172.16.1.0/28"}]},
                "Ipv6PrefixSets": {"Ipv6PrefixSet": [{"Ipv6Prefix": "2001:db8:1::/80"}]}}]}
            }
            """;

    private SampleWorld() {}

    /** The emulator's time as a disk's times are written. */
    static String now(Emulator emulator) {
        Instant now = Instant.parse(emulator.control("clock").json().at("/Now").stringValue());
        return now.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
