package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The rules of AttachDisk and their precedence. */
@TestPropertySource(
        properties = {"ecs.emulator.disk-operations-per-instance=2", "ecs.emulator.disk-quantity.ecs.g5.large=20"})
class AttachDiskTest extends OperationTest {

    AttachDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("AttachDisk", port, operations);
    }

    private static String many(int count, String template) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> template.replace("#", String.valueOf(i)))
                .collect(Collectors.joining());
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, InstanceType: ecs.g8i.large}
                  - {InstanceId: i-2, InstanceType: ecs.g8i.large}
                  - {InstanceId: i-elsewhere, ZoneId: cn-hangzhou-c}
                  - {InstanceId: i-g6}
                  - {InstanceId: i-busy}
                  - {InstanceId: i-t1, InstanceType: ecs.t1.small}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-arrears, OperationLocks: [financial]}
                  - {InstanceId: i-expired, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-headless, Status: Stopped, Tags: {'acs:ecs:sourceSystemDiskId': d-system}}
                  - {InstanceId: i-replaced, Status: Stopped}
                  - {InstanceId: i-windows, Status: Stopped, OSType: windows}
                  - {InstanceId: i-full, Status: Stopped, InstanceType: ecs.t1.small}
                """ + many(16, "  - {InstanceId: i-of-wide-#}\n") + """
                Disks:
                  - {DiskId: d-1, Category: cloud_essd}
                  - {DiskId: d-basic, Category: cloud}
                  - {DiskId: d-2, InstanceId: i-2, Device: /dev/xvdf}
                  - {DiskId: d-on-1, InstanceId: i-1, Device: /dev/xvdf}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-creating, Status: Creating}
                  - {DiskId: d-coming-to-busy, InstanceId: i-busy, Status: Attaching}
                  - {DiskId: d-leaving-busy, InstanceId: i-busy, Status: Detaching}
                  - {DiskId: d-leaving, InstanceId: i-1, Status: Detaching}
                  - {DiskId: d-arrears, OperationLocks: [financial]}
                  - {DiskId: d-fixed, Portable: false}
                  - {DiskId: d-shared, MultiAttach: Enabled, Category: cloud_essd}
                  - {DiskId: d-shared-on-1, MultiAttach: Enabled, Category: cloud_essd, InstanceId: i-1}
                  - {DiskId: d-regional, Category: cloud_regional_disk_auto, InstanceId: i-2}
                  - {DiskId: d-regional-shared, Category: cloud_regional_disk_auto, MultiAttach: Enabled}
                  - {DiskId: d-regional-prepaid, Category: cloud_regional_disk_auto, DiskChargeType: PrePaid}
                  - {DiskId: d-entry, Category: cloud_essd_entry}
                  - {DiskId: d-ephemeral, Category: elastic_ephemeral_disk_standard}
                  - {DiskId: d-ephemeral-of-2, Category: elastic_ephemeral_disk_standard, Tags: {'acs:ecs:sourceInstanceId': i-2}}
                  - {DiskId: d-system, OperationLocks: [detached-system-disk], Tags: {'acs:ecs:sourceInstanceId': i-headless}}
                  - {DiskId: d-system-of-1, Category: cloud_essd, OperationLocks: [detached-system-disk], Tags: {'acs:ecs:sourceInstanceId': i-1}}
                  - {DiskId: d-old, OperationLocks: [detached-system-disk], Tags: {'acs:ecs:sourceInstanceId': i-replaced}}
                  - {DiskId: d-new, InstanceId: i-replaced, Type: system}
                  - {DiskId: d-windows, OperationLocks: [detached-system-disk], Tags: {'acs:ecs:sourceInstanceId': i-windows}}
                  - {DiskId: d-wide, Category: cloud_essd, MultiAttach: Enabled, Attachments: [%s]}
                """.formatted(many(16, "{InstanceId: i-of-wide-#},"))
                + many(5, "  - {DiskId: d-full-#, InstanceId: i-full}\n");
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&DiskId=d-1");
    }

    private Refusal bootable(String when, ApiError error, String instanceId, String diskId) {
        return refusal(
                when, error, "InstanceId=" + instanceId + "&DiskId=" + diskId + "&Bootable=true&KeyPairName=key");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no InstanceId", DiskError.PARAMETER_EMPTY, "InstanceId="),
                refusal("a blank DiskId", DiskError.PARAMETER_EMPTY, "DiskId= "),
                refusal("no such region", CommonError.REGION_MALFORMED, "RegionId=cn-moon"),
                refusal("the device of a system disk", AttachDiskError.DEVICE_MALFORMED, "Device=/dev/xvda"),
                refusal(
                        "neither password nor key pair",
                        AttachDiskError.NO_CREDENTIALS,
                        "DiskId=d-system&Bootable=true"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal("locked for security", DiskError.INSTANCE_LOCKED, "InstanceId=i-locked"),
                refusal("in arrears", CommonError.INSTANCE_IN_ARREARS, "InstanceId=i-arrears"),
                refusal("an expired subscription", CommonError.INSTANCE_IN_ARREARS, "InstanceId=i-expired"),
                refusal("a disk in arrears", DiskError.DISK_IN_ARREARS, "DiskId=d-arrears"),
                refusal("forced, and not regional", AttachDiskError.FORCE_CATEGORY, "Force=true"),
                refusal(
                        "forced, and shared",
                        AttachDiskError.FORCE_MULTI_ATTACH,
                        "DiskId=d-regional-shared&Force=true"),
                refusal(
                        "forced, and a subscription",
                        AttachDiskError.FORCE_PREPAID,
                        "DiskId=d-regional-prepaid&Force=true"),
                refusal("on another instance", AttachDiskError.DISK_OCCUPIED, "DiskId=d-2"),
                refusal("on that instance", AttachDiskError.DISK_OCCUPIED, "DiskId=d-on-1"),
                refusal("a shared disk on that instance", AttachDiskError.DISK_OCCUPIED, "DiskId=d-shared-on-1"),
                refusal("a regional disk on another", AttachDiskError.DISK_OCCUPIED, "DiskId=d-regional"),
                refusal("a Creating disk", AttachDiskError.DISK_STATUS, "DiskId=d-creating"),
                refusal(
                        "an instance that is busy with two other disks",
                        DiskError.OPERATION_CONFLICT,
                        "InstanceId=i-busy"),
                refusal("a Detaching disk", AttachDiskError.DISK_STATUS, "DiskId=d-leaving"),
                refusal("forced out of the same zone", AttachDiskError.FORCE_SAME_ZONE, "DiskId=d-regional&Force=true"),
                refusal("another zone", AttachDiskError.NOT_IN_SAME_ZONE, "InstanceId=i-elsewhere"),
                refusal("not portable", DiskError.NOT_PORTABLE, "DiskId=d-fixed"),
                bootable("a shared system disk", AttachDiskError.MULTI_ATTACH_AS_SYSTEM, "i-headless", "d-shared"),
                bootable(
                        "an elastic ephemeral system disk",
                        DiskError.OPERATION_NOT_FOR_CATEGORY,
                        "i-headless",
                        "d-ephemeral"),
                bootable("not a detached system disk", AttachDiskError.NOT_BOOTABLE, "i-headless", "d-1"),
                bootable(
                        "the system disk of another instance",
                        AttachDiskError.NOT_ORIGIN_INSTANCE,
                        "i-headless",
                        "d-old"),
                refusal(
                        "an elastic ephemeral disk of another instance",
                        AttachDiskError.NOT_LAST_INSTANCE,
                        "DiskId=d-ephemeral-of-2&DeleteWithInstance=true"),
                refusal("a category of small types", CommonError.CATEGORY_NOT_OF_TYPE, "DiskId=d-entry"),
                refusal("a category of old types", CommonError.CATEGORY_NOT_OF_TYPE, "DiskId=d-basic"),
                refusal("a category of new types", CommonError.CATEGORY_NOT_OF_TYPE, "InstanceId=i-t1"),
                refusal("a type without NVMe", AttachDiskError.NO_MULTI_ATTACH, "InstanceId=i-g6&DiskId=d-shared"),
                refusal("on 16 instances", AttachDiskError.ATTACHED_TOO_OFTEN, "DiskId=d-wide"),
                refusal("a Starting instance", CommonError.INSTANCE_STATUS_UNSUPPORTED, "InstanceId=i-starting"),
                bootable(
                        "a system disk while it runs", CommonError.INSTANCE_STATUS_UNSUPPORTED, "i-1", "d-system-of-1"),
                refusal("no hot plug", AttachDiskError.NO_HOT_ATTACH, "InstanceId=i-t1&DiskId=d-basic"),
                bootable("a key pair on Windows", AttachDiskError.KEY_PAIR_ON_WINDOWS, "i-windows", "d-windows"),
                refusal(
                        "the maximum number of disks",
                        AttachDiskError.TOO_MANY_DISKS,
                        "InstanceId=i-full&DiskId=d-basic"),
                refusal("a device in use", CommonError.DEVICE_IN_USE, "Device=/dev/xvdf"),
                bootable("a second system disk", CommonError.DEVICE_IN_USE, "i-replaced", "d-old"),
                refusal(
                        "DeleteWithInstance for a multi-attach disk",
                        DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                        "DiskId=d-shared&DeleteWithInstance=false"),
                refusal(
                        "an elastic ephemeral disk without DeleteWithInstance",
                        DiskError.DELETE_WITH_INSTANCE_NEEDED,
                        "DiskId=d-ephemeral"),
                refusal("neither true nor false", GatewayError.INVALID_PARAMETER, "Force=maybe")
                        .naming("Force"),
                refusal(
                                "a weak password",
                                GatewayError.INVALID_PARAMETER,
                                "InstanceId=i-headless&DiskId=d-system&Bootable=true&Password=weak")
                        .naming("Password"));
    }

    @ParameterizedTest
    @CsvSource({
        // Parameters, existence, locks, status, zone, what the disk is, what the instance is, what is to be.
        "'', d-1, /dev/sda, InvalidParameter",
        "i-none, d-1, /dev/sda, InvalidDevice.Malformed",
        "i-none, d-none, '', InvalidInstanceId.NotFound",
        "i-locked, d-none, '', InvalidDiskId.NotFound",
        "i-locked, d-arrears, '', InstanceLockedForSecurity",
        "i-arrears, d-arrears, '', InstanceExpiredOrInArrears",
        "i-1, d-arrears, /dev/xvdf, DiskInArrears",
        "i-elsewhere, d-2, '', InvalidDisk.InUse",
        "i-elsewhere, d-creating, '', IncorrectDiskStatus",
        "i-elsewhere, d-fixed, '', ResourcesNotInSameZone",
        "i-starting, d-fixed, '', DiskNotPortable",
        "i-starting, d-entry, '', InvalidInstanceType.NotSupportDiskCategory",
        "i-starting, d-shared, '', InvalidInstanceType.NotSupportMultiAttachDisk",
        "i-full, d-basic, /dev/xvdb, InstanceDiskLimitExceeded",
        "i-1, d-ephemeral, /dev/xvdf, InvalidDevice.InUse"
    })
    void firstBrokenRuleAnswers(String instanceId, String diskId, String device, String code) {
        assertThat(call(parameters("InstanceId=" + instanceId + "&DiskId=" + diskId + "&Device=" + device))
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo(code);
    }

    @Test
    void ignoresPasswordForDataDiskAndDeviceForSystemDisk() {
        assertThat(call(accepted(), "Password=weak").status()).isEqualTo(200);
        assertThat(call(
                                parameters("InstanceId=i-headless&DiskId=d-system&Bootable=true"),
                                "Device=/dev/sda&Password=Passw0rd")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void stoppedInstanceNeedsNoHotPlug() {
        emulator.world("""
                Instances: [{InstanceId: i-1, InstanceType: ecs.t1.small, Status: Stopped}]
                Disks: [{DiskId: d-1, Category: cloud}]
                """);

        assertThat(call(accepted()).status()).isEqualTo(200);
    }

    @Test
    void acceptsAsManyDisksAsTheTypeAllows() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks:
                  - {DiskId: d-1}
                  - {DiskId: d-last}
                """ + many(15, "  - {DiskId: d-there-#, InstanceId: i-1}\n"));

        assertThat(call(accepted()).status()).isEqualTo(200);
        assertThat(call(accepted(), "DiskId=d-last").status()).isEqualTo(200);

        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks:
                  - {DiskId: d-1}
                """ + many(17, "  - {DiskId: d-there-#, InstanceId: i-1}\n"));
        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("InstanceDiskLimitExceeded");
    }

    @Test
    void settingDecidesTheNumberOfDisksOfAType() {
        String world = """
                Instances: [{InstanceId: i-1, InstanceType: ecs.g5.large}]
                Disks:
                  - {DiskId: d-1}
                """;
        emulator.world(world + many(19, "  - {DiskId: d-there-#, InstanceId: i-1}\n"));
        assertThat(call(accepted()).status()).isEqualTo(200);
        emulator.world(world + many(20, "  - {DiskId: d-there-#, InstanceId: i-1}\n"));
        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("InstanceDiskLimitExceeded");

        assertThat(emulator.call("DescribeInstanceTypes", "InstanceTypes.1=ecs.g5.large")
                        .at("/InstanceTypes/InstanceType/0/DiskQuantity")
                        .intValue())
                .isEqualTo(20);
    }

    @Test
    void forceTakesRegionalDiskWhoseDetachIsStuck() {
        emulator.reset();
        emulator.world("""
                Instances:
                  - {InstanceId: i-b, ZoneId: cn-hangzhou-b}
                  - {InstanceId: i-c, ZoneId: cn-hangzhou-c}
                Disks:
                  - {DiskId: d-r, InstanceId: i-b, Category: cloud_regional_disk_auto, Status: Detaching}
                """);

        assertThat(emulator.get("Action=AttachDisk&InstanceId=i-c&DiskId=d-r").status())
                .isEqualTo(403);
        emulator.call("AttachDisk", "InstanceId=i-c&DiskId=d-r&Force=true");
        emulator.advance(Duration.ofSeconds(10));

        assertThat(emulator.disk("d-r").at("/Status").asString()).isEqualTo("In_use");
        assertThat(emulator.disk("d-r")
                        .at("/Attachments/Attachment/0/InstanceId")
                        .asString())
                .isEqualTo("i-c");
        assertThat(emulator.disk("d-r").at("/Attachments/Attachment")).hasSize(1);
    }
}
