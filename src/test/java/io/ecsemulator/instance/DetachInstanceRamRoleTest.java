package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DetachInstanceRamRoleTest extends RamRoleTest {

    DetachInstanceRamRoleTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DetachInstanceRamRole", port, operations);
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&RamRoleName=role&InstanceIds=[\"i-2\",\"i-3\"]");
    }

    @Override
    Stream<Refusal> ownRefusals() {
        return Stream.of(refusal("no instances", GatewayError.MISSING_PARAMETER, "InstanceIds=")
                .naming("InstanceIds"));
    }

    @Test
    void instancesLoseTheNamedRole() {
        call(accepted());

        assertRoles("", "", "other");
    }

    @Test
    void withoutANameInstancesLoseTheRoleThatTheyHave() {
        call(parameters("RegionId=cn-hangzhou&InstanceIds=[\"i-1\",\"i-2\",\"i-3\"]"));

        assertRoles("", "", "");
    }
}
