package io.ecsemulator.securitygroup;

import io.ecsemulator.operation.Operation;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class RevokeSecurityGroupEgressTest extends RevocationTest {

    RevokeSecurityGroupEgressTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RevokeSecurityGroupEgress", RuleWording.REVOKE_EGRESS, PeerWording.EGRESS, port, operations);
    }
}
