package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateInstanceTest extends InstanceCreationTest {

    CreateInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateInstance", CreateInstance.WORDING, port, operations);
    }

    @Override
    Stream<Refusal> ownRefusals() {
        return Stream.of(
                refusal(
                        "a renewal for no time",
                        CreateError.CREATE_RENEWAL_PERIOD,
                        "InstanceChargeType=PrePaid&Period=1&AutoRenew=true"),
                refusal(
                        "a renewal for two years",
                        CreateError.CREATE_RENEWAL_PERIOD,
                        "InstanceChargeType=PrePaid&Period=1&AutoRenew=true&AutoRenewPeriod=24"));
    }

    @Test
    void theInstanceIsPendingAndStoppedWhenItIsDue() {
        call(accepted());

        assertThat(status(ID)).isEqualTo("Pending");
        emulator.advance(Duration.ofSeconds(10).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Pending");
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status(ID)).isEqualTo("Stopped");
        assertThat(instance(ID).at("/StoppedMode").asString()).isEqualTo("KeepCharging");
        assertThat(instance(ID).at("/StartTime").asString()).isEmpty();
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
        emulator.call("StartInstance", "InstanceId", ID);
        emulator.advance(Duration.ofSeconds(20));
        assertThat(status(ID)).isEqualTo("Running");
    }

    @Test
    void ignoresAutoReleaseTimeWhichItsDocumentDoesNotHave() {
        assertThat(call(accepted(), "AutoReleaseTime=2018-01-01T12:05:00Z").status())
                .isEqualTo(200);

        assertThat(instance(ID).at("/AutoReleaseTime").asString()).isEmpty();
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        call(accepted());

        JsonNode instance = instance(ID);
        assertThat(instance.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-b");
        assertThat(instance.at("/InstanceName").asString()).isEqualTo(ID);
        assertThat(instance.at("/InstanceChargeType").asString()).isEqualTo("PostPaid");
        assertThat(disks(ID))
                .extracting(CreateInstanceTest::disk)
                .containsExactly(
                        "system /dev/xvda cloud_efficiency 40 true", "data /dev/xvdb cloud_efficiency 40 true");
        assertThat(disks(ID).get(0).at("/ImageId")).isEqualTo(instance.at("/ImageId"));
    }

    @Test
    void whatIsSaidIsSo() {
        call(
                accepted(),
                "ZoneId=cn-hangzhou-i&InstanceName=name&HostName=host&Description=some words&ImageId=m-1&SecurityGroupId=sg-1&VSwitchId=vsw-1&DeletionProtection=true&Tag.1.Key=team&Tag.1.Value=storage&SystemDisk.Category=cloud_essd&SystemDisk.PerformanceLevel=PL0&SystemDisk.Size=20&SystemDisk.DiskName=root");

        JsonNode instance = instance(ID);
        assertThat(instance.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-i");
        assertThat(instance.at("/InstanceName").asString()).isEqualTo("name");
        assertThat(instance.at("/HostName").asString()).isEqualTo("host");
        assertThat(instance.at("/Description").asString()).isEqualTo("some words");
        assertThat(instance.at("/ImageId").asString()).isEqualTo("m-1");
        assertThat(instance.at("/SecurityGroupIds/SecurityGroupId/0").asString())
                .isEqualTo("sg-1");
        assertThat(instance.at("/VpcAttributes/VSwitchId").asString()).isEqualTo("vsw-1");
        assertThat(instance.at("/DeletionProtection").asBoolean()).isTrue();
        assertThat(instance.at("/Tags/Tag/0/TagValue").asString()).isEqualTo("storage");
        JsonNode system = disks(ID).get(0);
        assertThat(disk(system)).isEqualTo("system /dev/xvda cloud_essd 20 true");
        assertThat(system.at("/PerformanceLevel").asString()).isEqualTo("PL0");
        assertThat(system.at("/DiskName").asString()).isEqualTo("root");
        assertThat(system.at("/ImageId").asString()).isEqualTo("m-1");
        assertThat(system.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-i");
        assertThat(system.at("/Tags/Tag/0/TagKey").asString()).isEqualTo("team");
    }

    @Test
    void dataDisksAreAsTheyAreAskedFor() {
        call(
                accepted(),
                "DataDisk.1.Device=/dev/xvdc&DataDisk.1.DeleteWithInstance=false&DataDisk.2.SnapshotId=s-encrypted&DataDisk.3.SnapshotId=s-1&DataDisk.3.Size=60&DataDisk.3.Category=cloud_essd");

        assertThat(disks(ID))
                .extracting(CreateInstanceTest::disk)
                .containsExactly(
                        "system /dev/xvda cloud_efficiency 40 true",
                        "data /dev/xvdc cloud_efficiency 40 false",
                        "data /dev/xvdb cloud_efficiency 50 true",
                        "data /dev/xvdd cloud_essd 60 true");
        assertThat(disks(ID))
                .extracting(disk -> disk.at("/Encrypted").asBoolean())
                .containsExactly(false, false, true, false);
        assertThat(disks(ID))
                .extracting(disk -> disk.at("/SourceSnapshotId").asString())
                .containsExactly("", "", "s-encrypted", "s-1");
        assertThat(disks(ID).get(3).at("/PerformanceLevel").asString()).isEqualTo("PL1");
        assertThat(emulator.control("state").json().at("/Snapshots").valueStream())
                .extracting(snapshot -> snapshot.at("/Usage").asString())
                .containsExactly("disk", "disk", "none", "none", "none", "none");
    }

    @Test
    void aSubscriptionEndsAndSoDoItsDisks() {
        Answer answer = call(accepted(), "InstanceChargeType=PrePaid&Period=1&PeriodUnit=Week");

        assertThat(answer.json().at("/OrderId").asString()).matches("\\d{15}");
        JsonNode instance = instance(ID);
        JsonNode data = disks(ID).get(1);
        assertThat(instance.at("/InstanceChargeType").asString()).isEqualTo("PrePaid");
        assertThat(instance.at("/ExpiredTime").asString()).endsWith("T16:00Z");
        assertThat(data.at("/DiskChargeType").asString()).isEqualTo("PrePaid");
        assertThat(data.at("/ExpiredTime")).isEqualTo(instance.at("/ExpiredTime"));
        assertThat(data.at("/Portable").asBoolean()).isFalse();
        emulator.advance(Duration.ofDays(9));
        assertThat(emulator.call("DeleteInstance", "InstanceId", ID, "TerminateSubscription", "true")
                        .has("RequestId"))
                .isTrue();
    }

    @Test
    void aWorldWithANewInstanceCanBePutBack() {
        call(accepted());
        String state = emulator.control("state").body();

        emulator.world(state);

        assertThat(emulator.control("state").body()).isEqualTo(state);
        emulator.advance(Duration.ofSeconds(10));
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
    }

    private static String disk(JsonNode disk) {
        return "%s %s %s %s %s"
                .formatted(
                        disk.at("/Type").asString(),
                        disk.at("/Attachments/Attachment/0/Device").asString(),
                        disk.at("/Category").asString(),
                        disk.at("/Size").asInt(),
                        disk.at("/DeleteWithInstance").asBoolean());
    }

    @Test
    void aSnapshotThatIsAvailableBeforeItIsAccomplishedIsTaken() {
        assertThat(call(accepted(), "DataDisk.1.SnapshotId=s-instant&DataDisk.1.Size=50")
                        .status())
                .isEqualTo(200);
    }
}
