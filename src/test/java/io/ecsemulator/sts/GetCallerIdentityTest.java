package io.ecsemulator.sts;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class GetCallerIdentityTest extends OperationTest {

    GetCallerIdentityTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("GetCallerIdentity", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2015-04-01&AccessKeyId=id");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(refusal("the version of ECS", GatewayError.INVALID_ACTION, "Version=2014-05-26"));
    }

    private JsonNode identityOf(String accessKeyId) {
        return call(accepted(), "AccessKeyId=" + accessKeyId).json();
    }

    @Test
    void aKeyIsAlwaysTheSameUserAndAnotherKeyAnotherOneOfTheSameAccount() {
        JsonNode one = identityOf("id");
        JsonNode again = identityOf("id");
        JsonNode other = identityOf("LTAI5t+other");

        assertThat(again.at("/UserId")).isEqualTo(one.at("/UserId"));
        assertThat(other.at("/UserId")).isNotEqualTo(one.at("/UserId"));
        assertThat(other.at("/UserId").asString()).matches("2\\d{17}");
        assertThat(other.at("/AccountId")).isEqualTo(one.at("/AccountId"));
        assertThat(other.at("/Arn").asString()).isEqualTo("acs:ram::1000000000000001:user/LTAI5t-other");
    }

    @Test
    void aCallWithoutAKeyComesFromTheAccount() {
        JsonNode identity = identityOf("");

        assertThat(identity.at("/IdentityType").asString()).isEqualTo("Account");
        assertThat(identity.at("/AccountId").asString()).isEqualTo("1000000000000001");
        assertThat(identity.at("/UserId")).isEqualTo(identity.at("/AccountId"));
        assertThat(identity.at("/PrincipalId")).isEqualTo(identity.at("/AccountId"));
        assertThat(identity.at("/Arn").asString()).isEqualTo("acs:ram::1000000000000001:root");
    }

    @Test
    void aTemporaryKeyIsSomebodyInARole() {
        JsonNode identity = identityOf("STS.NUx1");

        assertThat(identity.at("/IdentityType").asString()).isEqualTo("AssumedRoleUser");
        assertThat(identity.at("/RoleId").asString()).matches("3\\d{17}");
        assertThat(identity.at("/PrincipalId").asString())
                .isEqualTo(identity.at("/RoleId").asString() + ":STS.NUx1");
        assertThat(identity.at("/Arn").asString())
                .isEqualTo("acs:ram::1000000000000001:assumed-role/emulator/STS.NUx1");
        assertThat(identity.has("UserId")).isFalse();
        assertThat(identityOf("STS.NUx2").at("/RoleId")).isEqualTo(identity.at("/RoleId"));
    }
}
