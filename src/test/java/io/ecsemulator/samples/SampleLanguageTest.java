package io.ecsemulator.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EmulatorTest
class SampleLanguageTest {

    private final List<Operation<?, ?, ?>> operations;

    SampleLanguageTest(@Autowired List<Operation<?, ?, ?>> operations) {
        this.operations = operations;
    }

    private SampleCall call(String action, String parameters) {
        Operation<?, ?, ?> called = operations.stream()
                .filter(operation -> operation.action().equals(action))
                .findAny()
                .orElseThrow();
        return SampleCall.of(called, Emulator.parameters(parameters), "http://127.0.0.1:8080");
    }

    private static SampleCall unknown(String action, String endpoint) {
        return new SampleCall(action, Operations.VERSION, Map.of("Name", "-x"), List.of(), "cn-hangzhou", endpoint, "");
    }

    @Test
    void writesNumbersBooleansListsAndObjectsInTheTypesOfTheSdk() {
        SampleCall call = call(
                "RunInstances",
                "Amount=2&DryRun=true&SystemDisk.Size=60&DataDisk.1.ProvisionedIops=100&SecurityGroupIds.7=a&SecurityGroupIds.3=b");

        assertThat(SampleLanguage.JAVA.code(call))
                .contains(".setAmount(2)", ".setDryRun(true)", ".setSize(\"60\")", ".setProvisionedIops(100L)")
                .contains("new RunInstancesRequest.RunInstancesRequestDataDisk()")
                .containsSubsequence(".setSecurityGroupIds(java.util.Arrays.asList(", "\"b\",", "\"a\")");
        assertThat(SampleLanguage.PYTHON.code(call))
                .contains("amount=2,", "dry_run=True,", "size='60',", "provisioned_iops=100,")
                .contains("system_disk=models.RunInstancesRequestSystemDisk(");
        assertThat(SampleLanguage.GO.code(call))
                .contains("tea.Int32(2)", "tea.Bool(true)", "tea.String(\"60\")", "tea.Int64(100)")
                .contains("DataDisk: []*ecs.RunInstancesRequestDataDisk{");
        assertThat(SampleLanguage.NODE.code(call))
                .contains("amount: 2,", "dryRun: true,", "size: '60',", "provisionedIops: 100,")
                .contains("systemDisk: new ecs.RunInstancesRequestSystemDisk({");
    }

    /** The classes of the SDKs could not make the same call. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Size=forty",
                "Size=",
                "Size=040",
                "Size=99999999999",
                "Size=40.5",
                "Size=+40",
                "ProvisionedIops=9007199254740993",
                "Encrypted=TRUE",
                "Undeclared=1",
                "Tag.1.key=a",
                "Tag.01.Key=a",
                "Tag.0.Key=a"
            })
    void writesWithTheCoreOfTheSdkWhatItsClassesCannotExpress(String parameter) {
        SampleCall call = call("CreateDisk", parameter);

        assertThat(SampleLanguage.JAVA.code(call))
                .contains("query.put(\"%s\");".formatted(parameter.replace("=", "\", \"")))
                .doesNotContain("ecs20140526");
    }

    @ParameterizedTest
    @CsvSource({"0.5, true", "8, true", "16777217, false", "0.1, true", "0.123456789, false", "08, false", "1e3, false"
    })
    void writesDecimalsThatAreFloats(String memory, boolean isFloat) {
        String code = SampleLanguage.JAVA.code(call("DescribeRecommendInstanceType", "Memory=" + memory));

        assertThat(code.contains(".setMemory(" + memory + "F)")).isEqualTo(isFloat);
        assertThat(code.contains("query.put(\"Memory\", \"" + memory + "\")")).isEqualTo(!isFloat);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CURL")
    void keepsHostileActionInLiterals(SampleLanguage language) {
        String code = language.code(unknown("a\"b'c", "http://127.0.0.1:8080"));

        assertThat(code)
                .containsAnyOf("(\"a\\\"b'c\")", "'a\"b\\'c',", " 'a\"b'\\''c' ")
                .doesNotContain("ecs20140526", "ecs-20140526");
    }

    @Test
    void forcesCliToMakeCallsThatItDoesNotKnow() {
        assertThat(SampleLanguage.CLI.code(unknown("CreateCommand", "https://localhost:8443")))
                .isEqualTo("""
                aliyun ecs CreateCommand \\
                  --Name=-x \\
                  --region cn-hangzhou --access-key-id id --access-key-secret secret \\
                  --endpoint localhost:8443 --force --version 2014-05-26""");
        assertThat(SampleLanguage.CLI.code(call("CreateVpc", "RegionId=cn-beijing")))
                .isEqualTo("""
                aliyun vpc CreateVpc \\
                  --RegionId cn-beijing \\
                  --region cn-beijing --access-key-id id --access-key-secret secret \\
                  --endpoint 127.0.0.1:8080 --insecure""");
    }

    @Test
    void leavesOutWhatClientsAdd() {
        SampleCall call = call(
                "DetachDisk",
                "Action=DetachDisk&AccessKeyId=me&Format=XML&Signature=s&SignatureNonce=n&Timestamp=t&Version=v&DiskId=d-1");

        assertThat(SampleLanguage.CURL.code(call))
                .isEqualTo("curl -s 'http://127.0.0.1:8080/?Action=DetachDisk&AccessKeyId=me&Format=XML&DiskId=d-1'");
        assertThat(SampleLanguage.NODE.code(call))
                .contains("accessKeyId: 'me',", "new ecs.DetachDiskRequest({\n  diskId: 'd-1',\n});");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "ftp://127.0.0.1", "http://", "http://127.0.0.1:8080/", "http://a b"})
    void rejectsEndpointThatIsNoAddress(String endpoint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unknown("DetachDisk", endpoint))
                .withMessageContaining("endpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceId, instanceId, instance_id",
        "regionId, regionId, region_id",
        "VSwitchId, vSwitchId, v_switch_id",
        "DescribeVSwitches, describeVSwitches, describe_vswitches",
        "OSType, OSType, ostype",
        "KMSKeyId, KMSKeyId, kmskey_id",
        "ReInitDisk, reInitDisk, re_init_disk",
        "Ipv6Address, ipv6Address, ipv_6address"
    })
    void spellsNamesAsTheSdks(String name, String camelCase, String snakeCase) {
        assertThat(SdkSamples.camelCase(name)).isEqualTo(camelCase);
        assertThat(PythonSamples.snakeCase(name)).isEqualTo(snakeCase);
    }
}
