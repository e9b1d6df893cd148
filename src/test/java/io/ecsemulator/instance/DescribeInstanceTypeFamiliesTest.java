package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceTypeFamiliesTest extends OperationTest {

    DescribeInstanceTypeFamiliesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceTypeFamilies", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances: []
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&Generation=ecs-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"));
    }

    private List<String> families(String parameters) {
        return emulator.call("DescribeInstanceTypeFamilies", "RegionId=cn-hangzhou" + parameters)
                .at("/InstanceTypeFamilies/InstanceTypeFamily")
                .valueStream()
                .map(family -> family.at("/InstanceTypeFamilyId").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ecs-3, ecs.sn2ne",
        "ecs-4, ecs.g5",
        "ecs-4, ecs.t5",
        "ecs-5, ecs.ebmg6e",
        "ecs-6, ecs.hfc7",
        "ecs-6, ecs.u1"
    })
    void putsEachFamilyInItsGeneration(String generation, String family) {
        assertThat(families("&Generation=" + generation)).contains(family);
    }

    @Test
    void listsEachFamilyOfTheTypesOnce() {
        List<String> ofTypes = emulator.call("DescribeInstanceTypes", "")
                .at("/InstanceTypes/InstanceType")
                .valueStream()
                .map(type -> type.at("/InstanceTypeFamily").asString())
                .distinct()
                .toList();

        assertThat(families("")).isEqualTo(ofTypes);
        assertThat(families("&Generation=ecs-9")).isEmpty();
    }
}
