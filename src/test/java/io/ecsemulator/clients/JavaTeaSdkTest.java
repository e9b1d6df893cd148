package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DescribeDisksRequest;
import com.aliyun.ecs20140526.models.DescribeInstancesRequest;
import com.aliyun.ecs20140526.models.DescribeRegionsRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsRequest;
import com.aliyun.ecs20140526.models.DetachDiskRequest;
import com.aliyun.ecs20140526.models.DetachDiskResponse;
import com.aliyun.tea.TeaException;
import com.aliyun.tea.TeaModel;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.gson.Gson;
import io.ecsemulator.disk.DiskError;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

// One instance for all tests: interceptors are added to all clients there are, for good.
@EmulatorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaTeaSdkTest {
    private static final JsonMapper WITHOUT_NULLS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withContentInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Emulator emulator;
    private final Client client;
    private Map<String, String> lastHeaders = Map.of();

    JavaTeaSdkTest(@LocalServerPort int port) throws Exception {
        emulator = new Emulator(port);
        client = new Client(new Config()
                .setAccessKeyId("key")
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou")
                .setEndpoint(emulator.endpoint())
                .setProtocol("HTTP"));
        client.addResponseInterceptor((context, attributes) -> {
            lastHeaders = context.teaResponse().headers;
            return context.teaResponse();
        });
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void seesADiskDetachInTime() throws Exception {
        emulator.world(SampleWorld.TO_DETACH);
        ObjectNode expected = disk();
        assertThat(expected.at("/Status").stringValue()).isEqualTo("In_use");
        assertThat(expected.at("/Attachments")).isEqualTo(tree("""
                        {"Attachment": [{
                          "InstanceId": "i-23jggx34b", "Device": "/dev/xvdb", "AttachedTime": "2026-01-02T03:04:05Z"}]}
                        """));

        DetachDiskResponse response = client.detachDisk(detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID));
        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody().getRequestId())
                .isEqualTo(response.getHeaders().get("x-acs-request-id"))
                .isNotEmpty();
        expected.put("Status", "Detaching");
        assertThat(disk()).isEqualTo(expected);

        emulator.advance(Duration.ofSeconds(60));
        expected.put("Status", "Available")
                .put("InstanceId", "")
                .put("Device", "")
                .put("DeleteWithInstance", false)
                .put("DetachedTime", SampleWorld.now(emulator))
                .remove("Attachments");
        assertThat(disk()).isEqualTo(expected);
    }

    @Test
    void readsEveryListOfADisk() throws Exception {
        emulator.world(SampleWorld.FULL);
        JsonNode lists = tree(SampleWorld.LISTS_OF_THE_DISK);
        assertThat(disk().retain(lists.propertyNames())).isEqualTo(lists);
    }

    @Test
    void readsEveryListOfAnInstance() throws Exception {
        emulator.world(SampleWorld.FULL);
        JsonNode lists = tree(SampleWorld.LISTS_OF_THE_INSTANCE);
        ObjectNode instance = (ObjectNode) tree(describeInstances()).at("/Instances/Instance/0");
        assertThat(instance.retain(lists.propertyNames())).isEqualTo(lists);
    }

    @Test
    void readsAllThatIsSent() throws Exception {
        emulator.world(SampleWorld.FULL);
        assertReadsAll(
                "DescribeDisks",
                client.describeDisks(new DescribeDisksRequest().setRegionId("cn-hangzhou"))
                        .getBody());
        assertReadsAll("DescribeInstances", describeInstances());
        assertReadsAll(
                "DescribeRegions",
                client.describeRegions(new DescribeRegionsRequest()).getBody());
    }

    private void assertReadsAll(String action, TeaModel body) {
        ObjectNode read = (ObjectNode) tree(body);
        assertThat(read.remove("RequestId").stringValue()).isEqualTo(lastHeaders.get("x-acs-request-id"));
        assertThat(read)
                .isEqualTo(((ObjectNode) emulator.call(action, "RegionId", "cn-hangzhou")).without("RequestId"));
    }

    @Test
    void namesRegionsInTheLanguageAskedFor() throws Exception {
        JsonNode regions = tree(client.describeRegions(new DescribeRegionsRequest().setAcceptLanguage("en-US"))
                .getBody());
        assertThat(regions.at("/Regions/Region").values()).contains(tree("""
                        {
                          "RegionId": "cn-hangzhou",
                          "LocalName": "China (Hangzhou)",
                          "RegionEndpoint": "%s",
                          "Status": "available"
                        }
                        """.formatted(emulator.endpoint())));
    }

    static List<DetachRefusal> refusals() {
        return DetachRefusal.ofEachRule();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void surfacesEachRefusal(DetachRefusal refusal) {
        assertRefused(refusal.error(), () -> client.detachDisk(detach(refusal.instanceId(), refusal.diskId())));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void leavesItToTheServerToRefuseABlankId(@Nullable String blank) {
        assertRefused(DiskError.PARAMETER_EMPTY, () -> client.detachDisk(detach(SampleWorld.INSTANCE_ID, blank)));
        assertRefused(DiskError.PARAMETER_EMPTY, () -> client.detachDisk(detach(blank, SampleWorld.DISK_ID)));
    }

    @Test
    void surfacesAnActionThatDoesNotExist() {
        assertRefused(GatewayError.INVALID_ACTION, () -> call("DetachDisc"));
    }

    @Test
    void surfacesAnActionThatIsNotEmulated() {
        assertRefused(GatewayError.NOT_EMULATED, () -> call("CreateCommand"));
    }

    @Test
    void isDeceivedByFaults() throws Exception {
        emulator.world(SampleWorld.TO_DETACH);
        emulator.control("POST", "faults", "{Action: DetachDisk, Times: 1, Fault: AcceptedWithoutEffect}");
        emulator.control("POST", "faults", "{Action: DescribeDisks, Nth: 1, Fault: EmptyList}");
        emulator.control("POST", "faults", "{Action: DescribeDisks, StaleBy: PT2S}");
        DescribeDisksRequest all = new DescribeDisksRequest().setRegionId("cn-hangzhou");

        client.detachDisk(detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID));
        assertThat(client.describeDisks(all).body.disks.disk).isEmpty();
        assertThat(emulator.control("disks/" + SampleWorld.DISK_ID)
                        .json()
                        .at("/Status")
                        .asString())
                .isEqualTo("In_use");

        client.detachDisk(detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID));
        assertThat(client.describeDisks(all).body.disks.disk.get(0).status).isEqualTo("In_use");
        emulator.advance(Duration.ofSeconds(2));
        assertThat(client.describeDisks(all).body.disks.disk.get(0).status).isEqualTo("Detaching");
    }

    @Test
    void readsWhyAccessWasDenied() {
        emulator.control(
                "POST",
                "faults",
                "{Error: {Code: Forbidden.RAM, Fields: {AccessDeniedDetail: {AuthAction: 'ecs:DetachDisk'}}}}");

        TeaException thrown = catchThrowableOfType(
                TeaException.class, () -> client.detachDisk(detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID)));

        assertThat(thrown.getCode()).isEqualTo("Forbidden.RAM");
        assertThat(thrown.getAccessDeniedDetail()).isEqualTo(Map.of("AuthAction", "ecs:DetachDisk"));
    }

    @Test
    void printsAnswersThatCanBeImported() throws Exception {
        emulator.world(SampleWorld.FULL);
        // Answers have minutes.
        emulator.control("PATCH", "instances/" + SampleWorld.INSTANCE_ID, "{CreationTime: 2026-01-02T03:04Z}");
        String before = emulator.control("state").body();
        Gson gson = new Gson();
        DescribeInstancesRequest instances = new DescribeInstancesRequest()
                .setRegionId("cn-hangzhou")
                .setAdditionalAttributes(List.of("META_OPTIONS"));
        String printed = gson.toJson(client.describeInstances(instances).toMap())
                + gson.toJson(client.describeDisks(new DescribeDisksRequest().setRegionId("cn-hangzhou"))
                        .toMap());
        emulator.reset();

        Answer imported = emulator.control("POST", "import", printed);

        assertThat(imported.json().at("/Unused").toString()).isEqualTo("[]");
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void readsSizeOfASnapshotsDisk() throws Exception {
        emulator.world("Snapshots: [{SnapshotId: s-1, SourceDiskSize: '100'}]");

        assertThat(client.describeSnapshots(new DescribeSnapshotsRequest().setRegionId("cn-hangzhou"))
                        .body
                        .snapshots
                        .snapshot
                        .get(0)
                        .sourceDiskSize)
                .isEqualTo("100");
    }

    private void assertRefused(ApiError error, ThrowingCallable call) {
        int status = error.status();
        String code = error.code();
        String message = error.message().formatted("CreateCommand");
        TeaException refusal = catchThrowableOfType(TeaException.class, call);
        String requestId = lastHeaders.getOrDefault("x-acs-request-id", "");
        assertThat(refusal)
                .extracting(TeaException::getStatusCode, TeaException::getCode, TeaException::getMessage)
                .containsExactly(status, code, "code: " + status + ", " + message + " request id: " + requestId);
        assertThat(refusal.getData())
                .isEqualTo(Map.of(
                        "statusCode", status,
                        "RequestId", requestId,
                        "HostId", "127.0.0.1",
                        "Code", code,
                        "Message", message,
                        "Recommend",
                                "https://api.aliyun.com/troubleshoot?q=" + code + "&product=Ecs&requestId="
                                        + requestId));
    }

    private void call(String action) throws Exception {
        Params params = new Params()
                .setAction(action)
                .setVersion("2014-05-26")
                .setProtocol("HTTP")
                .setPathname("/")
                .setMethod("POST")
                .setAuthType("AK")
                .setStyle("RPC")
                .setReqBodyType("formData")
                .setBodyType("json");
        client.callApi(params, new OpenApiRequest(), new RuntimeOptions());
    }

    private static DetachDiskRequest detach(@Nullable String instanceId, @Nullable String diskId) {
        return new DetachDiskRequest().setInstanceId(instanceId).setDiskId(diskId);
    }

    private ObjectNode disk() throws Exception {
        JsonNode body = tree(client.describeDisks(new DescribeDisksRequest()
                        .setRegionId("cn-hangzhou")
                        .setDiskIds("[\"" + SampleWorld.DISK_ID + "\"]"))
                .getBody());
        assertThat(body.at("/Disks/Disk").size()).isEqualTo(1);
        return (ObjectNode) body.at("/Disks/Disk/0");
    }

    private TeaModel describeInstances() throws Exception {
        return client.describeInstances(new DescribeInstancesRequest().setRegionId("cn-hangzhou"))
                .getBody();
    }

    /** What the SDK has read, under the API's names. */
    private static JsonNode tree(TeaModel read) {
        return tree(WITHOUT_NULLS.writeValueAsString(read.toMap()));
    }

    private static JsonNode tree(String json) {
        return Emulator.JSON.readTree(json);
    }
}
