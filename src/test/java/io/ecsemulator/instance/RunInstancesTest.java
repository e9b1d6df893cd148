package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class RunInstancesTest extends InstanceCreationTest {

    RunInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RunInstances", RunInstances.WORDING, port, operations);
    }

    @Override
    Stream<Refusal> ownRefusals() {
        return Stream.of(
                refusal(
                        "a release after all years",
                        CreateError.AUTO_RELEASE_TIME,
                        "AutoReleaseTime=+12345-01-01T00:00:00Z"),
                refusal(
                        "a release before all years",
                        CreateError.AUTO_RELEASE_TIME,
                        "AutoReleaseTime=-0001-01-01T00:00:00Z"),
                refusal("a release at some time", CreateError.AUTO_RELEASE_TIME, "AutoReleaseTime=soon"),
                refusal("a release in the past", CreateError.AUTO_RELEASE_TIME, "AutoReleaseTime=2018-01-01T12:05:00Z"),
                refusal(
                        "a release after decades",
                        CreateError.AUTO_RELEASE_TIME,
                        "AutoReleaseTime=2098-01-01T12:05:00Z"),
                refusal(
                        "a renewal for four months",
                        CreateError.RUN_RENEWAL_PERIOD,
                        "InstanceChargeType=PrePaid&Period=1&AutoRenew=true&AutoRenewPeriod=4"),
                refusal(
                        "a renewal for four weeks",
                        CreateError.RUN_RENEWAL_PERIOD,
                        "InstanceChargeType=PrePaid&Period=1&PeriodUnit=Week&AutoRenew=true&AutoRenewPeriod=4"),
                refusal("no instance at all", CreateError.AMOUNT, "Amount=0"),
                refusal("101 instances", CreateError.AMOUNT, "Amount=101"),
                refusal(
                        "one group and many",
                        CreateError.ONE_GROUP_AND_MANY,
                        "SecurityGroupId=sg-1&SecurityGroupIds.1=sg-2"),
                refusal(
                        "a group twice",
                        CreateError.GROUP_REPEATED,
                        "SecurityGroupId=&SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-1"),
                withGroups(refusal(
                        "groups of two types",
                        GroupError.RUN_TWO_TYPES,
                        "SecurityGroupId=&SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-enterprise")),
                refusal(
                        "six groups",
                        GroupError.TOO_MANY,
                        "SecurityGroupId=&SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-2&SecurityGroupIds.3=sg-3"
                                + "&SecurityGroupIds.4=sg-4&SecurityGroupIds.5=sg-5&SecurityGroupIds.6=sg-6"),
                refusal(
                        "a name too long for its suffix",
                        CreateError.NAME_TOO_LONG_FOR_SUFFIX,
                        "Amount",
                        "2",
                        "UniqueSuffix",
                        "true",
                        "InstanceName",
                        "n".repeat(126)),
                refusal(
                        "a host name too long for its suffix",
                        CreateError.HOST_NAME_TOO_LONG_FOR_SUFFIX,
                        "Amount",
                        "2",
                        "UniqueSuffix",
                        "true",
                        "HostName",
                        "n".repeat(62)));
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Instant now() {
        return Instant.parse(emulator.control("clock").json().at("/Now").stringValue());
    }

    @Test
    void releaseIsHalfAnHourToThreeYearsAway() {
        Instant now = now();
        assertThat(call(accepted(), "AutoReleaseTime=" + seconds(now.plus(Duration.ofMinutes(29))))
                        .status())
                .isEqualTo(400);
        assertThat(call(accepted(), "AutoReleaseTime=" + seconds(now.plus(Duration.ofMinutes(31))))
                        .status())
                .isEqualTo(200);
        assertThat(call(accepted(), "AutoReleaseTime=" + seconds(now.plus(Duration.ofDays(3 * 365))))
                        .status())
                .isEqualTo(200);
        assertThat(call(accepted(), "AutoReleaseTime=" + seconds(now.plus(Duration.ofDays(3 * 366))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void instanceIsReleasedAtItsAutoReleaseTime() {
        Instant release = now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        call(
                accepted(),
                "AutoReleaseTime=" + release.plusSeconds(59)
                        + "&DataDisk.2.Size=40&DataDisk.2.DeleteWithInstance=false");
        assertThat(instance(ID).at("/AutoReleaseTime").asString())
                .isEqualTo(release.toString().replace(":00Z", "Z"));
        List<String> diskIds =
                disks(ID).stream().map(disk -> disk.at("/DiskId").asString()).toList();

        emulator.advance(Duration.between(now(), release).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Running");
        emulator.advance(Duration.ofHours(1));

        assertThat(instance(ID).isMissingNode()).isTrue();
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou")
                        .at("/Disks/Disk")
                        .valueStream()
                        .map(disk -> disk.at("/DiskId").asString()))
                .containsExactly(diskIds.get(2));
        JsonNode kept = emulator.disk(diskIds.get(2));
        assertThat(kept.at("/Status").asString()).isEqualTo("Available");
        assertThat(kept.at("/DetachedTime").asString()).isEqualTo(release.toString());
    }

    @Test
    void subscriptionIsNotReleased() {
        String release = seconds(now().plus(Duration.ofHours(2)));
        call(accepted(), "InstanceChargeType=PrePaid&Period=1&AutoReleaseTime=" + release);

        emulator.advance(Duration.ofHours(3));

        assertThat(status(ID)).isEqualTo("Running");
    }

    @Test
    void theInstanceIsPendingThenStartingThenRunning() {
        call(accepted());

        assertThat(status(ID)).isEqualTo("Pending");
        emulator.advance(Duration.ofSeconds(5).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Pending");
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status(ID)).isEqualTo("Starting");
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
        emulator.advance(Duration.ofSeconds(20).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Starting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status(ID)).isEqualTo("Running");
        assertThat(instance(ID).at("/StartTime").asString()).isNotEmpty();
    }

    @Test
    void aDiskThatItMadeCanBeDetached() {
        call(accepted());
        emulator.advance(Duration.ofSeconds(25));
        String data = disks(ID).get(1).at("/DiskId").asString();

        emulator.call("DetachDisk", "InstanceId", ID, "DiskId", data);
        emulator.advance(Duration.ofSeconds(60));

        assertThat(emulator.disk(data).at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aHundredInstancesHaveANumberInTheirNames() {
        List<JsonNode> ids = call(accepted(), "Amount=100&InstanceName=web&HostName=host&UniqueSuffix=true")
                .json()
                .at("/InstanceIdSets/InstanceIdSet")
                .valueStream()
                .toList();

        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
        assertThat(instance(ids.get(0).asString()).at("/InstanceName").asString())
                .isEqualTo("web001");
        assertThat(instance(ids.get(99).asString()).at("/HostName").asString()).isEqualTo("host100");
        assertThat(disks(ids.get(99).asString())).hasSize(2);
    }

    @Test
    void withoutTheWordForItAllHaveTheSameName() {
        call(accepted(), "Amount=2&InstanceName=web");

        assertThat(instance("i-bp100000000000000002").at("/InstanceName").asString())
                .isEqualTo("web");
    }

    @Test
    void itCanBeInManyGroups() {
        call(accepted(), "SecurityGroupId=&SecurityGroupIds.1=sg-1&SecurityGroupIds.2=sg-2");

        assertThat(instance(ID).at("/SecurityGroupIds/SecurityGroupId")).hasSize(2);
    }

    @Test
    void aSecondCallWithItsTokenMakesNoMore() {
        String first = call(accepted(), "ClientToken=t").body();

        assertThat(call(accepted(), "ClientToken=t").body()).isEqualTo(first);
        assertThat(emulator.call("DescribeInstances", "RegionId", "cn-hangzhou")
                        .at("/TotalCount")
                        .asInt())
                .isEqualTo(1);
    }
}
