package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.Operation;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifySecurityGroupEgressRuleTest extends ModificationTest {

    ModifySecurityGroupEgressRuleTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super(
                "ModifySecurityGroupEgressRule",
                RuleWording.MODIFY_EGRESS,
                PeerWording.EGRESS,
                PermissionError.TARGET_OF_EGRESS_NOT_FOUND,
                port,
                operations);
    }
}
