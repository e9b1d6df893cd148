package io.ecsemulator.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The tags of every kind of resource that has a ResourceType. */
@EmulatorTest
class TaggedKindsTest {

    /**
     * A kind of resource.
     *
     * @param id of one that is in the world, beside another
     * @param idField the field of its list with the id
     */
    private record Kind(String type, String id, String describe, String list, String idField) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("instance", "i-1", "DescribeInstances", "/Instances/Instance", "InstanceId"),
            new Kind("disk", "d-1", "DescribeDisks", "/Disks/Disk", "DiskId"),
            new Kind("snapshot", "s-1", "DescribeSnapshots", "/Snapshots/Snapshot", "SnapshotId"),
            new Kind(
                    "snapshotgroup",
                    "ssg-1",
                    "DescribeSnapshotGroups",
                    "/SnapshotGroups/SnapshotGroup",
                    "SnapshotGroupId"),
            new Kind("image", "m-1", "DescribeImages", "/Images/Image", "ImageId"),
            new Kind(
                    "snapshotpolicy",
                    "sp-1",
                    "DescribeAutoSnapshotPolicyEx",
                    "/AutoSnapshotPolicies/AutoSnapshotPolicy",
                    "AutoSnapshotPolicyId"),
            new Kind("keypair", "key-1", "DescribeKeyPairs", "/KeyPairs/KeyPair", "KeyPairName"),
            new Kind(
                    "securitygroup",
                    "sg-1",
                    "DescribeSecurityGroups",
                    "/SecurityGroups/SecurityGroup",
                    "SecurityGroupId"));

    private final Emulator emulator;
    private final ResourceKinds declared;

    TaggedKindsTest(@LocalServerPort int port, @Autowired ResourceKinds declared) {
        this.emulator = new Emulator(port);
        this.declared = declared;
    }

    static List<Kind> kinds() {
        return KINDS;
    }

    /** VPCs and vSwitches have the tags that state documents and their creation give them: TagResources of ECS has no type for them. */
    @Test
    void theseAreAllKindsOfEcs() {
        assertThat(declared.all().stream()
                        .map(ResourceKind::tagType)
                        .filter(Objects::nonNull)
                        .filter(type -> !type.startsWith("v")))
                .containsExactlyInAnyOrderElementsOf(
                        KINDS.stream().map(Kind::type).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTagIsListedAndFindsTheResourceUntilItIsTakenAway(Kind kind) {
        emulator.world("""
                Instances: [{InstanceId: i-1}, {InstanceId: i-2}]
                Disks: [{DiskId: d-1}, {DiskId: d-2}]
                Snapshots: [{SnapshotId: s-1, SourceDiskId: d-1}, {SnapshotId: s-2, SourceDiskId: d-1}]
                SnapshotGroups: [{SnapshotGroupId: ssg-1}, {SnapshotGroupId: ssg-2}]
                Images: [{ImageId: m-1}, {ImageId: m-2}]
                AutoSnapshotPolicies: [{AutoSnapshotPolicyId: sp-1}, {AutoSnapshotPolicyId: sp-2}]
                KeyPairs: [{KeyPairName: key-1}, {KeyPairName: key-2}]
                SecurityGroups: [{SecurityGroupId: sg-1}, {SecurityGroupId: sg-2}]
                """);
        String resource = "RegionId=cn-hangzhou&ResourceType=" + kind.type + "&ResourceId.1=" + kind.id;

        emulator.call("TagResources", resource + "&Tag.1.Key=team&Tag.1.Value=storage");

        assertThat(emulator.call("ListTagResources", resource).at("/TagResources/TagResource"))
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.at("/ResourceId").asString()).isEqualTo(kind.id);
                    assertThat(tag.at("/TagKey").asString()).isEqualTo("team");
                    assertThat(tag.at("/TagValue").asString()).isEqualTo("storage");
                });
        assertThat(found(kind, "storage")).containsExactly(kind.id);
        assertThat(found(kind, "network")).isEmpty();

        emulator.call("UntagResources", resource + "&TagKey.1=team");

        assertThat(emulator.call("ListTagResources", resource).at("/TagResources/TagResource"))
                .isEmpty();
        assertThat(found(kind, "storage")).isEmpty();
    }

    private Stream<String> found(Kind kind, String team) {
        return emulator.call(kind.describe, "RegionId=cn-hangzhou&Tag.1.Key=team&Tag.1.Value=" + team)
                .at(kind.list)
                .valueStream()
                .map(item -> item.at("/" + kind.idField).asString());
    }
}
