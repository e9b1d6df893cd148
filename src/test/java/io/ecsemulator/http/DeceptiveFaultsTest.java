package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Faults whose responses look like those of successful calls. */
@EmulatorTest
class DeceptiveFaultsTest {

    private static final String DISK = "d-23jbf2v5m";
    private static final String DETACH = "InstanceId=i-23jggx34b&DiskId=" + DISK;

    private final Emulator emulator;

    DeceptiveFaultsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private void add(String rule) {
        Answer added = emulator.control("POST", "faults", rule);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    /** As DescribeDisks shows it. */
    private String status() {
        return emulator.disk(DISK).at("/Status").asString();
    }

    /** As it is. */
    private JsonNode truth() {
        return emulator.control("state").json();
    }

    private List<String> decisions() {
        return emulator.control("requests")
                .json()
                .at("/Requests")
                .valueStream()
                .map(call -> call.at("/Decision").asString())
                .toList();
    }

    @Test
    void staleReadShowsTheStatusBefore() {
        add("{Action: 'Describe*', StaleBy: PT3S}");
        emulator.call("DetachDisk", DETACH);
        assertThat(status()).isEqualTo("In_use");

        emulator.advance(Duration.ofSeconds(3));
        assertThat(status()).isEqualTo("Detaching");

        emulator.control("POST", "clock/advance", "UntilIdle: true");
        assertThat(emulator.control("disks/" + DISK).json().at("/Status").asString())
                .isEqualTo("Available");
        assertThat(status()).isEqualTo("Detaching");

        emulator.advance(Duration.ofSeconds(3));
        assertThat(status()).isEqualTo("Available");
        assertThat(decisions()).contains("accepted", "accepted, with a stale world");
    }

    @Test
    void staleReadDoesNotShowWhatIsNotThereYetAndShowsWhatIsGone() {
        add("{Action: DescribeDisks, StaleBy: PT10S}");
        String created = emulator.call(
                        "CreateDisk", "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=40&DiskCategory=cloud_essd")
                .at("/DiskId")
                .asString();
        emulator.control("DELETE", "disks/" + DISK, "");

        assertThat(ids()).contains(DISK).doesNotContain(created);

        emulator.advance(Duration.ofSeconds(10));
        assertThat(ids()).doesNotContain(DISK).contains(created);
    }

    private List<String> ids() {
        return emulator.call("DescribeDisks", "RegionId=cn-hangzhou&PageSize=100")
                .at("/Disks/Disk")
                .valueStream()
                .map(disk -> disk.at("/DiskId").asString())
                .toList();
    }

    @Test
    void staleReadsEndWithTheirRule() {
        add("{Action: DescribeDisks, StaleBy: PT10S, Times: 1}");
        emulator.call("DetachDisk", DETACH);

        assertThat(status()).isEqualTo("In_use");
        assertThat(status()).isEqualTo("Detaching");
        assertThat(emulator.control("DELETE", "faults", "").status()).isEqualTo(204);
        assertThat(status()).isEqualTo("Detaching");
    }

    @Test
    void staleReadFollowsReplacedWorlds() {
        add("{Action: DescribeDisks, StaleBy: PT10S}");
        emulator.world("Disks: [{DiskId: d-new}]");

        assertThat(ids()).contains(DISK);
        emulator.advance(Duration.ofSeconds(10));
        assertThat(ids()).containsExactly("d-new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "XML"})
    void acceptedCallHasNoEffect(String format) {
        add("{Action: '*', Fault: AcceptedWithoutEffect}");
        JsonNode before = truth();

        Answer answer = emulator.get("Action=DetachDisk&Format=" + format + "&" + DETACH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        format.equals("JSON")
                                ? "{\"RequestId\":\"" + answer.requestId() + "\"}"
                                : "<?xml version='1.0' encoding='UTF-8'?><DetachDiskResponse><RequestId>"
                                        + answer.requestId() + "</RequestId></DetachDiskResponse>");
        assertThat(truth()).isEqualTo(before);
        assertThat(decisions()).containsExactly("accepted, without effect");
    }

    @Test
    void acceptedCallHasAPlausibleAnswer() {
        add("{Action: '*', Fault: AcceptedWithoutEffect}");
        JsonNode before = truth();

        String created = emulator.call(
                        "CreateDisk",
                        "RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=40&DiskCategory=cloud_essd"
                                + "&ClientToken=once")
                .at("/DiskId")
                .asString();
        JsonNode run = emulator.call(
                "RunInstances",
                "RegionId=cn-hangzhou&ImageId=aliyun_3_x64_20G_alibase_20230727.vhd&InstanceType=ecs.g6.large&SecurityGroupId=sg-1"
                        + "&VSwitchId=vsw-1&Amount=2&DataDisk.1.Size=40");

        assertThat(created).startsWith("d-");
        assertThat(run.at("/InstanceIdSets/InstanceIdSet")).hasSize(2);
        assertThat(truth()).isEqualTo(before);
    }

    @Test
    void callThatBreaksARuleIsRejectedAllTheSame() {
        add("{Action: '*', Fault: AcceptedWithoutEffect}");

        assertThat(emulator.get("Action=DetachDisk&InstanceId=i-none&DiskId=" + DISK)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listIsEmpty() {
        add("{Action: '*', Fault: EmptyList}");

        JsonNode disks = emulator.call("DescribeDisks", "RegionId=cn-hangzhou&PageSize=20");
        assertThat(disks.at("/Disks").toString()).isEqualTo("{\"Disk\":[]}");
        assertThat(disks.at("/TotalCount").intValue()).isZero();
        assertThat(disks.at("/PageSize").intValue()).isEqualTo(20);
        assertThat(emulator.call("DescribeRegions", "A=").at("/Regions/Region")).isEmpty();
        assertThat(emulator.get("Action=DescribeInstances&RegionId=cn-hangzhou").body())
                .contains("<TotalCount>0</TotalCount>", "<Instances/>");
        assertThat(emulator.call("DetachDisk", DETACH).has("RequestId")).isTrue();
        assertThat(decisions()).contains("accepted, with an empty list", "accepted");
    }

    @Test
    void canBeDelayed() {
        add("{Action: DescribeDisks, Fault: EmptyList, Latency: {Fixed: PT0.001S}}");

        assertThat(ids()).isEmpty();
    }
}
