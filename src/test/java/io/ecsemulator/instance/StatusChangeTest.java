package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A start, a stop or a reboot of instances that are Stopped or Running. */
abstract class StatusChangeTest extends InstanceOperationTest {

    private final String status;

    /**
     * A test of that operation.
     *
     * @param status the status that an instance must have, Stopped or Running
     */
    StatusChangeTest(String action, String status, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
        this.status = status;
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: %1$s}
                  - {InstanceId: i-2, Status: %1$s}
                  - {InstanceId: i-other, Status: %2$s}
                  - {InstanceId: i-locked, Status: %1$s, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: %1$s, OperationLocks: [financial]}
                  - {InstanceId: i-expired, Status: %1$s, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-prepaid, Status: %1$s, InstanceChargeType: PrePaid}
                  - {InstanceId: i-disk, Status: %1$s}
                  - {InstanceId: i-initializing, Status: %1$s}
                  - {InstanceId: i-losing, Status: %1$s}
                  - {InstanceId: i-getting, Status: %1$s}
                  - {InstanceId: i-headless, Status: %1$s, Tags: {'acs:ecs:sourceSystemDiskId': d-gone}}
                  - {InstanceId: i-whole, Status: %1$s, Tags: {'acs:ecs:sourceSystemDiskId': d-back}}
                  - {InstanceId: i-elsewhere, Status: %1$s, RegionId: cn-beijing}
                  - {InstanceId: i-scarce, Status: %1$s, StoppedMode: StopCharging, ZoneId: cn-hangzhou-c}
                  - {InstanceId: i-kept, Status: %1$s, StoppedMode: KeepCharging, ZoneId: cn-hangzhou-c}
                Disks:
                  - {DiskId: d-arrears, InstanceId: i-disk, OperationLocks: [financial]}
                  - {DiskId: d-initializing, InstanceId: i-initializing, Status: ReIniting}
                  - {DiskId: d-losing, InstanceId: i-losing, Type: system, Status: Detaching}
                  - {DiskId: d-getting, InstanceId: i-getting, Type: system, Status: Attaching}
                  - {DiskId: d-data, InstanceId: i-headless}
                  - {DiskId: d-back, InstanceId: i-whole, Type: system}
                Zones:
                  - {ZoneId: cn-hangzhou-c, SoldOut: [ecs.g6.large]}
                """.formatted(status, status.equals("Stopped") ? "Running" : "Stopped");
    }

    /** The refusals of an operation on one instance. */
    final List<Refusal> ofOne(Stream<Refusal> own) {
        Stream<Refusal> parameters = Stream.of(
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
        return Stream.of(parameters, common(), own)
                .flatMap(refusals -> refusals)
                .toList();
    }

    /** The refusals of an operation on several instances. */
    final List<Refusal> ofSeveral(Stream<Refusal> own) {
        Stream<Refusal> parameters = Stream.of(
                refusal("no such mode", GatewayError.INVALID_PARAMETER, "BatchOptimization=Mixed")
                        .naming("BatchOptimization"),
                refusal(
                        "a dry run that checks no instance",
                        InstanceError.DRY_RUN_SUCCESS,
                        "DryRun=true&BatchOptimization=SuccessFirst&InstanceId.1=i-none"));
        Refusal noIds = refusal("no instance is named", InstanceError.NO_INSTANCE_ID, "InstanceId.1=&InstanceId.2=");
        return Stream.of(
                        batchRefusals(noIds, InstanceError.INSTANCE_IDS_MALFORMED, CommonError.INSTANCE_NOT_FOUND),
                        parameters,
                        common(),
                        own)
                .flatMap(refusals -> refusals)
                .toList();
    }

    private Stream<Refusal> common() {
        return Stream.of(
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, on("i-none")),
                refusal("locked for security", CommonError.INSTANCE_LOCKED_FOR_SECURITY, on("i-locked")),
                refusal("another status", CommonError.INCORRECT_INSTANCE_STATUS, on("i-other")));
    }

    final Stream<Refusal> startRefusals(ApiError diskInArrears, ApiError diskStatus, ApiError noSystemDisk) {
        return Stream.of(
                refusal("in arrears", InstanceError.POSTPAID_EXPIRED, on("i-arrears")),
                refusal("an expired subscription", InstanceError.PREPAID_EXPIRED, on("i-expired")),
                refusal("a disk in arrears", diskInArrears, on("i-disk")),
                refusal("a disk is being initialized", diskStatus, on("i-initializing")),
                refusal("its system disk is going", diskStatus, on("i-losing")),
                refusal("its system disk is coming", diskStatus, on("i-getting")),
                refusal("its system disk was detached", noSystemDisk, on("i-headless")),
                refusal("its type is sold out", CommonError.NO_STOCK, on("i-scarce")));
    }

    final Stream<Refusal> stopRefusals() {
        return Stream.of(
                refusal("in arrears", CommonError.INSTANCE_IN_ARREARS, on("i-arrears")),
                refusal("an expired subscription", CommonError.INSTANCE_IN_ARREARS, on("i-expired")),
                refusal("a disk in arrears", CommonError.INSTANCE_IN_ARREARS, on("i-disk")));
    }

    final Refusal noSuchStoppedMode() {
        return refusal("no such mode of stopping", GatewayError.INVALID_PARAMETER, "StoppedMode=Hibernate")
                .naming("StoppedMode");
    }

    /** Asserts that i-1 is in a transition that ends after that time, and not before. */
    final void assertBecomes(String transition, Duration delay, String end) {
        assertThat(status("i-1")).isEqualTo(transition);
        emulator.advance(delay.minusNanos(1));
        assertThat(status("i-1")).isEqualTo(transition);
        emulator.advance(Duration.ofNanos(1));
        assertThat(status("i-1")).isEqualTo(end);
    }

    final String stoppedMode(String instanceId) {
        return emulator.instance(instanceId).at("/StoppedMode").asString();
    }

    static JsonNode response(String id, String code, String message, String previous, String current) {
        return Emulator.JSON
                .createObjectNode()
                .put("InstanceId", id)
                .put("Code", code)
                .put("Message", message)
                .put("PreviousStatus", previous)
                .put("CurrentStatus", current);
    }
}
