package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.Operation;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifySecurityGroupRuleTest extends ModificationTest {

    ModifySecurityGroupRuleTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super(
                "ModifySecurityGroupRule",
                RuleWording.MODIFY_INGRESS,
                PeerWording.INGRESS,
                PermissionError.TARGET_NOT_FOUND,
                port,
                operations);
    }
}
