package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeDisksRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeDisksResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse.Instance;
import com.aliyuncs.ecs.model.v20140526.DescribeInstancesResponse.Instance.NetworkInterface;
import com.aliyuncs.ecs.model.v20140526.DescribeRegionsRequest;
import com.aliyuncs.ecs.model.v20140526.DescribeRegionsResponse.Region;
import com.aliyuncs.ecs.model.v20140526.DescribeSnapshotsRequest;
import com.aliyuncs.ecs.model.v20140526.DetachDiskRequest;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.exceptions.ServerException;
import com.aliyuncs.http.FormatType;
import com.aliyuncs.http.MethodType;
import com.aliyuncs.profile.DefaultProfile;
import com.google.gson.Gson;
import io.ecsemulator.disk.DiskError;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class JavaV1SdkTest {
    private static final String DENIED =
            "{Error: {Code: Forbidden.RAM, Fields: {AccessDeniedDetail: {AuthAction: 'ecs:DetachDisk', PolicyType: Custom}}}}";

    private final Emulator emulator;
    private final JavaV1Client client;

    JavaV1SdkTest(@LocalServerPort int port) {
        emulator = new Emulator(port);
        client = new JavaV1Client(emulator.endpoint());
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @AfterEach
    void shutdown() {
        client.shutdown();
    }

    @Test
    void seesADiskDetachInTime() throws ClientException {
        emulator.world(SampleWorld.TO_DETACH);
        DescribeDisksResponse.Disk attached = disk();
        assertThat(attached.getStatus()).isEqualTo("In_use");

        assertThat(client.call(detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID))
                        .getRequestId())
                .isEqualTo(client.lastRequestId());
        DescribeDisksResponse.Disk detaching = disk();
        assertThat(detaching.getStatus()).isEqualTo("Detaching");
        assertThat(detaching.getAttachments())
                .extracting("instanceId", "device", "attachedTime")
                .containsExactly(tuple(SampleWorld.INSTANCE_ID, "/dev/xvdb", "2026-01-02T03:04:05Z"));
        assertThat(detaching)
                .usingRecursiveComparison()
                .ignoringFields("status")
                .isEqualTo(attached);

        emulator.advance(Duration.ofSeconds(60));
        DescribeDisksResponse.Disk available = disk();
        assertThat(available)
                .extracting("status", "instanceId", "device", "attachments", "deleteWithInstance", "detachedTime")
                .containsExactly("Available", "", "", List.of(), false, SampleWorld.now(emulator));
        assertThat(available)
                .usingRecursiveComparison()
                .ignoringFields("status", "instanceId", "device", "attachments", "deleteWithInstance", "detachedTime")
                .isEqualTo(attached);
    }

    @Test
    void readsEveryListOfADisk() throws ClientException {
        emulator.world(SampleWorld.FULL);
        DescribeDisksResponse response = client.call(new DescribeDisksRequest());
        assertThat(response)
                .extracting("requestId", "totalCount", "pageNumber", "pageSize", "nextToken")
                .containsExactly(client.lastRequestId(), 1, 1, 10, "");
        DescribeDisksResponse.Disk disk = response.getDisks().get(0);
        // Left out where a disk has none.
        assertThat(disk)
                .hasNoNullFieldsOrPropertiesExcept(
                        "storageSetPartitionNumber",
                        "iOPSRead",
                        "iOPSWrite",
                        "provisionedIops",
                        "burstingEnabled",
                        "throughputRead",
                        "throughputWrite");
        assertThat(disk.getDeleteWithInstance()).isTrue();
        assertThat(disk.getTags())
                .extracting("tagKey", "tagValue")
                .containsExactly(tuple("env", "test"), tuple("team", "storage"));
        assertThat(disk.getOperationLocks()).extracting("lockReason").containsExactly("financial", "recycling");
        assertThat(disk.getAttachments())
                .extracting("instanceId", "device", "attachedTime")
                .containsExactly(tuple(SampleWorld.INSTANCE_ID, "/dev/xvdb", "2026-01-02T03:04:05Z"));
        assertThat(disk.getMountInstances())
                .extracting("instanceId", "device", "attachedTime")
                .containsExactly(tuple(SampleWorld.INSTANCE_ID, "/dev/xvdb", "2026-01-02T03:04:05Z"));
    }

    @Test
    void readsEveryListOfAnInstance() throws ClientException {
        emulator.world(SampleWorld.FULL);
        DescribeInstancesResponse response = client.call(new DescribeInstancesRequest());
        assertThat(response)
                .extracting("requestId", "totalCount", "pageNumber", "pageSize", "nextToken")
                .containsExactly(client.lastRequestId(), 1, 1, 10, "");
        Instance instance = response.getInstances().get(0);
        // Left out where an instance has none.
        assertThat(instance)
                .hasNoNullFieldsOrPropertiesExcept(
                        "keyPairName",
                        "localStorageAmount",
                        "localStorageCapacity",
                        "spotDuration",
                        "spotInterruptionBehavior",
                        "hpcClusterId",
                        "deploymentSetGroupNo",
                        "iSP");
        assertThat(instance.getTags())
                .extracting("tagKey", "tagValue")
                .containsExactly(tuple("env", "test"), tuple("team", "storage"));
        assertThat(instance.getOperationLocks())
                .extracting("lockReason", "lockMsg")
                .containsExactly(tuple("financial", ""), tuple("recycling", "no longer paid for"));
        assertThat(instance)
                .extracting("securityGroupIds", "publicIpAddress", "innerIpAddress", "rdmaIpAddress")
                .containsExactly(
                        List.of("sg-1", "sg-2"),
                        List.of("203.0.113.1", "203.0.113.2"),
                        List.of("10.1.0.1"),
                        List.of("10.2.0.1"));
        assertThat(instance.getVpcAttributes())
                .extracting("vpcId", "vSwitchId", "natIpAddress", "privateIpAddress")
                .containsExactly("vpc-1", "vsw-1", "192.0.2.1", List.of("172.16.0.1", "172.16.0.2"));
        assertThat(instance.getNetworkInterfaces())
                .extracting("networkInterfaceId", "type", "macAddress", "primaryIpAddress")
                .containsExactly(tuple("eni-1", "Primary", "00:16:3e:00:00:01", "172.16.0.1"));
        NetworkInterface card = instance.getNetworkInterfaces().get(0);
        assertThat(card.getPrivateIpSets())
                .extracting("privateIpAddress", "primary")
                .containsExactly(tuple("172.16.0.1", true), tuple("172.16.0.2", false));
        assertThat(card.getIpv6Sets()).extracting("ipv6Address").containsExactly("2001:db8::1");
        assertThat(card.getIpv4PrefixSets()).extracting("ipv4Prefix").containsExactly("172.16.1.0/28");
        assertThat(card.getIpv6PrefixSets()).extracting("ipv6Prefix").containsExactly("2001:db8:1::/80");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheSameFromXmlAsFromJson(boolean fullLists) throws ClientException {
        if (fullLists) {
            emulator.world(SampleWorld.FULL);
        }
        assertSameFromXml(DescribeDisksRequest::new);
        assertSameFromXml(DescribeInstancesRequest::new);
        assertSameFromXml(DescribeRegionsRequest::new);
    }

    private <T extends AcsResponse> void assertSameFromXml(Supplier<AcsRequest<T>> requests) throws ClientException {
        AcsRequest<T> request = requests.get();
        request.setSysAcceptFormat(FormatType.XML);
        assertThat(client.call(request))
                .usingRecursiveComparison()
                .ignoringFields("requestId")
                .isEqualTo(client.call(requests.get()));
    }

    @Test
    void findsTheEmulatorAsTheEndpointOfARegion() throws ClientException {
        DefaultProfile.addEndpoint("cn-hangzhou", "Ecs", emulator.endpoint());
        List<Region> regions =
                client.getAcsResponse(new DescribeRegionsRequest()).getRegions();
        assertThat(regions).extracting(Region::getRegionId).contains("cn-hangzhou", "us-west-1");
        assertThat(regions).extracting(Region::getRegionEndpoint).containsOnly(emulator.endpoint());
        assertThat(regions)
                .filteredOn(region -> region.getRegionId().equals("cn-hangzhou"))
                .extracting("localName", "status")
                .containsExactly(tuple("华东1（杭州）", "available"));
    }

    @ParameterizedTest
    @CsvSource({"GET, JSON", "GET, XML", "POST, JSON", "POST, XML"})
    void detachesWithEachMethodInEachFormat(MethodType method, FormatType format) throws ClientException {
        DetachDiskRequest request = detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
        request.setSysMethod(method);
        request.setSysAcceptFormat(format);
        assertThat(client.call(request).getRequestId()).isEqualTo(client.lastRequestId());
        assertThat(client.last().getHttpContentType()).isEqualTo(format);
        assertRefused(CommonError.INCORRECT_DISK_STATUS, () -> client.call(request));
        assertThat(client.last().getHttpContentType()).isEqualTo(format);
    }

    static List<DetachRefusal> refusals() {
        return DetachRefusal.ofEachRule();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void surfacesEachRefusal(DetachRefusal refusal) {
        assertRefused(refusal.error(), () -> client.call(detach(refusal.instanceId(), refusal.diskId())));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void leavesItToTheServerToRefuseABlankId(@Nullable String blank) {
        assertRefused(DiskError.PARAMETER_EMPTY, () -> client.call(detach(SampleWorld.INSTANCE_ID, blank)));
        assertRefused(DiskError.PARAMETER_EMPTY, () -> client.call(detach(blank, SampleWorld.DISK_ID)));
    }

    @Test
    void surfacesAnActionThatDoesNotExist() {
        assertRefused(GatewayError.INVALID_ACTION, () -> client.call("DetachDisc"));
    }

    @Test
    void surfacesAnActionThatIsNotEmulatedAsTheServersFault() {
        assertRefused(GatewayError.NOT_EMULATED, () -> client.call("CreateCommand"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatType.class,
            names = {"JSON", "XML"})
    void readsWhyAccessWasDenied(FormatType format) {
        emulator.control("POST", "faults", DENIED);
        DetachDiskRequest request = detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
        request.setSysAcceptFormat(format);

        ClientException thrown = catchThrowableOfType(ClientException.class, () -> client.call(request));

        assertThat(thrown.getErrCode()).isEqualTo("Forbidden.RAM");
        assertThat(thrown.getAccessDeniedDetail())
                .isEqualTo(Map.of("AuthAction", "ecs:DetachDisk", "PolicyType", "Custom"));
    }

    /** As its Gson prints the objects that it reads: names begin with small letters, and lists are not wrapped. */
    @Test
    void printsAnswersThatCanBeImported() throws ClientException {
        emulator.world(SampleWorld.FULL);
        // Answers have minutes.
        emulator.control("PATCH", "instances/" + SampleWorld.INSTANCE_ID, "{CreationTime: 2026-01-02T03:04Z}");
        String before = emulator.control("state").body();
        Gson gson = new Gson();
        DescribeInstancesRequest instances = new DescribeInstancesRequest();
        instances.setAdditionalAttributess(List.of("META_OPTIONS"));
        String printed = gson.toJson(client.call(new DescribeDisksRequest())) + gson.toJson(client.call(instances));
        emulator.reset();

        Answer imported = emulator.control("POST", "import", printed);

        assertThat(imported.json().at("/Unused").toString()).isEqualTo("[]");
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatType.class,
            names = {"JSON", "XML"})
    void isDeceivedByFaults(FormatType format) throws ClientException {
        emulator.world(SampleWorld.TO_DETACH);
        emulator.control("POST", "faults", "{Action: DetachDisk, Fault: AcceptedWithoutEffect}");
        emulator.control("POST", "faults", "{Action: DescribeDisks, Nth: 2, Fault: EmptyList}");
        DetachDiskRequest detach = detach(SampleWorld.INSTANCE_ID, SampleWorld.DISK_ID);
        DescribeDisksRequest describe = new DescribeDisksRequest();
        detach.setSysAcceptFormat(format);
        describe.setSysAcceptFormat(format);

        assertThat(client.call(detach).getRequestId()).isNotEmpty();
        assertThat(client.call(describe).getDisks().get(0).getStatus()).isEqualTo("In_use");
        assertThat(client.call(describe).getDisks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatType.class,
            names = {"JSON", "XML"})
    void readsSizeOfASnapshotsDisk(FormatType format) throws ClientException {
        emulator.world("Snapshots: [{SnapshotId: s-1, SourceDiskSize: '100'}]");
        DescribeSnapshotsRequest request = new DescribeSnapshotsRequest();
        request.setSysAcceptFormat(format);

        assertThat(client.call(request).getSnapshots().get(0).getSourceDiskSize())
                .isEqualTo("100");
    }

    private void assertRefused(ApiError error, ThrowingCallable call) {
        ClientException refusal = catchThrowableOfType(ClientException.class, call);
        assertThat(refusal)
                .isExactlyInstanceOf(error.status() < 500 ? ClientException.class : ServerException.class)
                .extracting(ClientException::getErrCode, ClientException::getErrMsg, ClientException::getRequestId)
                .containsExactly(error.code(), error.message().formatted("CreateCommand"), client.lastRequestId());
        assertThat(client.last().getStatus()).isEqualTo(error.status());
    }

    private static DetachDiskRequest detach(@Nullable String instanceId, @Nullable String diskId) {
        DetachDiskRequest request = new DetachDiskRequest();
        request.setInstanceId(instanceId);
        request.setDiskId(diskId);
        return request;
    }

    private DescribeDisksResponse.Disk disk() throws ClientException {
        DescribeDisksRequest request = new DescribeDisksRequest();
        request.setDiskIds("[\"" + SampleWorld.DISK_ID + "\"]");
        List<DescribeDisksResponse.Disk> disks = client.call(request).getDisks();
        assertThat(disks).hasSize(1);
        return disks.get(0);
    }
}
