package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static io.ecsemulator.tag.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class RemoveTagsTest extends OperationTest {

    RemoveTagsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RemoveTags", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Tags: {acs:ecs:sourceSystemDiskId: d-1, env: test, team: storage}}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ResourceType=instance&ResourceId=i-1&Tag.1.Key=env&Tag.1.Value=test");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no type", GatewayError.MISSING_PARAMETER, "ResourceType=")
                        .naming("ResourceType"),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=task"),
                refusal("no resource", GatewayError.MISSING_PARAMETER, "ResourceId=")
                        .naming("ResourceId"),
                refusal("no such resource", TaggingError.LEGACY_RESOURCE_NOT_FOUND, "ResourceId=i-2"),
                refusal("a type without resources", TaggingError.LEGACY_RESOURCE_NOT_FOUND, "ResourceType=volume"),
                refused("21 tags", TagError.COUNT, Calls.with(accepted(), 21, "Tag.", ".Key", "k")),
                refusal("a value without a key", TagError.KEY_MALFORMED, "Tag.1.Key="),
                refusal("a long key", TagError.KEY_MALFORMED, "Tag.1.Key=" + "k".repeat(129)),
                refusal("a key of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:ecs:sourceSystemDiskId"));
    }

    @Test
    void aTagGoesIfItHasThatValue() {
        call(accepted(), "Tag.2.Key=team&Tag.2.Value=other");

        assertThat(Calls.tags(emulator, "i-1")).containsOnlyKeys("acs:ecs:sourceSystemDiskId", "team");
    }

    @Test
    void withoutAValueItGoesWhateverItsValue() {
        Map<String, String> call = new HashMap<>(accepted());
        call.keySet().removeIf(name -> name.startsWith("Tag."));

        call(call, "Tag.1.key=team");

        assertThat(Calls.tags(emulator, "i-1")).containsOnlyKeys("acs:ecs:sourceSystemDiskId", "env");
    }

    @Test
    void withoutATagNoneGoes() {
        Map<String, String> call = new HashMap<>(accepted());
        call.keySet().removeIf(name -> name.startsWith("Tag."));

        assertThat(call(call).status()).isEqualTo(200);

        assertThat(Calls.tags(emulator, "i-1")).hasSize(3);
    }
}
