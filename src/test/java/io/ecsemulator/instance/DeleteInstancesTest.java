package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeleteInstancesTest extends DeletionTest {

    DeleteInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteInstances", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        Refusal noIds = refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId.1=&InstanceId.2=")
                .naming("InstanceId");
        return with(batchRefusals(noIds, InstanceError.INSTANCE_IDS_NOT_SUPPORTED, InstanceError.CROSS_REGION));
    }

    @Test
    void deletesAllInstancesWithTheirDisks() {
        call(accepted(), "InstanceId.3=i-running&Force=true");

        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou").findValuesAsString("InstanceId"))
                .doesNotContain("i-1", "i-2", "i-running")
                .contains("i-locked");
        assertThat(emulator.disk("d-left").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aRepeatedCallWithTheSameTokenAnswersAsTheFirst() {
        String first = call(accepted(), "ClientToken=t").body();

        assertThat(call(accepted(), "ClientToken=t").body()).isEqualTo(first);
    }
}
