package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifyInstanceAutoReleaseTimeTest extends OperationTest {

    ModifyInstanceAutoReleaseTimeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyInstanceAutoReleaseTime", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-01T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-protected, DeletionProtection: true}
                  - {InstanceId: i-prepaid, InstanceChargeType: PrePaid, ExpiredTime: 2031-01-01T00:00Z}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, DeleteWithInstance: true}
                  - {DiskId: d-2, InstanceId: i-1, DeleteWithInstance: false}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&RegionId=cn-hangzhou&AutoReleaseTime=2030-01-01T00:30:00Z");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance is named", InstanceChangeError.RELEASE_INSTANCE_MISSING, "InstanceId="),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no time", InstanceChangeError.RELEASE_TIME, "AutoReleaseTime=tomorrow"),
                refusal("too soon", InstanceChangeError.RELEASE_TIME, "AutoReleaseTime=2030-01-01T00:29:59Z"),
                refusal("too late", InstanceChangeError.RELEASE_TIME, "AutoReleaseTime=2033-01-02T00:00:00Z"),
                refusal("no such instance", InstanceChangeError.NO_SUCH_RESOURCE, "InstanceId=i-none"),
                refusal("in another region", InstanceChangeError.NO_SUCH_RESOURCE, "RegionId=cn-beijing"),
                refusal("a subscription", InstanceError.CHARGE_TYPE_VIOLATION, "InstanceId=i-prepaid"));
    }

    @ParameterizedTest
    @CsvSource({"2030-01-01T00:30:59Z, 2030-01-01T00:30Z", "2033-01-01T23:59:59Z, 2033-01-01T23:59Z"})
    void setsTheMinute(String given, String shown) {
        call(accepted(), "AutoReleaseTime=" + given);

        assertThat(emulator.instance("i-1").at("/AutoReleaseTime").asString()).isEqualTo(shown);
    }

    @Test
    void releasesTheInstanceAndItsDisksAtThatTime() {
        call(accepted());

        emulator.advanceTo(Instant.parse("2030-01-01T00:29:59Z"));
        assertThat(emulator.instance("i-1").at("/Status").asString()).isEqualTo("Running");

        emulator.advanceTo(Instant.parse("2030-01-01T00:30:00Z"));
        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"i-1\"]")
                        .at("/TotalCount")
                        .asInt())
                .isZero();
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\",\"d-2\"]")
                        .at("/Disks/Disk")
                        .valueStream()
                        .map(disk -> disk.at("/DiskId").asString()))
                .containsExactly("d-2");
    }

    @Test
    void cancelsTheReleaseWithoutATime() {
        call(accepted());
        call(parameters("InstanceId=i-1"));

        emulator.advanceTo(Instant.parse("2030-02-01T00:00:00Z"));
        assertThat(emulator.instance("i-1").at("/AutoReleaseTime").asString()).isEmpty();
    }
}
