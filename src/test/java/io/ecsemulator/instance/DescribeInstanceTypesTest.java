package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeInstanceTypesTest extends OperationTest {

    DescribeInstanceTypesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceTypes", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceTypes.1=ecs.g6.large&InstanceTypes.2=ecs.t5-lc1m1.small&InstanceTypes.3=cat");
    }

    @Override
    protected List<Refusal> refusals() {
        String eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "InstanceTypes." + i + "=ecs.g6.large")
                .collect(Collectors.joining("&"));
        ApiError invalid = GatewayError.INVALID_PARAMETER;
        return List.of(
                refusal("11 types", invalid, eleven).naming("InstanceTypes"),
                refusal("no cores", invalid, "MinimumCpuCoreCount=0").naming("MinimumCpuCoreCount"),
                refusal("less than no cores", invalid, "MaximumCpuCoreCount=-1").naming("MaximumCpuCoreCount"),
                refusal("no number", invalid, "MinimumMemorySize=much").naming("MinimumMemorySize"),
                refusal("no results", invalid, "MaxResults=0").naming("MaxResults"),
                refusal("too many results", invalid, "MaxResults=1601").naming("MaxResults"),
                refusal("a made-up token", invalid, "NextToken=x").naming("NextToken"));
    }

    private List<String> idsOf(String query) {
        return ids(call(parameters(query)).json());
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/InstanceTypes/InstanceType")
                .valueStream()
                .map(type -> type.at("/InstanceTypeId").asString())
                .toList();
    }

    @Test
    void listsAllTypes() {
        assertThat(idsOf("")).hasSizeGreaterThan(100).contains("ecs.g6.large").doesNotHaveDuplicates();
    }

    @Test
    void aTypeMatchesAllFilters() {
        assertThat(idsOf("InstanceTypeFamily=ecs.g6&MinimumCpuCoreCount=4&MaximumCpuCoreCount=8"))
                .containsExactly("ecs.g6.xlarge", "ecs.g6.2xlarge");
        assertThat(idsOf("InstanceTypeFamily=ecs.g6&MinimumMemorySize=16&MaximumMemorySize=16.5"))
                .containsExactly("ecs.g6.xlarge");
        assertThat(idsOf("InstanceTypeFamily=ecs.none")).isEmpty();
    }

    @Test
    void describesATypeThatIsNotInTheTableAsItsInstancesAre() {
        JsonNode type = call(parameters("InstanceTypes.1=ecs.g99.large")).json().at("/InstanceTypes/InstanceType/0");

        assertThat(type.at("/InstanceTypeFamily").asString()).isEqualTo("ecs.g99");
        assertThat(type.at("/CpuCoreCount").intValue()).isEqualTo(2);
        assertThat(type.at("/MemorySize").doubleValue()).isEqualTo(8);
    }

    @Test
    void levelsAndCategoriesFollowFromTheFamily() {
        assertThat(kind("ecs.t6-c1m1.large")).isEqualTo("CreditEntryLevel Shared");
        assertThat(kind("ecs.n4.small")).isEqualTo("EntryLevel Shared");
        assertThat(kind("ecs.c6.large")).isEqualTo("EnterpriseLevel Compute-optimized");
        assertThat(kind("ecs.r6.large")).isEqualTo("EnterpriseLevel Memory-optimized");
    }

    private String kind(String instanceTypeId) {
        JsonNode type =
                call(parameters("InstanceTypes.1=" + instanceTypeId)).json().at("/InstanceTypes/InstanceType/0");
        return type.at("/InstanceFamilyLevel").asString() + " "
                + type.at("/InstanceCategory").asString();
    }

    @Test
    void pagesByTokenHaveEachTypeOnce() {
        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = call(parameters("MaxResults=50&NextToken=" + token)).json();
            paged.addAll(ids(page));
            token = page.at("/NextToken").asString();
        } while (!token.isEmpty());

        assertThat(paged).isEqualTo(idsOf(""));
    }
}
