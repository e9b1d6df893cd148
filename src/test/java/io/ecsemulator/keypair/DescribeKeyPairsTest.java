package io.ecsemulator.keypair;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeKeyPairsTest extends OperationTest {

    DescribeKeyPairsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeKeyPairs", port, operations);
    }

    @Override
    protected String world() {
        return """
                KeyPairs:
                  - {KeyPairName: key-1, PublicKey: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQ== me', CreationTime: 2026-01-02T03:04:05Z, Tags: {team: storage}}
                  - {KeyPairName: key-2, ResourceGroupId: rg-1, CreationTime: 2026-01-02T03:04:05Z}
                  - {KeyPairName: other, CreationTime: 2026-01-02T03:04:05Z, Tags: {team: network}}
                  - {KeyPairName: key-1, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&KeyPairName=key*&IncludePublicKey=true");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("a value without a key", TagError.MISMATCH, "Tag.1.Value=v"),
                refusal("a large page", GatewayError.INVALID_PARAMETER, "PageSize=51")
                        .naming("PageSize"));
    }

    private List<String> names(String changes) {
        return call(parameters("RegionId=cn-hangzhou&" + changes))
                .json()
                .at("/KeyPairs/KeyPair")
                .findValuesAsString("KeyPairName");
    }

    @Test
    void listsTheKeyPairsThatMatch() {
        assertThat(names("PageSize=50")).containsExactly("other", "key-2", "key-1");
        assertThat(names("KeyPairName=key-1")).containsExactly("key-1");
        assertThat(names("KeyPairFingerPrint=e1:c7:0c:c9:48:2d:62:f2:76:df:c3:32:eb:d8:87:87"))
                .containsExactly("key-1");
        assertThat(names("ResourceGroupId=rg-1")).containsExactly("key-2");
        assertThat(names("Tag.1.Key=team&Tag.1.Value=network")).containsExactly("other");
        assertThat(names("PageSize=2&PageNumber=2")).containsExactly("key-1");
    }

    @Test
    void publicKeyIsShownIfItIsAskedFor() {
        assertThat(call(parameters("RegionId=cn-hangzhou")).body()).doesNotContain("PublicKey");
    }

    @Test
    void tagOperationsNameKeyPairsByName() {
        emulator.call(
                "TagResources",
                "RegionId=cn-beijing&ResourceType=keypair&ResourceId.1=key-1&Tag.1.Key=team&Tag.1.Value=north");

        assertThat(emulator.call("ListTagResources", "RegionId=cn-beijing&ResourceType=keypair&ResourceId.1=key-1")
                        .at("/TagResources/TagResource")
                        .toString())
                .isEqualTo("[{\"ResourceId\":\"key-1\",\"ResourceType\":\"keypair\",\"TagKey\":\"team\","
                        + "\"TagValue\":\"north\"}]");
        assertThat(names("Tag.1.Key=team&Tag.1.Value=storage")).containsExactly("key-1");
    }

    @Test
    void controlApiNamesKeyPairsByRegionAndName() {
        assertThat(emulator.control("keypairs/cn-beijing:key-1")
                        .json()
                        .at("/RegionId")
                        .asString())
                .isEqualTo("cn-beijing");
        assertThat(emulator.control("PATCH", "keypairs/cn-beijing:key-1", "ResourceGroupId: rg-2")
                        .json()
                        .at("/ResourceGroupId")
                        .asString())
                .isEqualTo("rg-2");
        assertThat(names("ResourceGroupId=rg-2")).isEmpty();
        assertThat(emulator.control("PATCH", "keypairs/cn-beijing:key-1", "RegionId: cn-hangzhou")
                        .status())
                .isEqualTo(400);
        assertThat(emulator.control("DELETE", "keypairs/cn-beijing:key-1", "").status())
                .isEqualTo(204);
        assertThat(names("KeyPairName=key-1")).containsExactly("key-1");
    }

    @Test
    void stateDocumentsAreMergedByRegionAndName() {
        emulator.control(
                "POST", "state", "KeyPairs: [{KeyPairName: key-1, RegionId: cn-beijing, ResourceGroupId: rg-3}]");

        assertThat(emulator.control("keypairs").json().at("/KeyPairs")).hasSize(4);
        String state = emulator.control("state").body();
        emulator.world(state);
        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    private String problem(String document) {
        return emulator.control("PUT", "state", document)
                .json()
                .at("/errors/0/message")
                .asString();
    }

    @Test
    void stateDocumentsWithContradictionsAreRejected() {
        assertThat(problem("KeyPairs: [{KeyPairName: a}, {KeyPairName: a}]"))
                .isEqualTo("is there twice: cn-hangzhou:a");
        assertThat(problem("KeyPairs: [{KeyPairName: a, PublicKey: key}]"))
                .isEqualTo("is not a public key in OpenSSH's format");
        assertThat(
                        problem(
                                "KeyPairs: [{KeyPairName: a, KeyPairFingerPrint: x, PublicKey: 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQ=='}]"))
                .isEqualTo("is not that of PublicKey");
    }
}
