package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.Operation;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class RevokeSecurityGroupTest extends RevocationTest {

    RevokeSecurityGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RevokeSecurityGroup", RuleWording.REVOKE_INGRESS, PeerWording.INGRESS, port, operations);
    }
}
