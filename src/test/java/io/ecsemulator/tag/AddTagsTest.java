package io.ecsemulator.tag;

import static io.ecsemulator.support.Emulator.parameters;
import static io.ecsemulator.tag.Calls.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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

class AddTagsTest extends OperationTest {

    AddTagsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("AddTags", port, operations);
    }

    @Override
    protected String world() {
        return """
                Disks:
                  - {DiskId: d-1, Tags: {Team: storage, env: test}}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ResourceType=disk&ResourceId=d-1&Tag.1.Key=env&Tag.1.Value=production");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no type", GatewayError.MISSING_PARAMETER, "ResourceType=")
                        .naming("ResourceType"),
                refusal("no such type", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=Disk"),
                refusal("a type of later", CommonError.RESOURCE_TYPE_NOT_FOUND, "ResourceType=command"),
                refusal("no resource", GatewayError.MISSING_PARAMETER, "ResourceId=")
                        .naming("ResourceId"),
                refusal("no such resource", TaggingError.LEGACY_RESOURCE_NOT_FOUND, "ResourceId=d-2"),
                refusal("a type without resources", TaggingError.LEGACY_RESOURCE_NOT_FOUND, "ResourceType=volume"),
                refusal("no tag", GatewayError.MISSING_PARAMETER, "Tag.1.Key=&Tag.1.Value=")
                        .naming("Tag"),
                refused("21 tags", TagError.COUNT, Calls.with(accepted(), 21, "Tag.", ".Key", "k")),
                refusal("a value without a key", TagError.MISMATCH, "Tag.1.Key="),
                refusal("a key of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("a value that is too long", TagError.VALUE_MALFORMED, "Tag.1.Value=" + "v".repeat(129)),
                refusal("a value like the system's", TagError.VALUE_MALFORMED, "Tag.1.Value=aliyun"),
                refusal("another value like the system's", TagError.VALUE_MALFORMED, "Tag.1.Value=acs:v"),
                refusal("a key twice", TagError.DUPLICATE_KEY, "Tag.2.Key=env"),
                refusal("one is there but for its case", TaggingError.KEY_DUPLICATION, "Tag.1.Key=team"),
                refused("22 tags on the disk", TaggingError.QUOTA, Calls.with(accepted(), 20, "Tag.", ".Key", "k")));
    }

    @Test
    void theResourceHasTheTags() {
        call(accepted(), "Tag.2.key=old&Tag.2.value=spelling");

        assertThat(Calls.tags(emulator, "d-1"))
                .containsExactly(entry("Team", "storage"), entry("env", "production"), entry("old", "spelling"));
    }
}
